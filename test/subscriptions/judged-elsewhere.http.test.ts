import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { setKey } from '../../src/agencies/index.ts';
import type { CaseNumber } from '../../src/cases/index.ts';
import { addCivil, civilDate } from '../../src/foundation/clock.ts';
import { expireKept } from '../../src/searches/index.ts';
import type { InquiryAnswer } from '../../src/searches/contract.ts';
import { anAgeKey } from '../builders/age-key.ts';
import { anAgency, setOpenTerms } from '../builders/agency.ts';
import { aCase } from '../builders/case.ts';
import { anAuthority } from '../builders/certificates.ts';
import { aMadeCopy, aSchedule, deviceOf, takenFile } from '../builders/copies.ts';
import { anAdministrator, anEndUser, type Office } from '../builders/desk.ts';
import { entriesOf } from '../builders/entries.ts';
import { anInquiry } from '../builders/good-inquiry.ts';
import { photoEntry, same } from '../builders/matches.ts';
import { decrypted } from '../builders/open-copy.ts';
import { openPackage } from '../builders/open-package.ts';
import { aPlateward, asksOf, lendsTo, ownReads, type Plateward, withPhotos } from '../builders/plateward.ts';
import { someReads } from '../builders/reads.ts';

const hour = 3_600_000;
const day = 24 * hour;
let asker: Plateward;
let owner: Plateward;
let source: string;
let ownerId: string;
let caseNumber: CaseNumber;
let office: Office;
let user: Awaited<ReturnType<typeof anEndUser>>;

beforeAll(async () => {
  const authority = await anAuthority('Matches of others');
  asker = await aPlateward({ name: 'asker', authority });
  owner = await aPlateward({ name: 'owner', authority, lends: true });
  await ownReads(
    owner,
    [2, 4].map((hours) => ({ plate: '7ABC123', capturedAt: Date.now() - hours * hour, camera: 'NORTH-1' })),
  );
  await withPhotos(owner);
  await someReads(asker.server.stores.owner, asker.ownAgency, [
    { plate: '7ABC123', capturedAt: Date.now() - 3 * hour },
  ]);
  await lendsTo(owner, asker);
  source = await asksOf(asker, { ...owner, url: owner.server.url });
  const { rows } = await asker.server.stores.owner.query<{ owner: string }>(
    'select owner_id as owner from technologies where technology_id = $1',
    [source],
  );
  ownerId = rows[0]?.owner ?? '';
  const { department, server } = asker;
  office = { department, server, now: Date.now };
  await aSchedule({ department, now: Date.now });
});
afterAll(async () => {
  await asker?.server.stop();
  await owner?.server.stop();
});
beforeEach(async () => {
  caseNumber = await aCase(asker.department);
  user = await anEndUser(office, { works: caseNumber });
  await terms({});
});

/** On what the register of the department that asks says the other gives its data. */
const terms = (change: object) => setOpenTerms(asker.department, ownerId, change);

/** A search of both, and the newest match, which the other department told. */
async function found(sources: readonly string[] = ['local', source]) {
  const { status, body } = await user.post(
    '/api/v1/inquiries',
    anInquiry(caseNumber, { sources: [...sources] }),
  );
  expect(status, JSON.stringify(body)).toBe(200);
  const { receipt, matches } = body as InquiryAnswer;
  const id = matches[0]?.id ?? '';
  return { asked: receipt.asked, id, matches, at: `/api/v1/inquiries/${receipt.asked}/matches/${id}` };
}

async function confirmed() {
  const match = await found();
  const photo = await photoEntry(user, match.at);
  const judged = await user.post(`${match.at}/verdict`, { verdict: 'match', photo, compared: same });
  expect(judged, JSON.stringify(judged.body)).toMatchObject({ status: 200, body: { verdict: 'match' } });
  return match;
}

describe('a match that another department told (53060.9(b)(1), R22)', () => {
  it('is confirmed by the photo that its owner hands out, and stands as judged', async () => {
    const { at, id } = await found();
    expect(await user.get(`${at}/standing`)).toMatchObject({ status: 200, body: { judged: null } });
    const unseen = await user.post(`${at}/verdict`, { verdict: 'match', photo: 1, compared: same });
    expect(unseen).toMatchObject({ status: 403, body: { clause: '53060.9(b)(1)' } });
    const photo = await photoEntry(user, at);
    const none = await user.post(`${at}/verdict`, { verdict: 'no-photo', reason: 'none-supplied' });
    expect(none).toMatchObject({ status: 403, body: { reason: expect.stringContaining('has a photo') } });
    await user.post(`${at}/verdict`, { verdict: 'match', photo, compared: same });
    expect(await user.get(`${at}/standing`)).toMatchObject({
      body: { judged: { id, verdict: 'match', band: 'confirmed' }, ofOwner: { misread: 0 } },
    });
  });

  it('is opened again by the photo that was seen, and by a second person, without asking its owner anew', async () => {
    const { at } = await confirmed();
    const before = await entriesOf(owner.server, 'lending.photo-opened');
    expect((await user.get(`${at}/photo`)).headers.get('content-type')).toBe('image/jpeg');
    const second = await anEndUser(office, { works: caseNumber });
    const asked = await user.post(`${at}/second`, { staffId: second.person.staffId });
    expect(asked.status, JSON.stringify(asked.body)).toBe(200);
    const [task]: { id: number }[] = (await second.get('/api/v1/matches/second')).body;
    const opened = await second.post(`/api/v1/matches/second/${task?.id}/open`, {});
    expect(opened).toMatchObject({
      status: 200,
      body: { plateRead: '7ABC123', photo: expect.stringMatching(/^\/9j/) },
    });
    const { entry }: { entry: number } = opened.body;
    const verdict = { verdict: 'match', photo: entry, compared: same };
    expect(await second.post(`/api/v1/matches/second/${task?.id}/verdict`, verdict)).toMatchObject({
      status: 200,
    });
    expect(await entriesOf(owner.server, 'lending.photo-opened')).toEqual(before);
  });

  it('that is none is reported to its owner, by the owner’s own number and camera (53060.7(b)(7), R23)', async () => {
    const { at } = await found();
    const photo = await photoEntry(user, at);
    const body = { verdict: 'not-a-match', photo, cause: 'misread', seen: '7ABC128' };
    const judged = await user.post(`${at}/verdict`, body);
    expect(judged).toMatchObject({ status: 200, body: { report: expect.any(Number) } });
    const { report }: { report: number } = judged.body;
    const administrator = await anAdministrator(office);
    const { body: listed } = await administrator.get('/api/v1/invalid-matches');
    const { reports, rates } = listed as { reports: { id: number }[]; rates: unknown[] };
    const { rows } = await owner.server.stores.owner.query<{ id: string }>(
      "select max(read_id)::text as id from reads where captured_at > now() - interval '3 hours'",
    );
    expect(reports.find(({ id }) => id === report)).toMatchObject({
      camera: 'NORTH-1',
      ownersReadId: rows[0]?.id,
      held: true,
    });
    expect(rates).toContainEqual(expect.objectContaining({ camera: 'NORTH-1', misread: 1 }));
  });

  it('goes with its owner’s period, with its photo, and is judged no more (53060.2(a), R28)', async () => {
    const { at, id } = await confirmed();
    const db = asker.server.stores.app;
    const left = async (table: 'source_matches' | 'source_answers' | 'source_photos') => {
      const { rows } = await db.query(`select from ${table} where match_id = $1`, [id]);
      return rows.length;
    };
    expect(await left('source_photos')).toBeGreaterThan(0);
    await expireKept(db, Date.now() + 61 * day);
    for (const table of ['source_matches', 'source_answers', 'source_photos'] as const)
      expect(await left(table)).toBe(0);
    const judged = await user.post(`${at}/verdict`, { verdict: 'cannot-tell', reason: 'blurred' });
    expect(judged.status).toBe(404);
  });
});

describe('where the owner lends no photos', () => {
  it('a match is judged as one without, with the reason (R22)', async () => {
    const { owner: db } = owner.server.stores;
    const photos = (lent: boolean) => db.query('update lending_agreements set photos = $1', [lent]);
    await photos(false);
    try {
      const { at, matches } = await found([source]);
      expect(matches[0]).toMatchObject({ photo: null, verdict: 'not verified' });
      const judged = await user.post(`${at}/verdict`, { verdict: 'no-photo', reason: 'none-supplied' });
      expect(judged).toMatchObject({ status: 200, body: { verdict: 'no-photo' } });
      expect(await user.get(`${at}/standing`)).toMatchObject({ body: { judged: { band: 'not-confirmed' } } });
    } finally {
      await photos(true);
    }
  });
});

describe('a copy of what others told (53060.9(a)(1), 53060.3(e))', () => {
  const rowsOf = async (asked: number, scope: 'judged' | 'case-file') => {
    const device = await deviceOf(office, user);
    const match = { agent: user, caseNumber, asked: String(asked), id: '', plate: '', device };
    const { copy, passphrase, listed } = await aMadeCopy(match, { form: 'json', scope });
    expect(listed.state).toBe('made');
    const { status, bytes } = await takenFile(asker.server.url, user.token, copy);
    expect(status).toBe(200);
    const text = await decrypted(bytes, { passphrase: passphrase ?? '' });
    const { reads }: { reads: { provider: string; verdict: string }[] } = JSON.parse(text);
    return reads.map(({ provider, verdict }) => [provider, verdict]);
  };

  it('holds them with their verdicts, after those of the own store', async () => {
    const { asked } = await confirmed();
    expect(await rowsOf(asked, 'judged')).toEqual([[source, 'match']]);
    expect(await rowsOf(asked, 'case-file')).toEqual([
      ['Test provider', 'not verified'],
      [source, 'match'],
      [source, 'not verified'],
    ]);
  });

  it('holds none of the own store where the search was not put to it, and none that the owner gives no more', async () => {
    const { asked } = await found([source]);
    expect(await rowsOf(asked, 'case-file')).toEqual([
      [source, 'not verified'],
      [source, 'not verified'],
    ]);
    await terms({ uses: ['wanted'] });
    expect(await rowsOf(asked, 'case-file')).toEqual([]);
  });
});

describe('a share of what another department told (53060.10(a), R19)', () => {
  const shared = async () => {
    const { asked, id } = await confirmed();
    const agencyId = await anAgency(asker.department);
    const key = { agencyId, ageKey: anAgeKey, contact: 'alpr@county.example' };
    await setKey(asker.department.db, key, asker.department.policyOwner);
    return user.post('/api/v1/shares', {
      agencyId,
      caseNumber,
      use: 'escape',
      purpose: 'escape from custody, vehicle seen in the county',
      basis: 'their-investigation',
      reference: '26-118842',
      destroyBy: addCivil(civilDate(Date.now()), { days: 30 }),
      items: [{ asked: String(asked), read: id }],
    });
  };

  it('leaves with its photo where the owner lets it be passed on', async () => {
    const { status, body } = await shared();
    expect(status, JSON.stringify(body)).toBe(200);
    const { share }: { share: string } = body;
    const administrator = await anAdministrator(office);
    expect((await administrator.post('/api/v1/shares/approve', { share })).status).toBe(200);
    const released = await user.post('/api/v1/shares/release', { share });
    expect(released.status, JSON.stringify(released.body)).toBe(200);
    const files = await openPackage(Buffer.from((released.body as { file: string }).file, 'base64'));
    expect(files.has('photo-1.jpg')).toBe(true);
    expect(JSON.parse(files.get('reads.json')?.toString() ?? '')).toMatchObject({
      reads: [{ plate: '7ABC123', provider: source, verification: 'confirmed by photo' }],
    });
  });

  it('is refused where the owner does not', async () => {
    await terms({ onwardSharing: false });
    expect(await shared()).toMatchObject({
      status: 403,
      body: { reason: expect.stringContaining('passed on') },
    });
  });
});
