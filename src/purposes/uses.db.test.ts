import { afterAll, beforeAll, expect, it } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../../test/builders/database.ts';
import { aDepartment, type Department } from '../../test/builders/department.ts';
import { agreeUse, listUses, noteFirstUse, postUse, proposeUse } from './uses-store.ts';

let database: FreshDatabase;
let department: Department;
beforeAll(async () => {
  database = await freshDatabase();
  department = await aDepartment(database.app);
});
afterAll(() => database.drop());

const codes = async (day: number) => (await listUses(database.app, day)).map(({ code }) => code);

it('the five of the policy may be chosen, in its order (53060.4(a))', async () => {
  expect(await codes(20261124)).toEqual(['escape', 'absconder', 'suspect', 'wanted', 'staff-investigation']);
});

it('a further one is proposed, agreed, posted, and lapses after a year (R13)', async () => {
  const code = 'person-at-risk';
  const propose = (proposedBy: string) =>
    proposeUse(
      database.app,
      { code, words: 'Locating a missing person at risk', authority: 'Penal Code 14211', proposedBy },
      department.now,
    );
  expect(await propose('eis.officer')).toMatchObject({ ok: false, clause: 'R13' });
  expect(await propose('ocs.primary')).toMatchObject({ ok: true });
  expect(await postUse(database.app, code, 20261124)).toMatchObject({ clause: 'CC 1798.90.53(b)(2)(A)' });
  const agree = (hiringAuthority: string, policyOwner: string) =>
    agreeUse(database.app, code, { hiringAuthority, policyOwner }, department.now);
  expect(await agree('ocs.primary', 'policy.owner')).toMatchObject({ ok: false, clause: 'R13' });
  expect(await agree('ocs.hiring-authority', 'ocs.hiring-authority')).toMatchObject({
    ok: false,
    clause: 'R13',
  });
  expect(await agree('ocs.hiring-authority', 'policy.owner')).toEqual({ ok: true, value: true });
  expect(await codes(20261124)).not.toContain(code);
  expect(await postUse(database.app, code, 20261124)).toEqual({ ok: true, value: true });
  expect(await codes(20261123)).not.toContain(code);
  expect(await codes(20261124)).toContain(code);
  expect(await codes(20271123)).toContain(code);
  expect(await codes(20271124)).not.toContain(code);
  await noteFirstUse(database.app, code, 'ocs.primary');
  const used = async () =>
    (await listUses(database.app, 20261124)).find((use) => use.code === code)?.used_by_another;
  expect(await used()).toBe(false);
  await noteFirstUse(database.app, code, 'ocs.secondary');
  expect(await used()).toBe(true);
});
