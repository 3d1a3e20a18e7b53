import type { Pool } from 'pg';
import type { Job } from '../../deadlines/index.ts';
import type { Instant } from '../../foundation/clock.ts';
import type { Queryable } from '../../foundation/postgres/pool.ts';
import { clearMonths, destroyMonth, type RecordLog } from '../../record/index.ts';

export interface ClearDeps {
  /** The role that owns the record: the application's may destroy nothing. */
  readonly owner: Pool;
  readonly record: Pick<RecordLog, 'append'>;
  readonly derive: (label: string) => Buffer;
}

const monthOf = (at: Instant): string => new Date(at).toISOString().slice(0, 7);

const nextMonth = (at: Instant): string => {
  const date = new Date(at);
  return monthOf(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 1));
};

/**
 * R28: clear values of access records stay at least five years, and until the audit that covers them is signed. Daily, each
 * month that is past goes, and what no signed audit covers is carried into the next.
 */
export const clearMonthsJob = ({ owner, record, derive }: ClearDeps): Job => ({
  name: 'clear-months',
  run: async ({ db }, { now }) => {
    const counts = { months: 0, destroyed: 0, held: 0 };
    for (const month of (await clearMonths(db)).filter((one) => one < monthOf(now))) {
      const held = await notYetAudited(db, month);
      const gone = await destroyMonth({ owner, record, derive, month, held, until: nextMonth(now) });
      counts.months += 1;
      counts.destroyed += gone.destroyed;
      counts.held += gone.held;
    }
    return counts;
  },
});

/** Entries of a division whose day no signed audit of that division covers. */
export async function notYetAudited(db: Queryable, month: string): Promise<readonly number[]> {
  const { rows } = await db.query<{ entry: number }>(
    `select c.entry from record_clear c
       join record_entries e on e.seq = c.entry
       left join staff s on s.staff_id = c.clear->'staffId'->>1
       left join cases k on k.case_number = c.clear->'caseNumber'->>1 and k.restricted
     where c.month = $1::date and coalesce(e.division, s.division) is not null
       and not exists (select from door_audit_signed a
         -- R18: what was asked under a restricted case is audited by OIA.
         where a.division = case when k.case_number is null then coalesce(e.division, s.division) else 'OIA' end
           and civil_date_of(e.at) between a.from_on and a.through_on)
     order by c.entry`,
    [`${month}-01`],
  );
  return rows.map(({ entry }) => entry);
}
