import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accessVersion } from '../../test/builders/access-version.ts';
import { anAgency } from '../../test/builders/agency.ts';
import { type FreshDatabase, freshDatabase } from '../../test/builders/database.ts';
import { aDepartment, type Department } from '../../test/builders/department.ts';
import { aGoodAgent } from '../../test/builders/staff.ts';
import { exampleTerms, findAgency, findTerms, type OwnerTerms, setOwnerTerms } from './index.ts';

let database: FreshDatabase;
let department: Department;
beforeAll(async () => {
  database = await freshDatabase();
  department = await aDepartment(database.app);
});
afterAll(() => database.drop());

const set = (agencyId: string, change: Partial<OwnerTerms> & { readonly setBy?: string } = {}) =>
  setOwnerTerms(
    database.app,
    { agencyId, setBy: department.eis, ...exampleTerms, ...change },
    department.now,
  );

describe('terms of an owner (53060.2(a), 53060.3(e), R28)', () => {
  it('stated by nobody, pass nothing on and limit by the period alone', async () => {
    const owner = await anAgency(department, { retentionDays: 90 });
    expect(await findTerms(database.app, owner)).toMatchObject({
      age_limit_days: 90,
      uses: null,
      case_types: null,
      onward_sharing: false,
    });
  });

  it('replace those before, and their period counts at once', async () => {
    const owner = await anAgency(department, { retentionDays: 365 });
    expect(await set(owner, { retentionDays: 365, ageLimitDays: 180 })).toMatchObject({ ok: true });
    expect(await findTerms(database.app, owner)).toMatchObject({ age_limit_days: 180, onward_sharing: true });
    expect(await set(owner, { caseTypes: ['registered'] })).toMatchObject({ ok: true });
    expect(await findTerms(database.app, owner)).toMatchObject({
      age_limit_days: 60,
      uses: ['escape', 'suspect', 'wanted'],
      case_types: ['registered'],
    });
    expect(await findAgency(database.app, owner)).toMatchObject({ retention_days: 60 });
    const { rows } = await database.owner.query<{ ended: boolean }>(
      'select ended_at is not null as ended from owner_terms where agency_id = $1 order by terms_id',
      [owner],
    );
    expect(rows).toEqual([{ ended: true }, { ended: false }]);
  });

  it('are entered by EIS or a policy owner, and let no photo outlive its reads', async () => {
    const owner = await anAgency(department);
    expect(await set(owner, { setBy: 'ocs.primary' })).toMatchObject({ ok: false, clause: '53060.6(a)' });
    expect(await set(owner, { photoDays: 61 })).toMatchObject({ ok: false, clause: '53060.2(a)' });
    expect(await set(owner, { setBy: department.policyOwner, photoDays: 30 })).toMatchObject({ ok: true });
  });

  it('withdraw what anybody is being answered when they change', async () => {
    const { staffId } = await aGoodAgent(department);
    const before = await accessVersion(database.app, staffId);
    await set(await anAgency(department));
    expect(await accessVersion(database.app, staffId)).toBeGreaterThan(before);
  });
});
