import { appoint, type DivisionName, type Role, type StaffMember } from '../../src/people/index.ts';
import { aDepartment, must } from './department.ts';
import type { Office } from './desk.ts';
import { aClockAt, type MovingClock } from './moving-clock.ts';
import { aServer, type Client } from './server.ts';
import { aSession } from './session.ts';
import { aGoodAgent } from './staff.ts';

/** A server whose clock a test moves, with a department that is audited. */
export interface AuditOffice extends Office {
  readonly clock: MovingClock;
}

/** Half past eight of a morning in Sacramento, so that a day more or less is no other day by chance. */
const morning = (): number =>
  Math.floor(Date.now() / 86_400_000) * 86_400_000 + 16.5 * 3_600_000 - 2 * 86_400_000;

export async function anAuditOffice(): Promise<AuditOffice> {
  const clock = aClockAt(morning());
  const server = await aServer({ clock });
  return { server, clock, now: clock.now, department: await aDepartment(server.database.owner, clock.now()) };
}

/** Somebody at work, in a session of now. */
export type AtWork = Client & { readonly staffId: string };

export async function atWork(
  { server, department, now }: AuditOffice,
  person: Pick<StaffMember, 'staffId' | 'division'>,
  role: 'end-user' | 'administrator' = 'end-user',
): Promise<AtWork> {
  const { token } = await aSession(department, person, { role, at: now() });
  return { ...server.as(token), staffId: person.staffId };
}

/** A member of staff in good standing who holds an office of the division. */
export async function inOffice(
  office: AuditOffice,
  role: Role,
  division: DivisionName = 'OCS',
): Promise<StaffMember> {
  const person = await aGoodAgent(office.department, { division });
  must(await appoint(office.department.db, { role, staffId: person.staffId, division }, office.now()));
  return person;
}

/** The Hiring Authority that the department has. */
export const hiringAuthorityOf = (
  { department }: AuditOffice,
  division: DivisionName = 'OCS',
): Pick<StaffMember, 'staffId' | 'division'> => ({ staffId: department.hiringAuthority[division], division });

const day = 86_400_000;

/** The same hour, so many days on. */
export const daysOn = ({ clock }: AuditOffice, days: number): void => clock.moveTo(clock.now() + days * day);
