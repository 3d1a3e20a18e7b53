import type { Pool } from 'pg';
import { tell } from '../../deadlines/index.ts';
import type { Clock, Instant } from '../../foundation/clock.ts';
import { everyMinute, type Running } from '../../foundation/every-minute.ts';
import type { Log } from '../../foundation/log.ts';
import { withTransaction } from '../../foundation/postgres/pool.ts';
import { roleHolders } from '../../people/index.ts';
import type { RecordLog } from '../../record/index.ts';

export interface WatchDeps {
  readonly db: Pool;
  readonly record: RecordLog;
  readonly log: Log;
}

/** Tells EIS and the policy owners of a missing log witness, once for each time that one goes missing (R33). */
export const watchWitnesses = (deps: WatchDeps, clock: Clock): Running =>
  everyMinute({ log: deps.log, clock, failed: 'missing witness not told' }, (now) =>
    tellOfMissing(deps, now),
  );

/** Whether somebody was told just now; of many servers one tells. */
export async function tellOfMissing({ db, record }: WatchDeps, now: Instant): Promise<boolean> {
  const { missing } = record.health();
  if (missing === undefined) return false;
  return withTransaction(db, async (transaction) => {
    await transaction.query(`select pg_advisory_xact_lock(hashtext('witness-missing'))`);
    const { rowCount } = await transaction.query(
      `select 1 from notices where kind = 'witness-missing' and given_at > at_ms($1) limit 1`,
      [missing.since],
    );
    if (rowCount !== 0) return false;
    const { index: entry } = await record.append({ kind: 'witness.missing', outcome: 'missing', values: {} });
    const holders = await roleHolders(transaction);
    const staffIds = holders
      .filter(({ role, status }) => (role === 'eis' || role === 'policy-owner') && status === 'active')
      .map(({ staffId }) => staffId);
    await tell(transaction, { kind: 'witness-missing', entry, staffIds: [...new Set(staffIds)] }, now);
    return true;
  });
}
