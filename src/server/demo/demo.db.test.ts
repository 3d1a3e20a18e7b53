import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../../../test/builders/database.ts';
import { openTestRecord } from '../../../test/builders/record.ts';
import { installationKind, writeInstallation } from '../../settings/index.ts';
import { cast, demoRoles, loadDemo } from './index.ts';

const now = Date.now();
let database: FreshDatabase;
let closeRecord: () => Promise<void>;
let load: () => Promise<void>;

beforeAll(async () => {
  database = await freshDatabase({ max: 8 });
  const { record, close } = await openTestRecord(database);
  closeRecord = close;
  const { owner, app, sealing } = database;
  const brokenOff = { ...record, jobRun: () => Promise.reject(new Error('the power went')) };
  await expect(loadDemo({ owner, app, sealing, record: brokenOff, now })).rejects.toThrow('the power went');
  load = () => loadDemo({ owner, app, sealing, record, now });
  await load();
});
afterAll(async () => {
  await closeRecord();
  await database.drop();
});

const count = async (from: string): Promise<number> => {
  const { rows } = await database.app.query<{ n: number }>(`select count(*)::int as n from ${from}`);
  return rows[0]?.n ?? 0;
};

describe('the demo department, its loading broken off once', () => {
  it('has a primary and a secondary administrator in each of the four divisions (53060.5(b))', async () => {
    expect(await count('door_administrator')).toBe(8);
    expect(await count('door_division where active_administrator')).toBe(4);
  });

  it('has everybody, and a device for each who can be signed in as', async () => {
    expect(await count('staff')).toBe(cast.length);
    const ids = demoRoles.map(({ staffId }) => staffId);
    expect(new Set(ids).size).toBe(ids.length);
    const { rows } = await database.app.query(
      'select distinct issued_to from devices where issued_to = any ($1)',
      [ids],
    );
    expect(rows).toHaveLength(ids.length);
  });

  it('has sixty cameras and fifty thousand reads, none ahead of its time, each with a way to its owner', async () => {
    expect(await count('cameras')).toBe(60);
    expect(await count('reads')).toBe(50_000);
    expect(await count('quarantine')).toBe(0);
    const { rows } = await database.app.query<{ first: number; last: number }>(
      'select epoch_ms(min(captured_at)) as first, epoch_ms(max(captured_at)) as last from reads',
    );
    const [span] = rows;
    expect(span?.last).toBeLessThanOrEqual(now);
    expect(span?.first).toBeGreaterThan(now - 61 * 86_400_000);
  });

  it('has vehicles whose plate a camera misread, the right one among the candidates', async () => {
    expect(await count(`reads r join plates p using (plate_no) where p.text = '8KTR294'`)).toBe(14);
    const { rows } = await database.app.query<{ text: string }>(
      `select distinct c.text from read_candidates c join reads r using (captured_at, read_id)
       join plates p using (plate_no) where p.text = '68VN812'`,
    );
    expect(rows.map(({ text }) => text).toSorted()).toEqual(['68VN812', '6BVN812']);
  });

  it('has cases in every state', async () => {
    for (const status of ['open', 'closed', 'provisional'])
      expect(await count(`cases where status = '${status}'`)).toBeGreaterThan(1);
    expect(await count('cases where restricted')).toBe(2);
  });

  it('has recorded what it approved (R1, R8)', async () => {
    expect(await count(`door_record where kind = 'technology.changed'`)).toBe(22);
    expect(await count(`door_record where kind = 'feed.approved'`)).toBe(8);
    expect(await count(`door_record where kind = 'access.granted'`)).toBe(
      cast.filter(({ access }) => access).length,
    );
    expect(await count(`door_record where kind = 'demo.loaded'`)).toBe(1);
  });

  it('has a vendor’s list of accounts that does not follow the grants in everything (R9)', async () => {
    expect(await count('vendor_accounts')).toBeGreaterThan(10);
    const { rows } = await database.app.query<{ staff_id: string; what: string }>(
      'select staff_id, what from vendor_tasks where closed_at is null order by staff_id',
    );
    expect(rows).toEqual([
      { staff_id: 'raman.p', what: 'open' },
      { staff_id: 'whitaker.j', what: 'close' },
    ]);
  });

  it('has entries of EIS’s register in each state, one of them near its end (53060.6(a))', async () => {
    const { rows } = await database.app.query<{ state: string }>(
      'select distinct state from technologies order by state',
    );
    expect(rows.map(({ state }) => state)).toEqual(['approved', 'ended', 'live', 'proposed', 'suspended']);
    expect(
      await count(
        `technologies where state = 'live' and ends_on < civil_date_of(now() + interval '60 days')`,
      ),
    ).toBe(1);
    expect(await count('procurements where decision is null')).toBe(1);
  });

  it('has a look-up that is set up, and an agreement to lend that waits for a policy owner (R1, R19)', async () => {
    expect(await count('connectors')).toBe(1);
    expect(await count('lending_agreements where agreed_by is null')).toBe(1);
  });

  it('is loaded once', async () => {
    const entries = await count('record_entries');
    await load();
    expect(await count('record_entries')).toBe(entries);
    expect(await count('reads')).toBe(50_000);
  });
});

it('a production database is left as it is', async () => {
  const production = await freshDatabase();
  const { record, close } = await openTestRecord(production);
  const { owner, app, sealing } = production;
  await writeInstallation(owner, 'production', now);
  await loadDemo({ owner, app, sealing, record, now });
  expect(await installationKind(app)).toBe('production');
  const { rows } = await app.query('select staff_id from staff');
  expect(rows).toEqual([]);
  await close();
  await production.drop();
});
