import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { watchWitnesses } from '../../src/access/index.ts';
import { tellOfMissing } from '../../src/access/witness/watch.ts';
import type { WitnessShown } from '../../src/access/contract.ts';
import type { Notice } from '../../src/deadlines/index.ts';
import { systemClock } from '../../src/foundation/clock.ts';
import { quiet } from '../../src/foundation/log.ts';
import type { RecordLog } from '../../src/record/index.ts';
import { readContinuedUntil } from '../../src/record/read-store.ts';
import { missingOf } from '../../src/record/witness-missing.ts';
import { whileWitnessed } from '../../src/record/witnessed.ts';
import { aCase } from '../builders/case.ts';
import { aDepartment } from '../builders/department.ts';
import { anAdministrator, anEndUser, entryOf, type Office } from '../builders/desk.ts';
import { anInquiry } from '../builders/good-inquiry.ts';
import { aServer, type Client } from '../builders/server.ts';
import { aSession } from '../builders/session.ts';

const hour = 3_600_000;
let office: Office;
/** When the witness was last heard of. No test waits for three days: what it says of itself is set here. */
let heardAt: number;
let continuedUntil = 0;

/** A record whose one witness is silent; all else is the record itself. */
function silent(record: RecordLog, recheck: () => Promise<void>): RecordLog {
  const missing = () => missingOf([{ heardAt, problem: 'it cannot be reached' }], continuedUntil, Date.now());
  const health = () => ({ ...record.health(), missing: missing() });
  return {
    ...whileWitnessed(record, missing),
    health,
    check: async () => {
      await Promise.all([record.check(), recheck()]);
      return health();
    },
  };
}

let record: RecordLog;
beforeAll(async () => {
  const server = await aServer({
    adapt: (stores) => {
      record = silent(stores.record, async () => {
        continuedUntil = await readContinuedUntil(stores.app);
      });
      return { ...stores, record };
    },
  });
  office = { server, department: await aDepartment(server.database.owner), now: Date.now };
  heardAt = Date.now() - 73 * hour;
});
afterAll(() => office.server.stop());

async function eisOfficer(fresh = true): Promise<Client> {
  const person = { staffId: office.department.eis, division: 'OCS' } as const;
  const at = Date.now() - (fresh ? 0 : 10 * 60_000);
  const { token } = await aSession(office.department, person, { at });
  return office.server.as(token);
}
const sign = (client: Client) => client.post('/api/v1/record/continuation');

describe('a missing log witness (R33)', () => {
  it('closes searching after 72 h, says so to everybody, and opens with EIS’s signed continuation', async () => {
    const caseNumber = await aCase(office.department);
    const user = await anEndUser(office, { works: caseNumber });
    const search = async () => (await user.post('/api/v1/inquiries', anInquiry(caseNumber))).status;
    expect(await search()).toBe(503);
    expect((await user.get('/readyz')).status).toBe(503);
    expect((await user.get('/api/v1/record/health')).body).toMatchObject({
      open: false,
      code: 'witness-missing',
    });

    const signed = await sign(await eisOfficer());
    expect(signed.status).toBe(200);
    expect(await entryOf(office, (signed.body as { entry: number }).entry)).toMatchObject({
      kind: 'record.continued',
    });
    expect(await search()).toBe(200);
    expect((await user.get('/api/v1/record/health')).body).toMatchObject({ open: true });
    const shown: WitnessShown = (await user.get('/api/v1/record/log-witness')).body;
    expect(shown).toMatchObject({ eis: false, missing: { closed: false } });
    expect(Date.parse(shown.missing?.closesAt ?? '') - Date.now()).toBeGreaterThan(71 * hour);
  });

  it('is continued by EIS alone, by a fresh proof, and only while one is missing', async () => {
    const administrator = await anAdministrator(office);
    expect((await sign(administrator)).body).toMatchObject({ clause: '53060.6(a)' });
    expect((await sign(await eisOfficer(false))).body).toMatchObject({ clause: '53060.9(a)' });
    heardAt = Date.now();
    expect((await sign(await eisOfficer())).body).toMatchObject({
      clause: '53060.6(a)',
      reason: 'No log witness is missing.',
    });
    heardAt = Date.now() - 73 * hour;
  });

  it('is told to EIS and the policy owners, once for each time', async () => {
    const deps = { db: office.server.stores.app, record, log: quiet };
    expect(await tellOfMissing(deps, Date.now())).toBe(true);
    expect(await tellOfMissing(deps, Date.now())).toBe(false);
    const notices: readonly Notice[] = (await (await eisOfficer()).get('/api/v1/notices')).body;
    expect(notices.map(({ kind }) => kind)).toEqual(['witness-missing']);
    await watchWitnesses(deps, systemClock).stop();
  });
});
