import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { aDepartment, type Department, must } from '../../test/builders/department.ts';
import { aClockAt } from '../../test/builders/moving-clock.ts';
import { aServer, type TestServer } from '../../test/builders/server.ts';
import { type Job, runDueJobs } from '../deadlines/index.ts';
import { addCivil, civilDate } from '../foundation/clock.ts';
import { quiet } from '../foundation/log.ts';
import {
  approveTechnology,
  continueContract,
  findLicence,
  noteDiscovered,
  proposeTechnology,
  registerJobs,
  type Setting,
  sharingNights,
  sharingSettingsJob,
} from './index.ts';

const day = 86_400_000;
const clock = aClockAt(Date.parse('2027-01-10T20:00:00Z'));
let server: TestServer;
let department: Department;
beforeAll(async () => {
  server = await aServer({ clock });
  department = await aDepartment(server.database.owner, clock.now());
});
afterAll(() => server.stop());
beforeEach(() => clock.moveTo(clock.now() + day));

const work = (jobs: readonly Job[]): Promise<void> =>
  runDueJobs({ db: server.stores.app, record: server.stores.record, log: quiet }, jobs, clock.now());
const today = (): number => civilDate(clock.now());
/** A provider whose contract ends after so many days. */
async function aProvider(days: number): Promise<string> {
  const { db, policyOwner: proposedBy, eis: approvedBy, next } = department;
  const technologyId = `provider-${next()}`;
  const proposal = { technologyId, name: technologyId, kind: 'provider', vendor: 'A vendor' } as const;
  must(await proposeTechnology(db, { ...proposal, proposedBy }, clock.now()));
  const dates = { startsOn: addCivil(today(), { days: -400 }), endsOn: addCivil(today(), { days }) };
  must(await approveTechnology(db, { technologyId, contract: 'C-1', ...dates, approvedBy }, clock.now()));
  return technologyId;
}
const told = async (staffId: string, kind: string): Promise<number> =>
  (
    await server.database.owner.query('select 1 from notices where staff_id = $1 and kind = $2', [
      staffId,
      kind,
    ])
  ).rowCount ?? 0;
const acts = async (subject: string): Promise<readonly string[]> => {
  const { rows } = await server.database.owner.query<{ days_before: number }>(
    'select days_before from contract_notices where technology_id = $1 order by given_at',
    [subject],
  );
  return rows.map(({ days_before }) => String(days_before));
};

describe('a contract that ends (53060.6(a))', () => {
  it('is told of at 90, 60, 30 and 7 days, once each, to EIS and the policy owner', async () => {
    const id = await aProvider(91);
    const start = clock.now();
    const before = await told(department.policyOwner, 'contract-ends');
    for (const left of [91, 90, 89, 60, 45, 30, 8, 7, 6, 0]) {
      clock.moveTo(start + (91 - left) * day);
      await work(registerJobs);
    }
    expect(await acts(id)).toEqual(['90', '60', '30', '7']);
    expect(await told(department.policyOwner, 'contract-ends')).toBe(before + 4);
    expect(await findLicence(server.stores.app, id)).toMatchObject({ state: 'live' });
  });

  it('stops by itself at the midnight after its last day, and says so', async () => {
    // The day on which summer time ends: 23:59 in Los Angeles, and a minute later.
    const lastMinute = Date.parse('2027-11-08T07:59:00Z');
    clock.moveTo(lastMinute - 12 * 3_600_000);
    const id = await aProvider(0);
    clock.moveTo(lastMinute);
    await work(registerJobs);
    expect(await findLicence(server.stores.app, id)).toMatchObject({ state: 'live' });
    clock.moveTo(lastMinute + 60_000);
    await work(registerJobs);
    expect(await findLicence(server.stores.app, id)).toMatchObject({ state: 'ended' });
    expect(await told(department.eis, 'contract-ended')).toBeGreaterThan(0);
    const { rows } = await server.database.owner.query(
      'select changed_by, why from technology_changes where technology_id = $1 order by change_id desc limit 1',
      [id],
    );
    expect(rows).toEqual([{ changed_by: null, why: null }]);
  });

  it('goes on where EIS recorded it in time, and is told of anew (R33)', async () => {
    const id = await aProvider(5);
    await work(registerJobs);
    must(
      await continueContract(
        department.db,
        {
          technologyId: id,
          endedOn: addCivil(today(), { days: 5 }),
          goesOnUntil: addCivil(today(), { days: 80 }),
          authority: 'Amendment 2',
          recordedBy: department.eis,
        },
        clock.now(),
      ),
    );
    clock.moveTo(clock.now() + 6 * day);
    await work(registerJobs);
    expect(await findLicence(server.stores.app, id)).toMatchObject({ state: 'live' });
    expect(await acts(id)).toEqual(['7', '90']);
  });
});

describe('a source that no register knows (53060.6(a))', () => {
  it('is noted and told once, with all that is seen at once', async () => {
    const deps = { db: server.stores.app, record: server.stores.record };
    const before = await told(department.eis, 'source-discovered');
    const found = (signs: readonly string[]) => signs.map((sign) => ({ what: 'product', sign }) as const);
    expect(await noteDiscovered(deps, found(['Vendor Two', 'Vendor Three']), clock.now())).toBe(2);
    expect(await noteDiscovered(deps, found(['Vendor Three', 'Vendor Two']), clock.now())).toBe(0);
    expect(await told(department.eis, 'source-discovered')).toBe(before + 1);
    const both = await Promise.all(
      [1, 2].map(() => noteDiscovered(deps, found(['Vendor Four']), clock.now())),
    );
    expect(both.sort()).toEqual([0, 1]);
  });
});

describe('the settings of sharing each night (53060.10(a))', () => {
  it('are kept, compared with the night before, and told to two persons when they changed', async () => {
    let terms: Setting = { onwardSharing: false };
    const job = sharingSettingsJob([
      { name: 'agencies', read: async () => ({ 'city-a': terms }) },
      { name: 'register', read: async () => ({}) },
    ]);
    const tellings = async () => [
      await told(department.eis, 'sharing-changed'),
      await told(department.policyOwner, 'sharing-changed'),
    ];
    await work([job]);
    clock.moveTo(clock.now() + day);
    await work([job]);
    expect(await tellings()).toEqual([0, 0]);
    expect(await sharingNights(server.stores.app)).toMatchObject({
      nights: [],
      settings: '{"agencies":{"city-a":{"onwardSharing":false}},"register":{}}',
    });
    terms = { onwardSharing: true };
    clock.moveTo(clock.now() + day);
    await work([job]);
    expect(await tellings()).toEqual([1, 1]);
    const { nights } = await sharingNights(server.stores.app);
    expect(nights.map(({ changes }) => changes)).toEqual([
      [{ part: 'agencies', key: 'city-a', field: 'onwardSharing', before: 'false', after: 'true' }],
    ]);
    const { rows } = await server.database.owner.query<{ kind: string; outcome: string }>(
      `select entry ->> 'kind' as kind, entry ->> 'outcome' as outcome from door_record where seq = $1`,
      [nights[0]?.entry],
    );
    expect(rows).toEqual([{ kind: 'sharing.snapshot', outcome: 'changed' }]);
  });
});
