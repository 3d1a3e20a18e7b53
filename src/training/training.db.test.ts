import { afterAll, beforeAll, expect, it } from 'vitest';
import { accessVersion } from '../../test/builders/access-version.ts';
import { type FreshDatabase, freshDatabase } from '../../test/builders/database.ts';
import { aDepartment, type Department } from '../../test/builders/department.ts';
import { aStaffMember } from '../../test/builders/staff.ts';
import { addCivil, civilDate } from '../foundation/clock.ts';
import { addCourse, approveCourse, type Completion, recordCompletion } from './index.ts';

let database: FreshDatabase;
let department: Department;
let today: number;
beforeAll(async () => {
  database = await freshDatabase();
  department = await aDepartment(database.app);
  today = civilDate(department.now);
});
afterAll(() => database.drop());

const door = async (staffId: string) => {
  const { rows } = await database.app.query('select * from door_training where staff_id = $1', [staffId]);
  return rows[0];
};
const complete = (staffId: string, change: Partial<Completion> = {}) =>
  recordCompletion(
    database.app,
    { staffId, courseId: department.courseId, completedOn: today, source: 'import', ...change },
    department.now,
  );

it('holds through the same day of the next year (53060.8(a))', async () => {
  const { staffId } = await aStaffMember(department);
  expect(await door(staffId)).toMatchObject({ completed_on: 0, valid_through: 0, approved_course: false });
  await complete(staffId, { completedOn: 20260301 });
  expect(await door(staffId)).toMatchObject({
    completed_on: 20260301,
    valid_through: 20270301,
    approved_course: true,
  });
});

it('counts the newest of an approved course; a newer one that is not approved does not replace it (R8)', async () => {
  const { staffId } = await aStaffMember(department);
  const shipped = `shipped-${department.next()}`;
  await addCourse(database.app, shipped, 'As it ships');
  await complete(staffId, { courseId: shipped });
  expect(await door(staffId)).toMatchObject({ completed_on: today, approved_course: false });
  await complete(staffId, { completedOn: addCivil(today, { days: -100 }) });
  expect(await door(staffId)).toMatchObject({
    completed_on: addCivil(today, { days: -100 }),
    approved_course: true,
  });
  await approveCourse(database.app, shipped, 'policy.owner', department.now);
  expect(await door(staffId)).toMatchObject({ completed_on: today, approved_course: true });
});

it('a certificate counts once another verified it (53060.5(c)(1)(C)), a day to come never', async () => {
  const { staffId } = await aStaffMember(department);
  expect(await complete(staffId, { source: 'certificate' })).toMatchObject({ clause: '53060.5(c)(1)(C)' });
  expect(await complete(staffId, { source: 'certificate', verifiedBy: staffId })).toMatchObject({
    ok: false,
  });
  expect(await complete(staffId, { completedOn: addCivil(today, { days: 1 }) })).toMatchObject({
    clause: '53060.8(a)',
  });
  expect(await complete(staffId, { source: 'certificate', verifiedBy: 'ocs.primary' })).toMatchObject({
    ok: true,
  });
});

it('moves the access version, once per completion', async () => {
  const { staffId } = await aStaffMember(department);
  const before = await accessVersion(database.app, staffId);
  await complete(staffId);
  await complete(staffId);
  expect(await accessVersion(database.app, staffId)).toBe(before + 1);
});
