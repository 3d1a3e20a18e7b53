import { rankOf } from './alignment.ts';
import type { Instant } from '../foundation/clock.ts';
import type { Queryable } from '../foundation/postgres/pool.ts';
import { countedExactly } from './contract.ts';
import { foldPlate } from './fold.ts';
import { cellsOf } from './geometry.ts';
import { type Limits, limitsOf } from './owners-limits.ts';
import { likePattern } from './pattern.ts';
import { type MatchRow, nothing, pageOf, type ReadPage } from './read-page.ts';
import type { ReadQuery } from './read-query.ts';
import type { SearchDoor } from './search.ts';
import {
  camerasNamed,
  type PlateEntry,
  platesFitting,
  platesFolded,
  platesNear,
} from './store/dictionary.ts';
import { textsOffered } from './store/offered-texts.ts';
import { termsOfFeeds } from './store/owners-terms.ts';
import { onSearchClient } from './store/search-client.ts';
import type { Driver, Fits, Offered, SearchShape } from './store/search-shape.ts';
import { searchStatement } from './store/search-sql.ts';

/** Plates that are looked up one by one; where more fit, the reads are walked by time instead. */
const mostPlates = 1_000;
/** R15 asks whether there are more than 20. */
const distinctExactly = 20;

/** One page of the reads that answer a query. Only `searchReads` may hand out what it finds. @throws SearchError */
export function findReads(query: ReadQuery, door: SearchDoor): Promise<ReadPage> {
  const { now } = door;
  return onSearchClient(door, async (client) => {
    const limits = limitsOf(await termsOfFeeds(client, door.db, door.termsVersion), query, now);
    const shape = await shapeOf(client, query, limits, now);
    if (shape === undefined) return { ...nothing, terms: limits.applied };
    const { rows } = await client.query<MatchRow>(searchStatement(shape));
    return pageOf(rows, query, limits.applied);
  });
}

/** How the query is best looked for; undefined when no plate or camera fits it. */
async function shapeOf(
  db: Queryable,
  query: ReadQuery,
  limits: Limits,
  now: Instant,
): Promise<SearchShape | undefined> {
  const cameras = query.cameras.length === 0 ? undefined : await camerasNamed(db, query.cameras);
  if (cameras?.length === 0) return undefined;
  const driver = query.candidates ? await offeredOf(db, query) : await driverOf(db, query);
  if (driver === undefined) return undefined;
  const { from, to, place, vehicle, limit, after } = query;
  return {
    driver,
    // What every owner withholds, no index need be walked for.
    from: Math.max(from, limits.floor),
    to,
    now,
    cameras,
    place,
    vehicle,
    limits: limits.feeds,
    limit,
    after,
    countedExactly,
    distinctExactly,
  };
}

/** The plates and the other candidates that fit, each with how unlike it is to the plate asked for. */
async function offeredOf(db: Queryable, query: ReadQuery): Promise<Offered | undefined> {
  const { plate, match, distance, order } = query;
  if (plate === undefined) return undefined;
  const alike = match === 'folded' || match === 'edit';
  const rank = (text: string): number => (alike ? rankOf(plate, text) : 0);
  const plates = await platesOf(db, plate, match, distance);
  const texts = match === 'exact' ? [plate] : await textsOffered(db, query);
  return {
    kind: 'offered',
    numbers: plates.map(({ no }) => no),
    ranks: plates.map(({ text }) => rank(text)),
    texts,
    textRanks: texts.map(rank),
    order,
  };
}

async function platesOf(
  db: Queryable,
  plate: string,
  match: ReadQuery['match'],
  distance: number,
): Promise<readonly PlateEntry[]> {
  switch (match) {
    case 'exact':
      return platesNear(db, plate, 0, null);
    case 'folded':
      return platesFolded(db, plate, null);
    case 'wildcard':
      return (await platesFitting(db, plate, null)).map((no) => ({ no, text: '' }));
    case 'edit':
      return platesNear(db, plate, distance, null);
  }
}

async function driverOf(db: Queryable, query: ReadQuery): Promise<Driver | undefined> {
  const { plate, match, place, distance, order } = query;
  if (plate === undefined) {
    return place === undefined ? { kind: 'cameras' } : { kind: 'cells', cells: cellsOf(place).map(String) };
  }
  const asked: AskedPlate = { plate, order };
  // The closest are told from all that fit.
  const limit = order === 'closest' ? null : mostPlates + 1;
  switch (match) {
    case 'exact':
      return { kind: 'plate', text: plate };
    case 'folded':
      return chosen(await platesFolded(db, plate, limit), asked, {
        kind: 'like',
        column: 'folded',
        like: foldPlate(plate),
      });
    case 'wildcard':
      return listed(await platesFitting(db, plate, mostPlates + 1), {
        kind: 'like',
        column: 'text',
        like: likePattern(plate),
      });
    case 'edit':
      return chosen(await platesNear(db, plate, distance, limit), asked, {
        kind: 'near',
        text: plate,
        distance,
      });
  }
}

/** What a search of plates like this one goes through, in the order asked for. */
function chosen(plates: readonly PlateEntry[], asked: AskedPlate, fits: Fits): Driver | undefined {
  const numbers = plates.map(({ no }) => no);
  if (asked.order === 'newest' || numbers.length === 0) return listed(numbers, fits);
  return { kind: 'ranked', numbers, ranks: plates.map(({ text }) => rankOf(asked.plate, text)) };
}

interface AskedPlate {
  readonly plate: string;
  readonly order: ReadQuery['order'];
}

/** No plate is left out: where too many fit to be listed, the walk asks the same of every read. */
function listed(numbers: readonly number[], fits: Fits): Driver | undefined {
  if (numbers.length === 0) return undefined;
  return numbers.length > mostPlates ? { kind: 'walk', fits } : { kind: 'plates', numbers };
}
