import { afterAll, beforeAll, expect, it } from 'vitest';
import { assignCase, type CaseNumber } from '../../src/cases/index.ts';
import { sessionCookie } from '../../src/server/http/server.ts';
import { aCase } from '../builders/case.ts';
import { aDepartment, must } from '../builders/department.ts';
import { anInquiry } from '../builders/good-inquiry.ts';
import { aServer, type Client, type TestServer } from '../builders/server.ts';
import { aSession } from '../builders/session.ts';
import { aGoodAgent } from '../builders/staff.ts';

let server: TestServer;
let client: Client;
let caseNumber: CaseNumber;

beforeAll(async () => {
  server = await aServer({ rateScale: 1 });
  const department = await aDepartment(server.database.owner);
  caseNumber = await aCase(department);
  const person = await aGoodAgent(department);
  const by = department.administrators.OCS.primary;
  must(await assignCase(department.db, { caseNumber, staffId: person.staffId, by }, Date.now()));
  client = server.as((await aSession(department, person)).token);
});
afterAll(() => server.stop());

const withQuery = (query: object): object =>
  anInquiry(caseNumber, { query: { plate: '7ABC123', match: 'exact', ...query } });

it.each([
  ['use', () => anInquiry(caseNumber, { use: 'esc\0ape' })],
  ['onBehalfOf.agency', () => anInquiry(caseNumber, { onBehalfOf: { agency: 'a\0', reference: 'X-1' } })],
  ['query.cameras.0', () => withQuery({ cameras: ['a\0'] })],
  ['purpose', () => anInquiry(caseNumber, { purpose: 'Locate the escapee \ud800 on I-5' })],
])('text that nobody could keep is 422 and names %s', async (path, inquiry) => {
  const { status, body } = await client.post('/api/v1/inquiries', inquiry());
  expect([status, body]).toEqual([422, { code: 'unparsable', fields: [expect.objectContaining({ path })] }]);
});

it('a path parameter that is no text is 422', async () => {
  const answer = await fetch(`${server.url}/api/v1/feeds/%00/reads`, { method: 'POST', body: '{}' });
  expect(answer.status).toBe(422);
});

it('a match number past 64 bits is 422', async () => {
  const { status } = await client.get(`/api/v1/inquiries/1/matches/${'9'.repeat(19)}/photo`);
  expect(status).toBe(422);
});

it('a body that is too large is 413 in our own words', async () => {
  const { status, body } = await client.post('/api/v1/inquiries', { purpose: 'x'.repeat(70_000) });
  expect([status, body]).toEqual([413, { code: 'too-large', mend: 'Send less in one request.' }]);
});

it('made-up cookies do not widen the limit of a route that asks for no session', async () => {
  const tries = Array.from({ length: 700 }, (_, n) =>
    fetch(`${server.url}/healthz`, { headers: { cookie: `${sessionCookie}=made-up-${n}` } }),
  );
  const statuses = (await Promise.all(tries)).map(({ status }) => status);
  expect(statuses).toContain(429);
});
