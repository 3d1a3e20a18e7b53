import type { Instant } from '../../foundation/clock.ts';
import type { Queryable } from '../../foundation/postgres/pool.ts';
import { openCheckpoint, parseVkey } from '../../record/index.ts';
import { holdCheckpoint } from './request-store.ts';

/**
 * Keeps a checkpoint of another department's record, when its key signed it and none of the same size says
 * otherwise; false: nothing is kept. What is held cannot be taken back: reconciliation leads on from it.
 */
export async function keepCheckpoint(
  db: Queryable,
  { agencyId, recordKey }: { readonly agencyId: string; readonly recordKey: string },
  note: string,
  now: Instant,
): Promise<boolean> {
  const key = parseVkey(recordKey);
  const opened = key.ok ? openCheckpoint(Buffer.from(note), [key.value]) : key;
  if (!opened.ok || opened.value.origin !== (key.ok ? key.value.name : '')) return false;
  return holdCheckpoint(db, agencyId, { size: Number(opened.value.size), note }, now);
}
