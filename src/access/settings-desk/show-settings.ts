import { rfc3339 } from '../../foundation/clock.ts';
import type { Queryable } from '../../foundation/postgres/pool.ts';
import { divisions } from '../../people/index.ts';
import { inForce, proposalsOf, readSetting, type Scope, type SettingKey } from '../../settings/index.ts';
import { type Decided, paroleAgentsChoices, type SettingsShown } from '../contract.ts';
import { against, type Standing } from '../desk/administrator.ts';

/** What the department decides where the policy leaves it open, and which of it the asker may decide (R3, R7, R10). */
export async function showSettings(db: Queryable, standing: Standing): Promise<SettingsShown> {
  return {
    paroleAgents: await paroleAgents(db, standing),
    department: await department(db, standing),
    lastNameField: await lastNameFields(db, standing),
    inactivity: await inactivity(db, standing),
  };
}

async function paroleAgents(db: Queryable, standing: Standing): Promise<SettingsShown['paroleAgents']> {
  const [key, scope] = ['people.parole-agents', 'DAPO'] as const;
  const value = await readSetting(db, key, scope);
  return {
    value: paroleAgentsChoices.find((one) => one === value) ?? 'undecided',
    decided: await decidedOf(db, key, scope),
    may: against('decide-parole-agents', standing) === undefined,
  };
}

async function department(db: Queryable, standing: Standing): Promise<SettingsShown['department']> {
  const [name, repeat] = ['department.name', 'alerts.repeat-after-minutes'] as const;
  return {
    name: await readSetting(db, name, 'department'),
    nameDecided: await decidedOf(db, name, 'department'),
    repeatMinutes: await readSetting(db, repeat, 'department'),
    repeatDecided: await decidedOf(db, repeat, 'department'),
    may: against('set-for-department', standing) === undefined,
  };
}

async function lastNameFields(db: Queryable, standing: Standing): Promise<SettingsShown['lastNameField']> {
  const key = 'searches.last-name-field';
  const shown: SettingsShown['lastNameField'][number][] = [];
  for (const division of divisions)
    shown.push({
      division,
      on: await readSetting(db, key, division),
      decided: await decidedOf(db, key, division),
      may: against('set-last-name-field', standing, { division }) === undefined,
    });
  return shown;
}

async function inactivity(db: Queryable, standing: Standing): Promise<SettingsShown['inactivity']> {
  const [key, scope] = ['access.inactive-after-days', 'department'] as const;
  return {
    days: await readSetting(db, key, scope),
    decided: await decidedOf(db, key, scope),
    proposals: (await proposalsOf(db, key, scope)).map(({ settingId, value, authority, by }) => ({
      setting: settingId,
      days: value,
      authority,
      by,
      may: against('agree-inactivity', standing, { begunBy: by }) === undefined,
    })),
    may: against('propose-inactivity', standing) === undefined,
  };
}

async function decidedOf(db: Queryable, key: SettingKey, scope: Scope): Promise<Decided | null> {
  const found = await inForce(db, key, scope);
  return found === undefined ? null : { ...found, at: rfc3339(found.at) };
}
