import { offeredStatement } from './offered-sql.ts';
import { conditions, instant, nearCondition, Parameters } from './read-filter.ts';
import {
  type Driver,
  type Fits,
  matchColumns,
  matchJoins,
  nameOf,
  type Offered,
  type SearchShape,
  type SearchStatement,
} from './search-shape.ts';

/** One statement: count, distinct plates and one page of a search. */
export function searchStatement(shape: SearchShape): SearchStatement {
  const { driver } = shape;
  return driver.kind === 'offered' ? offeredStatement(shape, driver) : platesStatement({ ...shape, driver });
}

type PlatesShape = SearchShape & { readonly driver: Exclude<Driver, Offered> };

function platesStatement(shape: PlatesShape): SearchStatement {
  const parameters = new Parameters();
  const sources = sourcesOf(shape, parameters);
  // Cameras that drive a search need not be asked of each read again.
  const cameras = shape.driver.kind === 'cameras' ? undefined : shape.cameras;
  const whole = conditions({ ...shape, cameras }, parameters);
  const page = `${whole} and ${afterCondition(shape, parameters)}`;
  const order =
    shape.driver.kind === 'ranked'
      ? 'r.rank, r.captured_at desc, r.read_id'
      : 'r.captured_at desc, r.read_id';
  const rank = shape.driver.kind === 'ranked' ? 'r.rank' : '0 as rank';
  const limit = parameters.add(shape.limit + 1, 'int');
  const counted = parameters.add(shape.countedExactly + 1, 'int');
  const distinct = parameters.add(shape.distinctExactly + 1, 'int');
  return {
    name: nameOf(shape),
    values: parameters.values,
    text: `select n.value as count, d.value as distinct_plates, m.*
      from (select count(*)::int as value from (
          select 1 ${sources.counting(whole, counted)} limit ${counted}) c) n
      cross join lateral (select count(*)::int as value from (${sources.distinct(whole, distinct, counted)}) p) d
      left join (
        select ${matchColumns(rank)}, null::text as offered, null::real as offered_confidence
        from (select * from (${sources.page(page, limit)}) r order by ${order} limit ${limit}) r
        ${matchJoins}
        order by ${order}
      ) m on true`,
  };
}

/** The three sub-selects of a driver; each is handed the conditions that every read has to meet. */
interface Sources {
  readonly counting: (where: string, limit: string) => string;
  readonly distinct: (where: string, limit: string, counted: string) => string;
  readonly page: (where: string, limit: string) => string;
}

const columns = `r.read_id, r.captured_at, r.zone_assumed, r.region, r.confidence, r.plate_no, r.camera_no, r.lat,
  r.lon, r.photo, r.attributes, r.make, r.colour, r.body, r.direction`;

function sourcesOf(shape: PlatesShape, parameters: Parameters): Sources {
  const table = shape.place === undefined ? 'reads r' : 'reads r join cameras c on c.camera_no = r.camera_no';
  const { driver } = shape;
  switch (driver.kind) {
    case 'plate':
      return onePlate(table, parameters.add(driver.text, 'text'));
    case 'plates':
      return oneByOne(table, 'plate_no', `unnest(${parameters.add(driver.numbers, 'int[]')})`, 'keys');
    case 'ranked':
      return closestFirst(table, driver, parameters);
    case 'cells':
      return oneByOne(table, 'cell', `unnest(${parameters.add(driver.cells, 'bigint[]')})`, 'reads');
    case 'cameras':
      return oneByOne(table, 'camera_no', `unnest(${parameters.add(shape.cameras ?? [], 'int[]')})`, 'reads');
    case 'all':
      return everything(table);
    case 'walk':
      return walked(table, fitting(driver.fits, parameters));
  }
}

/**
 * Reads of one millisecond are taken whole and put in order later: an index that has the time alone then gives this
 * order, and is the cheapest whatever the statistics say.
 */
const newest = (limit: string): string => `order by r.captured_at desc fetch first (${limit}) rows with ties`;

function onePlate(table: string, plate: string): Sources {
  const of = `from ${table} where r.plate_no = (select plate_no from plates where text = ${plate}) and`;
  return {
    counting: (where) => `${of} ${where}`,
    distinct: (_where, limit) => `select 1 where n.value > 0 limit ${limit}`,
    page: (where, limit) => `select * from (select ${columns} ${of} ${where} ${newest(limit)}) r`,
  };
}

function everything(table: string): Sources {
  return {
    counting: (where) => `from ${table} where ${where}`,
    // From the dictionary: so many plates with a read are soon found, whereas their reads may be of few.
    distinct: (where, limit) => `select 1 from plates p cross join lateral (
      select 1 from ${table} where r.plate_no = p.plate_no and ${where} limit 1) r limit ${limit}`,
    page: (where, limit) =>
      `select * from (select ${columns} from ${table} where ${where} ${newest(limit)}) r`,
  };
}

/** For each key its newest reads, then the newest of all: an index serves each, however many keys there are. */
function oneByOne(table: string, column: string, keys: string, distinctOver: 'keys' | 'reads'): Sources {
  const each = (select: string, where: string, tail: string): string =>
    `from ${keys} as k (key) cross join lateral (
      select ${select} from ${table} where r.${column} = k.key and ${where} ${tail}) r`;
  return {
    counting: (where, limit) => each('1', where, `limit ${limit}`),
    distinct: (where, limit, counted) =>
      distinctOver === 'keys'
        ? `select 1 ${each('1', where, 'limit 1')} limit ${limit}`
        : `select distinct plate_no from (
            select r.plate_no ${each('r.plate_no', where, '')} limit ${counted}) hits limit ${limit}`,
    page: (where, limit) => `select * ${each(columns, where, newest(limit))}`,
  };
}

/** As `oneByOne`, with the rank of each plate before the time of its reads. */
function closestFirst(
  table: string,
  { numbers, ranks }: { readonly numbers: readonly number[]; readonly ranks: readonly number[] },
  parameters: Parameters,
): Sources {
  const ranked = `unnest(${parameters.add(numbers, 'int[]')}, ${parameters.add(ranks, 'int[]')})`;
  const { counting, distinct } = oneByOne(
    table,
    'plate_no',
    `(select key from ${ranked} as u (key, rank))`,
    'keys',
  );
  return {
    counting,
    distinct,
    page: (where, limit) => `select r.*, k.rank from ${ranked} as k (key, rank) cross join lateral (
      select ${columns} from ${table} where r.plate_no = k.key and ${where} ${newest(limit)}) r`,
  };
}

function fitting(fits: Fits, parameters: Parameters): string {
  if (fits.kind === 'like') return `p.${fits.column} like ${parameters.add(fits.like, 'text')}`;
  return nearCondition(fits.text, fits.distance, parameters);
}

/** Too many plates to go through: the reads are walked from the newest and each looked up in the dictionary. */
function walked(table: string, fits: string): Sources {
  const each = (where: string, limit: string): string =>
    `from plates p cross join lateral (select 1 from ${table} where r.plate_no = p.plate_no and ${where}
      limit ${limit}) r where ${fits}`;
  return {
    counting: each,
    distinct: (where, limit) => `select 1 ${each(where, '1')} limit ${limit}`,
    page: (where) =>
      `select ${columns} from ${table} join plates p on p.plate_no = r.plate_no where ${fits} and ${where}`,
  };
}

/** The bound on the time is the index's; the other half only decides among reads of one millisecond. */
function afterCondition({ after, driver }: PlatesShape, parameters: Parameters): string {
  const at = parameters.add(after === undefined ? 'infinity' : instant(after.capturedAt), 'timestamptz');
  const id = parameters.add(after?.id ?? '0', 'bigint');
  const later = `r.captured_at <= ${at} and (r.captured_at < ${at} or r.read_id > ${id})`;
  if (driver.kind !== 'ranked') return later;
  const rank = parameters.add(after?.rank ?? 0, 'int');
  return `(k.rank > ${rank} or k.rank = ${rank} and ${later})`;
}
