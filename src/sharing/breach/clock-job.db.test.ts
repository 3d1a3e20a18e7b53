import { afterAll, beforeAll, expect, it } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../../../test/builders/database.ts';
import { aDepartment, type Department, must } from '../../../test/builders/department.ts';
import { openTestRecord } from '../../../test/builders/record.ts';
import { runDueJobs } from '../../deadlines/index.ts';
import { quiet } from '../../foundation/log.ts';
import { clockRules } from '../contract.ts';
import { incidentClocksJob } from './clock-job.ts';
import { openIncident, stopClock } from './incident-store.ts';

const hour = 3_600_000;
const day = 24 * hour;
const known = Date.parse('2026-03-02T20:00:00Z');

let database: FreshDatabase;
let kept: Awaited<ReturnType<typeof openTestRecord>>;
let department: Department;
let opener: string;
beforeAll(async () => {
  database = await freshDatabase();
  kept = await openTestRecord(database);
  department = await aDepartment(database.owner, known);
  opener = department.administrators.DAI.primary;
});
afterAll(async () => {
  await kept.close();
  await database.drop();
});

async function on(at: number): Promise<void> {
  const failures: unknown[] = [];
  const log = {
    ...quiet,
    error: (event: string, fields?: object) => void failures.push({ event, ...fields }),
  };
  await runDueJobs({ db: database.app, record: kept.record, log }, [incidentClocksJob], at);
  expect(failures).toEqual([]);
}

/** How often those who see to incidents were reminded by now: whoever opened it, EIS, the policy's owner, the Hiring Authority. */
async function reminded(): Promise<readonly number[]> {
  const { rows } = await database.owner.query<{ staff_id: string; n: number }>(
    `select staff_id, count(*)::integer as n from notices where kind = 'incident-clock' group by staff_id`,
  );
  const counts = new Map(rows.map(({ staff_id, n }) => [staff_id, n]));
  return [opener, department.eis, department.policyOwner, department.hiringAuthority.DAI].map(
    (staffId) => counts.get(staffId) ?? 0,
  );
}

it('reminds of clocks that run out, each day of one that ran out, and no more once all were told (CC 1798.29, R34)', async () => {
  const { app } = database;
  const body = { about: 'device', subject: 'TAG-0142', nature: 'device-lost' } as const;
  const knownAt = new Date(known).toISOString();
  const incident = must(await openIncident(app, { ...body, knownAt }, opener, known));
  const tellAllBut = async (late: readonly string[]) => {
    for (const { whom } of clockRules)
      if (!late.includes(whom)) await stopClock(app, { incident, whom, how: 'LTR-1' }, opener, known + hour);
  };
  // EIS was to be told within the hour: overdue, so that the Hiring Authority is told too; one notice of a run tells of all.
  await on(known + 2 * hour);
  expect(await reminded()).toEqual([1, 1, 1, 1]);
  await tellAllBut(['people-concerned', 'attorney-general']);

  const due = known + 30 * day;
  await on(due - 8 * day);
  expect(await reminded()).toEqual([1, 1, 1, 1]);
  // At seven days, one day and the day itself, once each.
  for (const at of [due - 7 * day, due - 5 * day, due - day, due - hour]) await on(at);
  expect(await reminded()).toEqual([4, 4, 4, 1]);

  await on(due + day);
  await on(due + 2 * day);
  expect(await reminded()).toEqual([6, 6, 6, 3]);
  await tellAllBut([]);
  await on(due + 3 * day);
  expect(await reminded()).toEqual([6, 6, 6, 3]);
});
