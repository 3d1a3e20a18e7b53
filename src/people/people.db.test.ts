import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accessVersion } from '../../test/builders/access-version.ts';
import { type FreshDatabase, freshDatabase } from '../../test/builders/database.ts';
import { aDepartment, communityComplianceUnit, type Department } from '../../test/builders/department.ts';
import { aStaffMember } from '../../test/builders/staff.ts';
import {
  administratorsOf,
  approveByDeputyDirector,
  changeStaff,
  coversDay,
  designateAdministrator,
  endDesignation,
  findPerson,
  rolesOf,
} from './index.ts';

let database: FreshDatabase;
let department: Department;
beforeAll(async () => {
  database = await freshDatabase();
  department = await aDepartment(database.app);
});
afterAll(() => database.drop());

const version = (staffId: string) => accessVersion(database.app, staffId);

describe('Division Administrators (53060.5(b))', () => {
  it('are a primary and a secondary', async () => {
    const seats = (await administratorsOf(database.app, 'DAI')).map(({ seat, staff_id }) => [seat, staff_id]);
    expect(seats).toEqual([
      ['primary', 'dai.primary'],
      ['secondary', 'dai.secondary'],
    ]);
  });

  it('two persons, one per seat, whom another designated, of a sufficient rank', async () => {
    const { staffId } = await aStaffMember(department, { division: 'DAI' });
    const designate = (change: object) =>
      designateAdministrator(
        database.app,
        {
          division: 'DAI',
          seat: 'primary',
          staffId,
          rankBasis: 'associate-warden',
          designatedBy: 'dai.hiring-authority',
          ...change,
        },
        department.now,
      );
    expect(await designate({})).toMatchObject({ ok: false, clause: '53060.5(b)' });
    await endDesignation(database.app, 'DAI', 'dai.primary', department.now);
    expect(await designate({ designatedBy: staffId })).toMatchObject({ ok: false, clause: 'R2' });
    expect(await designate({ rankBasis: 'not-required' })).toMatchObject({ ok: false, clause: '53060.5(b)' });
    expect(await designate({ rankBasis: 'equivalent-or-above' })).toMatchObject({
      ok: false,
      clause: '53060.5(b)',
    });
    expect(await designate({ staffId: 'dai.secondary' })).toMatchObject({ ok: false, clause: '53060.5(b)' });
    const judged = { by: 'dai.hiring-authority', why: 'Captain, acting warden since May' };
    expect(await designate({ rankBasis: 'equivalent-or-above', judged })).toMatchObject({ ok: true });
    expect((await findPerson(database.app, staffId))?.division_administrator).toBe(true);
  });
});

describe('the Deputy Director’s approvals (53060.7(a)(2), R3)', () => {
  const approve = (covers: Parameters<typeof approveByDeputyDirector>[1]['covers'], approvedBy: string) =>
    approveByDeputyDirector(
      database.app,
      { covers, fromOn: 20261101, throughOn: 20270131, approvedBy },
      department.now,
    );

  it('are the Deputy Director’s alone', async () => {
    const { staffId } = await aStaffMember(department, { division: 'DAPO' });
    expect(await approve({ kind: 'person', staffId }, 'dapo.primary')).toMatchObject({
      clause: '53060.7(a)(2)',
    });
  });
  it('name employees of the department only', async () => {
    const { staffId } = await aStaffMember(department, { division: 'DAPO', departmentEmployee: false });
    expect(await approve({ kind: 'person', staffId }, 'deputy.director')).toMatchObject({ clause: 'R3' });
  });
  it('cover a person, a unit or a classification of DAPO, for a period', async () => {
    const unit = await aStaffMember(department, { division: 'DAPO', unitId: communityComplianceUnit });
    const other = await aStaffMember(department, { division: 'OCS', classification: 'other' });
    await approve({ kind: 'unit', unitId: communityComplianceUnit }, 'deputy.director');
    await approve({ kind: 'classification', classification: 'other' }, 'deputy.director');
    const covers = async (staffId: string, day: number) => {
      const person = await findPerson(database.app, staffId);
      return person !== undefined && coversDay(person.approved_from, person.approved_through, day);
    };
    expect(await covers(unit.staffId, 20261101)).toBe(true);
    expect(await covers(unit.staffId, 20270131)).toBe(true);
    expect(await covers(unit.staffId, 20270201)).toBe(false);
    expect(await covers(other.staffId, 20261101)).toBe(false);
  });
});

it('roles are told', async () => {
  expect(await rolesOf(database.app, 'ocs.hiring-authority')).toEqual([
    { staff_id: 'ocs.hiring-authority', role: 'hiring-authority', division: 'OCS' },
  ]);
});

it('a transfer, and nothing less, moves the access version (53060.5(c)(1)(D))', async () => {
  const { staffId } = await aStaffMember(department);
  const before = await version(staffId);
  await changeStaff(database.app, staffId, { rank: 'Special Agent, Senior' }, department.now);
  expect(await version(staffId)).toBe(before);
  await changeStaff(database.app, staffId, { division: 'OIA', unitId: 'oia-unit' }, department.now);
  expect(await version(staffId)).toBe(before + 1);
});
