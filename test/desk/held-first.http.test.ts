import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { HoldListed } from '../../src/access/contract.ts';
import type { Notice } from '../../src/deadlines/index.ts';
import type { Refusal } from '../../src/searches/contract.ts';
import { settleHolds } from '../../src/searches/prohibited.ts';
import { RecordUnavailable } from '../../src/record/index.ts';
import { aCase } from '../builders/case.ts';
import { aDepartment } from '../builders/department.ts';
import { anAdministrator, anEndUser, type Office } from '../builders/desk.ts';
import { anInquiry } from '../builders/good-inquiry.ts';
import { aServer, type Client } from '../builders/server.ts';

let office: Office;
/** Where the server stops, once, as if it had been killed there. */
let stopsAt: 'before the entry' | 'after the entry' | undefined;

beforeAll(async () => {
  const server = await aServer({
    adapt: (stores) => ({
      ...stores,
      record: {
        ...stores.record,
        append: async (draft) => {
          if (draft.kind !== 'inquiry.refused' || stopsAt === undefined) return stores.record.append(draft);
          const where = stopsAt;
          stopsAt = undefined;
          if (where === 'after the entry') await stores.record.append(draft);
          throw new RecordUnavailable('database', 'killed here');
        },
      },
    }),
  });
  office = { server, department: await aDepartment(server.database.owner), now: Date.now };
});
afterAll(() => office.server.stop());

const asked = (client: Client, caseNumber: string, changes = {}) =>
  client.post('/api/v1/inquiries', anInquiry(caseNumber, changes));
const settleLater = () =>
  settleHolds(
    { db: office.server.stores.app, sealing: office.server.database.sealing },
    Date.now() + 2 * 60_000,
  );

async function killed(where: NonNullable<typeof stopsAt>) {
  const caseNumber = await aCase(office.department);
  const user = await anEndUser(office, { works: caseNumber });
  stopsAt = where;
  const refused = await asked(user, caseNumber, { purpose: 'immigration enforcement for ICE' });
  expect(refused.status).toBe(503);
  return { user, caseNumber };
}

describe('the hold after a prohibited refusal, when the server is killed on the way (53060.4(c), R14)', () => {
  it('stands from before the refusal has its entry, and is finished by what the record says', async () => {
    const { user, caseNumber } = await killed('after the entry');
    const held: Refusal = (await asked(user, caseNumber)).body;
    expect(held.remedy.kind).toBe('hold');

    expect(await settleLater()).toEqual({ finished: 1, dropped: 0 });
    const { rows } = await office.server.database.owner.query<{ reference: string }>(
      'select distinct reference from inquiry_holds where staff_id = $1',
      [user.person.staffId],
    );
    const [reference] = rows.map((row) => row.reference);
    expect(rows).toHaveLength(1);
    const { rows: sealed } = await office.server.database.owner.query<{ sealed: Buffer }>(
      'select sealed from sealed_refusals where entry = $1',
      [Number(reference)],
    );
    const text = office.server.database.sealing.unseal(
      sealed[0]?.sealed ?? Buffer.alloc(0),
      `refusal:${reference}`,
    );
    expect(JSON.parse(text.toString())).toEqual({ purpose: 'immigration enforcement for ICE' });

    const administrator = await anAdministrator(office);
    const listed: readonly HoldListed[] = (await administrator.get('/api/v1/holds')).body;
    expect(listed.map((hold) => hold.reference)).toContain(reference);
    const told: readonly Notice[] = (await administrator.get('/api/v1/notices')).body;
    expect(told.find(({ entry }) => entry === Number(reference))?.kind).toBe('prohibited-purpose');
    const lift = { reference, staffId: user.person.staffId, reason: 'screening-mistook-it' };
    expect((await administrator.post('/api/v1/holds/lift', lift)).status).toBe(200);
    expect((await asked(user, caseNumber)).status).toBe(200);
    expect(await settleLater()).toEqual({ finished: 0, dropped: 0 });
  });

  it('goes again when the record holds no refusal: nobody was refused', async () => {
    const { user, caseNumber } = await killed('before the entry');
    expect((await asked(user, caseNumber)).status).toBe(403);
    expect(await settleLater()).toEqual({ finished: 0, dropped: 1 });
    expect((await asked(user, caseNumber)).status).toBe(200);
  });

  it('is not settled while its request may still run', async () => {
    await killed('after the entry');
    const { app: db } = office.server.stores;
    const deps = { db, sealing: office.server.database.sealing };
    expect(await settleHolds(deps, Date.now())).toEqual({ finished: 0, dropped: 0 });
    expect(await settleLater()).toEqual({ finished: 1, dropped: 0 });
  });

  it('of two servers that settle it one does', async () => {
    await killed('after the entry');
    const both = await Promise.all([settleLater(), settleLater()]);
    expect(both.map(({ finished }) => finished).toSorted()).toEqual([0, 1]);
  });
});
