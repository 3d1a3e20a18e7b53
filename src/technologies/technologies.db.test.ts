import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accessVersion } from '../../test/builders/access-version.ts';
import { type FreshDatabase, freshDatabase } from '../../test/builders/database.ts';
import { aDepartment, type Department } from '../../test/builders/department.ts';
import { aGoodAgent } from '../../test/builders/staff.ts';
import {
  approveTechnology,
  findLicence,
  moveTechnology,
  proposeTechnology,
  switchOperatorModeOn,
} from './index.ts';

let database: FreshDatabase;
let department: Department;
beforeAll(async () => {
  database = await freshDatabase();
  expect(await findLicence(database.app, 'plateward')).toMatchObject({ state: 'proposed', ends_on: 0 });
  department = await aDepartment(database.app);
});
afterAll(() => database.drop());

const proposed = async (technologyId: string) => {
  const proposal = {
    technologyId,
    name: 'A feed',
    kind: 'feed',
    vendor: 'A vendor',
    proposedBy: 'ocs.primary',
  } as const;
  await proposeTechnology(database.app, proposal, department.now);
};
const approve = (technologyId: string, approvedBy: string) =>
  approveTechnology(
    database.app,
    { technologyId, contract: 'C-1', startsOn: 20260101, endsOn: 20271231, approvedBy },
    department.now,
  );

const move = (technologyId: string, to: 'live' | 'suspended' | 'ended', by: string | null = 'eis.officer') =>
  moveTechnology(database.app, { technologyId, to, by }, department.now);

describe('EIS’s register (53060.6(a))', () => {
  it('holds what was proposed as dead until EIS approves it', async () => {
    await proposed('feed-a');
    expect(await findLicence(database.app, 'feed-a')).toMatchObject({ state: 'proposed' });
    expect(await move('feed-a', 'live')).toMatchObject({ clause: '53060.6(a)' });
    expect(await approve('feed-a', 'ocs.secondary')).toMatchObject({ clause: '53060.6(a)' });
    expect(await approve('feed-b', 'eis.officer')).toMatchObject({ clause: '53060.6(a)' });
    expect(await approve('feed-a', 'eis.officer')).toMatchObject({ ok: true });
    expect(await findLicence(database.app, 'feed-a')).toMatchObject({ state: 'live', ends_on: 20271231 });
  });

  it('that stops a technology withdraws what anybody is being answered', async () => {
    const { staffId } = await aGoodAgent(department);
    const before = await accessVersion(database.app, staffId);
    expect(await move('plateward', 'suspended')).toEqual({
      ok: true,
      value: true,
    });
    expect(await accessVersion(database.app, staffId)).toBe(before + 1);
  });
});

describe('operator mode (R1)', () => {
  const mode = {
    technologyId: 'feed-c',
    postedPolicy: 'https://department.example/alpr',
    hearingOn: 20260115,
    ownerLeave: 'Agreement 7',
    retentionDays: 60,
    eisBy: 'eis.officer',
    policyOwner: 'policy.owner',
  };
  it('is switched on by EIS and a policy owner', async () => {
    await proposed('feed-c');
    const on = (change: object) => switchOperatorModeOn(database.app, { ...mode, ...change }, department.now);
    expect(await on({ eisBy: 'policy.owner', policyOwner: 'eis.officer' })).toMatchObject({ clause: 'R1' });
    expect(await on({ policyOwner: 'eis.officer' })).toMatchObject({ clause: 'R1' });
    expect(await on({})).toMatchObject({ ok: true });
    expect(await findLicence(database.app, 'feed-c')).toMatchObject({
      operator_mode: true,
      retention_days: 60,
    });
  });
});
