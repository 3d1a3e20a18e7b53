import type { Pool } from 'pg';
import { tell } from '../../deadlines/index.ts';
import { civilDate, type Instant } from '../../foundation/clock.ts';
import { type Queryable, withTransaction } from '../../foundation/postgres/pool.ts';
import type { ArrivedBatch } from '../../plate-reads/index.ts';
import type { RecordLog } from '../../record/index.ts';
import { readSetting } from '../../settings/index.ts';
import {
  audienceOf,
  type Hit,
  isVersion,
  keepAlert,
  lockAlerts,
  type Sighting,
  sightingsOf,
  takeBatches,
} from './alert-store.ts';
import type { HotListMemory } from './hot-list-memory.ts';

export interface RaiseDeps {
  readonly db: Pool;
  readonly record: RecordLog;
}

/** An alert that was raised, and who is to be told. */
export interface Raised {
  readonly entry: number;
  readonly staffIds: readonly string[];
}

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
      );
      const hits = batches.filter(({ no }) => taken.has(no)).flatMap((batch) => hitsOf(batch, memory));
      if (!(await isVersion(transaction, memory.version))) throw new Stale();
      if (hits.length === 0) return { kind: 'raised', alerts: [] };
      await lockAlerts(transaction);
      const sightings = await sightingsOf(transaction, hits, {
        now,
        today: civilDate(now),
        repeatMs: (await readSetting(transaction, 'alerts.repeat-after-minutes', 'department')) * 60_000,
      });
      const alerts = await keep({ transaction, record, now }, hits, sightings);
      // Carries no data: it only wakes those who read on from their position.
      if (alerts.length > 0) await transaction.query(`select pg_notify('plateward_alerts', '')`);
      return { kind: 'raised', alerts };
    });
  } catch (error) {
    if (error instanceof Stale) return { kind: 'stale' };
    throw error;
  }
}

/** The reads of a batch that are like something that is watched for. */
export const hitsOf = ({ reads }: ArrivedBatch, memory: HotListMemory): readonly Hit[] =>
  reads.flatMap((read) => memory.likenesses(read.plate).map((likeness) => ({ ...likeness, read })));

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
  const appended = await Promise.all(
    sightings.map(({ hit, match }) =>
      record.append({
        kind: 'alert.raised',
        act: match,
        values: { subject: hits[hit]?.read.readId ?? '', plate: hits[hit]?.read.plate ?? '' },
      }),
    ),
  );
  const raised: Raised[] = [];
  for (const [at, sighting] of sightings.entries()) {
    const [read, entry] = [hits[sighting.hit]?.read, appended[at]?.index];
    if (read === undefined || entry === undefined) continue;
    if ((await keepAlert(transaction, read, sighting, { entry, now })) === undefined) continue;
    const staffIds = await audienceOf(transaction, sighting);
    await tell(transaction, { kind: 'alert-awaits', entry, staffIds }, now);
    raised.push({ entry, staffIds });
  }
  return raised;
}
