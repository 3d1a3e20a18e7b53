import { conditions, instant, Parameters } from './read-filter.ts';
import {
  matchColumns,
  matchJoins,
  nameOf,
  type Offered,
  type SearchShape,
  type SearchStatement,
} from './search-shape.ts';

/** The same sum as the index has, and as `plates.folded`. */
export const foldedText = (column: string): string => `translate(${column}, 'ODQILZSBG', '000112586')`;

/**
 * As `searchStatement`, of reads of which the best plate or another candidate fits. Each read stands once, under the closest
 * of its texts that fit; where two are equally close, under its best plate.
 */
export function offeredStatement(shape: SearchShape, offered: Offered): SearchStatement {
  const parameters = new Parameters();
  const ranked = offered.order === 'closest';
  const order = `${ranked ? 'r.rank, ' : ''}r.captured_at desc, r.read_id`;
  const found = foundOnce(shape, offered, parameters);
  const after = afterCondition(shape, ranked, parameters);
  const limit = parameters.add(shape.limit + 1, 'int');
  const counted = parameters.add(shape.countedExactly + 1, 'int');
  const distinct = parameters.add(shape.distinctExactly + 1, 'int');
  return {
    name: `${nameOf(shape)}.${offered.order}`,
    values: parameters.values,
    text: `with found as materialized (${found})
      select n.value as count, d.value as distinct_plates, m.*
      from (select count(*)::int as value from (select 1 from found limit ${counted}) c) n
      cross join (select count(*)::int as value from (select distinct plate_no from found limit ${distinct}) p) d
      left join (
        select ${matchColumns(ranked ? 's.rank' : '0 as rank')}, s.offered, s.offered_confidence
        from (select * from found r where ${after} order by ${order} limit ${limit}) s
        join reads r on r.captured_at = s.captured_at and r.read_id = s.read_id
        ${matchJoins.replaceAll('using (plate_no)', 'on p.plate_no = r.plate_no').replaceAll('using (camera_no)', 'on c.camera_no = r.camera_no')}
        order by ${order.replace('r.rank', 's.rank')}
      ) m on true`,
  };
}

function foundOnce(
  shape: SearchShape,
  { numbers, ranks, texts, textRanks }: Offered,
  parameters: Parameters,
): string {
  const table = shape.place === undefined ? 'reads r' : 'reads r join cameras c on c.camera_no = r.camera_no';
  const plates = `unnest(${parameters.add(numbers, 'int[]')}, ${parameters.add(ranks, 'int[]')})`;
  const others = `unnest(${parameters.add(texts, 'text[]')}, ${parameters.add(textRanks, 'int[]')})`;
  const from = parameters.add(instant(shape.from), 'timestamptz');
  const to = parameters.add(instant(shape.to), 'timestamptz');
  const where = conditions(shape, parameters);
  return `select distinct on (h.read_id) h.* from (
      select r.read_id, r.captured_at, r.plate_no, k.rank, null::text as offered, null::real as offered_confidence, 0 as place
      from ${plates} as k (no, rank)
      cross join lateral (select r.read_id, r.captured_at, r.plate_no from ${table} where r.plate_no = k.no and ${where}) r
      union all
      select r.read_id, r.captured_at, r.plate_no, k.rank, k.text, o.confidence, o.rank + 1
      from ${others} as k (text, rank)
      cross join lateral (
        select o.read_id, o.captured_at, o.confidence, o.rank from read_candidates o
        where ${foldedText('o.text')} = ${foldedText('k.text')} and o.text = k.text
          and o.captured_at >= ${from} and o.captured_at <= ${to}) o
      cross join lateral (
        select r.read_id, r.captured_at, r.plate_no from ${table}
        where r.captured_at = o.captured_at and r.read_id = o.read_id and ${where}) r
    ) h order by h.read_id, h.rank, h.place`;
}

function afterCondition({ after }: SearchShape, ranked: boolean, parameters: Parameters): string {
  const at = parameters.add(after === undefined ? 'infinity' : instant(after.capturedAt), 'timestamptz');
  const id = parameters.add(after?.id ?? '0', 'bigint');
  const later = `(r.captured_at < ${at} or r.captured_at = ${at} and r.read_id > ${id})`;
  if (!ranked) return later;
  const rank = parameters.add(after?.rank ?? 0, 'int');
  return `(r.rank > ${rank} or r.rank = ${rank} and ${later})`;
}
