import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../../test/builders/database.ts';
import { agreeSetting, installationKind, proposeSetting, readSetting, writeInstallation } from './store.ts';

const now = Date.UTC(2026, 10, 24, 20);
let database: FreshDatabase;
beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(() => database.drop());

describe('a setting', () => {
  it('permits less until somebody decides', async () => {
    expect(await readSetting(database.app, 'cases.provisional', 'OCS')).toBe(false);
    expect(await readSetting(database.app, 'access.inactive-after-days', 'department')).toBe(365);
  });

  it('is in force at once, in its scope, and the last one set counts', async () => {
    const set = (value: boolean, at: number) =>
      proposeSetting(
        database.app,
        { key: 'cases.provisional', scope: 'DAI', value, authority: 'Memo 12', by: 'ann.lee' },
        at,
      );
    expect(await set(true, now)).toMatchObject({ ok: true, value: { inForce: true } });
    expect(await readSetting(database.app, 'cases.provisional', 'DAI')).toBe(true);
    expect(await readSetting(database.app, 'cases.provisional', 'OIA')).toBe(false);
    await set(false, now + 1);
    expect(await readSetting(database.app, 'cases.provisional', 'DAI')).toBe(false);
  });

  it('set by many at once: one value is in force, and none of them is a fault', async () => {
    const setting = { key: 'cases.provisional', scope: 'OIA', authority: 'Memo 14', by: 'ann.lee' } as const;
    const set = Array.from({ length: 8 }, (_, index) =>
      proposeSetting(database.app, { ...setting, value: index % 2 === 0 }, now + index),
    );
    for (const outcome of await Promise.all(set)) expect(outcome).toMatchObject({ ok: true });
    const { rowCount } = await database.app.query(
      `select 1 from door_setting where key = 'cases.provisional' and scope = 'OIA'`,
    );
    expect(rowCount).toBe(1);
  });

  it('waits for a second person where two are asked for (R7)', async () => {
    const key = 'access.inactive-after-days';
    const proposed = await proposeSetting(
      database.app,
      { key, scope: 'department', value: 90, authority: 'CJIS AC-2(3)', by: 'ann.lee' },
      now,
    );
    const settingId = proposed.ok ? proposed.value.settingId : '';
    expect(await readSetting(database.app, key, 'department')).toBe(365);
    expect(await agreeSetting(database.app, settingId, 'ann.lee', now)).toMatchObject({
      ok: false,
      clause: 'R7',
    });
    expect(await agreeSetting(database.app, settingId, 'bo.diaz', now)).toEqual({ ok: true, value: true });
    expect(await readSetting(database.app, key, 'department')).toBe(90);
  });

  it('has no other scope than its own (R3: the Parole Agents are DAPO’s)', async () => {
    const refused = await proposeSetting(
      database.app,
      {
        key: 'people.parole-agents',
        scope: 'OCS',
        value: 'all-eligible',
        authority: 'Memo 13',
        by: 'ann.lee',
      },
      now,
    );
    expect(refused).toMatchObject({ ok: false, clause: 'R3' });
  });
});

describe('the kind of installation', () => {
  it('is written once, by the owner, and not by the application', async () => {
    expect(await installationKind(database.app)).toBeUndefined();
    await expect(writeInstallation(database.app, 'demo', now)).rejects.toThrow(/permission denied/);
    expect(await writeInstallation(database.owner, 'production', now)).toBe(true);
    expect(await writeInstallation(database.owner, 'demo', now)).toBe(false);
    expect(await installationKind(database.app)).toBe('production');
  });
});
