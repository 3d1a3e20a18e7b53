import { Decrypter, generateIdentity, identityToRecipient } from 'age-encryption';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { anAgency } from '../builders/agency.ts';
import { anAdministrator, entryOf } from '../builders/desk.ts';
import {
  aFoundMatch,
  aMatchStage,
  type MatchStage,
  photoEntry,
  type ReadTraits,
} from '../builders/matches.ts';
import { aSession } from '../builders/session.ts';
import { withAccess, withForm110, withTraining } from '../builders/staff.ts';
import { filesOf } from '../builders/untar.ts';

let stage: MatchStage;
let identity: string;
let withKey: string;
beforeAll(async () => {
  stage = await aMatchStage();
  identity = await generateIdentity();
  withKey = await anAgency(stage.department, { name: 'Police Department of Elmhurst', entityType: 'city' });
  await stage.department.db.query(
    `update agencies set age_key = $2, age_key_by = $3, contact = 'alpr@elmhurst.example.gov' where agency_id = $1`,
    [withKey, await identityToRecipient(identity), stage.department.policyOwner],
  );
});
afterAll(() => stage.stop());

/** A match that an agent has reported as misread; the report. */
async function reported(traits: ReadTraits = { agency: withKey }) {
  const found = await aFoundMatch(stage, traits);
  const photo = await photoEntry(found.agent, found.at);
  const { body }: { body: { report: number; entry: number } } = await found.agent.post(
    `${found.at}/verdict`,
    {
      verdict: 'not-a-match',
      photo,
      cause: 'misread',
      seen: '7XYZ999',
    },
  );
  return { ...found, report: body.report, entry: body.entry, of: `/api/v1/invalid-matches/${body.report}` };
}

interface Listed {
  readonly id: number;
  readonly state: string;
}
const reportOf = async (
  administrator: { get: (path: string) => Promise<{ body: { reports: Listed[] } }> },
  id: number,
): Promise<Listed | undefined> =>
  (await administrator.get('/api/v1/invalid-matches')).body.reports.find((one) => one.id === id);

describe('53060.7(b)(7): invalid matches', () => {
  it('reaches the division’s administrators, without plate or photo, with its due day and the agency’s contact', async () => {
    const { report, entry, plate, agent } = await reported();
    const administrator = await anAdministrator(stage);
    expect(await reportOf(administrator, report)).toMatchObject({
      entry,
      state: 'open',
      cause: 'misread',
      agencyOfRecord: 'Police Department of Elmhurst',
      contact: 'alpr@elmhurst.example.gov',
      mayReceive: true,
      encryptsTo: 'key',
      reportedBy: agent.person.name,
      held: true,
      acts: [],
    });
    const { body } = await administrator.get('/api/v1/invalid-matches');
    expect(JSON.stringify(body)).not.toContain(plate);
    expect(await administrator.get('/api/v1/notices')).toMatchObject({
      body: expect.arrayContaining([expect.objectContaining({ kind: 'invalid-match-reported', entry })]),
    });
  });

  it('goes to the agency of record as letter and photo that nobody else opens, is answered and resolved', async () => {
    const { report, of, plate } = await reported();
    const staffId = stage.department.administrators.OCS.secondary;
    const { token } = await aSession(
      stage.department,
      { staffId, division: 'OCS' },
      { at: Date.now(), role: 'administrator' },
    );
    const administrator = stage.server.as(token);
    const sent: { status: number; body: { entry: number; passphrase: string | null } } =
      await administrator.post(`${of}/send`, { way: 'mail' });
    expect(sent).toMatchObject({ status: 200, body: { passphrase: null } });
    expect(await entryOf(stage, sent.body.entry)).toMatchObject({ kind: 'invalid-match.sent', act: 'mail' });
    const files = await packageOf(token, of, (decrypter) => decrypter.addIdentity(identity));
    expect([...files.keys()]).toEqual(['letter.pdf', 'letter.docx', 'photo.jpg']);
    expect(files.get('letter.pdf')?.subarray(0, 5).toString()).toBe('%PDF-');
    expect(files.get('photo.jpg')?.subarray(0, 3).toString('hex')).toBe('ffd8ff');
    const kept = await stage.department.db.query<{ package: Buffer }>(
      'select package from invalid_match_notices where report_id = $1',
      [report],
    );
    expect(kept.rows[0]?.package.includes(plate)).toBe(false);
    expect(await administrator.post(`${of}/send`, { way: 'mail' })).toMatchObject({
      status: 403,
      body: { clause: '53060.7(b)(7)' },
    });
    expect(await administrator.post(`${of}/answer`, { answer: 'agreed' })).toMatchObject({ status: 200 });
    expect(await administrator.post(`${of}/resolve`, { resolution: 'camera-mended' })).toMatchObject({
      status: 200,
    });
    expect(await reportOf(administrator, report)).toMatchObject({
      state: 'resolved',
      held: false,
      acts: [
        { act: 'sent', outcome: 'mail' },
        { act: 'answered', outcome: 'agreed' },
        { act: 'resolved', outcome: 'camera-mended' },
      ],
    });
    expect(await administrator.get(`${of}/notice`)).toMatchObject({ status: 404 });
  });

  it('row 11, R23: goes to no agency that does not pass the recipient test', async () => {
    const agency = await anAgency(stage.department, { eligible: 'unknown' });
    const { of, report } = await reported({ agency });
    const administrator = await anAdministrator(stage);
    expect(await reportOf(administrator, report)).toMatchObject({ mayReceive: false });
    expect(await administrator.post(`${of}/send`, { way: 'mail' })).toMatchObject({
      status: 403,
      body: { clause: '53060.10(a)' },
    });
    expect(await administrator.get(`${of}/notice`)).toMatchObject({ status: 404 });
    expect(await administrator.post(`${of}/resolve`, { resolution: 'no-error' })).toMatchObject({
      status: 403,
    });
    expect(await administrator.post(`${of}/resolve`, { resolution: 'not-eligible' })).toMatchObject({
      status: 200,
    });
  });

  it('R2: a passphrase is given only to an administrator who may open the match himself, under a ticket', async () => {
    const agency = await anAgency(stage.department);
    const { of, plate } = await reported({ agency });
    const staffId = stage.department.administrators.OCS.secondary;
    const bare = await anAdministrator(stage, 'OCS', 'secondary');
    expect(await bare.post(`${of}/send`, { way: 'portal' })).toMatchObject({ status: 403 });
    const person = { ...supporter, staffId, name: staffId };
    await withForm110(stage.department, person);
    await withTraining(stage.department, person);
    await withAccess(stage.department, person);
    const { token } = await aSession(stage.department, person, { at: Date.now(), role: 'administrator' });
    const administrator = stage.server.as(token);
    const noTicket = { status: 403, body: { clause: '53060.5(c)(3)(A)' } };
    const open = () => administrator.post(`${of}/open`, { reason: 'check-before-sending' });
    expect(await administrator.post(`${of}/send`, { way: 'portal' })).toMatchObject(noTicket);
    expect(await open()).toMatchObject(noTicket);
    await administrator.post('/api/v1/support/ticket', { ticket: 'SUP-2026-0043' });
    const opened: { status: number; body: { entry: number } } = await open();
    expect(opened).toMatchObject({
      status: 200,
      body: {
        plateAsked: plate,
        plateRead: plate,
        plateSeen: '7XYZ999',
        photo: expect.stringMatching(/^\/9j/),
      },
    });
    expect(await entryOf(stage, opened.body.entry)).toMatchObject({
      kind: 'photo.opened',
      // R5: why it was opened.
      act: 'check-before-sending',
      role: 'administrator',
    });
    const sent: { status: number; body: { passphrase: string } } = await administrator.post(`${of}/send`, {
      way: 'portal',
    });
    expect(sent.status).toBe(200);
    const files = await packageOf(token, of, (decrypter) => decrypter.addPassphrase(sent.body.passphrase));
    expect(files.has('photo.jpg')).toBe(true);
  });

  it('is done by nobody who reported it himself, and is not there for another division (R2, R18)', async () => {
    const { of, report } = await reported();
    await stage.department.db.query('update invalid_matches set reported_by = $2 where report_id = $1', [
      report,
      stage.department.administrators.OCS.primary,
    ]);
    const self = await anAdministrator(stage);
    for (const [act, body] of [
      ['send', { way: 'mail' }],
      ['resolve', { resolution: 'not-eligible' }],
    ] as const)
      expect(await self.post(`${of}/${act}`, body)).toMatchObject({
        status: 403,
        body: { clause: '53060.5(c)(3)(A)' },
      });
    const elsewhere = await anAdministrator(stage, 'DAI');
    expect(await elsewhere.post(`${of}/send`, { way: 'mail' })).toMatchObject({
      status: 403,
      body: { clause: '53060.5(c)(1)(A)' },
    });
    expect(await reportOf(elsewhere, report)).toBeUndefined();
  });

  it('R18: of a restricted case is seen by OIA alone', async () => {
    const agent = await stage.agent({ division: 'OIA' });
    const caseNumber = await stage.case({
      division: 'OIA',
      restricted: true,
      uses: ['staff-investigation'],
      workedBy: [agent.person],
    });
    const plate = stage.plate();
    await stage.read(plate, { agency: withKey });
    const purpose = 'check where the state vehicle was that night';
    const asked: { body: { receipt: { asked: number }; matches: { id: string }[] } } = await agent.post(
      '/api/v1/inquiries',
      {
        use: 'staff-investigation',
        caseNumber,
        purpose,
        query: { plate, match: 'exact' },
      },
    );
    const at = `/api/v1/inquiries/${asked.body.receipt.asked}/matches/${asked.body.matches[0]?.id}`;
    const judged: { status: number; body: { report: number } } = await agent.post(`${at}/verdict`, {
      verdict: 'not-a-match',
      photo: await photoEntry(agent, at),
      cause: 'wrong-state',
    });
    expect(judged.status).toBe(200);
    expect(await reportOf(await anAdministrator(stage, 'OIA'), judged.body.report)).toBeDefined();
    expect(await reportOf(await anAdministrator(stage), judged.body.report)).toBeUndefined();
  });

  it('is not reported for a plate that the camera read rightly', async () => {
    const agent = await stage.agent();
    const caseNumber = await stage.case({ workedBy: [agent.person] });
    const plate = stage.plate();
    await stage.read(plate);
    const other = `${plate.slice(0, -1)}Z`;
    const { at } = await stage.searched(agent, caseNumber, { plate: other, match: 'edit', distance: 1 });
    const photo = await photoEntry(agent, at);
    const said = { verdict: 'not-a-match', photo, cause: 'another-plate' };
    expect(await agent.post(`${at}/verdict`, said)).toMatchObject({ status: 200, body: { report: null } });
    const exact = await stage.searched(agent, caseNumber, { plate, match: 'exact' });
    const again = { ...said, photo: await photoEntry(agent, exact.at) };
    expect(await agent.post(`${exact.at}/verdict`, again)).toMatchObject({
      status: 403,
      body: { clause: '53060.7(b)(7)' },
    });
  });

  it('shows with the next match from there how often that camera and its owner were misread', async () => {
    const agency = await anAgency(stage.department);
    await reported({ agency, camera: 'CAM-BAD' });
    const next = await aFoundMatch(stage, { agency, camera: 'CAM-BAD' });
    const rate = { judged: 1, misread: 1 };
    expect(await next.agent.get(`${next.at}/standing`)).toMatchObject({
      body: { ofCamera: rate, ofOwner: rate },
    });
    const good = await aFoundMatch(stage, { agency, camera: 'CAM-GOOD' });
    expect(await good.agent.get(`${good.at}/standing`)).toMatchObject({
      body: { ofCamera: { judged: 0, misread: 0 }, ofOwner: rate },
    });
    const listed: { body: { rates: object[] } } = await (await anAdministrator(stage)).get(
      '/api/v1/invalid-matches',
    );
    expect(listed.body.rates).toContainEqual(expect.objectContaining({ camera: 'CAM-BAD', ...rate }));
  });

  it('R5: an end user’s session sees no list of it', async () => {
    const { staffId } = await anAdministrator(stage);
    const { token } = await aSession(stage.department, { staffId, division: 'OCS' }, { at: Date.now() });
    expect(await stage.server.as(token).get('/api/v1/invalid-matches')).toMatchObject({ status: 403 });
  });
});

const supporter = {
  division: 'OCS',
  classification: 'other',
  rank: 'Associate Warden',
  unitId: 'none',
  status: 'active',
  departmentEmployee: true,
} as const;

/** The files of a notice, opened by the package `age-encryption` itself. */
async function packageOf(
  token: string,
  of: string,
  opens: (decrypter: Decrypter) => void,
): Promise<ReadonlyMap<string, Buffer>> {
  const response = await fetch(`${stage.server.url}${of}/notice`, { headers: stage.cookie(token) });
  expect(response.headers.get('content-disposition')).toMatch(
    /^attachment; filename="notice-\d+\.tar\.age"$/,
  );
  const decrypter = new Decrypter();
  opens(decrypter);
  return filesOf(Buffer.from(await decrypter.decrypt(new Uint8Array(await response.arrayBuffer()))));
}
