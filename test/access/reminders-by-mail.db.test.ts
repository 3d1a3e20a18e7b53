import { afterAll, beforeAll, expect, it } from 'vitest';
import { accessJobs, noteActivity } from '../../src/access/index.ts';
import { deliverMails } from '../../src/deadlines/mail/postman.ts';
import { daysBetween, noticesOf, runDueJobs } from '../../src/deadlines/index.ts';
import { addCivil, civilDate } from '../../src/foundation/clock.ts';
import { quiet } from '../../src/foundation/log.ts';
import { smtpMailer } from '../../src/foundation/mail.ts';
import { aDepartment, type Department } from '../builders/department.ts';
import { aMailServer, type TestMailServer } from '../builders/mail-server.ts';
import { aClockAt, type MovingClock } from '../builders/moving-clock.ts';
import { aServer, type TestServer } from '../builders/server.ts';
import { aGoodAgent } from '../builders/staff.ts';

const day = 86_400_000;
let clock: MovingClock;
let server: TestServer;
let department: Department;
let mails: TestMailServer;

beforeAll(async () => {
  clock = aClockAt(Date.parse('2027-01-10T20:00:00Z'));
  server = await aServer({ clock });
  department = await aDepartment(server.database.owner, clock.now());
  mails = await aMailServer();
});
afterAll(async () => {
  await mails.stop();
  await server.stop();
});

/** What a day brings: the jobs, then the post. */
async function aDayPasses(): Promise<void> {
  const { app: db, record, sealing } = server.stores;
  await runDueJobs({ db, record, log: quiet }, accessJobs, clock.now());
  const { settings } = mails;
  const address = 'https://plateward.example';
  const deps = {
    db,
    record,
    sealing,
    log: quiet,
    mailer: smtpMailer(settings),
    from: settings.from,
    address,
  };
  expect(await deliverMails(deps, clock.now())).toBe(true);
}

const mailsAbout = (to: string, words: string): number =>
  mails.received.filter((mail) => mail.to === to && mail.text.includes(words)).length;

it('reminds of training at 60, 30, 14, 7 and 1 days by mail and in the program, each once (53060.8(a))', async () => {
  const mail = 'nadia.brooks@department.example';
  const { staffId } = await aGoodAgent({ ...department, now: clock.now() }, { mail });
  await server.database.owner.query('update access_grants set expires_on = 20400101 where staff_id = $1', [
    staffId,
  ]);
  const begun = clock.now();
  const sent: number[] = [];
  for (const left of [61, 60, 59, 31, 30, 14, 8, 7, 2, 1, 0, -1]) {
    clock.moveTo(begun + (365 - left) * day);
    await noteActivity(server.database.app, staffId, clock.now());
    const before = mailsAbout(mail, 'Your yearly training will lapse');
    await aDayPasses();
    if (mailsAbout(mail, 'Your yearly training will lapse') > before) sent.push(left);
  }
  expect(sent).toEqual([60, 30, 14, 7, 1]);
  const told = await noticesOf(server.database.app, staffId);
  expect(told.filter(({ kind }) => kind === 'training-lapses')).toHaveLength(5);
});

it('reminds at 60, 30 and 7 days before an unused account is suspended, and says that it was (53060.5(c)(2)(D), R7)', async () => {
  clock.moveTo(clock.now() + day);
  const mail = 'omar.reyes@department.example';
  const { staffId } = await aGoodAgent({ ...department, now: clock.now() }, { mail });
  await server.database.owner.query('update access_grants set expires_on = 20400101 where staff_id = $1', [
    staffId,
  ]);
  const begun = clock.now();
  const twelveMonths = daysBetween(civilDate(begun), addCivil(civilDate(begun), { months: 12 }));
  const sent: number[] = [];
  for (const left of [61, 60, 31, 30, 8, 7, 1, 0]) {
    clock.moveTo(begun + (twelveMonths - left) * day);
    const before = mailsAbout(mail, 'will be suspended if it stays unused');
    await aDayPasses();
    if (mailsAbout(mail, 'will be suspended if it stays unused') > before) sent.push(left);
  }
  expect(sent).toEqual([60, 30, 7]);
  expect(mailsAbout(mail, 'Access was suspended')).toBe(1);
});
