import { createECDH, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { keepPushAddress, type PushDeps, pushAlert, takesPush } from '../../src/alerts/delivery/push.ts';
import type { RecordLog } from '../../src/record/index.ts';
import { anAuthority } from '../builders/certificates.ts';
import { type FreshDatabase, freshDatabase } from '../builders/database.ts';
import { aDepartment, type Department } from '../builders/department.ts';
import { openTestRecord } from '../builders/record.ts';
import { aGoodAgent, aStaffMember } from '../builders/staff.ts';

interface Taken {
  readonly path: string;
  readonly body: Buffer;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
}

/** A push service of the test's own, over TLS: what it took, and what it answers. */
let taken: Taken[] = [];
let answer = 201;
let deps: PushDeps;
let database: FreshDatabase;
let department: Department;
let host: string;
let stop: () => Promise<void>;

beforeAll(async () => {
  database = await freshDatabase();
  department = await aDepartment(database.owner);
  const opened = await openTestRecord(database);
  const authority = await anAuthority('Push services');
  const { certificate, key } = await authority.issue('localhost');
  const service = createServer({ cert: certificate, key }, async (request, response) => {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part);
    taken.push({ path: request.url ?? '', body: Buffer.concat(parts), headers: request.headers });
    response.writeHead(answer).end();
  });
  service.listen(0, 'localhost');
  await once(service, 'listening');
  host = `localhost:${(service.address() as AddressInfo).port}`;
  const record: Pick<RecordLog, 'append'> = opened.record;
  deps = { db: database.app, sealing: database.sealing, record, hosts: [host], ca: authority.certificate };
  stop = async () => {
    service.close();
    await opened.close();
    await database.drop();
  };
});
afterAll(() => stop());

/** A browser's address and keys, as RFC 8291 makes them. */
function aBrowser(): { endpoint: string; keys: { p256dh: string; auth: string } } {
  const pair = createECDH('prime256v1');
  return {
    endpoint: `https://${host}/push/${randomBytes(8).toString('hex')}`,
    keys: { p256dh: pair.generateKeys('base64url'), auth: randomBytes(16).toString('base64url') },
  };
}

const entriesOf = async (entry: number): Promise<readonly unknown[]> => {
  const { rows } = await database.owner.query<{ outcome: unknown }>(
    `select entry ->> 'outcome' as outcome from door_record where kind = 'alert.pushed' and (entry ->> 'ref')::int = $1`,
    [entry],
  );
  return rows.map(({ outcome }) => outcome);
};

async function raised(): Promise<number> {
  const { index } = await deps.record.append({
    kind: 'alert.raised',
    act: 'exact',
    values: { subject: '1', plate: '8KLM204' },
  });
  return index;
}

describe('web push (R20)', () => {
  it('tells each browser of the person that an alert awaits, encrypted, signed for, and recorded', async () => {
    [taken, answer] = [[], 201];
    const { staffId } = await aGoodAgent(department);
    await keepPushAddress(deps, staffId, aBrowser(), Date.now());
    const entry = await raised();
    await pushAlert(deps, { entry, staffIds: [staffId] });
    expect(taken).toHaveLength(1);
    expect(taken[0]?.headers).toMatchObject({
      'content-encoding': 'aes128gcm',
      authorization: expect.stringMatching(/^vapid t=.+, k=.+/),
    });
    // What travels could not be read by whoever carries it, and is too short for anything but a number.
    expect(taken[0]?.body.toString('latin1')).not.toContain('entry');
    expect(taken[0]?.body.length).toBeLessThan(200);
    expect(await entriesOf(entry)).toEqual(['taken']);
  });

  it('forgets a browser that is gone', async () => {
    [taken, answer] = [[], 410];
    const { staffId } = await aGoodAgent(department);
    await keepPushAddress(deps, staffId, aBrowser(), Date.now());
    await pushAlert(deps, { entry: await raised(), staffIds: [staffId] });
    await pushAlert(deps, { entry: await raised(), staffIds: [staffId] });
    expect(taken).toHaveLength(1);
  });

  it('tells nobody without access, and no address in clear stands in the database', async () => {
    [taken, answer] = [[], 201];
    const { staffId } = await aStaffMember(department);
    const browser = aBrowser();
    await keepPushAddress(deps, staffId, browser, Date.now());
    await pushAlert(deps, { entry: await raised(), staffIds: [staffId] });
    expect(taken).toEqual([]);
    const { rows } = await database.owner.query('select row_to_json(p)::text as row from push_addresses p');
    expect(JSON.stringify(rows)).not.toContain(browser.endpoint.slice(-16));
  });

  it.each([
    ['https://fcm.googleapis.com/fcm/send/x', true],
    ['https://updates.push.services.mozilla.com/wpush/v2/x', true],
    ['https://wns2-by3p.notify.windows.com/w/?token=x', true],
    ['http://fcm.googleapis.com/fcm/send/x', false],
    ['https://fcm.googleapis.com.example.org/x', false],
    ['https://fcm.googleapis.com:8443/x', false],
    ['https://169.254.169.254/latest/meta-data', false],
    ['https://localhost/x', false],
  ])('calls push services and no other place: %s', (endpoint, takes) => {
    expect(takesPush(endpoint)).toBe(takes);
  });
});
