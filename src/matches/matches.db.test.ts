import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { anAgency } from '../../test/builders/agency.ts';
import { type Department, aDepartment } from '../../test/builders/department.ts';
import { type FreshDatabase, freshDatabase } from '../../test/builders/database.ts';
import { someReads } from '../../test/builders/reads.ts';
import { aStaffMember } from '../../test/builders/staff.ts';
import { addCivil, civilDate } from '../foundation/clock.ts';
import type { RecordLog } from '../record/index.ts';
import { quiet } from '../foundation/log.ts';
import { matchJobs } from './index.ts';

let database: FreshDatabase;
let department: Department;
let place: { readonly agency: string; readonly camera: number };
let judge: string;
beforeAll(async () => {
  database = await freshDatabase();
  department = await aDepartment(database.owner);
  const agency = await anAgency(department);
  await someReads(database.owner, agency, [{ plate: '7ABC123', capturedAt: department.now - 1000 }]);
  const { rows } = await database.owner.query<{ camera_no: number }>('select camera_no from cameras');
  place = { agency, camera: rows[0]?.camera_no ?? 0 };
  judge = (await aStaffMember(department)).staffId;
});
afterAll(() => database.drop());

let entries = 1_000;
interface Said {
  readonly verdict: string;
  readonly asked?: number;
  readonly by?: string;
  readonly cause?: string;
  readonly reason?: string;
  readonly photo?: number;
  readonly compared?: object;
  readonly read?: number;
  readonly misread?: boolean;
}
const compared = { state: 'same', make: 'same', colour: 'not-seen', body: 'same' };

/** One judgement as a row; its number. */
async function said({
  verdict,
  asked = 1,
  by = judge,
  read = 1,
  misread = false,
  ...rest
}: Said): Promise<number> {
  entries += 1;
  const { rows } = await database.app.query<{ verdict_id: number }>(
    `insert into match_verdicts (asked, read_id, verdict, cause, reason, compared, photo_entry, misread, judged_by, judged_at,
       entry, division, agency_id, camera_no)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, at_ms($10), $11, 'OCS', $12, $13) returning verdict_id`,
    [
      asked,
      read,
      verdict,
      rest.cause ?? null,
      rest.reason ?? null,
      rest.compared === undefined ? null : JSON.stringify(rest.compared),
      rest.photo ?? null,
      misread,
      by,
      department.now,
      entries,
      place.agency,
      place.camera,
    ],
  );
  return rows[0]?.verdict_id ?? 0;
}

describe('53060.9(b)(1), R22: the database refuses', () => {
  it.each([
    ['a match without its photo', { verdict: 'match', compared }, 'judged_by_the_photo'],
    ['a match that compared nothing', { verdict: 'match', photo: 5 }, 'match_was_compared'],
    [
      'a match of another make',
      { verdict: 'match', photo: 5, compared: { ...compared, make: 'differs' } },
      'match_was_compared',
    ],
    [
      'a match that left out the colour',
      { verdict: 'match', photo: 5, compared: { state: 'same', make: 'same', body: 'same' } },
      'match_was_compared',
    ],
    ['no match without its photo', { verdict: 'not-a-match', cause: 'misread' }, 'judged_by_the_photo'],
    ['no match without a cause', { verdict: 'not-a-match', photo: 5 }, 'no_match_for_a_cause'],
    ['“cannot tell” without a reason', { verdict: 'cannot-tell' }, 'not_told_for_a_reason'],
    ['“no photo” without a reason', { verdict: 'no-photo' }, 'not_told_for_a_reason'],
  ] satisfies readonly (readonly [string, Said, string])[])('%s', async (_what, row, constraint) => {
    await expect(said({ ...row, asked: 900 })).rejects.toMatchObject({ constraint });
  });
});

describe('R22: what stands of several judgements', () => {
  const bandOf = async (asked: number) =>
    (await database.app.query('select verdict, band from door_matches_verdicts where asked = $1', [asked]))
      .rows;

  it('is what each person last said, and of two that differ the more cautious', async () => {
    const second = (await aStaffMember(department)).staffId;
    await said({ asked: 10, verdict: 'cannot-tell', reason: 'blurred' });
    expect(await bandOf(10)).toEqual([{ verdict: 'cannot-tell', band: 'not-confirmed' }]);
    await said({ asked: 10, verdict: 'match', photo: 5, compared });
    expect(await bandOf(10)).toEqual([{ verdict: 'match', band: 'confirmed' }]);
    await said({ asked: 10, by: second, verdict: 'not-a-match', photo: 6, cause: 'misread' });
    expect(await bandOf(10)).toEqual([{ verdict: 'not-a-match', band: 'disagreed' }]);
    await said({ asked: 10, by: second, verdict: 'match', photo: 6, compared });
    expect(await bandOf(10)).toEqual([{ verdict: 'match', band: 'confirmed' }]);
  });

  it('53060.7(b)(7): a camera is counted by reads that were judged by the photo, each once', async () => {
    for (const asked of [20, 21])
      await said({ asked, read: 50, verdict: 'not-a-match', photo: 5, cause: 'misread', misread: true });
    await said({ asked: 22, read: 51, verdict: 'match', photo: 5, compared });
    await said({ asked: 23, read: 52, verdict: 'cannot-tell', reason: 'blurred' });
    const { rows } = await database.app.query(
      `select count(*)::integer as cameras, sum(judged)::integer >= 2 as judged, sum(misread)::integer as misread
       from door_matches_misread where agency_id = $1`,
      [place.agency],
    );
    expect(rows).toEqual([{ cameras: 1, judged: true, misread: 1 }]);
  });
});

describe('53060.9(b)(1), (2), R24: the database refuses to act', () => {
  const acts = (asked: number, action: string, alert: number | null = null) =>
    database.app.query(
      `insert into match_actions (asked, read_id, alert_id, action, staff_id, acted_at, entry) values ($1, 1, $2, $3, $4, now(), 0)`,
      [asked, alert, action, judge],
    );
  const clets = (asked: number, proceeded: boolean) =>
    database.app.query(
      `insert into clets_notes (asked, read_id, not_feasible, proceeded, staff_id, noted_at, entry)
       values ($1, 1, 'no-time', $2, $3, now(), 0)`,
      [asked, proceeded, judge],
    );

  it('on what nobody compared, and on what is no match', async () => {
    await expect(acts(30, 'lead')).rejects.toMatchObject({ constraint: 'acted_on_unverified' });
    await said({ asked: 31, verdict: 'not-a-match', photo: 5, cause: 'wrong-vehicle' });
    await expect(acts(31, 'lead')).rejects.toMatchObject({ constraint: 'acted_on_no_match' });
    await acts(31, 'none');
  });

  it.each([
    ['a confirmed search', 'match', null, false],
    ['a confirmed alert', 'match', 7, true],
    ['a match that no photo confirmed', 'cannot-tell', null, true],
  ] as const)(
    'enforcement upon %s before the CLETS question, where it is asked',
    async (what, verdict, alert, wants) => {
      const asked = 40 + what.length;
      const row = verdict === 'match' ? { verdict, photo: 5, compared } : { verdict, reason: 'blurred' };
      await said({ asked, ...row });
      if (!wants) return void (await acts(asked, 'enforcement', alert));
      await expect(acts(asked, 'enforcement', alert)).rejects.toMatchObject({
        constraint: 'acted_before_clets',
      });
      await clets(asked, false);
      await expect(acts(asked, 'enforcement', alert)).rejects.toMatchObject({
        constraint: 'acted_before_clets',
      });
      await clets(asked, true);
      await acts(asked, 'enforcement', alert);
    },
  );

  it('CLETS is made or not feasible, never both or neither', async () => {
    const note = (madeAt: string | null, by: string | null, why: string | null) =>
      database.app.query(
        `insert into clets_notes (asked, read_id, made_at, made_by, not_feasible, proceeded, staff_id, noted_at, entry)
         values (60, 1, $1, $2, $3, true, $4, now(), 0)`,
        [madeAt, by, why, judge],
      );
    for (const [at, by, why] of [
      [null, null, null],
      ['2026-01-01', 'self', 'no-time'],
      ['2026-01-01', null, null],
    ] as const)
      await expect(note(at, by, why)).rejects.toMatchObject({ constraint: 'made_or_not_feasible' });
  });
});

describe('R23: the daily run', () => {
  const record = {
    append: async () => ({ index: 0, at: 0, checkpoint: { size: 0, root: '' } }),
  } as unknown as RecordLog;
  const run = async (now: number, entry: number) =>
    matchJobs[0]?.run({ db: database.app, record, log: quiet }, { now, entry });
  const toldOf = async (kind: string) =>
    (
      await database.app.query<{ staff_id: string }>(
        'select distinct staff_id from notices where kind = $1 order by staff_id',
        [kind],
      )
    ).rows.map(({ staff_id }) => staff_id);

  it('reminds the administrators, then says that it is overdue, a week later to the Hiring Authority; plates go with the read', async () => {
    const { now, administrators, hiringAuthority } = department;
    const due = addCivil(civilDate(now), { days: 1 });
    const verdict = await said({
      asked: 70,
      verdict: 'not-a-match',
      photo: 5,
      cause: 'misread',
      misread: true,
    });
    await database.app.query(
      `insert into invalid_matches (verdict_id, division, agency_id, camera_no, read_id, captured_at, cause, reported_by, reported_at,
         entry, sealed, sealed_until, due_on)
       values ($1, 'OCS', $2, $3, 1, at_ms($4), 'misread', $5, at_ms($4), 7000, 'x', at_ms($6), $7)`,
      [verdict, place.agency, place.camera, now, judge, now + 5 * day, due],
    );
    await run(now, 1);
    const both = [administrators.OCS.primary, administrators.OCS.secondary].toSorted();
    expect(await toldOf('invalid-match-due')).toEqual(both);
    expect(await toldOf('invalid-match-overdue')).toEqual([]);
    expect(await run(now, 2)).toMatchObject({ reminders: 0, plates: 0 });
    await run(now + 2 * day, 3);
    expect(await toldOf('invalid-match-overdue')).toEqual(both);
    expect(await run(now + 9 * day, 4)).toMatchObject({ plates: 1 });
    expect(await toldOf('invalid-match-overdue')).toEqual([...both, hiringAuthority.OCS].toSorted());
  });
});

const day = 86_400_000;
