import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ActRefusal, ApprovalListed } from '../../src/access/index.ts';
import type { InquiryAnswer, Refusal } from '../../src/searches/contract.ts';
import { anAgency } from '../builders/agency.ts';
import { aCase } from '../builders/case.ts';
import { aDepartment } from '../builders/department.ts';
import { anAdministrator, anEndUser, entryOf, type Office } from '../builders/desk.ts';
import { anInquiry } from '../builders/good-inquiry.ts';
import { someReads } from '../builders/reads.ts';
import { aServer, type Client } from '../builders/server.ts';

const hour = 3_600_000;
const now = Date.now();
const iso = (at: number): string => new Date(at).toISOString();
/** Around the camera of the test's reads. */
const camera = { lat: 38.58, lon: -121.49 };
let office: Office;

beforeAll(async () => {
  const server = await aServer();
  office = { server, department: await aDepartment(server.database.owner), now: Date.now };
  await someReads(
    server.database.owner,
    await anAgency(office.department),
    Array.from({ length: 24 }, (_, n) => ({
      plate: `8XYZ${String(n).padStart(3, '0')}`,
      capturedAt: now - n * hour,
    })),
  );
});
afterAll(() => office.server.stop());

const wide = {
  match: 'exact',
  place: { ...camera, radiusM: 5000 },
  from: iso(now - 12 * hour),
  to: iso(now),
} as const;
const placeApproval = (caseNumber: string) => ({
  caseNumber,
  kind: 'place',
  from: iso(now - 24 * hour),
  to: iso(now),
  area: { ...camera, radiusM: 8000 },
});
const search = (client: Client, caseNumber: string, query: object) =>
  client.post('/api/v1/inquiries', { ...anInquiry(caseNumber), query });
const give = (client: Client, body: object) => client.post('/api/v1/approvals', body);

describe('an approval for one case (53060.7(b)(3), R15)', () => {
  it('widens the place search that it covers, for that case alone, until it is withdrawn', async () => {
    const administrator = await anAdministrator(office);
    const [caseNumber, otherCase] = [await aCase(office.department), await aCase(office.department)];
    const user = await anEndUser(office, { works: caseNumber });
    const tooWide: Refusal = (await search(user, caseNumber, wide)).body;
    expect(tooWide).toMatchObject({ clause: '53060.7(b)(3)', remedy: { kind: 'approval' } });

    const given = await give(administrator, placeApproval(caseNumber));
    expect(given.status).toBe(200);
    const { approval, entry } = given.body as { approval: number; entry: number };
    expect(await entryOf(office, entry)).toMatchObject({ kind: 'approval.given', act: 'place-approved' });
    const told: readonly { kind: string; entry: number }[] = (await user.get('/api/v1/notices')).body;
    expect(told).toMatchObject([{ kind: 'approval-given', entry }]);
    expect((await search(user, caseNumber, wide)).status).toBe(200);
    const beyond = { ...wide, place: { ...camera, radiusM: 9000 } };
    expect((await search(user, caseNumber, beyond)).status).toBe(403);
    expect((await search(user, otherCase, wide)).status).toBe(403);

    expect((await administrator.post(`/api/v1/approvals/${approval}/withdraw`, {})).status).toBe(200);
    expect((await search(user, caseNumber, wide)).status).toBe(403);
    expect((await administrator.post(`/api/v1/approvals/${approval}/withdraw`, {})).status).toBe(403);
  });

  it('by cameras serves a search by those cameras', async () => {
    const caseNumber = await aCase(office.department);
    const user = await anEndUser(office, { works: caseNumber });
    const byCamera = { match: 'exact', cameras: ['CAM-1'], from: wide.from, to: wide.to };
    expect((await search(user, caseNumber, byCamera)).status).toBe(403);
    const { area: _area, ...rest } = placeApproval(caseNumber);
    const administrator = await anAdministrator(office);
    expect((await give(administrator, { ...rest, cameras: ['CAM-1'] })).status).toBe(200);
    expect((await search(user, caseNumber, byCamera)).status).toBe(200);
  });

  it('opens a protected place only when it names the offence', async () => {
    const { owner } = office.server.database;
    await owner.query(
      `insert into protected_places (kind, name, latitude, longitude, radius_m, entered_by, entered_at)
       values ('school', 'A school', 37.1, -120.1, 300, 'test', now())`,
    );
    const place = { lat: 37.1, lon: -120.1, radiusM: 500 };
    const query = { match: 'exact', place, from: iso(now - hour), to: iso(now) };
    const caseNumber = await aCase(office.department);
    const user = await anEndUser(office, { works: caseNumber });
    const administrator = await anAdministrator(office);
    const approval = { ...placeApproval(caseNumber), area: { ...place, radiusM: 1000 } };
    expect((await search(user, caseNumber, query)).status).toBe(403);
    await give(administrator, approval);
    expect((await search(user, caseNumber, query)).status).toBe(403);
    expect((await give(administrator, { ...approval, offence: 'the robbery of Maria Lopez' })).status).toBe(
      422,
    );
    expect((await give(administrator, { ...approval, offence: 'PC 4532(b)' })).status).toBe(200);
  });

  it('of plates shows more than twenty', async () => {
    const caseNumber = await aCase(office.department);
    const user = await anEndUser(office, { works: caseNumber });
    const many = { plate: '8XYZ*', match: 'wildcard' };
    expect(((await search(user, caseNumber, many)).body as InquiryAnswer).masked).not.toBeNull();
    const administrator = await anAdministrator(office);
    await give(administrator, { caseNumber, kind: 'plates', from: iso(now - hour), to: iso(now + hour) });
    const answer: InquiryAnswer = (await search(user, caseNumber, many)).body;
    expect(answer.masked).toBeNull();
    expect(answer.matches[0]?.plate).toMatch(/^8XYZ/);
  });

  it('is for an open case of the own division, and is listed to its administrators alone', async () => {
    const administrator = await anAdministrator(office);
    const dai = await anAdministrator(office, 'DAI');
    const caseNumber = await aCase(office.department);
    const theirs = await aCase(office.department, { division: 'DAI' });
    const refused = await give(administrator, placeApproval(theirs));
    expect((refused.body as ActRefusal).clause).toBe('53060.5(c)(1)(A)');
    expect((await give(administrator, placeApproval('OCS-2026-999999'))).status).toBe(403);
    const { approval } = (await give(administrator, placeApproval(caseNumber))).body as { approval: number };
    const listed: readonly ApprovalListed[] = (await administrator.get('/api/v1/approvals')).body;
    expect(listed.find(({ id }) => id === approval)).toMatchObject({
      caseNumber,
      kind: 'place',
      offence: '',
    });
    expect((await dai.get('/api/v1/approvals')).body).toEqual([]);
    expect((await dai.post(`/api/v1/approvals/${approval}/withdraw`, {})).status).toBe(403);
    await administrator.post('/api/v1/cases/close', { caseNumber });
    expect((await give(administrator, placeApproval(caseNumber))).status).toBe(403);
  });

  it('is withdrawn once when two do it at once', async () => {
    const caseNumber = await aCase(office.department);
    const both = [await anAdministrator(office), await anAdministrator(office, 'OCS', 'secondary')];
    const first = both[0] ?? (await anAdministrator(office));
    const { approval } = (await give(first, placeApproval(caseNumber))).body as { approval: number };
    const path = `/api/v1/approvals/${approval}/withdraw`;
    const answers = await Promise.all(both.map((client) => client.post(path, {})));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 403]);
  });
});
