import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { setPull } from '../../src/audits/pull/pull-store.ts';
import { pullLogs } from '../../src/audits/pull/watch-pulls.ts';
import { deliverMails } from '../../src/deadlines/mail/postman.ts';
import { addCivil, civilDate } from '../../src/foundation/clock.ts';
import { type Log, openLog } from '../../src/foundation/log.ts';
import { smtpMailer } from '../../src/foundation/mail.ts';
import { anAgency } from '../builders/agency.ts';
import { aCopyStage, aConfirmedMatch, aMadeCopy, type Judgeable, takenFile } from '../builders/copies.ts';
import type { MatchStage } from '../builders/matches.ts';
import { aSession } from '../builders/session.ts';

/** What somebody typed, sent or sealed, and what no log may hold. */
const planted = {
  name: 'Wolfeschlegel',
  secret: 'planted-secret-of-a-vendor',
  password: 'planted-password-of-nobody',
  purpose: 'planted purpose of an escape',
  fileName: 'planted-file-7PLT999.csv',
  plate: '7PLT999',
} as const;

const folder = mkdtempSync(join(tmpdir(), 'plateward-logs-'));
const path = join(folder, 'operational.log');
let log: Log;
let stage: MatchStage;
let match: Judgeable;
beforeAll(async () => {
  log = openLog(path, 'trace');
  stage = await aCopyStage({ log });
  match = await aConfirmedMatch(stage);
});
afterAll(async () => {
  await stage.stop();
  rmSync(folder, { recursive: true });
});

const answered = (): string => readFileSync(path, 'utf8');

/** One of each kind of act that touches plates, cases, names or secrets, well and badly asked. */
async function aWholeRun(): Promise<{ readonly passphrase: string; readonly eisToken: string }> {
  const { agent, caseNumber, asked, id } = match;
  await agent.get(`/api/v1/inquiries/${asked}/matches/${id}/photo`);
  const search = { use: 'escape', caseNumber, query: { plate: planted.plate, match: 'exact' } };
  await agent.post('/api/v1/inquiries', { ...search, purpose: planted.purpose });
  await agent.post('/api/v1/inquiries', { ...search, purpose: 7, lastName: planted.name });
  await agent.post('/api/v1/inquiries', `{"plate":"${planted.plate}`);
  await agent.get(`/api/v1/no-such-route/${planted.plate}?name=${planted.name}`);
  const made = await aMadeCopy(match);
  await takenFile(stage.server.url, agent.token, made.copy);
  await shared();
  // What is refused for what it is for holds whatever follows on the case (R14).
  await agent.post('/api/v1/inquiries', { ...search, purpose: `find ${planted.name} for immigration` });
  await stage.push({ plate: planted.plate });
  const eisToken = await acts();
  await mailsAndPulls();
  await faults();
  return { passphrase: made.passphrase ?? '', eisToken };
}

async function shared(): Promise<void> {
  const { agent, caseNumber, asked, id } = match;
  const agencyId = await anAgency(stage.department);
  const destroyBy = addCivil(civilDate(stage.now()), { days: 30 });
  const body = {
    agencyId,
    caseNumber,
    use: 'escape',
    basis: 'their-investigation',
    reference: '26-118842',
    destroyBy,
  };
  const items = [{ asked, read: id }];
  await agent.post('/api/v1/shares', { ...body, items, purpose: planted.purpose });
  await agent.post('/api/v1/shares', {
    ...body,
    items,
    purpose: `for ${planted.name}`,
    unknown: planted.name,
  });
  await agent.post('/api/v1/shares/oral', { person: planted.name });
}

/** Of EIS and administrators, and of others without a session; EIS's token. */
async function acts(): Promise<string> {
  const { eis, administrators } = stage.department;
  const { token } = await aSession(stage.department, { staffId: eis, division: 'OCS' }, { at: stage.now() });
  const asEis = stage.server.as(token);
  await asEis.post('/api/v1/technologies/secret', {
    technology: 'plateward',
    name: 'client-secret',
    value: planted.secret,
  });
  await asEis.post('/api/v1/technologies/suspend', { technology: 'nobody', why: planted.name });
  const primary = { staffId: administrators.OCS.primary, division: 'OCS' } as const;
  const session = await aSession(stage.department, primary, { role: 'administrator', at: stage.now() });
  const administrator = stage.server.as(session.token);
  for (const list of ['/audits', '/irregularities', '/copies', '/matches', '/vendor-logs', '/people'])
    await administrator.get(`/api/v1${list}`);
  await administrator.post('/api/v1/audits/1/rows/1/judge', { note: planted.name });
  const nobody = stage.server.as('');
  const attempt = 'A'.repeat(43);
  const typed = { attempt, staffId: planted.name, password: planted.password, code: '000000' };
  await nobody.post('/api/v1/sign-in/second-way', typed);
  await nobody.post(`/api/v1/feeds/${planted.plate}/reads`, { plate: planted.plate });
  await nobody.post('/api/v1/lending/searches', { plate: planted.plate, caseNumber: match.caseNumber });
  return token;
}

async function mailsAndPulls(): Promise<void> {
  const { stores } = stage.server;
  const account = { user: 'plateward', password: planted.password };
  const server = {
    host: '127.0.0.1',
    port: 9,
    tls: 'starttls',
    ca: undefined,
    account,
    from: 'a@b.example',
  } as const;
  const { app: db, record, sealing } = stores;
  const mail = { from: server.from, address: 'https://plateward.example', mailer: smtpMailer(server) };
  await deliverMails({ db, record, sealing, log, ...mail }, stage.now());
  const by = stage.department.eis;
  await setPull(db, { product: 'plateward', division: 'OCS', way: 'folder', everyDays: 1, by }, stage.now());
  const dropFolder = join(folder, 'logs');
  mkdirSync(join(dropFolder, 'plateward/OCS'), { recursive: true });
  writeFileSync(
    join(dropFolder, 'plateward/OCS', planted.fileName),
    `a,b\n${planted.plate},${planted.name}\n`,
  );
  const deps = { db, record, sealing, log, dropFolder, settledAfterMs: 0 };
  const folders = new Map();
  await pullLogs(deps, folders, stage.now());
  await pullLogs(deps, folders, stage.now() + 1);
}

/** The database refuses a statement, and says what was in it. */
async function faults(): Promise<void> {
  const { owner } = stage.server.database;
  await owner.query(`create function planted_fault() returns trigger language plpgsql as
    $$ begin raise exception 'planted: % %', '${planted.plate}', '${planted.name}' using detail = '${planted.secret}'; end $$`);
  await owner.query(
    'create trigger planted_fault before insert on technology_secrets for each row execute function planted_fault()',
  );
  const { eis } = stage.department;
  const { token } = await aSession(stage.department, { staffId: eis, division: 'OCS' }, { at: stage.now() });
  const secret = { technology: 'plateward', name: 'another-secret', value: planted.secret };
  const { status, body } = await stage.server.as(token).post('/api/v1/technologies/secret', secret);
  expect(status).toBe(500);
  expect(JSON.stringify(body)).not.toMatch(/planted/);
}

describe('the operational log of a whole run (trust.md 35, 36; CC 1798.90.52)', () => {
  it('tells routes, statuses and faults, and of nobody what was typed, asked, found, taken or sealed', async () => {
    const { passphrase, eisToken } = await aWholeRun();
    const text = answered();
    // What was done is in it, so that what is not in it tells something.
    for (const told of [
      '/inquiries"',
      '/copies/:',
      '/shares"',
      '/technologies/secret',
      '/feeds/:feed/reads',
      '"fault"',
    ])
      expect(text).toContain(told);
    const { agent, caseNumber, plate } = match;
    const kept = [
      ...Object.values(planted),
      ...[plate, caseNumber, passphrase, agent.token, eisToken, agent.person.name, agent.person.staffId],
      ...['escape from custody', '26-118842', stage.department.eis],
    ].filter((value) => value !== '');
    expect(kept.length).toBeGreaterThan(14);
    expect(kept.filter((value) => text.includes(value))).toEqual([]);
  });
});
