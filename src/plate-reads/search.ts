import type { Pool } from 'pg';
import type { Instant } from '../foundation/clock.ts';
import type { Queryable } from '../foundation/postgres/pool.ts';
import type { Receipt } from '../record/index.ts';
import { countedExactly, type ReadMatch } from './contract.ts';
import { foldPlate } from './fold.ts';
import { cellsOf } from './geometry.ts';
import { likePattern, type Pattern } from './pattern.ts';
import type { Position, ReadQuery } from './read-query.ts';
import { stateOf } from './region.ts';
import { camerasNamed, platesFitting, platesFolded } from './store/dictionary.ts';
import { onSearchClient } from './store/search-client.ts';
import { type Driver, type SearchShape, searchStatement } from './store/search-sql.ts';
import { whyOf } from './why.ts';

export interface ReadPage {
  /** Exact to 10,000, then 10,000 and `more`. */
  readonly count: { readonly value: number; readonly more: boolean };
  readonly matches: readonly ReadMatch[];
  /** Of the whole answer, not of this page; exact to 21, then 21 (R15). */
  readonly distinctPlates: number;
  /** Where the next page goes on; null on the last. */
  readonly next: Position | null;
}

export interface SearchDoor {
  readonly db: Pool;
  readonly now: Instant;
  readonly signal: AbortSignal;
}

/** The department's own store, as a receipt names its sources. */
export const localStore = 'local';
/** Plates that are looked up one by one; where more fit, the reads are walked by time instead. */
const mostPlates = 1_000;
/** R15 asks whether there are more than 20. */
const distinctExactly = 20;

/**
 * Looks for reads. It takes nothing but the receipt of a durable entry: what is searched for is what was recorded
 * (53060.7(b)(4), CC 1798.90.52). @throws ReceiptError, SearchError
 */
export async function searchReads(receipt: Receipt<ReadQuery>, door: SearchDoor): Promise<ReadPage> {
  const query = receipt.use(localStore, door.now);
  return onSearchClient(door.db, door.signal, async (db) => {
    const shape = await shapeOf(db, query, door.now);
    if (shape === undefined) return nothing;
    const { rows } = await db.query<MatchRow>(searchStatement(shape));
    return pageOf(rows, query);
  });
}

const nothing: ReadPage = { count: { value: 0, more: false }, matches: [], distinctPlates: 0, next: null };

/** How the query is best looked for; undefined when no plate or camera fits it. */
export async function shapeOf(
  db: Queryable,
  query: ReadQuery,
  now: Instant,
): Promise<SearchShape | undefined> {
  const cameras = query.cameras.length === 0 ? undefined : await camerasNamed(db, query.cameras);
  const driver = await driverOf(db, query);
  if (driver === undefined || cameras?.length === 0) return undefined;
  const { from, to, place, limit, after } = query;
  return { driver, from, to, now, cameras, place, limit, after, countedExactly, distinctExactly };
}

async function driverOf(db: Queryable, { plate, match, place }: ReadQuery): Promise<Driver | undefined> {
  if (plate === undefined) {
    return place === undefined ? { kind: 'cameras' } : { kind: 'cells', cells: cellsOf(place).map(String) };
  }
  switch (match) {
    case 'exact':
      return { kind: 'plate', text: plate };
    case 'folded':
      return listed(await platesFolded(db, plate, mostPlates + 1), 'folded', foldPlate(plate));
    case 'wildcard': {
      // `parseReadQuery` gives a pattern exactly with this match.
      const pattern = plate as Pattern;
      return listed(await platesFitting(db, pattern, mostPlates + 1), 'text', likePattern(pattern));
    }
  }
}

/** No plate is left out: where too many fit to be listed, the walk asks the same of every read. */
function listed(numbers: readonly number[], column: 'text' | 'folded', like: string): Driver | undefined {
  if (numbers.length === 0) return undefined;
  return numbers.length > mostPlates ? { kind: 'walk', column, like } : { kind: 'plates', numbers };
}

interface MatchRow extends Record<string, unknown> {
  readonly count: number;
  readonly distinct_plates: number;
  /** The columns from here on are null in the one row of an answer without matches. */
  readonly read_id: string | null;
  readonly captured_at: number;
  readonly zone_assumed: boolean;
  readonly region: string | null;
  readonly confidence: number | null;
  readonly plate: string;
  readonly camera_id: string;
  readonly camera_name: string;
  readonly lat: number | null;
  readonly lon: number | null;
  readonly provider: string;
  readonly agency: string;
  readonly has_photo: boolean;
}

function pageOf(rows: readonly MatchRow[], query: ReadQuery): ReadPage {
  const [first] = rows;
  if (first === undefined) return nothing;
  const shown = rows.slice(0, query.limit).flatMap((row) => matchOf(row, query));
  const last = rows.length > query.limit ? shown.at(-1) : undefined;
  return {
    count: { value: Math.min(first.count, countedExactly), more: first.count > countedExactly },
    matches: shown,
    distinctPlates: first.distinct_plates,
    next: last === undefined ? null : { capturedAt: last.capturedAt, id: last.id },
  };
}

function matchOf(row: MatchRow, query: ReadQuery): readonly ReadMatch[] {
  if (row.read_id === null) return [];
  return [
    {
      id: row.read_id,
      plate: row.plate,
      state: stateOf(row.region),
      capturedAt: row.captured_at,
      zoneAssumed: row.zone_assumed,
      camera: { id: row.camera_id, name: row.camera_name, lat: row.lat, lon: row.lon },
      agencyOfRecord: row.agency,
      provider: row.provider,
      confidence: row.confidence,
      hasPhoto: row.has_photo,
      why: whyOf(query, row.plate),
    },
  ];
}
