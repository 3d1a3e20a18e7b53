import { afterAll, beforeAll, expect, it } from 'vitest';
import { accessVersion } from '../../test/builders/access-version.ts';
import { type FreshDatabase, freshDatabase } from '../../test/builders/database.ts';
import { aDepartment, type Department } from '../../test/builders/department.ts';
import { aStaffMember, withForm110 } from '../../test/builders/staff.ts';
import { addCivil, civilDate } from '../foundation/clock.ts';
import {
  type AgreementDoor,
  agreementFacts,
  approveVersion,
  filePaperForm,
  publishVersion,
  signInSystem,
  textSha256,
} from './index.ts';

let database: FreshDatabase;
let department: Department;
let today: number;
beforeAll(async () => {
  database = await freshDatabase();
  department = await aDepartment(database.app);
  today = civilDate(department.now);
});
afterAll(() => database.drop());

const facts = async (staffId: string, day = today) => {
  const { rows } = await database.app.query<AgreementDoor & Record<string, unknown>>(
    'select * from door_agreement where staff_id = $1',
    [staffId],
  );
  const [row] = rows;
  if (row === undefined) throw new Error('no such person');
  return agreementFacts(row, day);
};

it('nobody has signed before he has', async () => {
  const { staffId } = await aStaffMember(department);
  expect(await facts(staffId)).toEqual({ signedVersion: 0, currentVersion: 1, signAgainBy: 0 });
});

it('the exact text is signed, or nothing (53060.7(b)(2))', async () => {
  const { staffId } = await aStaffMember(department);
  const sign = (text: string) =>
    signInSystem(
      database.app,
      { staffId, version: 1, typedName: 'Staff Member', textSha256: textSha256(text), signedOn: today },
      department.now,
    );
  expect(await sign('I do not agree.')).toMatchObject({ ok: false, clause: '53060.7(b)(2)' });
  const before = await accessVersion(database.app, staffId);
  expect(await sign('I agree.')).toMatchObject({ ok: true });
  expect(await accessVersion(database.app, staffId)).toBe(before + 1);
  expect((await facts(staffId)).signedVersion).toBe(1);
});

it('a paper form is countersigned by another, and dated no later than today', async () => {
  const { staffId } = await aStaffMember(department);
  const file = (change: object) =>
    filePaperForm(
      database.app,
      {
        staffId,
        version: 1,
        signedOn: today,
        scanSha256: Buffer.alloc(32),
        countersignedBy: 'ocs.primary',
        ...change,
      },
      department.now,
    );
  expect(await file({ countersignedBy: staffId })).toMatchObject({ clause: 'R2' });
  expect(await file({ signedOn: addCivil(today, { days: 1 }) })).toMatchObject({ clause: '53060.7(b)(2)' });
  expect(await file({})).toMatchObject({ ok: true });
});

it('a new version counts once approved and in effect; the former serves until its day (R8)', async () => {
  const person = await aStaffMember(department);
  await withForm110(department, person);
  const signAgainBy = addCivil(today, { days: 30 });
  await publishVersion(database.app, {
    version: 2,
    title: 'Form 110',
    text: 'I agree, again.',
    effectiveOn: today,
    signAgainBy,
  });
  expect((await facts(person.staffId)).currentVersion).toBe(1);
  expect(await approveVersion(database.app, 2, 'policy.owner', department.now)).toBe(true);
  expect(await approveVersion(database.app, 2, 'policy.owner', department.now)).toBe(false);
  expect(await facts(person.staffId)).toEqual({ signedVersion: 1, currentVersion: 2, signAgainBy });
});
