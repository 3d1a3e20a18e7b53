import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ActRefusal } from '../../src/access/index.ts';
import { aCase } from '../builders/case.ts';
import { aDepartment } from '../builders/department.ts';
import { anAdministrator, anEndUser, entryOf, type Office } from '../builders/desk.ts';
import { anInquiry } from '../builders/good-inquiry.ts';
import { type Answered, aServer, type Client } from '../builders/server.ts';
import { aSession } from '../builders/session.ts';
import { withAccess, withForm110, withTraining } from '../builders/staff.ts';

let office: Office;
beforeAll(async () => {
  const server = await aServer();
  office = { server, department: await aDepartment(server.database.owner), now: Date.now };
});
afterAll(() => office.server.stop());

const name = (client: Client, ticket: string): Promise<Answered> =>
  client.post('/api/v1/support/ticket', { ticket });
const clauseOf = ({ status, body }: Answered): string => {
  expect(status).toBe(403);
  return (body as ActRefusal).clause;
};

describe('support access to plate data (53060.5(c)(3)(A), R2)', () => {
  it('opens under a ticket alone; the ticket stands in the record, committed, and the inquiry is marked', async () => {
    const { department, server } = office;
    const staffId = department.administrators.OCS.primary;
    const person = {
      staffId,
      division: 'OCS',
      name: staffId,
      classification: 'other',
      rank: 'Associate Warden',
      unitId: 'none',
      status: 'active',
      departmentEmployee: true,
    } as const;
    await withForm110(department, person);
    await withTraining(department, person);
    await withAccess(department, person);
    const caseNumber = await aCase(department, { workedBy: [person] });
    const administrator = await anAdministrator(office);
    const search = () => administrator.post('/api/v1/inquiries', anInquiry(caseNumber));
    expect(clauseOf(await search())).toBe('53060.5(c)(3)(A)');

    const named = await name(administrator, 'sup-2026-0042');
    expect(named.status).toBe(200);
    const entry = await entryOf(office, (named.body as { entry: number }).entry);
    expect(entry).toMatchObject({ kind: 'support.opened', act: 'ticket-named', division: 'OCS' });
    expect(JSON.stringify(entry)).not.toContain('SUP-2026-0042');
    const session: { supportTicket: string } = (await administrator.get('/api/v1/session')).body;
    expect(session.supportTicket).toBe('SUP-2026-0042');

    const searched = await search();
    expect(searched.status).toBe(200);
    const { asked } = (searched.body as { receipt: { asked: number } }).receipt;
    expect(await entryOf(office, asked)).toMatchObject({ role: 'administrator', counts: { support: 1 } });
    const { rows } = await server.database.owner.query<{ clear: Record<string, unknown> }>(
      'select clear from record_clear where entry = $1',
      [asked],
    );
    expect(JSON.stringify(rows[0]?.clear)).toContain('SUP-2026-0042');

    const { token } = await aSession(department, person, { role: 'administrator' });
    const next = server.as(token);
    expect(clauseOf(await next.post('/api/v1/inquiries', anInquiry(caseNumber)))).toBe('53060.5(c)(3)(A)');
  });

  it('is not for an end user, and takes no words, no blank and no number of a person', async () => {
    const user = await anEndUser(office);
    expect(clauseOf(await name(user, 'SUP-1'))).toBe('53060.5(c)(3)(A)');
    const administrator = await anAdministrator(office, 'DAI');
    for (const ticket of ['', 'help', 'Jane Doe', 'SUP 1', 'x'.repeat(40)])
      expect((await name(administrator, ticket)).status, ticket).toBe(422);
    for (const ticket of ['P45678', '123-45-6789'])
      expect(clauseOf(await name(administrator, ticket)), ticket).toBe('53060.7(b)(5)');
  });
});
