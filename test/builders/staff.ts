import { grantAccess } from '../../src/access/index.ts';
import { filePaperForm } from '../../src/agreements/index.ts';
import { addCivil, civilDate, type CivilDate } from '../../src/foundation/clock.ts';
import { addStaff, type DivisionName, type StaffMember } from '../../src/people/index.ts';
import { recordCompletion } from '../../src/training/index.ts';
import { type Department, must, unitOf } from './department.ts';

const policyUses = ['escape', 'absconder', 'suspect', 'wanted'];

/** A Special Agent of OCS without access, but for what a test says. */
export async function aStaffMember(
  department: Department,
  traits: Partial<StaffMember> = {},
): Promise<StaffMember> {
  const number = department.next();
  const division: DivisionName = traits.division ?? 'OCS';
  const person: StaffMember = {
    staffId: `staff-${number}`,
    name: `Staff Member ${number}`,
    classification: 'special-agent',
    rank: 'Special Agent',
    unitId: unitOf(division),
    status: 'active',
    departmentEmployee: true,
    ...traits,
    division,
  };
  await addStaff(department.db, person, department.now);
  return person;
}

/** Files a paper Form 110, countersigned by the division's primary administrator (53060.7(b)(2)). */
export async function withForm110(
  department: Department,
  { staffId, division }: StaffMember,
  signedOn: CivilDate = civilDate(department.now),
): Promise<void> {
  const { db, now, administrators } = department;
  const countersignedBy = otherThan(staffId, administrators[division]);
  must(
    await filePaperForm(
      db,
      { staffId, version: 1, signedOn, scanSha256: Buffer.alloc(32, 1), countersignedBy },
      now,
    ),
  );
}

/** Whoever of the two administrators is not the person himself. */
const otherThan = (
  staffId: string,
  { primary, secondary }: { readonly primary: string; readonly secondary: string },
): string => (staffId === primary ? secondary : primary);

/** Completes the department-approved training (53060.8(a)). */
export async function withTraining(
  department: Department,
  { staffId }: StaffMember,
  completedOn: CivilDate = civilDate(department.now),
): Promise<void> {
  const { db, now, courseId } = department;
  must(await recordCompletion(db, { staffId, courseId, completedOn, source: 'import' }, now));
}

/** Grants access for the division's uses; form and training must be there (53060.5(c)(1)). */
export async function withAccess(
  department: Department,
  { staffId, division }: StaffMember,
  traits: { readonly uses?: readonly string[]; readonly expiresOn?: CivilDate } = {},
): Promise<void> {
  const { db, now, administrators } = department;
  must(
    await grantAccess(
      db,
      {
        staffId,
        division,
        scope: 'end-user',
        uses: traits.uses ?? (division === 'OIA' ? [...policyUses, 'staff-investigation'] : policyUses),
        expiresOn: traits.expiresOn ?? addCivil(civilDate(now), { years: 1 }),
        grantedBy: otherThan(staffId, administrators[division]),
        trainingVerified: true,
      },
      now,
    ),
  );
}

/** A person for whom nothing stands in the way: form, training, access. */
export async function aGoodAgent(
  department: Department,
  traits: Partial<StaffMember> = {},
): Promise<StaffMember> {
  const person = await aStaffMember(department, traits);
  await withForm110(department, person);
  await withTraining(department, person);
  await withAccess(department, person);
  return person;
}
