import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { aDepartment, type Department } from '../../../test/builders/department.ts';
import { aClockAt, type MovingClock } from '../../../test/builders/moving-clock.ts';
import { aMailServer, type TestMailServer } from '../../../test/builders/mail-server.ts';
import { aServer, type TestServer } from '../../../test/builders/server.ts';
import { aStaffMember } from '../../../test/builders/staff.ts';
import { type LogFields, quiet } from '../../foundation/log.ts';
import { type MailServer, smtpMailer } from '../../foundation/mail.ts';
import { markSeen, noticesOf, type NoticeKind, tell, unsentMails } from '../index.ts';
import { deliverMails, type PostmanDeps, startPostman } from './postman.ts';

const minute = 60_000;
const day = 24 * 60 * minute;
let clock: MovingClock;
let server: TestServer;
let department: Department;
let mails: TestMailServer;
const logged: (readonly [string, LogFields | undefined])[] = [];

beforeAll(async () => {
  clock = aClockAt(Date.parse('2027-01-10T20:00:00Z'));
  server = await aServer({ clock });
  department = await aDepartment(server.database.owner, clock.now());
});
afterAll(() => server.stop());
beforeEach(async () => {
  clock.moveTo(clock.now() + 4 * day);
  mails = await aMailServer();
  await server.database.owner.query(`update notice_mails set state = 'not-needed' where state = 'waiting'`);
  logged.length = 0;
});
afterEach(() => mails.stop());

const postman = (settings: MailServer = mails.settings): PostmanDeps => ({
  db: server.stores.app,
  record: server.stores.record,
  sealing: server.stores.sealing,
  log: { ...quiet, warn: (event, fields) => logged.push([event, fields]) },
  mailer: smtpMailer(settings),
  from: settings.from,
  address: 'https://plateward.example',
});

/** Somebody with an address who was told of something that an entry says. */
async function told(kind: NoticeKind = 'access-granted', traits: { mail?: string | undefined } = {}) {
  const mail = 'mail' in traits ? traits.mail : `someone.${department.next()}@department.example`;
  const person = await aStaffMember({ ...department, now: clock.now() }, { name: 'Zebulon Quint', mail });
  const { index: entry } = await server.stores.record.append({ kind: 'job.run', act: 'test', values: {} });
  await tell(server.stores.app, { kind, entry, staffIds: [person.staffId] }, clock.now());
  return { ...person, entry };
}

const stateOf = async (staffId: string): Promise<string> => {
  const { rows } = await server.database.owner.query<{ said: string }>(
    `select concat_ws(' ', m.state, m.failed_why, m.tries) as said from notice_mails m join notices using (notice_id)
     where staff_id = $1`,
    [staffId],
  );
  return rows.map(({ said }) => said).join();
};
const unsent = async (staffId: string) =>
  (await unsentMails(server.stores.app, 'OCS', clock.now())).find((one) => one.staffId === staffId);
const deliveries = async (entry: number): Promise<number> => {
  const { rows } = await server.database.owner.query<{ count: number }>(
    `select count(*)::integer as count from door_record where kind = 'notice.mailed' and (entry ->> 'ref')::bigint = $1`,
    [entry],
  );
  return rows[0]?.count ?? 0;
};

describe('a notice by mail (R20)', () => {
  it('says that one awaits, of what kind, the entry, and where to open it; nothing else; delivery is an entry', async () => {
    const person = await told('training-lapses');
    expect(await deliverMails(postman(), clock.now())).toBe(true);
    expect(mails.received.map(({ to }) => to)).toEqual([person.mail]);
    const text = mails.received[0]?.text ?? '';
    expect(text).toContain('Subject: Plateward: a notice awaits you');
    expect(text).toContain('Your yearly training will lapse');
    expect(text).toContain('https://plateward.example/desk/notices');
    expect(text).toContain('Auto-Submitted: auto-generated');
    expect(text).not.toContain('Quint');
    expect(text).not.toContain(person.staffId);
    expect(await deliveries(person.entry)).toBe(1);
  });

  it('once: neither a second look nor a second server sends it again, and no statement makes it be sent again', async () => {
    const people = [await told(), await told(), await told()];
    await Promise.all([1, 2, 3].map(() => deliverMails(postman(), clock.now())));
    await deliverMails(postman(), clock.now() + day);
    expect(mails.received.map(({ to }) => to).toSorted()).toEqual(people.map(({ mail }) => mail).toSorted());
    const again = server.stores.app.query(
      `update notice_mails set state = 'waiting', sent_at = null where state = 'sent'`,
    );
    await expect(again).rejects.toMatchObject({ constraint: 'mail_goes_once' });
  });

  it('not to who has seen it in the program, has left, or of what is no news any more', async () => {
    const seen = await told();
    const { id = '' } = (await noticesOf(server.stores.app, seen.staffId))[0] ?? {};
    await markSeen(server.stores.app, seen.staffId, [id], clock.now());
    const left = await told();
    await server.database.owner.query(`update staff set status = 'separated' where staff_id = $1`, [
      left.staffId,
    ]);
    await deliverMails(postman(), clock.now());
    const old = await told();
    await deliverMails(postman(), clock.now() + 3 * day + 1);
    expect(mails.received).toEqual([]);
    expect(await stateOf(seen.staffId)).toBe('not-needed 1');
    expect(await stateOf(left.staffId)).toBe('not-needed 1');
    expect(await stateOf(old.staffId)).toBe('given-up too-old 1');
  });

  it('stands or falls with what it tells of', async () => {
    const client = await server.stores.app.connect();
    await client.query('begin');
    await tell(client, { kind: 'access-asked', entry: 0, staffIds: [department.eis] }, clock.now());
    await client.query('rollback');
    client.release();
    await deliverMails(postman(), clock.now());
    expect(await stateOf(department.eis)).toBe('');
  });
});

describe('what goes wrong is tried again, and shown to administrators (R20)', () => {
  it('a server that is not there: later and later, until it is; then once', async () => {
    const person = await told();
    const gone = await aMailServer();
    await gone.stop();
    expect(await deliverMails(postman(gone.settings), clock.now())).toBe(false);
    expect(await unsent(person.staffId)).toMatchObject({ why: 'unreachable', tries: 1, givenUp: false });
    await deliverMails(postman(), clock.now() + minute - 1);
    expect(mails.received).toEqual([]);
    await deliverMails(postman(gone.settings), clock.now() + minute);
    await deliverMails(postman(), clock.now() + 2 * minute);
    expect(mails.received).toEqual([]);
    await deliverMails(postman(), clock.now() + 3 * minute);
    expect(mails.received).toHaveLength(1);
    expect(await unsent(person.staffId)).toBeUndefined();
  });

  it.each([
    [{ at: 'address', code: 550 }, 'given-up address-refused 1'],
    [{ at: 'address', code: 450 }, 'waiting address-refused 1'],
    [{ at: 'mail', code: 554 }, 'given-up mail-refused 1'],
    [{ at: 'mail', code: 452 }, 'waiting mail-refused 1'],
  ] as const)(
    '%o: %s; the other mails go on, and nothing of what the server wrote is kept',
    async (answer, state) => {
      const person = await told();
      mails.answer(answer);
      await deliverMails(postman(), clock.now());
      expect(await stateOf(person.staffId)).toBe(state);
      expect(JSON.stringify([logged, await unsent(person.staffId)])).not.toContain('Jane Doe');
      mails.answer('take');
      const next = await told();
      await deliverMails(postman(), clock.now());
      expect(mails.received.map(({ to }) => to)).toEqual([next.mail]);
    },
  );

  it('somebody without an address: shown, and sent as soon as there is one', async () => {
    const person = await told('grant-ends', { mail: undefined });
    await deliverMails(postman(), clock.now());
    expect(await unsent(person.staffId)).toMatchObject({ why: 'no-address', kind: 'grant-ends' });
    await server.stores.app.query('update staff set mail = $2 where staff_id = $1', [
      person.staffId,
      'new.one@department.example',
    ]);
    await deliverMails(postman(), clock.now());
    expect(mails.received.map(({ to }) => to)).toEqual(['new.one@department.example']);
  });

  it('a server that took the mail and died unheard: it goes again under the same name, so that a mailbox shows it once', async () => {
    await told();
    mails.answer('take-and-die');
    await deliverMails(postman(), clock.now());
    const second = await aMailServer();
    await deliverMails(postman(second.settings), clock.now() + minute);
    const names = [...mails.received, ...second.received].map(
      ({ text }) => /^Message-ID: (.*)$/im.exec(text)?.[1],
    );
    expect(names).toHaveLength(2);
    expect(names[0]).toBe(names[1]);
    await second.stop();
  });

  it('a program that died while sending: another takes over after two minutes; one that died after, is not repeated', async () => {
    const person = await told();
    const dying = { ...postman(), mailer: { send: () => Promise.reject(new Error('killed')) } };
    await expect(deliverMails(dying, clock.now())).rejects.toThrow('killed');
    await deliverMails(postman(), clock.now() + minute);
    expect(mails.received).toEqual([]);
    await deliverMails(postman(), clock.now() + 2 * minute + 1);
    expect(mails.received).toHaveLength(1);

    const unrecorded = await told();
    const record = { ...server.stores.record, append: () => Promise.reject(new Error('the record is down')) };
    await expect(deliverMails({ ...postman(), record }, clock.now())).rejects.toThrow('the record is down');
    expect(mails.received).toHaveLength(2);
    expect(await deliveries(unrecorded.entry)).toBe(0);
    await deliverMails(postman(), clock.now() + 2 * minute + 1);
    expect(mails.received).toHaveLength(2);
    expect(await deliveries(unrecorded.entry)).toBe(1);
    expect(await stateOf(person.staffId)).toBe('sent 2');
  });
});

describe('the way to the mail server (CJIS SC-8)', () => {
  const account = { user: 'plateward', password: 'a-password-of-the-relay' };

  it.each(['starttls', 'implicit'] as const)('%s: encrypted, signed in', async (tls) => {
    const secure = await aMailServer({ tls, account });
    await told();
    expect(await deliverMails(postman(secure.settings), clock.now())).toBe(true);
    expect(secure.received.map(({ encrypted }) => encrypted)).toEqual([true]);
    await secure.stop();
  });

  it('a server that offers no encryption, or that nobody vouches for, gets nothing; a wrong password is said', async () => {
    const person = await told();
    const said = async (settings: MailServer, at: number) => {
      expect(await deliverMails(postman(settings), at)).toBe(false);
      return (await unsent(person.staffId))?.why;
    };
    const stranger = await aMailServer({ tls: 'starttls', account });
    expect(await said({ ...mails.settings, tls: 'starttls' }, clock.now())).toBe('not-trusted');
    expect(await said({ ...stranger.settings, ca: undefined }, clock.now() + 5 * minute)).toBe('not-trusted');
    const wrong = { ...stranger.settings, account: { ...account, password: 'wrong' } };
    expect(await said(wrong, clock.now() + 15 * minute)).toBe('sign-in-refused');
    expect([...mails.received, ...stranger.received]).toEqual([]);
    expect(JSON.stringify(logged)).not.toContain(account.password);
    await stranger.stop();
  });
});

it('the postman goes his rounds by himself, and stops when asked', async () => {
  const person = await told();
  const post = startPostman(postman(), clock);
  await expect.poll(() => stateOf(person.staffId)).toBe('sent 1');
  await post.stop();
  expect(await deliveries(person.entry)).toBe(1);
});
