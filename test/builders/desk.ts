import { assignCase, type CaseNumber } from '../../src/cases/index.ts';
import type { DivisionName, StaffMember } from '../../src/people/index.ts';
import { type Department, must } from './department.ts';
import type { Client, TestServer } from './server.ts';
import { aSession } from './session.ts';
import { aGoodAgent } from './staff.ts';

/** A server with a department in it, and the instant that its clock shows. */
export interface Office {
  readonly server: TestServer;
  readonly department: Department;
  readonly now: () => number;
}

/** A Division Administrator at work: in a session that was begun for it. */
export async function anAdministrator(
  { server, department, now }: Office,
  division: DivisionName = 'OCS',
  seat: 'primary' | 'secondary' = 'primary',
): Promise<Client & { readonly staffId: string }> {
  const staffId = department.administrators[division][seat];
  const { token } = await aSession(department, { staffId, division }, { role: 'administrator', at: now() });
  return { ...server.as(token), staffId };
}

/** An end user in good standing, signed in, who works the case. */
export async function anEndUser(
  { server, department, now }: Office,
  { works, ...traits }: Partial<StaffMember> & { readonly works?: CaseNumber } = {},
): Promise<Client & { readonly person: StaffMember; readonly token: string }> {
  const person = await aGoodAgent(department, traits);
  if (works !== undefined) {
    const by = department.administrators[person.division].primary;
    must(await assignCase(department.db, { caseNumber: works, staffId: person.staffId, by }, now()));
  }
  const { token } = await aSession(department, person, { at: now() });
  return { ...server.as(token), person, token };
}

/** A new session of the same person, as after some days. */
export async function signedInAgain(
  { server, department, now }: Office,
  person: Pick<StaffMember, 'staffId' | 'division'>,
): Promise<Client> {
  const { token } = await aSession(department, person, { at: now() });
  return server.as(token);
}

/** Kind and clear fields of an entry. */
export async function entryOf({ server }: Office, seq: number | string): Promise<Record<string, unknown>> {
  const { rows } = await server.database.owner.query<{ entry: Record<string, unknown> }>(
    'select entry from door_record where seq = $1',
    [Number(seq)],
  );
  return rows[0]?.entry ?? {};
}

/** A number of the OCS's own that names no case yet. */
export const openNumber = ({ department }: Office): string =>
  `OCS-2026-${String(800_000 + department.next()).padStart(6, '0')}`;
