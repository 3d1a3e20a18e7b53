import type { SpecialBody } from '../../src/audits/contract.ts';
import { addCivil, civilDate } from '../../src/foundation/clock.ts';
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

/** A special audit that the Hiring Authority directs, of these days and everything in them unless told otherwise; its number. */
export async function aSpecialAudit(office: AuditOffice, told: Partial<SpecialBody> = {}): Promise<string> {
  const today = civilDate(office.now());
  const special = {
    division: 'OCS',
    aboutKind: 'period',
    about: '',
    fromOn: addCivil(today, { days: -5 }),
    throughOn: today,
    dueOn: addCivil(today, { days: 10 }),
    writing: 'Memo 2026-32',
    ...told,
  } as const;
  const authority = await atWork(office, hiringAuthorityOf(office, special.division));
  const { status, body } = await authority.post('/api/v1/audits/special', special);
  if (status !== 200) throw new Error(`no special audit: ${status} ${JSON.stringify(body)}`);
  return (body as { audit: string }).audit;
}

/** Such an audit of OCS, given to its designee and begun on the day after. */
export async function aBegunAudit(
  office: AuditOffice,
): Promise<{ readonly audit: string; readonly compiler: AtWork }> {
  const audit = await aSpecialAudit(office);
  const designee = await inOffice(office, 'audit-designee');
  const primary = { staffId: office.department.administrators.OCS.primary, division: 'OCS' as const };
  const administrator = await atWork(office, primary, 'administrator');
  const given = await administrator.post(`/api/v1/audits/${audit}/assign`, { compiler: designee.staffId });
  daysOn(office, 1);
  const compiler = await atWork(office, designee);
  const begun = await compiler.post(`/api/v1/audits/${audit}/begin`, { tolerable: 5 });
  if (given.status !== 200 || begun.status !== 200)
    throw new Error(`not begun: ${given.status} ${begun.status} ${JSON.stringify(begun.body)}`);
  return { audit, compiler };
}
