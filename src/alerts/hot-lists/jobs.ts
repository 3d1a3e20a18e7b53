import { type Job, tell } from '../../deadlines/index.ts';
import { civilDate, type Instant } from '../../foundation/clock.ts';
import { type Queryable, withTransaction } from '../../foundation/postgres/pool.ts';
import { type DivisionName, officersOf } from '../../people/index.ts';
import type { WatchEnd } from '../contract.ts';
import { dropOldLines } from './list-store.ts';
import { endWatch } from './watch-store.ts';

interface Dead {
  readonly [column: string]: unknown;
  readonly watch_id: number;
  readonly why: WatchEnd;
}

/** R21: what no longer stands. It has raised no alerts since; here it is said, and its owner told. */
async function deadWatches(db: Queryable, now: Instant): Promise<readonly Dead[]> {
  const { rows } = await db.query<Dead>(
    `select w.watch_id, case when w.expires_at <= at_ms($1) then 'expired' when c.status = 'closed' then 'case-closed'
       else 'owner-without-access' end as why
     from watched_plates w join door_case c using (case_number) join door_access a on a.staff_id = w.owner_id
     where w.ended_at is null and (w.expires_at <= at_ms($1) or c.status = 'closed'
       or a.state <> 'active' or (a.expires_on <> 0 and a.expires_on < $2)) order by w.watch_id`,
    [now, civilDate(now)],
  );
  return rows;
}

async function divisionsWatching(db: Queryable): Promise<readonly DivisionName[]> {
  const { rows } = await db.query<{ division: DivisionName }>(
    'select distinct division from watched_plates where ended_at is null order by division',
  );
  return rows.map(({ division }) => division);
}

const dayMs = 24 * 60 * 60_000;

/** Once a day: ends what has died, shows the administrators what is watched for by hand, and forgets what has passed (R21). */
export const hotListJobs: readonly Job[] = [
  {
    name: 'hot-lists',
    run: async ({ db, record }, { now, entry }) => {
      const dead = await deadWatches(db, now);
      for (const { watch_id, why } of dead)
        await withTransaction(db, (transaction) => endWatch({ db: transaction, record }, watch_id, why, now));
      const divisions = await divisionsWatching(db);
      for (const division of divisions) {
        const { administrators } = await officersOf(db, division);
        await tell(db, { kind: 'hot-list-entries', entry, staffIds: administrators }, now);
      }
      const lines = await dropOldLines(db);
      // 53060.2(a): an alert ends with its read.
      const { rowCount: alerts } = await db.query('delete from alerts where expires_at <= at_ms($1)', [now]);
      await db.query('delete from alert_repeats where last_at < at_ms($1)', [now - dayMs]);
      return { ended: dead.length, divisions: divisions.length, lines, alerts: alerts ?? 0 };
    },
  },
];
