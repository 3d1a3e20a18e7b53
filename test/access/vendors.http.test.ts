import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ActRefusal } from '../../src/access/index.ts';
import type { VendorAccounts, VendorListReport, VendorProduct } from '../../src/access/contract.ts';
import { addCivil, civilDate } from '../../src/foundation/clock.ts';
import type { DivisionName, StaffMember } from '../../src/people/index.ts';
import { approveTechnology, proposeTechnology } from '../../src/technologies/index.ts';
import { aDepartment, must } from '../builders/department.ts';
import { anAdministrator, anEndUser, entryOf, type Office } from '../builders/desk.ts';
import { aClockAt } from '../builders/moving-clock.ts';
import { type Answered, aServer, type Client } from '../builders/server.ts';
import { aSession } from '../builders/session.ts';
import { aGoodAgent } from '../builders/staff.ts';

let office: Office;
const clock = aClockAt(Date.parse('2027-03-02T18:00:00Z'));
const today = (): number => civilDate(clock.now());
const day = 86_400_000;

beforeAll(async () => {
  const server = await aServer({ clock });
  office = { server, department: await aDepartment(server.database.owner, clock.now()), now: clock.now };
});
afterAll(() => office.server.stop());

/** A provider whose accounts follow the grants, live since yesterday; its id. */
async function aProduct(kind: 'provider' | 'feed' = 'provider'): Promise<string> {
  const { db, eis, policyOwner, next } = office.department;
  const technologyId = `vendor-${next()}`;
  const proposal = {
    technologyId,
    name: `Vendor ${next()}`,
    kind,
    vendor: 'A vendor',
    proposedBy: policyOwner,
  } as const;
  await proposeTechnology(db, proposal, clock.now());
  const dates = { startsOn: addCivil(today(), { days: -1 }), endsOn: addCivil(today(), { years: 1 }) };
  must(
    await approveTechnology(db, { technologyId, contract: 'TEST-2', ...dates, approvedBy: eis }, clock.now()),
  );
  return technologyId;
}

const aPerson = (traits: Partial<StaffMember> = {}): Promise<StaffMember> =>
  aGoodAgent(
    { ...office.department, now: clock.now() },
    {
      staffId: `brooks.n${office.department.next()}`,
      name: `Nora Brooks ${office.department.next()}`,
      ...traits,
    },
  );
const anEisOfficer = async (): Promise<Client> => {
  const person = { staffId: office.department.eis, division: 'OCS' } as const;
  return office.server.as((await aSession(office.department, person, { at: clock.now() })).token);
};
const overview = async (client: Client): Promise<VendorAccounts> =>
  (await client.get('/api/v1/vendor-accounts')).body;
const productOf = async (client: Client, product: string): Promise<VendorProduct> => {
  const found = (await overview(client)).products.find((one) => one.product === product);
  if (found === undefined) throw new Error(`no product ${product}`);
  return found;
};
const tasksOf = async (client: Client, product: string): Promise<readonly string[]> =>
  (await productOf(client, product)).tasks.map(
    ({ staffId, what, because }) => `${staffId} ${what} ${because}`,
  );
const send = (client: Client, product: string, csv: string, change = {}): Promise<Answered> =>
  client.post('/api/v1/vendor-accounts/import', {
    product,
    listedOn: today(),
    csv,
    dryRun: false,
    ...change,
  });
const taken = async (
  client: Client,
  product: string,
  csv: string,
  change = {},
): Promise<VendorListReport> => {
  const answer = await send(client, product, csv, change);
  expect(answer.status).toBe(200);
  return answer.body;
};
const clauseOf = ({ status, body }: Answered): string => {
  expect(status).toBe(403);
  return (body as ActRefusal).clause;
};

const header = 'Username,Name,Email,Status,Last Login,MFA\n';
const row = (
  { staffId, name }: Pick<StaffMember, 'staffId' | 'name'>,
  status = 'Active',
  mfa = 'Yes',
): string => `${staffId},${name},,${status},2027-03-01,${mfa}\n`;
const suspend = (client: Client, staffId: string) =>
  client.post('/api/v1/access/suspend', { staffId, reason: 'review' });

describe('do the same at the vendor (53060.5(c)(1)(A), (D), R9)', () => {
  it('a grant, a suspension and a return open a task per product; only a list that shows it closes it', async () => {
    const [product, other] = [await aProduct(), await aProduct()];
    await aProduct('feed');
    const administrator = await anAdministrator(office);
    const person = await aPerson();
    for (const one of [product, other])
      expect(await tasksOf(administrator, one)).toEqual([`${person.staffId} open granted`]);

    expect(
      await taken(administrator, product, header + row({ staffId: 'somebody.else', name: 'Some Body' })),
    ).toMatchObject({
      applied: true,
      tasks: { closed: 0, waiting: 1 },
    });
    expect(await taken(administrator, product, header + row(person), { confirmed: true })).toMatchObject({
      tasks: { closed: 1, waiting: 0 },
    });
    expect(await tasksOf(administrator, product)).toEqual([]);
    expect(await tasksOf(administrator, other)).toHaveLength(1);

    expect((await suspend(administrator, person.staffId)).status).toBe(200);
    expect(await tasksOf(administrator, product)).toEqual([`${person.staffId} close suspended`]);
    expect(await tasksOf(administrator, other)).toEqual([`${person.staffId} close suspended`]);
    expect(await taken(administrator, product, header + row(person))).toMatchObject({
      tasks: { closed: 0, waiting: 1 },
    });
    expect(await taken(administrator, product, header + row(person, 'Disabled'))).toMatchObject({
      tasks: { closed: 1 },
    });
    await administrator.post('/api/v1/access/reactivate', {
      staffId: person.staffId,
      reason: 'review-ended',
    });
    expect(await tasksOf(administrator, product)).toEqual([`${person.staffId} open reactivated`]);
  });

  it('a removal after a suspension keeps the age of the task; a week old, it is late (CJIS AC-2(3))', async () => {
    const product = await aProduct();
    const person = await aPerson();
    await suspend(await anAdministrator(office), person.staffId);
    clock.moveTo(clock.now() + 7 * day + 1);
    const administrator = await anAdministrator(office);
    await administrator.post('/api/v1/access/remove', {
      staffId: person.staffId,
      reason: 'no-longer-required',
    });
    expect((await productOf(administrator, product)).tasks).toMatchObject([
      { staffId: person.staffId, what: 'close', because: 'suspended', late: true },
    ]);
    expect(
      await taken(administrator, product, header + row({ staffId: 'a.other', name: 'A Other' })),
    ).toMatchObject({
      tasks: { closed: 1 },
    });
  });

  it('a list from before the task closes nothing, and neither does the database without a list', async () => {
    const product = await aProduct();
    const administrator = await anAdministrator(office);
    const person = await aPerson();
    const yesterday = { listedOn: addCivil(today(), { days: -1 }) };
    expect(await taken(administrator, product, header + row(person), yesterday)).toMatchObject({
      applied: true,
      tasks: { closed: 0, waiting: 1 },
    });
    const { app } = office.server.stores;
    const close = (list: string) =>
      app.query(
        `update vendor_tasks set closed_at = now(), outcome = 'shown', list_id = ${list} where technology_id = $1`,
        [product],
      );
    await expect(close('null')).rejects.toMatchObject({ constraint: 'closed_by_a_list' });
    const earlier = `(select max(list_id) from vendor_lists where technology_id = '${product}')`;
    await expect(close(earlier)).rejects.toMatchObject({ constraint: 'closed_by_a_later_list' });
  });
});

describe('a vendor’s list of accounts (R9)', () => {
  it('a dry run tells everything and keeps nothing; every import is an entry', async () => {
    const product = await aProduct();
    const administrator = await anAdministrator(office);
    const person = await aPerson();
    const dry = await taken(administrator, product, header + row(person), { dryRun: true });
    expect(dry).toMatchObject({ applied: false, accounts: 1, tasks: { closed: 1 } });
    expect(await productOf(administrator, product)).toMatchObject({
      list: null,
      tasks: [{ staffId: person.staffId }],
    });
    const { entry } = (await send(administrator, product, header + row(person))).body as { entry: number };
    expect(await entryOf(office, entry)).toMatchObject({
      kind: 'accounts.imported',
      act: 'applied',
      counts: { accounts: 1, closed: 1, problems: 0 },
    });
    expect((await productOf(administrator, product)).list).toMatchObject({ listedOn: today(), accounts: 1 });
  });

  it('findings: no grant, shared, one factor, idle, a grant without an account; as the grants stand today', async () => {
    const product = await aProduct();
    const administrator = await anAdministrator(office);
    const [held, ended, without] = [await aPerson(), await aPerson(), await aPerson()];
    const csv = [
      header.trim(),
      `${held.staffId},${held.name},,Active,2026-03-02,Yes`,
      `${ended.staffId},${ended.name},,Active,2027-03-01,No`,
      'stranger,Sam Stranger,,Active,2027-03-01,Yes',
      'dispatch2,Dispatch,,Active,2027-03-01,Yes',
    ].join('\n');
    await taken(administrator, product, csv);
    await suspend(administrator, ended.staffId);
    const { findings, list } = await productOf(administrator, product);
    const mine = findings.filter(({ account }) =>
      [held.staffId, ended.staffId, without.staffId, 'stranger', 'dispatch2'].includes(account),
    );
    expect(mine.map(({ account, findings: found }) => [account, ...found.map(({ rule }) => rule)])).toEqual([
      [held.staffId, 'idle-12-months'],
      [ended.staffId, 'no-grant', 'no-two-factors'],
      ['stranger', 'no-grant'],
      ['dispatch2', 'no-grant', 'shared-or-generic'],
      [without.staffId, 'grant-without-account'],
    ]);
    expect(list?.notJudged).toEqual([]);
    expect(JSON.stringify(mine)).not.toMatch(/row \d+ of the grants/);
  });

  it('no list, an empty one, or one of a day to come: nothing is kept; one that lost accounts stops and asks', async () => {
    const product = await aProduct();
    const administrator = await anAdministrator(office);
    const people = Array.from({ length: 12 }, (_, index) => ({
      staffId: `p${index}`,
      name: `Person ${index}`,
    }));
    const list = (count: number): string =>
      header +
      people
        .slice(0, count)
        .map((one) => row(one))
        .join('');
    for (const csv of ['Plate,Time\n1ABC234,now\n', header, '"unclosed'])
      expect(await taken(administrator, product, csv)).toMatchObject({
        applied: false,
        problems: [{ row: 0 }],
      });
    expect(
      clauseOf(await send(administrator, product, list(12), { listedOn: addCivil(today(), { days: 1 }) })),
    ).toBe('53060.5(c)(1)(D)');
    await taken(administrator, product, list(12));
    expect(await taken(administrator, product, list(11))).toMatchObject({
      applied: true,
      missing: { count: 1, of: 12 },
    });
    expect(await taken(administrator, product, list(9))).toMatchObject({ applied: false, asks: true });
    expect(await taken(administrator, product, list(9), { confirmed: true })).toMatchObject({
      applied: true,
    });
    const before = { listedOn: addCivil(today(), { days: -1 }) };
    expect(clauseOf(await send(administrator, product, list(9), before))).toBe('53060.5(c)(1)(D)');
  });
});

describe('who sees and does it', () => {
  it('an administrator his own division’s; an end user nothing; EIS all, and which products have accounts', async () => {
    const product = await aProduct();
    const inDivision = async (division: DivisionName) =>
      aPerson({ division, classification: 'special-agent' });
    const [ocs, oia] = [await inDivision('OCS'), await inDivision('OIA')];
    const administrator = await anAdministrator(office);
    await taken(administrator, product, `${header}${row(ocs, 'Active', 'No')}${row(oia, 'Active', 'No')}`, {
      dryRun: false,
    });
    const found = async (client: Client) =>
      (await productOf(client, product)).findings
        .map(({ account }) => account)
        .filter((one) => [ocs.staffId, oia.staffId].includes(one));
    expect(await found(administrator)).toEqual([ocs.staffId]);
    expect(await found(await anAdministrator(office, 'OIA'))).toEqual([oia.staffId]);
    const eis = await anEisOfficer();
    expect(await found(eis)).toEqual([ocs.staffId, oia.staffId]);

    const user = await anEndUser(office);
    expect(clauseOf(await user.get('/api/v1/vendor-accounts'))).toBe('53060.5(c)(3)(A)');
    expect(clauseOf(await send(user, product, header + row(ocs)))).toBe('53060.5(c)(3)(A)');
    const follow = (client: Client, followed: boolean) =>
      client.post('/api/v1/vendor-accounts/follow', { product, followed });
    expect(clauseOf(await follow(administrator, false))).toBe('53060.6(a)');

    const late = await inDivision('OCS');
    expect(await tasksOf(administrator, product)).toContain(`${late.staffId} open granted`);
    expect((await follow(eis, false)).status).toBe(200);
    expect((await overview(administrator)).products.some((one) => one.product === product)).toBe(false);
    expect(await productOf(eis, product)).toMatchObject({ followed: false, tasks: [], findings: [] });
    expect(clauseOf(await send(administrator, product, header + row(ocs)))).toBe('53060.6(a)');
    await follow(eis, true);
    expect(await tasksOf(administrator, product)).toEqual([]);
    expect((await productOf(administrator, product)).findings.map(({ account }) => account)).toContain(
      late.staffId,
    );
  });
});
