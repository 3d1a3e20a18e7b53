import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aDepartment, type Department } from '../../../test/builders/department.ts';
import { aServer, type TestServer } from '../../../test/builders/server.ts';
import { runDueJobs } from '../../deadlines/index.ts';
import { addCivil, civilDate } from '../../foundation/clock.ts';
import { quiet } from '../../foundation/log.ts';
import { auditCalendarJob } from './calendar-job.ts';
import { setBaseline } from './calendar-store.ts';

const start = Date.parse('2026-03-01T20:00:00Z');
const day = 86_400_000;

let server: TestServer;
let department: Department;
beforeAll(async () => {
  server = await aServer();
  department = await aDepartment(server.database.owner, start);
});
afterAll(() => server.stop());

async function on(at: number): Promise<void> {
  const failures: unknown[] = [];
  const log = {
    ...quiet,
    error: (event: string, fields?: object) => void failures.push({ event, ...fields }),
  };
  const { app: db, record } = server.stores;
  await runDueJobs({ db, record, log }, [auditCalendarJob], at);
  expect(failures).toEqual([]);
}
const cycles = async (division: string) =>
  (
    await server.database.owner.query<{
      cycle: number;
      from: number;
      through: number;
      due: number;
      before: boolean;
    }>(
      `select cycle, from_on::integer as from, through_on::integer as through, due_on::integer as due,
         before_system as before from audits where division = $1 order by cycle`,
      [division],
    )
  ).rows;
const told = async (staffId: string, kind: string): Promise<number> =>
  (
    await server.database.owner.query<{ n: number }>(
      'select count(*)::integer as n from notices where staff_id = $1 and kind = $2',
      [staffId, kind],
    )
  ).rows[0]?.n ?? 0;

describe('the calendar of audits (53060.5(c)(2)(A), R29)', () => {
  it('begins by itself for every division, and goes on without a gap over the change of the clock', async () => {
    await on(start);
    expect(await cycles('DAI')).toMatchObject([
      { cycle: 1, from: civilDate(start), due: addCivil(civilDate(start), { days: 60 }) },
    ]);
    await on(start + 130 * day);
    const made = await cycles('DAI');
    expect(made).toHaveLength(3);
    for (const [at, { from }] of made.entries())
      if (at > 0) expect(from).toBe(addCivil(made[at - 1]?.through ?? 0, { days: 1 }));
  });

  it('reminds those who compile once a step, and tells the Hiring Authority from the first day late, each week', async () => {
    const { primary } = department.administrators.OIA;
    const ha = department.hiringAuthority.OIA;
    // Two of OIA's are overdue by now; one notice of a day tells of both.
    expect(await told(ha, 'audit-overdue')).toBe(1);
    // The first of them enters another week of its own on the next day, and none on the day after.
    await on(start + 131 * day);
    expect(await told(ha, 'audit-overdue')).toBe(2);
    await on(start + 132 * day);
    expect(await told(ha, 'audit-overdue')).toBe(2);
    await on(start + 138 * day);
    expect(await told(ha, 'audit-overdue')).toBe(3);
    const due = (await cycles('OIA')).at(-1)?.due ?? 0;
    expect(await told(primary, 'audit-due')).toBe(0);
    await on(Date.parse(`${String(due).replace(/(\d{4})(\d\d)(\d\d)/u, '$1-$2-$3')}T20:00:00Z`) - 6 * day);
    expect(await told(primary, 'audit-due')).toBe(1);
  });

  it('tells nobody that a special audit of himself is due or late (R30)', async () => {
    const { primary, secondary } = department.administrators.OCS;
    await server.database.owner.query(
      `insert into audits (division, kind, about_kind, about, from_on, through_on, due_on, interval_days, writing, made_at)
       select 'OCS', 'special', 'person', $1, $2, $2, $2, 60, 'Memo 2026-3', now()`,
      [primary, addCivil(civilDate(start), { days: -1 })],
    );
    await server.database.owner.query('delete from job_runs');
    const before = await told(primary, 'audit-overdue');
    const others = await told(secondary, 'audit-overdue');
    await on(start);
    expect(await told(secondary, 'audit-overdue')).toBe(others + 1);
    expect(await told(primary, 'audit-overdue')).toBe(before);
  });

  it('counts from an earlier day when it is moved back, and marks what lay before the system', async () => {
    const { app } = server.stores;
    await server.stores.record.append({ kind: 'server.started', outcome: 'asked', values: {} });
    const set = (baselineOn: number) => setBaseline(app, 'DAPO', { baselineOn, by: null }, start);
    expect(await set(20270101)).toMatchObject({ ok: false, clause: '53060.5(c)(2)(A)' });
    expect(await set(20251001)).toMatchObject({ ok: true });
    await server.database.owner.query('delete from job_runs');
    await on(Date.now() + 200 * day);
    const made = await cycles('DAPO');
    expect(made[0]).toMatchObject({ from: 20251001, before: true });
    expect(made.at(-1)).toMatchObject({ before: false });
  });
});
