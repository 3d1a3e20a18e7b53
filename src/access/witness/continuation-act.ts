import { rfc3339 } from '../../foundation/clock.ts';
import type { Queryable } from '../../foundation/postgres/pool.ts';
import type { WitnessMissing } from '../../record/index.ts';
import type { WitnessShown } from '../contract.ts';
import { against, refusing } from '../desk/administrator.ts';
import { type Actor, actValues, type DeskDeps, perform, type Performed } from '../desk/perform.ts';
import { standingNow } from '../desk/standing-store.ts';

/** Whether a log witness is missing, and whether the asker may sign that searching goes on (R33). */
export async function showWitness({ db, record }: DeskDeps, { caller, now }: Actor): Promise<WitnessShown> {
  const { missing } = record.health();
  const standing = await standingNow(db, caller, now);
  return { missing: missing === undefined ? null : shown(missing), eis: standing.offices.eis };
}

const shown = ({ since, closesAt, closed }: WitnessMissing) => ({
  since: rfc3339(since),
  closesAt: rfc3339(closesAt),
  closed,
});

const continuationMs = 72 * 3_600_000;

/**
 * EIS signs, by a fresh proof, that searching goes on for 72 hours more without the log witness (R33). Every server knows of it
 * within a quarter of a minute, this one at once.
 */
export async function signContinuation(
  deps: DeskDeps,
  actor: Actor,
): Promise<Performed<{ readonly until: string }>> {
  const performed = await perform(deps, actor, 'sign-continuation', async (transaction, standing) => {
    const unfit = against('sign-continuation', standing);
    if (unfit !== undefined) return unfit;
    if (deps.record.health().missing === undefined)
      return refusing('53060.6(a)', 'No log witness is missing.', 'Nothing has to be done.');
    const until = actor.now + continuationMs;
    await keep(transaction, standing.staffId, actor.now, until);
    return {
      draft: { kind: 'record.continued', act: 'without-witness', values: actValues(actor, 'log-witness') },
      value: { until: rfc3339(until) },
    };
  });
  await deps.record.check();
  return performed;
}

const keep = (db: Queryable, by: string, at: number, until: number): Promise<unknown> =>
  db.query(
    'insert into record_continuations (signed_by, signed_at, until_at) values ($1, at_ms($2), at_ms($3))',
    [by, at, until],
  );
