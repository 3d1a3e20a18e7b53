import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aCase } from '../builders/case.ts';
import { anAuthority } from '../builders/certificates.ts';
import { aCuttingRelay, type CuttingRelay } from '../builders/cutting-relay.ts';
import { anAdministrator, anEndUser } from '../builders/desk.ts';
import { entriesOf } from '../builders/entries.ts';
import { anInquiry } from '../builders/good-inquiry.ts';
import { aPlateward, asksOf, lendsTo, ownReads, type Plateward } from '../builders/plateward.ts';
import { someReads } from '../builders/reads.ts';
import type { Client } from '../builders/server.ts';

const hour = 3_600_000;
let asker: Plateward;
let owner: Plateward;
let relay: CuttingRelay;
let cut: string;
let whole: string;

beforeAll(async () => {
  const authority = await anAuthority('A department that dies');
  asker = await aPlateward({ name: 'asker', authority });
  owner = await aPlateward({ name: 'owner', authority, lends: true });
  const hoursAgo = (hours: number) => ({ plate: '7ABC123', capturedAt: Date.now() - hours * hour });
  await ownReads(owner, [2, 4, 6].map(hoursAgo));
  await someReads(asker.server.stores.owner, asker.ownAgency, [3].map(hoursAgo));
  await lendsTo(owner, asker);
  relay = await aCuttingRelay(authority, owner.server.url, asker.certificate);
  cut = await asksOf(asker, { ...owner, url: relay.url });
  whole = await asksOf(asker, { ...owner, url: owner.server.url });
});
afterAll(async () => {
  relay?.stop();
  await asker?.server.stop();
  await owner?.server.stop();
});

const ask = (
  sources: readonly string[],
  caseNumber: string = asker.caseNumber,
  agent: Pick<Client, 'post'> = asker.agent,
) => agent.post('/api/v1/inquiries', anInquiry(caseNumber, { sources: [...sources] }));

describe('an owner that dies while it answers (53060.3(e))', () => {
  it('has told what came until then, as a part; the others are shown whole', async () => {
    relay.cutAfter(2);
    const { status, body } = await ask(['local', cut]);
    expect({ status, body }).toMatchObject({
      status: 200,
      body: {
        count: { value: 3, more: true },
        matches: [{ provider: cut }, { provider: 'Test provider' }, { provider: cut }],
        sources: [
          { id: 'local', state: 'answered', matches: 1 },
          { id: cut, state: 'broke-off', matches: 2, text: expect.stringContaining('there may be more') },
        ],
      },
    });
    const [heard] = await entriesOf(asker.server, 'source.answered');
    expect(heard?.entry).toMatchObject({ outcome: 'broke-off', counts: { matches: 2 } });
  });

  it('reads as no answer where nothing came, never as no matches; that is recorded', async () => {
    relay.cutAfter(0);
    const { body } = await ask(['local', cut]);
    expect(body).toMatchObject({
      count: { value: 1 },
      matches: [{ provider: 'Test provider' }],
      sources: [
        { state: 'answered' },
        {
          id: cut,
          state: 'no-answer',
          matches: null,
          entry: expect.any(Number),
          text: expect.stringMatching(new RegExp(`^no answer from ${cut}: broke off; recorded`)),
        },
      ],
    });
    const [heard] = await entriesOf(asker.server, 'source.answered');
    const [told] = await entriesOf(asker.server, 'source.asked');
    expect(heard?.entry).toMatchObject({ outcome: 'broke-off', ref: told?.entry.seq });
    // The owner answered whole, and its record says so.
    expect((await entriesOf(owner.server, 'lending.answered'))[0]?.entry.outcome).toBe('answered');
  });

  it('answers whole when it is back', async () => {
    relay.cutAfter('never');
    expect((await ask([cut])).body).toMatchObject({
      matches: [{}, {}, {}],
      sources: [{ state: 'answered', matches: 3 }],
    });
  });
});

describe('a restricted case (R18)', () => {
  it('is put to no source that shows other agencies the search, and to none is anything told', async () => {
    const { department, staffId } = asker;
    const restricted = await aCase(department, { restricted: true, workedBy: [{ staffId }] });
    const before = await entriesOf(asker.server, 'source.asked');
    const there = await entriesOf(owner.server, 'lending.asked');
    const { body } = await ask(['local', whole, cut], restricted);
    const notAsked = { state: 'not-asked', matches: null, clause: 'R18', entry: null };
    expect(body).toMatchObject({
      matches: [{ provider: 'Test provider' }],
      sources: [{ state: 'answered' }, { id: whole, ...notAsked }, { id: cut, ...notAsked }],
    });
    expect(await entriesOf(asker.server, 'source.asked')).toEqual(before);
    expect(await entriesOf(owner.server, 'lending.asked')).toEqual(there);
  });
});

describe('the sources of a case (R18, R19)', () => {
  const office = () => ({ server: asker.server, department: asker.department, now: Date.now });
  const set = async (division: 'OCS' | 'OIA', caseNumber: string, only: boolean) =>
    (await anAdministrator(office(), division)).post('/api/v1/cases/sources', {
      caseNumber,
      sources: [whole],
      only,
    });
  const offered = async (client: Client, caseNumber: string) => {
    const { body } = await client.get(`/api/v1/sources?case=${caseNumber}`);
    return new Map(
      (body as { id: string; chosen: boolean; closed: string | null }[]).map((one) => [one.id, one]),
    );
  };

  it('are chosen beforehand, and where they are all, no other is asked', async () => {
    relay.cutAfter('never');
    const caseNumber = await aCase(asker.department, { workedBy: [{ staffId: asker.staffId }] });
    const done = await set('OCS', caseNumber, true);
    expect(done.status, JSON.stringify(done.body)).toBe(200);
    const [changed] = await entriesOf(asker.server, 'case.changed', 1);
    expect(changed?.entry.act).toBe('sources');
    const sources = await offered(asker.agent, caseNumber);
    expect(sources.get(whole)).toMatchObject({ chosen: true, closed: null });
    expect(sources.get(cut)).toMatchObject({
      chosen: false,
      closed: expect.stringContaining('other sources'),
    });
    const { body } = await ask(['local', whole, cut], caseNumber);
    expect(body).toMatchObject({
      sources: [
        { state: 'answered' },
        { id: whole, state: 'answered', matches: 3 },
        { id: cut, state: 'not-asked', clause: 'R19', entry: null },
      ],
    });
  });

  it('of a restricted case are named by OIA alone, and such a one is asked although others see it', async () => {
    const restricted = await aCase(asker.department, { division: 'OIA', restricted: true });
    const agent = await anEndUser(office(), { division: 'OIA', works: restricted });
    expect((await set('OCS', restricted, false)).status).toBe(403);
    const done = await set('OIA', restricted, false);
    expect(done.status, JSON.stringify(done.body)).toBe(200);
    expect((await ask([whole, cut], restricted, agent)).body).toMatchObject({
      sources: [
        { id: whole, state: 'answered', matches: 3 },
        { id: cut, state: 'not-asked', clause: 'R18' },
      ],
    });
    // To others the case is as any number.
    const stranger = await anEndUser(office());
    expect(await offered(stranger, restricted)).toEqual(await offered(stranger, 'OCS-2026-999999'));
  });

  it('are sources of EIS’s register', async () => {
    const administrator = await anAdministrator(office());
    const body = { caseNumber: asker.caseNumber, sources: ['no-such-source'], only: false };
    expect(await administrator.post('/api/v1/cases/sources', body)).toMatchObject({
      status: 403,
      body: { clause: '53060.6(a)' },
    });
  });
});
