import { countedExactly, type ReadMatch } from './contract.ts';
import type { TermsApplied } from './owners-limits.ts';
import type { Position, ReadQuery } from './read-query.ts';
import { stateOf } from './region.ts';
import type { Vehicle } from './vehicle.ts';
import { whyOf, whyOffered } from './why.ts';

export interface ReadPage {
  /** Exact to 10,000, then 10,000 and `more`. */
  readonly count: { readonly value: number; readonly more: boolean };
  readonly matches: readonly ReadMatch[];
  /** Of the whole answer, not of this page; exact to 21, then 21 (R15). */
  readonly distinctPlates: number;
  /** Where the next page goes on; null on the last. */
  readonly next: Position | null;
  /** What owners' terms keep from this search, whether there is anything to keep or not. */
  readonly terms: readonly TermsApplied[];
}

/** The answer when no plate or camera fits. */
export const nothing: ReadPage = {
  count: { value: 0, more: false },
  matches: [],
  distinctPlates: 0,
  next: null,
  terms: [],
};

/** A row of `searchStatement`. */
export interface MatchRow extends Vehicle, Record<string, unknown> {
  readonly count: number;
  readonly distinct_plates: number;
  /** The columns from here on are null in the one row of an answer without matches. */
  readonly read_id: string | null;
  readonly captured_at: number;
  /** 0 where the newest come first. */
  readonly rank: number;
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
  /** The other candidate that fits, where the best plate does not fit as well. */
  readonly offered: string | null;
  readonly offered_confidence: number | null;
}

/** The rows of `searchStatement` as a page; one more than asked for says that there is a next. */
export function pageOf(
  rows: readonly MatchRow[],
  query: ReadQuery,
  terms: readonly TermsApplied[],
): ReadPage {
  const [first] = rows;
  if (first === undefined) return { ...nothing, terms };
  const shown = rows.slice(0, query.limit).flatMap((row) => matchOf(row, query));
  const last = rows.length > query.limit ? rows[query.limit - 1] : undefined;
  return {
    count: { value: Math.min(first.count, countedExactly), more: first.count > countedExactly },
    matches: shown,
    distinctPlates: first.distinct_plates,
    next: positionOf(last),
    terms,
  };
}

function positionOf(row: MatchRow | undefined): Position | null {
  if (row === undefined || row.read_id === null) return null;
  const { captured_at: capturedAt, read_id: id, rank } = row;
  return rank === 0 ? { capturedAt, id } : { capturedAt, id, rank };
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
      vehicle: { make: row.make, colour: row.colour, body: row.body, direction: row.direction },
      why:
        row.offered === null
          ? whyOf(query, row.plate)
          : whyOffered(query, { text: row.offered, confidence: row.offered_confidence }),
    },
  ];
}
