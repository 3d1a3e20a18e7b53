import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accessVersion } from '../../test/builders/access-version.ts';
import { aCase, caseNumber } from '../../test/builders/case.ts';
import { type FreshDatabase, freshDatabase } from '../../test/builders/database.ts';
import { aDepartment, type Department, must, patternOf } from '../../test/builders/department.ts';
import { aGoodAgent } from '../../test/builders/staff.ts';
import { civilDate } from '../foundation/clock.ts';
import { addWorkingDays } from '../foundation/working-days.ts';
import { catalogue, proposeSetting } from '../settings/index.ts';
import {
  assignCase,
  closeCase,
  confirmCase,
  findCase,
  fitsScheme,
  issueEmergencyCase,
  nameForCase,
  openCase,
  openProvisionalCase,
  retireScheme,
  saveScheme,
  setEmergencySeries,
} from './index.ts';

let database: FreshDatabase;
let department: Department;
beforeAll(async () => {
  database = await freshDatabase({ max: 10 });
  department = await aDepartment(database.app);
});
afterAll(() => database.drop());

const firstUse = (number: string, openedBy: string) =>
  openProvisionalCase(
    database.app,
    { caseNumber: caseNumber(number), division: 'OCS', use: 'escape', unitId: 'ocs-unit', openedBy },
    department.now,
  );

describe('the first use of a number (R12)', () => {
  it('makes a provisional case, worked by whoever used it, to be confirmed within three working days', async () => {
    const { staffId } = await aGoodAgent(department);
    const made = must(await firstUse('OCS-2026-777001', staffId));
    expect(made).toMatchObject({
      status: 'provisional',
      uses: ['escape'],
      opened_by: staffId,
      restricted: false,
    });
    expect(made.confirm_by).toBe(addWorkingDays(civilDate(department.now), 3));
    const { rows } = await database.app.query('select * from door_assignment where case_number = $1', [
      'OCS-2026-777001',
    ]);
    expect(rows).toMatchObject([{ staff_id: staffId }]);
  });

  it('makes one case, however many use it at once', async () => {
    const people = await Promise.all(Array.from({ length: 10 }, () => aGoodAgent(department)));
    const made = await Promise.all(people.map(({ staffId }) => firstUse('OCS-2026-777002', staffId)));
    expect(new Set(made.map((outcome) => must(outcome).opened_by)).size).toBe(1);
    const { rows } = await database.app.query('select * from door_assignment where case_number = $1', [
      'OCS-2026-777002',
    ]);
    expect(rows).toHaveLength(1);
  });

  it('is confirmed by a second person, once', async () => {
    const { staffId } = await aGoodAgent(department);
    const number = caseNumber('OCS-2026-777003');
    must(await firstUse(number, staffId));
    const before = await accessVersion(database.app, staffId);
    expect(await confirmCase(database.app, number, staffId, department.now)).toMatchObject({ clause: 'R12' });
    expect(must(await confirmCase(database.app, number, 'ocs.primary', department.now))).toBe(true);
    expect(must(await confirmCase(database.app, number, 'ocs.primary', department.now))).toBe(false);
    expect(await findCase(database.app, number)).toMatchObject({ status: 'open', confirm_by: 0 });
    expect(await accessVersion(database.app, staffId)).toBe(before + 1);
  });
});

describe('a registered case', () => {
  it('bears a number of its own in the whole department', async () => {
    const number = await aCase(department);
    const again = await openCase(
      database.app,
      {
        caseNumber: number,
        division: 'DAI',
        uses: ['wanted'],
        restricted: false,
        unitId: 'dai-unit',
        openedBy: 'dai.primary',
      },
      department.now,
    );
    expect(again).toMatchObject({ ok: false, clause: '53060.7(b)(6)' });
  });

  it('of a staff investigation is restricted, and OIA’s (R18)', async () => {
    const open = (division: 'OCS' | 'OIA', restricted: boolean) =>
      openCase(
        database.app,
        {
          caseNumber: caseNumber(`${division}-2026-77710${restricted ? 1 : 0}`),
          division,
          uses: ['staff-investigation'],
          restricted,
          unitId: `${division.toLowerCase()}-unit`,
          openedBy: `${division.toLowerCase()}.primary`,
        },
        department.now,
      );
    expect(await open('OCS', true)).toMatchObject({ ok: false, clause: 'R18' });
    expect(await open('OIA', false)).toMatchObject({ ok: false, clause: 'R18' });
    expect(await open('OIA', true)).toMatchObject({ ok: true });
  });

  it('names outsiders through OIA only (R4)', async () => {
    const number = await aCase(department, {
      division: 'OIA',
      uses: ['staff-investigation'],
      restricted: true,
    });
    const { staffId } = await aGoodAgent(department);
    const name = (by: string) =>
      nameForCase(database.app, { caseNumber: number, staffId, by }, department.now);
    expect(await name('ocs.primary')).toMatchObject({ ok: false, clause: 'R4' });
    expect(await name('oia.hiring-authority')).toMatchObject({ ok: true });
    expect(await name('oia.primary')).toMatchObject({ ok: false, clause: 'R4' });
  });

  it('that is closed withdraws what its people are being answered', async () => {
    const person = await aGoodAgent(department);
    const number = await aCase(department, { workedBy: [person] });
    const before = await accessVersion(database.app, person.staffId);
    expect(await closeCase(database.app, number, 'ocs.primary', department.now)).toBe(true);
    expect(await closeCase(database.app, number, 'ocs.primary', department.now)).toBe(false);
    expect(await accessVersion(database.app, person.staffId)).toBe(before + 1);
    const again = { caseNumber: number, staffId: person.staffId, by: 'ocs.primary' };
    expect(await assignCase(database.app, again, department.now)).toMatchObject({ clause: '53060.7(b)(4)' });
  });
});

describe('a division’s numbering (53060.7(b)(6))', () => {
  const patterns = async () => {
    const { rows } = await database.app.query<{ patterns: string[] }>(
      `select patterns from door_division where name = 'DAPO'`,
    );
    return rows[0]?.patterns ?? [];
  };
  const scheme = {
    division: 'DAPO',
    name: 'Region and year',
    pattern: '{N|S}R-{yy}-{nnnnn}',
    good: ['NR-26-00412'],
    bad: ['R-26-00412'],
    example: false,
    setBy: 'dapo.primary',
  } as const;

  it('is saved when its examples hold, and not otherwise', async () => {
    expect(await saveScheme(database.app, { ...scheme, bad: ['SR-26-00412'] }, department.now)).toHaveLength(
      1,
    );
    expect(await patterns()).toEqual([patternOf('DAPO')]);
    expect(await saveScheme(database.app, scheme, department.now)).toEqual([]);
    expect(fitsScheme(caseNumber('sr-26-00001'), await patterns())).toBe(true);
    expect(await retireScheme(database.app, 'DAPO', scheme.pattern, department.now)).toBe(true);
    expect(fitsScheme(caseNumber('sr-26-00001'), await patterns())).toBe(false);
  });
});

describe('the emergency series (R12)', () => {
  it('issues the next number of the year to each who asks, never one twice', async () => {
    const { staffId } = await aGoodAgent(department);
    const series = { division: 'OCS', pattern: 'OCS-EMG-{yyyy}-{nnnn}', by: 'ocs.primary' } as const;
    await setEmergencySeries(database.app, series, department.now);
    const first = { division: 'OCS', use: 'escape', unitId: 'ocs-unit', openedBy: staffId } as const;
    const issued = await Promise.all(
      Array.from({ length: 8 }, () => issueEmergencyCase(database.app, first, department.now)),
    );
    const year = Math.trunc(civilDate(department.now) / 10_000);
    expect(issued.map((outcome) => must(outcome).case_number).toSorted()).toEqual(
      Array.from({ length: 8 }, (_, index) => `OCS-EMG-${year}-000${index + 1}`),
    );
    const later = must(await issueEmergencyCase(database.app, first, department.now + 366 * 86_400_000));
    expect(later).toMatchObject({
      case_number: `OCS-EMG-${year + 1}-0001`,
      emergency: true,
      status: 'provisional',
    });
  });
});

describe('the division’s door', () => {
  it('answers with what the catalogue says holds initially', async () => {
    const { rows } = await database.app.query('select * from door_division where name = $1', ['DAPO']);
    expect(rows[0]).toMatchObject({
      active_administrator: true,
      parole_agents: catalogue['people.parole-agents'].initially,
      last_name_field: catalogue['searches.last-name-field'].initially,
      provisional_cases: catalogue['cases.provisional'].initially,
    });
  });
  it('and with what was set', async () => {
    const by = { authority: 'Memo 1', by: 'dapo.primary' };
    await proposeSetting(
      database.app,
      { key: 'people.parole-agents', scope: 'DAPO', value: 'all-eligible', ...by },
      1,
    );
    await proposeSetting(database.app, { key: 'cases.provisional', scope: 'OIA', value: true, ...by }, 1);
    const { rows } = await database.app.query('select * from door_division where name = $1', ['OIA']);
    expect(rows[0]).toMatchObject({
      parole_agents: 'all-eligible',
      provisional_cases: true,
      last_name_field: false,
    });
  });
});
