/** What the peer's search form asks; every field may be left out. */
export interface PeerFilter {
  readonly plate?: string;
  /** Its "fuzzy search": two characters off, or contained. */
  readonly fuzzy?: boolean;
  readonly hours?: readonly [number, number];
  /** Civil days of UTC, both included. */
  readonly dates?: readonly [string, string];
  readonly tag?: string;
  readonly camera?: string;
  readonly offset?: number;
}

/** Two statements with the same values, run one after the other. */
export interface PeerSearch {
  readonly count: string;
  readonly page: string;
  readonly values: readonly (string | number)[];
}

class Values {
  readonly all: (string | number)[] = [];

  add(value: string | number): string {
    this.all.push(value);
    return `$${this.all.length}`;
  }
}

const where = (conditions: readonly string[]): string =>
  conditions.length === 0 ? '' : `where ${conditions.join(' and ')}`;

/** The peer's own: every read joined and grouped before the page is cut; both statements awaited in turn. */
export function asShipped(filter: PeerFilter): PeerSearch {
  const values = new Values();
  const fitting = where(shippedConditions(filter, values));
  return {
    values: values.all,
    count: `select count(distinct pr.id) n from plate_reads pr ${fitting}`,
    page: `select pr.id, pr.plate_number, pr.image_data, pr.image_path, pr.bi_path, pr.thumbnail_path, pr."timestamp",
        pr.camera_name, p.occurrence_count, pr.crop_coordinates, pr.confidence, pr.validated, kp.name known_name, kp.notes,
        array_agg(distinct jsonb_build_object('name', t.name, 'color', t.color)) filter (where t.name is not null) tags,
        p.flagged
      from plate_reads pr join plates p on p.plate_number = pr.plate_number
        left join known_plates kp on kp.plate_number = pr.plate_number
        left join plate_tags pt on pt.plate_number = pr.plate_number left join tags t on t.id = pt.tag_id
      ${fitting}
      group by pr.id, pr.plate_number, pr.image_data, pr.image_path, pr.thumbnail_path, pr.bi_path, pr."timestamp",
        pr.camera_name, pr.crop_coordinates, p.occurrence_count, p.flagged, kp.name, kp.notes, pr.confidence, pr.validated
      order by pr."timestamp" desc, pr.id limit 25 offset ${filter.offset ?? 0}`,
  };
}

function shippedConditions(
  { plate, fuzzy, hours, dates, tag, camera }: PeerFilter,
  values: Values,
): readonly string[] {
  return [
    ...(plate === undefined ? [] : [shippedPlate(plate, fuzzy === true, values)]),
    ...(hours === undefined
      ? []
      : [`extract(hour from pr."timestamp") between ${values.add(hours[0])} and ${values.add(hours[1])}`]),
    ...(dates === undefined
      ? []
      : [`pr."timestamp"::date between ${values.add(dates[0])} and ${values.add(dates[1])}`]),
    ...(tag === undefined
      ? []
      : [
          `exists (select 1 from plate_tags x join tags y on y.id = x.tag_id
             where x.plate_number = pr.plate_number and y.name = ${values.add(tag)})`,
        ]),
    ...(camera === undefined ? [] : [`pr.camera_name ilike ${values.add(camera)}`]),
  ];
}

function shippedPlate(plate: string, fuzzy: boolean, values: Values): string {
  if (!fuzzy) return `pr.plate_number ilike ${values.add(`%${plate}%`)}`;
  const text = `replace(replace(upper(pr.plate_number), ' ', ''), '*', '')`;
  const [anywhere, within, whole] = [
    values.add(`%${plate}%`),
    values.add(`%${plate.toUpperCase()}%`),
    values.add(plate.toUpperCase()),
  ];
  return `(pr.plate_number ilike ${anywhere} or ${text} like ${within}
    or levenshtein(${text}, ${whole}) <= greatest(2, ceil(length(${whole}) * 0.25)))`;
}

/** The same answers on the same tables: plates looked up first, a range of time, the page cut before anything is joined. */
export function asGoodSql(filter: PeerFilter): PeerSearch {
  const values = new Values();
  const conditions = goodConditions(filter, values);
  const fitting = where(conditions);
  return {
    values: values.all,
    count:
      conditions.length === 0
        ? 'select sum(occurrence_count) n from plates'
        : `select count(*) n from plate_reads pr ${fitting}`,
    page: `with k as materialized (
        select pr.* from plate_reads pr ${fitting} order by pr."timestamp" desc, pr.id limit 25 offset ${filter.offset ?? 0})
      select k.*, p.occurrence_count, p.flagged, kp.name known_name, kp.notes,
        (select array_agg(jsonb_build_object('name', t.name, 'color', t.color))
         from plate_tags pt join tags t on t.id = pt.tag_id where pt.plate_number = k.plate_number) tags
      from k join plates p using (plate_number) left join known_plates kp using (plate_number)
      order by k."timestamp" desc, k.id`,
  };
}

function goodConditions(
  { plate, fuzzy, hours, dates, tag, camera }: PeerFilter,
  values: Values,
): readonly string[] {
  return [
    ...(plate === undefined ? [] : [goodPlate(plate, fuzzy === true, values)]),
    ...(hours === undefined
      ? []
      : [`extract(hour from pr."timestamp") between ${values.add(hours[0])} and ${values.add(hours[1])}`]),
    ...(dates === undefined
      ? []
      : [
          `pr."timestamp" >= ${values.add(dates[0])}::date and pr."timestamp" < ${values.add(dates[1])}::date + 1`,
        ]),
    ...(tag === undefined
      ? []
      : [
          `pr.plate_number = any(array(select x.plate_number from plate_tags x join tags y on y.id = x.tag_id
             where y.name = ${values.add(tag)}))`,
        ]),
    ...(camera === undefined ? [] : [`pr.camera_name = ${values.add(camera)}`]),
  ];
}

function goodPlate(plate: string, fuzzy: boolean, values: Values): string {
  if (!fuzzy)
    return `pr.plate_number = any(array(select plate_number from plates where plate_number like ${values.add(`%${plate}%`)}))`;
  const text = values.add(plate.toUpperCase());
  return `pr.plate_number = any(array(select plate_number from plates
    where levenshtein_less_equal(plate_number, ${text}, 2) <= 2 or plate_number like '%' || ${text} || '%'))`;
}
