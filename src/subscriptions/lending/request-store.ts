import type { Instant } from '../../foundation/clock.ts';
import type { Queryable } from '../../foundation/postgres/pool.ts';
import type { LendingRequest } from '../contract.ts';

/** Notes a request by its number, once; false: it was received before (a replay). */
export async function noteRequest(
  db: Queryable,
  agencyId: string,
  { id, at, kind }: LendingRequest,
  now: Instant,
): Promise<boolean> {
  const { rowCount } = await db.query({
    name: 'lending.note',
    text: `insert into lending_requests (agency_id, request_id, signed_at, received_at, act)
      values ($1, $2, at_ms($3), at_ms($4), $5) on conflict do nothing`,
    values: [agencyId, id, Date.parse(at), now, kind],
  });
  return rowCount === 1;
}

export interface RequestOutcome {
  readonly entry: number;
  readonly outcome: 'answered' | 'refused' | 'withdrawn' | 'failed';
  readonly clause?: string;
  readonly matches?: number;
}

/** What became of it; what it asked stands in the record. */
export async function settleRequest(
  db: Queryable,
  agencyId: string,
  requestId: string,
  { entry, outcome, clause, matches = 0 }: RequestOutcome,
): Promise<void> {
  await db.query({
    name: 'lending.settle',
    text: `update lending_requests set entry = $3, outcome = $4, clause = $5, matches = $6
      where agency_id = $1 and request_id = $2`,
    values: [agencyId, requestId, entry, outcome, clause ?? null, matches],
  });
}

export interface RequestRow extends Record<string, unknown> {
  readonly agencyName: string;
  readonly at: Instant;
  readonly act: 'search' | 'photo' | 'statement';
  readonly entry: number | null;
  readonly outcome: 'received' | RequestOutcome['outcome'];
  readonly clause: string | null;
  readonly matches: number;
}

/** The newest requests of other agencies. */
export async function newestRequests(db: Queryable, limit: number): Promise<readonly RequestRow[]> {
  const { rows } = await db.query<RequestRow>(
    `select a.name as "agencyName", epoch_ms(r.received_at) as at, r.act, r.entry, r.outcome, r.clause, r.matches
     from lending_requests r join agencies a using (agency_id) order by r.received_at desc, r.request_id limit $1`,
    [limit],
  );
  return rows;
}

/**
 * Holds a checkpoint of another department's record that came with what it sent (reconciliation); false: one of the same
 * size is held, and of another tree: that record has forked.
 */
export async function holdCheckpoint(
  db: Queryable,
  agencyId: string,
  { size, note }: { readonly size: number; readonly note: string },
  now: Instant,
): Promise<boolean> {
  const { rowCount } = await db.query({
    name: 'lending.hold-checkpoint',
    text: `insert into held_checkpoints (agency_id, size, note, received_at) values ($1, $2, $3, at_ms($4))
      on conflict do nothing`,
    values: [agencyId, size, note, now],
  });
  if (rowCount === 1) return true;
  const { rows } = await db.query<{ note: string }>({
    name: 'lending.held-checkpoint',
    text: 'select note from held_checkpoints where agency_id = $1 and size = $2',
    values: [agencyId, size],
  });
  return rows.every((held) => treeOf(held.note) === treeOf(note));
}

/** Origin, size and root of a checkpoint; signatures may differ, since witnesses sign later. */
const treeOf = (note: string): string => note.split('\n', 3).join('\n');
