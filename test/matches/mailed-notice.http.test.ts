import { Decrypter, generateIdentity, identityToRecipient } from 'age-encryption';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { smtpMailer } from '../../src/foundation/mail.ts';
import { quiet } from '../../src/foundation/log.ts';
import { deliverMails } from '../../src/deadlines/mail/postman.ts';
import { anAgency } from '../builders/agency.ts';
import { anAdministrator, entryOf } from '../builders/desk.ts';
import { aMailServer, type TestMailServer } from '../builders/mail-server.ts';
import { aFoundMatch, aMatchStage, type MatchStage, photoEntry } from '../builders/matches.ts';

let stage: MatchStage;
let mails: TestMailServer;
beforeAll(async () => {
  stage = await aMatchStage();
});
afterAll(() => stage.stop());
beforeEach(async () => {
  mails = await aMailServer();
  await stage.server.database.owner.query(
    `update notice_mails set state = 'not-needed' where state = 'waiting'`,
  );
});
afterEach(() => mails.stop());

/** An agency with a key, and a contact as the register has it. */
async function anOwner(contact: string) {
  const identity = await generateIdentity();
  const agency = await anAgency(stage.department, { entityType: 'city' });
  await stage.department.db.query(
    `update agencies set age_key = $2, age_key_by = $3, contact = $4 where agency_id = $1`,
    [agency, await identityToRecipient(identity), stage.department.policyOwner, contact],
  );
  return { agency, identity };
}

/** A match of such an agency, reported as misread. */
async function aReport(contact = 'ALPR desk <alpr@owner.example.gov>, 916-555-0100') {
  const owner = await anOwner(contact);
  const found = await aFoundMatch(stage, { agency: owner.agency });
  const photo = await photoEntry(found.agent, found.at);
  const { body }: { body: { report: number } } = await found.agent.post(`${found.at}/verdict`, {
    verdict: 'not-a-match',
    photo,
    cause: 'misread',
    seen: '7XYZ999',
  });
  const administrator = await anAdministrator(stage);
  const of = `/api/v1/invalid-matches/${body.report}`;
  const listed = async () => {
    const { body: list }: { body: { reports: { id: number; mail: unknown }[] } } =
      await administrator.get('/api/v1/invalid-matches');
    return list.reports.find(({ id }) => id === body.report);
  };
  return { ...owner, ...found, report: body.report, administrator, of, listed };
}

const postmanRuns = (settings = mails.settings): Promise<boolean> => {
  const { app: db, record, sealing } = stage.server.stores;
  const mailer = smtpMailer(settings);
  const deps = { db, record, sealing, log: quiet, mailer, from: settings.from, address: 'https://x.example' };
  return deliverMails(deps, stage.now());
};

/** The bytes of the attachment of a mail (RFC 2045: lines of base64). */
const attachmentIn = (mail: string): Buffer =>
  Buffer.from(
    /Content-Transfer-Encoding: base64\r?\n(?:[^\r\n]+\r?\n)*\r?\n([A-Za-z0-9+/=\r\n]+)/.exec(mail)?.[1] ??
      '',
    'base64',
  );

const sendFromHere = { way: 'mailed-here' };

describe('53060.7(b)(7), R23: the notice is mailed to the agency of record', () => {
  it('as an encrypted attachment that the agency alone opens; the mail itself tells nothing of any read (R20)', async () => {
    const { administrator, of, listed, identity, plate } = await aReport();
    expect(await listed()).toMatchObject({ mailTo: 'alpr@owner.example.gov', mail: null });
    const sent: { body: { entry: number } } = await administrator.post(`${of}/send`, sendFromHere);
    expect(sent).toMatchObject({ status: 200, body: { passphrase: null } });
    expect(await entryOf(stage, sent.body.entry)).toMatchObject({
      kind: 'invalid-match.sent',
      act: 'mailed-here',
    });
    expect(await listed()).toMatchObject({ state: 'sent', mail: { state: 'waiting', failed: false } });
    expect(await postmanRuns()).toBe(true);
    expect(mails.received).toMatchObject([{ to: 'alpr@owner.example.gov' }]);
    const text = mails.received[0]?.text ?? '';
    expect(text).not.toMatch(new RegExp(`${plate}|7XYZ999|CAM-1|misread`, 'i'));
    const decrypter = new Decrypter();
    decrypter.addIdentity(identity);
    const opened = Buffer.from(await decrypter.decrypt(attachmentIn(text)));
    expect(opened.includes('letter.pdf')).toBe(true);
    expect(opened.includes('photo.jpg')).toBe(true);
    expect(await listed()).toMatchObject({ mail: { state: 'sent' } });
    const { rows } = await stage.department.db.query(
      `select e.kind, e.ref::int as ref, m.package from sealed_mails m join record_entries e on e.seq = m.mailed_entry
       where m.entry = $1`,
      [sent.body.entry],
    );
    expect(rows).toEqual([{ kind: 'notice.posted', ref: sent.body.entry, package: null }]);
    await postmanRuns();
    expect(mails.received).toHaveLength(1);
    expect(await administrator.post(`${of}/answer`, { answer: 'agreed' })).toMatchObject({ status: 200 });
    expect(await listed()).toMatchObject({ state: 'answered' });
  });

  it('is tried again while the server fails, and given up when it refuses for good; that is seen', async () => {
    const { administrator, of, listed } = await aReport();
    await administrator.post(`${of}/send`, sendFromHere);
    expect(await postmanRuns({ ...mails.settings, port: 1 })).toBe(false);
    expect(await listed()).toMatchObject({ mail: { state: 'waiting', failed: true } });
    await stage.server.database.owner.query(
      `update sealed_mails set due_at = given_at where state = 'waiting'`,
    );
    mails.answer({ at: 'address', code: 550 });
    await postmanRuns();
    expect(await listed()).toMatchObject({ state: 'sent', mail: { state: 'given-up', failed: true } });
    // By hand it still goes: the notice is kept.
    expect(await administrator.get(`${of}/notice`)).toMatchObject({ status: 200 });
  });

  it.each([
    [
      'the agency may receive nothing by now',
      `update agencies set eligible = 'unknown' where agency_id = $1`,
    ],
    ['its key is another by now', `update agencies set age_key = age_key || 'x' where agency_id = $1`],
  ])('goes no more when %s (53060.10(a))', async (_why, change) => {
    const { administrator, of, listed, agency } = await aReport();
    await administrator.post(`${of}/send`, sendFromHere);
    await stage.server.database.owner.query(change, [agency]);
    await postmanRuns();
    expect(mails.received).toEqual([]);
    expect(await listed()).toMatchObject({ mail: { state: 'withdrawn' } });
  });

  it('goes no more when the report is settled first (53060.9(a)(1))', async () => {
    const { administrator, of, listed } = await aReport();
    await administrator.post(`${of}/send`, sendFromHere);
    await administrator.post(`${of}/resolve`, { resolution: 'no-answer' });
    await postmanRuns();
    expect(mails.received).toEqual([]);
    expect(await listed()).toMatchObject({ state: 'resolved', mail: { state: 'withdrawn' } });
  });

  it('not where the register names no address: the other ways stay', async () => {
    const { administrator, of, listed } = await aReport('ALPR desk, 916-555-0100');
    expect(await listed()).toMatchObject({ mailTo: null, encryptsTo: 'key' });
    expect(await administrator.post(`${of}/send`, sendFromHere)).toMatchObject({
      status: 403,
      body: { clause: '53060.7(b)(7)' },
    });
    expect(await administrator.post(`${of}/send`, { way: 'mail' })).toMatchObject({ status: 200 });
    expect(await listed()).toMatchObject({ state: 'sent', mail: null });
  });
});
