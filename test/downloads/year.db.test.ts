import { afterAll, beforeAll, expect, it } from 'vitest';
import { copiesJob } from '../../src/downloads/index.ts';
import { addCivil, civilDate, type CivilDate } from '../../src/foundation/clock.ts';
import { quiet } from '../../src/foundation/log.ts';
import { designateAdministrator, endDesignation, officersOf } from '../../src/people/index.ts';
import { type FreshDatabase, freshDatabase } from '../builders/database.ts';
import { aDepartment, type Department, must } from '../builders/department.ts';
import { openTestRecord, started } from '../builders/record.ts';
import { aDevice } from '../builders/session.ts';
import { aStaffMember } from '../builders/staff.ts';

type TestRecord = Awaited<ReturnType<typeof openTestRecord>>;

let database: FreshDatabase;
let department: Department;
let kept: TestRecord;
/** An hour at which the daily run comes by UTC: 23:30 in winter, so that the change of the clocks moves it over midnight. */
const start = Date.parse('2026-01-05T07:30:00Z');
const dayMs = 86_400_000;
const at = (day: number): number => start + day * dayMs;
const dayOf = (day: number): CivilDate => civilDate(at(day));

beforeAll(async () => {
  database = await freshDatabase();
  department = await aDepartment(database.owner, start - dayMs);
  kept = await openTestRecord(database);
  // The entry that stands on the pages of every copy of the year is the second.
  for (let entry = 0; entry < 2; entry += 1) await kept.record.append(started());
});
afterAll(async () => {
  await kept.close();
  await database.drop();
});

interface Planned {
  readonly made: number;
  readonly days: number;
  readonly taken: boolean;
  /** Days after its making on which something happens to it. */
  readonly destroyed?: number;
  readonly held?: readonly [from: number, until: number];
  readonly handed?: readonly [on: number, backBy: number, back: number];
  readonly placed?: number;
}

const planned: readonly Planned[] = [
  { made: 2, days: 30, taken: true, destroyed: 45 },
  { made: 5, days: 10, taken: true, destroyed: 9 },
  { made: 20, days: 30, taken: false },
  // Its day falls into the night when the clocks go forward, 03/08/2026.
  { made: 40, days: 22, taken: true, destroyed: 40 },
  { made: 50, days: 30, taken: true, held: [20, 90], destroyed: 100 },
  { made: 70, days: 20, taken: false, held: [5, 60] },
  { made: 90, days: 40, taken: true, handed: [2, 10, 25], destroyed: 60 },
  { made: 110, days: 30, taken: true, handed: [5, 20, 55], destroyed: 56 },
  { made: 130, days: 14, taken: true, placed: 7, destroyed: 85 },
  // Overdue when both administrators change, and after.
  { made: 150, days: 10, taken: true, destroyed: 60 },
  { made: 200, days: 30, taken: true, destroyed: 34 },
  { made: 240, days: 7, taken: true, destroyed: 30 },
  // Its day is that on which the clocks go back, 11/01/2026.
  { made: 285, days: 15, taken: true, destroyed: 30 },
  { made: 300, days: 30, taken: true, held: [25, 40] },
];
const caseFileDays = 60;
/** The program stood still: single days, and three weeks on end. */
const missed = new Set([
  12,
  33,
  62,
  63,
  64,
  149,
  168,
  241,
  300,
  ...Array.from({ length: 21 }, (_, i) => 120 + i),
]);
const newAdministratorsOn = 180;

interface Followed extends Planned {
  readonly id: string;
}

async function aCopy(plan: Planned, holder: string, device: string): Promise<Followed> {
  const destroyBy = addCivil(dayOf(plan.made), { days: plan.days });
  const { rows } = await database.owner.query<{ id: string }>(
    `insert into copies (form, scope, protection, staff_id, division, case_number, restricted, use, reason, asked, device_id,
       reads, request_entry, requested_at, entry, state, authority, destroy_by, written, made_at, sealed_key, taken_at)
     values ('csv', 'judged', 'passphrase', $1, 'OCS', 'OCS-2026-000001', false, 'escape', 'a case file', 1, $2, 1, 1,
       at_ms($3), 1, 'made', 'DOM 14060', $4, 1, at_ms($3), '\\x01', case when $5 then at_ms($3) end)
     returning copy_id::text as id`,
    [holder, device, at(plan.made), destroyBy, plan.taken],
  );
  return { ...plan, id: String(rows[0]?.id) };
}

/** What happens to a copy on a day of the year, as its acts keep it. */
async function happens(copy: Followed, day: number, other: string): Promise<void> {
  const db = database.owner;
  const since = day - copy.made;
  const on = (sql: string, ...values: readonly unknown[]) => db.query(sql, [copy.id, at(day), ...values]);
  if (since === copy.held?.[0])
    await on(
      `insert into copy_holds (copy_id, ground, reference, placed_by, placed_at, review_by, entry)
       values ($1, 'litigation', 'TEST-1', $3, at_ms($2), $4, 1)`,
      department.administrators.OCS.primary,
      addCivil(dayOf(day), { days: 20 }),
    );
  if (since === copy.held?.[1])
    await on('update copy_holds set released_at = at_ms($2), released_by = placed_by where copy_id = $1');
  if (since === copy.handed?.[0])
    await on(
      `insert into copy_hand_overs (copy_id, to_staff, way, handed_at, back_by, entry)
       values ($1, $3, 'paper', at_ms($2), $4, 1)`,
      other,
      addCivil(dayOf(copy.made), { days: copy.handed[1] }),
    );
  if (since === copy.handed?.[2])
    await on(`update copy_hand_overs set ended_at = at_ms($2), ended_how = 'returned' where copy_id = $1`);
  if (since === copy.placed)
    await on(
      `update copies set placed_in = 'C-FILE-7', placed_at = at_ms($2), destroy_by = $3 where copy_id = $1`,
      addCivil(dayOf(day), { days: caseFileDays }),
    );
  if (since === copy.destroyed)
    await on(
      `update copies set destroyed_at = at_ms($2), destroyed_on = $3, destroyed_how = 'deleted', destruction_entry = 1,
         sealed_key = null where copy_id = $1`,
      dayOf(day),
    );
}

async function changeAdministrators(day: number): Promise<void> {
  const { owner: db } = database;
  const { primary, secondary } = department.administrators.OCS;
  for (const [seat, staffId] of [
    ['primary', primary],
    ['secondary', secondary],
  ] as const) {
    await endDesignation(db, 'OCS', staffId, at(day));
    const next = await aStaffMember(department, { rank: 'Associate Warden', classification: 'other' });
    const designation = {
      division: 'OCS',
      seat,
      staffId: next.staffId,
      rankBasis: 'associate-warden',
      designatedBy: department.hiringAuthority.OCS,
    } as const;
    must(await designateAdministrator(db, designation, at(day)));
  }
}

/** What nobody was told of though it is past its day, after the run of that day: it must be nothing. */
async function unseen(day: number): Promise<readonly object[]> {
  const { administrators, hiringAuthority } = await officersOf(database.owner, 'OCS');
  const { rows } = await database.owner.query(
    `with officers as (select unnest($2::text[]) as staff_id, 0 as days union all select unnest($3::text[]), 3)
     select 'copy not told' as what, c.copy_id, o.staff_id from copies c join officers o on c.destroy_by <= $4 or o.days = 0
     where c.destroyed_at is null and c.destroy_by < $1
       and not exists (select from copy_holds h where h.copy_id = c.copy_id and h.released_at is null)
       and not exists (select from copy_overdue_told t join notices n on n.staff_id = t.staff_id and n.kind = 'copy-overdue'
           and n.given_at = t.told_at
         where t.copy_id = c.copy_id and t.destroy_by = c.destroy_by and t.staff_id = o.staff_id)
     union all
     select 'key left', c.copy_id, null from copies c where c.destroy_by < $1 and c.sealed_key is not null
       and not exists (select from copy_holds h where h.copy_id = c.copy_id and h.released_at is null)
     union all
     select 'day not told', c.copy_id, c.staff_id from copies c where c.destroyed_at is null and c.destroy_by <= $1
       and c.taken_at is not null
       and not exists (select from copy_holds h where h.copy_id = c.copy_id and h.released_at is null)
       and not exists (select from copy_reminders r where r.copy_id = c.copy_id and r.destroy_by = c.destroy_by
         and r.stage = '0-days')
     union all
     select 'hand-over not told', h.copy_id, null from copy_hand_overs h where h.ended_at is null
       and ((h.back_by <= $1 and h.due_told_at is null) or (h.back_by < $1 and h.overdue_told_at is null))
     union all
     select 'review not told', h.copy_id, null from copy_holds h where h.released_at is null and h.review_by <= $1
       and h.review_told_at is null`,
    [dayOf(day), administrators, hiringAuthority, addCivil(dayOf(day), { days: -3 })],
  );
  return rows;
}

/** What was told of a copy while a hold kept it: it must be nothing (R28). */
async function toldWhileHeld(): Promise<number> {
  const { rows } = await database.owner.query(
    `select from copy_holds h join copy_overdue_told t using (copy_id)
     where t.told_at >= h.placed_at and (h.released_at is null or t.told_at < h.released_at)
     union all
     select from copy_holds h join copy_reminders r using (copy_id)
     where r.told_at >= h.placed_at and (h.released_at is null or r.told_at < h.released_at)`,
  );
  return rows.length;
}

it('a year of copies leaves no overdue one unseen, by whoever is in office (53060.9(a)(1), R27, R28)', {
  timeout: 120_000,
}, async () => {
  const { app: db } = database;
  const { record } = kept;
  const holder = await aStaffMember(department);
  const other = await aStaffMember(department);
  const device = await aDevice(department, holder);
  const copies: Followed[] = [];
  let ranOn: CivilDate = 0;
  for (let day = 0; day < 366; day += 1) {
    for (const plan of planned.filter(({ made }) => made === day))
      copies.push(await aCopy(plan, holder.staffId, device));
    for (const copy of copies) await happens(copy, day, other.staffId);
    if (day === newAdministratorsOn) await changeAdministrators(day);
    // As the daily work does: once on each day of the department.
    if (missed.has(day) || dayOf(day) <= ranOn) continue;
    ranOn = dayOf(day);
    await copiesJob.run({ db, record, log: quiet }, { now: at(day), entry: 1_000_000 + day });
    expect(await unseen(day), `on ${ranOn}`).toEqual([]);
  }
  expect(await toldWhileHeld()).toBe(0);
  const { rows } = await database.owner.query<{ how: string | null; taken: boolean; count: number }>(
    `select destroyed_how as how, taken_at is not null as taken, count(*)::integer as count from copies group by 1, 2 order by 3`,
  );
  // What nobody took went by its key; what was taken is certified, or stands overdue before those in office.
  expect(rows).toEqual([
    { how: null, taken: true, count: 1 },
    { how: 'key-destroyed', taken: false, count: 2 },
    { how: 'deleted', taken: true, count: 11 },
  ]);
});
