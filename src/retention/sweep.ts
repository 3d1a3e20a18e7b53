import type { Pool } from 'pg';
import type { Instant } from '../foundation/clock.ts';

/** What of one owner went: the owner's id, or '' where none is known. */
export interface Gone {
  readonly owner: string;
  readonly count: number;
}

/** Deletes what is past its period (53060.2(a)); what keeps it says how. */
export interface Sweep {
  /** Of what: `reads`, `photos`, `payloads`, … */
  readonly kind: string;
  /** As the record says it; absent: it is past its period. */
  readonly why?: 'left-by-a-crash';
  /** Deletes one batch of it; an empty list when nothing is left. It does the same however often it runs. */
  readonly batch: (db: Pool, now: Instant) => Promise<readonly Gone[]>;
}

/** Work that comes before anything is deleted: a hold copies what its case needs. */
export interface Forerunner {
  readonly kind: string;
  readonly run: (db: Pool, now: Instant, entry: number) => Promise<number>;
}

/** Sums by owner. */
export function sumOf(gone: readonly Gone[]): ReadonlyMap<string, number> {
  const sums = new Map<string, number>();
  for (const { owner, count } of gone) sums.set(owner, (sums.get(owner) ?? 0) + count);
  return sums;
}
