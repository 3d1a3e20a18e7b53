import { afterAll, beforeAll, expect, it } from 'vitest';
import { deliverMails } from '../../src/deadlines/mail/postman.ts';
import { tell } from '../../src/deadlines/index.ts';
import { quiet } from '../../src/foundation/log.ts';
import { smtpMailer } from '../../src/foundation/mail.ts';
import { smtpPassword } from '../../src/server/mail-options.ts';
import { openSecret } from '../../src/technologies/index.ts';
import { aDepartment, type Department } from '../builders/department.ts';
import { aMailServer, type TestMailServer } from '../builders/mail-server.ts';
import { aServer, type Client, type TestServer } from '../builders/server.ts';
import { aSession } from '../builders/session.ts';
import { aStaffMember } from '../builders/staff.ts';

const account = { user: 'plateward', password: 'a-password-that-eis-sealed' };
const minute = 60_000;
let server: TestServer;
let department: Department;
let mails: TestMailServer;
let eis: Client;
beforeAll(async () => {
  server = await aServer({ mailOn: true });
  department = await aDepartment(server.database.owner);
  mails = await aMailServer({ tls: 'starttls', account });
  const { token } = await aSession(department, { staffId: department.eis, division: 'OCS' });
  eis = server.as(token);
});
afterAll(async () => {
  await mails.stop();
  await server.stop();
});

/** As the server does that is told of a user and of no password. */
const deliver = (at: number): Promise<boolean> => {
  const { app: db, record, sealing } = server.stores;
  const settings = { ...mails.settings, account: { user: account.user, password: undefined } };
  const mailer = smtpMailer(settings, () => openSecret({ db, sealing }, smtpPassword));
  const from = { from: settings.from, address: 'https://plateward.example' };
  return deliverMails({ db, record, sealing, log: quiet, mailer, ...from }, at);
};
const seal = async (value: string): Promise<void> => {
  const { technologyId: technology, name } = smtpPassword;
  expect((await eis.post('/api/v1/technologies/secret', { technology, name, value })).status).toBe(200);
};

it('the password of the mail server is sealed by EIS, used from the next letter on, and never shown (CJIS SC-8)', async () => {
  const { staffId } = await aStaffMember(department, { mail: 'somebody@department.example' });
  const { index: entry } = await server.stores.record.append({ kind: 'job.run', act: 'test', values: {} });
  const now = Date.now();
  await tell(department.db, { kind: 'grant-ends', entry, staffIds: [staffId] }, now);
  const why = async (): Promise<string | undefined> => {
    const { rows } = await department.db.query<{ why: string }>(
      'select m.failed_why as why from notice_mails m join notices using (notice_id) where staff_id = $1',
      [staffId],
    );
    return rows[0]?.why;
  };

  expect(await deliver(now)).toBe(false);
  await seal('another-password');
  expect(await deliver(now + 5 * minute)).toBe(false);
  expect(await why()).toBe('sign-in-refused');
  await seal(account.password);
  expect(await deliver(now + 15 * minute)).toBe(true);
  expect(mails.received.map(({ to }) => to)).toEqual(['somebody@department.example']);

  const shown = JSON.stringify((await eis.get('/api/v1/technologies')).body);
  expect(shown).toContain(smtpPassword.name);
  expect(shown).not.toContain(account.password);
});
