import type { Pool } from 'pg';
import { tell } from '../../deadlines/index.ts';
import { civilDate, type Instant } from '../../foundation/clock.ts';
import { type Queryable, withTransaction } from '../../foundation/postgres/pool.ts';
import type { ArrivedBatch } from '../../plate-reads/index.ts';
import type { RecordLog } from '../../record/index.ts';
import { settingOf } from '../../settings/index.ts';
import {
  type Hit,
  keepAlerts,
  type KeptAlert,
  type RaisedSighting,
  type Sighting,
  sightingsOf,
  takeBatches,
} from './alert-store.ts';
import { hitsOf } from './hits.ts';
import type { HotListMemory } from './hot-list-memory.ts';

export interface RaiseDeps {
  readonly db: Pool;
  readonly record: RecordLog;
}

/** An alert that was raised, and who is to be told. */
export type Raised = KeptAlert;

export type Raising =
  | { readonly kind: 'raised'; readonly alerts: readonly Raised[] }
  /** What is watched for has changed: memory is to be brought up to date, and the batches matched anew. */
  | { readonly kind: 'stale' };

class Stale extends Error {
  override readonly name = 'Stale';
}

/**
 * Raises the alerts of batches, all of them or none: each is an entry before it stands, told to whom it is for, and the
 * batches wait no longer. A crash before the commit leaves them waiting, so that none is lost; a batch that somebody else
 * has taken raises nothing twice. @throws RecordUnavailable
 */
export async function raiseAlerts(
  { db, record }: RaiseDeps,
  batches: readonly ArrivedBatch[],
  memory: HotListMemory,
  now: Instant,
): Promise<Raising> {
  try {
    return await withTransaction(db, async (transaction) => {
      const taken = await takeBatches(
        transaction,
        batches.map(({ no }) => no),
        memory.version,
      );
      if (!taken.sameVersion) throw new Stale();
      const hits = batches
        .filter(({ no }) => taken.numbers.has(no))
        .flatMap((batch) => hitsOf(batch, memory));
      if (hits.length === 0) return { kind: 'raised', alerts: [] };
      const sightings = await sightingsOf(transaction, hits, {
        now,
        today: civilDate(now),
        repeatMs: settingOf('alerts.repeat-after-minutes', taken.repeatMinutes) * 60_000,
      });
      const alerts = await keep({ transaction, record, now }, hits, sightings);
      return { kind: 'raised', alerts };
    });
  } catch (error) {
    if (error instanceof Stale) return { kind: 'stale' };
    throw error;
  }
}

interface Keeping {
  readonly transaction: Queryable;
  readonly record: RecordLog;
  readonly now: Instant;
}

/** Nothing is raised without its entry (CJIS AU-2); the notice says that an alert awaits, and no more (R20). */
async function keep(
  { transaction, record, now }: Keeping,
  hits: readonly Hit[],
  sightings: readonly Sighting[],
): Promise<readonly Raised[]> {
  const raised = await Promise.all(
    sightings.flatMap((sighting) => {
      const hit = hits[sighting.hit];
      return hit === undefined ? [] : [recorded(record, hit, sighting)];
    }),
  );
  if (raised.length === 0) return [];
  const kept = await keepAlerts(transaction, raised, now);
  for (const { entry, staffIds } of kept)
    await tell(transaction, { kind: 'alert-awaits', entry, staffIds }, now);
  return kept;
}

async function recorded(record: RecordLog, hit: Hit, sighting: Sighting): Promise<RaisedSighting> {
  const { index: entry } = await record.append({
    kind: 'alert.raised',
    act: hit.candidate === null ? sighting.match : `candidate-${sighting.match}`,
    values: { subject: hit.read.readId, plate: hit.read.plate },
  });
  return { hit, sighting, entry };
}
