import { noteActivity, suspendAccess } from '../../src/access/index.ts';
import { addCivil, civilDate } from '../../src/foundation/clock.ts';
import {
  appoint,
  changeStaff,
  designateAdministrator,
  type DivisionName,
  type StaffMember,
} from '../../src/people/index.ts';
import { type Department, must, unitOf } from '../builders/department.ts';
import { aSession } from '../builders/session.ts';
import { aStaffMember, withAccess, withForm110, withTraining } from '../builders/staff.ts';
import { ofADivision, type Role, type RoleName, roles } from './roles.ts';
import type { Person } from './row.ts';
import type { State } from './states.ts';

const tenMinutes = 600_000;

/** A member of staff with an account of his own: the policy's form, training and, but for `no access`, a grant. */
export async function aMemberFor(department: Department, name: RoleName, state: State): Promise<Who> {
  const { division, unlisted }: Role = roles[name];
  const { staffId } = await aStaffMember(department, {
    division,
    classification: unlisted === true ? 'other' : 'special-agent',
    rank: 'Special Agent-in-Charge',
  });
  await giveAccount(department, { staffId, division }, state);
  return { staffId, division };
}

/** He takes his office, the account comes to stand so, and he is signed in. */
export async function signedInAs(
  department: Department,
  member: Who,
  name: RoleName,
  state: State,
): Promise<Person> {
  const role: Role = roles[name];
  const { staffId } = member;
  await giveOffice(department, staffId, role);
  await makeItSo(department, member, state);
  const session = await begins(department, member, name, state);
  // He was signed in when he left: the session has to end by itself.
  if (state === 'separated')
    await changeStaff(department.db, staffId, { status: 'separated' }, department.now);
  return { ...member, ...session };
}

/** Begins the session of a role, with what the state lacks. */
export async function begins(
  department: Department,
  member: Who,
  name: RoleName,
  state: State,
): Promise<Pick<Person, 'token' | 'sessionId'>> {
  const role: Role = roles[name];
  const { token, sessionId } = await aSession(department, member, {
    role: role.session === 'administrator' ? 'administrator' : 'end-user',
    ...(state === 'no device' ? { deviceId: undefined } : {}),
    ...(state === 'one factor' ? { factors: 1 } : {}),
  });
  if (state === 'stale proof')
    await department.db.query('update sessions set fresh_proof_at = at_ms($2) where session_id = $1', [
      sessionId,
      department.now - tenMinutes,
    ]);
  return { token, sessionId };
}

export type Who = Pick<Person, 'staffId' | 'division'>;

async function giveAccount(department: Department, person: Who, state: State): Promise<void> {
  const member = asMember(person);
  await withForm110(department, member);
  await withTraining(department, member);
  if (state !== 'no access') await withAccess(department, member);
  await noteActivity(department.db, person.staffId, department.now);
}

/** The builders want a member of staff; they look at id and division alone. */
const asMember = ({ staffId, division }: Who): StaffMember => ({
  staffId,
  division,
  name: staffId,
  classification: 'special-agent',
  rank: 'Special Agent',
  unitId: unitOf(division),
  status: 'active',
  departmentEmployee: true,
});

async function giveOffice(department: Department, staffId: string, role: Role): Promise<void> {
  const { office, seat, division } = role;
  const within = office !== undefined && ofADivision.has(office) ? division : undefined;
  if (office !== undefined)
    must(await appoint(department.db, { role: office, staffId, division: within }, department.now));
  if (seat !== undefined) await takeSeat(department, { division, seat, staffId });
}

/** Takes a seat of a division from whoever holds it (53060.5(b)). */
export async function takeSeat(
  { db, now, hiringAuthority }: Department,
  { division, seat, staffId }: Who & { readonly seat: 'primary' | 'secondary' },
): Promise<void> {
  await db.query(
    'update division_administrators set ended_at = at_ms($3) where division = $1 and seat = $2 and ended_at is null',
    [division, seat, now],
  );
  const designation = { division, seat, staffId, rankBasis: 'special-agent-in-charge' } as const;
  must(await designateAdministrator(db, { ...designation, designatedBy: hiringAuthority[division] }, now));
}

/** Brings the state about; what no lawful act can bring about is written by the owner of the database. */
async function makeItSo(department: Department, { staffId, division }: Who, state: State): Promise<void> {
  const { db, now } = department;
  const today = civilDate(now);
  const longAgo = addCivil(today, { years: -1, days: -20 });
  switch (state) {
    case 'no agreement':
      await db.query('delete from agreement_signatures where staff_id = $1', [staffId]);
      return;
    case 'training lapsed':
      await db.query(
        'update training_completions set completed_on = $2, valid_through = $3 where staff_id = $1',
        [staffId, longAgo, addCivil(longAgo, { years: 1 })],
      );
      return;
    case 'suspended':
      must(await suspendAccess(db, { staffId, why: 'review', by: 'system' }, now));
      return;
    case 'inactive':
      await db.query(
        `update access_grants set granted_at = at_ms($2) - interval '400 days' where staff_id = $1`,
        [staffId, now],
      );
      await db.query(
        `update account_activity set last_at = at_ms($2) - interval '400 days' where staff_id = $1`,
        [staffId, now],
      );
      return;
    case 'wrong division': {
      const to = formerlyOf(division);
      await changeStaff(db, staffId, { division: to, unitId: unitOf(to) }, now);
      return;
    }
    default:
  }
}

/** Where a person is who was transferred and still has the access of the former division. */
const formerlyOf = (division: DivisionName): DivisionName => (division === 'DAPO' ? 'DAI' : 'DAPO');
