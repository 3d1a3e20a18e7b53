import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ActRefusal } from '../../src/access/index.ts';
import type { MailListed } from '../../src/access/contract.ts';
import { deliverMails } from '../../src/deadlines/mail/postman.ts';
import { tell } from '../../src/deadlines/index.ts';
import { quiet } from '../../src/foundation/log.ts';
import { smtpMailer } from '../../src/foundation/mail.ts';
import type { StaffMember } from '../../src/people/index.ts';
import { aDepartment } from '../builders/department.ts';
import { anAdministrator, anEndUser, type Office } from '../builders/desk.ts';
import { aMailServer, type TestMailServer } from '../builders/mail-server.ts';
import { aServer, type Client } from '../builders/server.ts';
import { aStaffMember } from '../builders/staff.ts';

let office: Office;
let mails: TestMailServer;
beforeAll(async () => {
  const server = await aServer({ mailOn: true });
  office = { server, department: await aDepartment(server.database.owner), now: Date.now };
  mails = await aMailServer();
});
afterAll(async () => {
  await mails.stop();
  await office.server.stop();
});

const deliver = (): Promise<boolean> => {
  const { app: db, record, sealing } = office.server.stores;
  const { settings } = mails;
  const from = { from: settings.from, address: 'https://plateward.example' };
  return deliverMails({ db, record, sealing, log: quiet, mailer: smtpMailer(settings), ...from }, Date.now());
};
const told = async (traits: Partial<StaffMember>): Promise<StaffMember> => {
  const person = await aStaffMember(office.department, traits);
  const { index: entry } = await office.server.stores.record.append({
    kind: 'job.run',
    act: 'test',
    values: {},
  });
  await tell(office.department.db, { kind: 'grant-ends', entry, staffIds: [person.staffId] }, Date.now());
  return person;
};
const unsent = async (client: Client): Promise<readonly MailListed[]> =>
  (await client.get('/api/v1/mails/unsent')).body;

describe('notices by mail (R20)', () => {
  it('each person sees to which address they go', async () => {
    const mail = 'nadia.brooks@department.example';
    const user = await anEndUser(office, { mail });
    expect((await user.get('/api/v1/notices/mail')).body).toEqual({ on: true, address: mail });
    const other = await anEndUser(office);
    expect((await other.get('/api/v1/notices/mail')).body).toEqual({ on: true, address: null });
  });

  it('an administrator sees what did not go, of his own people, and why; an address put right sends it', async () => {
    const person = await told({ mail: 'nobody@department.example' });
    const elsewhere = await told({ division: 'DAI' });
    mails.answer({ at: 'address', code: 550 });
    await deliver();
    const administrator = await anAdministrator(office);
    const listed = await unsent(administrator);
    expect(listed).toMatchObject([
      {
        staffId: person.staffId,
        why: 'address-refused',
        givenUp: true,
        about: 'Your access will end on its last day',
      },
    ]);
    expect(await unsent(await anAdministrator(office, 'DAI'))).toMatchObject([
      { staffId: elsewhere.staffId, why: 'no-address', givenUp: false },
    ]);
    const refused = await (await anEndUser(office)).get('/api/v1/mails/unsent');
    expect(refused.status).toBe(403);
    expect((refused.body as ActRefusal).clause).toBe('53060.5(c)(3)(A)');

    mails.answer('take');
    await office.department.db.query('update staff set mail = $2 where staff_id = $1', [
      person.staffId,
      'somebody@department.example',
    ]);
    await deliver();
    expect(mails.received.map(({ to }) => to)).toEqual(['somebody@department.example']);
    expect(await unsent(administrator)).toEqual([]);
  });
});
