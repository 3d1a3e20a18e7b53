import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ActRefusal } from '../../src/access/index.ts';
import type { OwnerListed } from '../../src/agencies/contract.ts';
import { addCivil, civilDate } from '../../src/foundation/clock.ts';
import type { FeedKeys, FeedListed } from '../../src/plate-reads/contract.ts';
import { aDepartment } from '../builders/department.ts';
import { anEndUser, entryOf, type Office } from '../builders/desk.ts';
import { aServer, type Client } from '../builders/server.ts';
import { aSession } from '../builders/session.ts';

const today = civilDate(Date.now());

let office: Office;
let eis: Client;
let policyOwner: Client;
beforeAll(async () => {
  const server = await aServer();
  office = { server, department: await aDepartment(server.database.owner), now: Date.now };
  const signedIn = async (staffId: string): Promise<Client> => {
    const { token } = await aSession(office.department, { staffId, division: 'OCS' }, { at: Date.now() });
    return server.as(token);
  };
  eis = await signedIn(office.department.eis);
  policyOwner = await signedIn(office.department.policyOwner);
});
afterAll(() => office.server.stop());

const done = async (client: Client, path: string, body: object): Promise<never> => {
  const answer = await client.post(`/api/v1${path}`, body);
  expect([path, answer.status, answer.body]).toEqual([path, 200, expect.anything()]);
  return answer.body;
};
const clause = async (client: Client, path: string, body: object): Promise<string> => {
  const answer = await client.post(`/api/v1${path}`, body);
  expect([path, answer.status]).toEqual([path, 403]);
  return (answer.body as ActRefusal).clause;
};
const listed = async (feed: string): Promise<FeedListed | undefined> => {
  const feeds: readonly FeedListed[] = (await eis.get('/api/v1/feeds')).body;
  return feeds.find(({ id }) => id === feed);
};

const owner = {
  agencyId: 'cordelia-pd',
  name: 'Cordelia Police Department',
  entityType: 'city',
  jurisdiction: 'California',
  contact: 'alpr@cordelia.example',
  evidence: 'City charter',
};
const terms = {
  agencyId: 'cordelia-pd',
  retentionDays: 60,
  photoDays: 30,
  payloadDays: null,
  ageLimitDays: null,
  uses: ['escape', 'suspect'],
  caseTypes: null,
  onwardSharing: false,
  authority: 'Agreement 12',
};
const gate = {
  feed: 'cordelia-gates',
  name: 'Cordelia gates',
  vendor: 'Vendor of gates',
  ownerId: 'cordelia-pd',
  provider: 'Cordelia Police Department',
  format: 'ndjson',
  zone: 'America/Los_Angeles',
  way: 'http',
};
const mode = {
  feed: 'cordelia-gates',
  postedPolicy: 'https://department.example/alpr',
  hearingOn: addCivil(today, { days: -30 }),
  ownerLeave: 'Agreement 12',
  retentionDays: 60,
};

describe('owners of data (53060.3(e), 53060.4(b), R28)', () => {
  it('are registered with contact, evidence and terms, by EIS or a policy owner, each an entry', async () => {
    const { entry }: { entry: number } = await done(eis, '/owners', owner);
    expect(await entryOf(office, entry)).toMatchObject({ kind: 'agency.changed', act: 'owner-registered' });
    await done(policyOwner, '/owners/terms', terms);
    await done(eis, '/owners/contact', {
      agencyId: owner.agencyId,
      contact: 'gates@cordelia.example',
      evidence: 'Charter',
    });
    const owners: readonly OwnerListed[] = (await policyOwner.get('/api/v1/owners')).body;
    const { agencyId: _id, ...stated } = terms;
    expect(owners.find(({ id }) => id === owner.agencyId)).toMatchObject({
      contact: 'gates@cordelia.example',
      evidence: 'Charter',
      terms: stated,
    });
  });

  it('are kept by nobody else, without personal data, for uses that there are', async () => {
    const user = await anEndUser(office);
    expect(await clause(user, '/owners/terms', terms)).toBe('53060.6(a)');
    expect((await user.get('/api/v1/owners')).status).toBe(403);
    expect(await clause(eis, '/owners/terms', { ...terms, uses: ['anything'] })).toBe('53060.4(a)');
    expect(await clause(eis, '/owners/terms', { ...terms, photoDays: 61 })).toBe('53060.2(a)');
    expect(await clause(eis, '/owners/terms', { ...terms, agencyId: 'nobody-pd' })).toBe('53060.4(b)');
    expect(await clause(eis, '/owners/terms', { ...terms, authority: 'DOB 01/02/1980' })).toBe(
      '53060.7(b)(5)',
    );
    expect(await clause(eis, '/owners', owner)).toBe('53060.4(b)');
    const another = { ...owner, agencyId: 'another-pd', name: 'Another Police Department' };
    expect(await clause(eis, '/owners', { ...another, name: 'Police SSN 123-45-6789' })).toBe(
      '53060.7(b)(5)',
    );
    expect(await clause(eis, '/owners', { ...another, jurisdiction: 'Of the DOB 01/02/1980' })).toBe(
      '53060.7(b)(5)',
    );
  });
});

describe('the life of a feed (53060.6(a), R1)', () => {
  it('is dead from its proposal until contract, operator mode and keys stand, and stops at once', async () => {
    await done(policyOwner, '/feeds', gate);
    expect((await listed('cordelia-gates'))?.dead?.clause).toBe('53060.6(a)');
    const contract = {
      feed: gate.feed,
      contract: 'Contract 12',
      startsOn: today,
      endsOn: addCivil(today, { years: 1 }),
    };
    expect(await clause(policyOwner, '/feeds/approve', contract)).toBe('53060.6(a)');
    await done(eis, '/feeds/approve', contract);
    expect((await listed('cordelia-gates'))?.dead?.clause).toBe('CC 1798.90.55(a)');

    expect(await clause(policyOwner, '/feeds/operator-mode/agree', { feed: gate.feed })).toBe('53060.4(b)');
    expect(
      await clause(eis, '/feeds/operator-mode', { ...mode, hearingOn: addCivil(today, { days: 2 }) }),
    ).toBe('53060.4(b)');
    expect(await clause(eis, '/feeds/operator-mode', { ...mode, retentionDays: 61 })).toBe('R28');
    await done(eis, '/feeds/operator-mode', mode);
    expect((await listed('cordelia-gates'))?.asked).toMatchObject({
      by: office.department.eis,
      retentionDays: 60,
    });
    expect(await clause(eis, '/feeds/operator-mode/agree', { feed: gate.feed })).toBe('53060.4(b)');
    await done(policyOwner, '/feeds/operator-mode/agree', { feed: gate.feed });
    expect(await listed('cordelia-gates')).toMatchObject({
      dead: null,
      operatorMode: true,
      keys: false,
      lastSeen: null,
    });

    const keys: FeedKeys = await done(eis, '/feeds/keys', { feed: gate.feed });
    const push = async (bearer: string): Promise<number> => {
      const response = await fetch(`${office.server.url}/api/v1/feeds/${gate.feed}/reads`, {
        method: 'POST',
        headers: { authorization: `Bearer ${bearer}` },
        body: `{"plate":"7GAT001","captured_at":"${new Date(Date.now() - 60_000).toISOString()}","camera":"g"}\nno read\n`,
      });
      return response.status;
    };
    expect(await push(keys.bearer)).toBe(200);
    expect(await listed('cordelia-gates')).toMatchObject({ quarantined: 1, lastSeen: expect.any(String) });
    const renewed: FeedKeys = await done(eis, '/feeds/keys', { feed: gate.feed });
    expect([await push(keys.bearer), await push(renewed.bearer)]).toEqual([401, 200]);

    await done(eis, '/feeds/suspend', { feed: gate.feed });
    expect(await push(renewed.bearer)).toBe(403);
    await done(eis, '/feeds/resume', { feed: gate.feed });
    expect(await push(renewed.bearer)).toBe(200);
    await done(eis, '/feeds/operator-mode/end', { feed: gate.feed });
    expect(await push(renewed.bearer)).toBe(403);
    // Switched on anew after it was off.
    await done(eis, '/feeds/operator-mode', mode);
    await done(policyOwner, '/feeds/operator-mode/agree', { feed: gate.feed });
    expect(await push(renewed.bearer)).toBe(200);
  });

  it('keeps keys and passwords to itself: no list, no entry, no table shows them', async () => {
    await done(eis, '/feeds', {
      ...gate,
      feed: 'cordelia-broker',
      name: 'Cordelia broker',
      format: 'frigate',
      way: 'mqtt',
      broker: {
        url: 'mqtts://broker.example:8883',
        topics: ['frigate/events'],
        user: 'p',
        password: 'SECRET-WORD',
      },
    });
    const { bearer, hmac }: FeedKeys = await done(eis, '/feeds/keys', { feed: 'cordelia-broker' });
    const all = JSON.stringify((await eis.get('/api/v1/feeds')).body);
    const { rows } = await office.server.database.owner.query<{ text: string }>(
      `select feeds::text || (select coalesce(string_agg(clear::text, ''), '') from record_clear) as text from feeds`,
    );
    const kept = all + rows.map(({ text }) => text).join('');
    for (const secret of ['SECRET-WORD', bearer, hmac]) expect(kept).not.toContain(secret);
  });

  it('is proposed with an owner that there is, a map that can be read, and names without people', async () => {
    const feed = { ...gate, feed: 'another-gate' };
    expect(await clause(eis, '/feeds', { ...feed, ownerId: 'nobody-pd' })).toBe('53060.4(b)');
    expect(await clause(eis, '/feeds', gate)).toBe('53060.6(a)');
    expect(await clause(eis, '/feeds', { ...feed, zone: 'Mars/Base' })).toBe('53060.3(a)');
    expect(await clause(eis, '/feeds', { ...feed, format: 'csv', columnMap: 'plate: [' })).toBe('53060.3(a)');
    expect(await clause(await anEndUser(office), '/feeds', feed)).toBe('53060.6(a)');
    expect((await eis.post('/api/v1/feeds', { ...feed, way: 'mqtt' })).status).toBe(422);
  });
});
