import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { anAgency } from '../../test/builders/agency.ts';
import { type FreshDatabase, freshDatabase } from '../../test/builders/database.ts';
import { aDepartment, type Department } from '../../test/builders/department.ts';
import { addMember, decideEligibility, findAgency, listRequesters, registerAgency } from './index.ts';

let database: FreshDatabase;
let department: Department;
beforeAll(async () => {
  database = await freshDatabase();
  department = await aDepartment(database.app);
});
afterAll(() => database.drop());

const decide = (agencyId: string, change: object = {}) =>
  decideEligibility(
    database.app,
    {
      agencyId,
      eligible: 'yes',
      evidence: 'Government Code section 26600',
      decidedBy: 'policy.owner',
      reviewBy: 20271101,
      ...change,
    },
    department.now,
  );

describe('who may receive (53060.10(a), Civil Code 1798.90.5(f))', () => {
  it('is unknown until decided', async () => {
    const id = await anAgency(department, { eligible: 'unknown' });
    expect(await findAgency(database.app, id)).toMatchObject({ eligible: 'unknown', review_by: 0 });
  });

  it.each(['federal', 'out-of-state', 'private', 'tribal', 'task-force', 'unknown'] as const)(
    'is never a %s entity, whoever decides so',
    async (entityType) => {
      const id = await anAgency(department, { entityType, eligible: 'unknown' });
      expect(await decide(id)).toMatchObject({ ok: false, clause: '53060.10(a)' });
      expect(await decide(id, { eligible: 'no' })).toEqual({ ok: true, value: true });
    },
  );

  it('is never an agency outside California', async () => {
    const id = await anAgency(department, { jurisdiction: 'Nevada', eligible: 'unknown' });
    expect(await decide(id)).toMatchObject({ ok: false, clause: '53060.10(a)' });
  });

  it('stands on evidence', async () => {
    const id = await anAgency(department, { eligible: 'unknown' });
    expect(await decide(id, { evidence: '' })).toMatchObject({ ok: false, clause: '53060.3(d)' });
    expect(await decide(id)).toEqual({ ok: true, value: true });
  });
});

describe('a task force (R10)', () => {
  const force = async (...members: readonly ('yes' | 'no' | 'unknown')[]) => {
    const agencyId = `force-${department.next()}`;
    await registerAgency(database.app, {
      agencyId,
      name: `Task force ${agencyId}`,
      entityType: 'task-force',
      jurisdiction: 'California',
      isRequester: true,
    });
    for (const eligible of members) {
      const entityType = eligible === 'yes' ? 'city' : 'federal';
      await addMember(database.app, agencyId, await anAgency(department, { entityType, eligible }));
    }
    return (await findAgency(database.app, agencyId))?.eligible;
  };

  it('counts member by member', async () => {
    expect(await force('yes', 'yes')).toBe('yes');
    expect(await force('yes', 'no')).toBe('no');
    expect(await force('yes', 'unknown')).toBe('unknown');
    expect(await force('unknown', 'no')).toBe('no');
    expect(await force()).toBe('unknown');
  });
});

it('lists those who may be asked for', async () => {
  const id = await anAgency(department, { name: 'Aaa City Police', entityType: 'city' });
  const hidden = await anAgency(department, { isRequester: false });
  const listed = (await listRequesters(database.app)).map(({ agency_id }) => agency_id);
  expect(listed[0]).toBe(id);
  expect(listed).not.toContain(hidden);
});
