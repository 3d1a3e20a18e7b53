import { createHash } from 'node:crypto';
import { type Job, type JobDeps, tell } from '../../deadlines/index.ts';
import { canonicalJson } from '../../foundation/canonical-json.ts';
import type { Instant } from '../../foundation/clock.ts';
import { type Queryable, withTransaction } from '../../foundation/postgres/pool.ts';
import { onDutyAs } from '../offices.ts';
import { settingChanges, type Settings, type SettingsPart } from './settings.ts';
import { keepSnapshot, newestSettings } from './snapshot-store.ts';

/**
 * Each night all settings of sharing are kept as canonical JSON and recorded by their digest; what differs from the night before is
 * told to EIS and the policy owners, two persons at least (53060.10(a)).
 */
export const sharingSettingsJob = (parts: readonly SettingsPart[]): Job => ({
  name: 'sharing-settings',
  run: (deps, { now }) => takeSnapshot(deps, parts, now),
});

const takeSnapshot = (
  { db, record }: JobDeps,
  parts: readonly SettingsPart[],
  now: Instant,
): Promise<Readonly<Record<string, number>>> =>
  withTransaction(db, async (transaction) => {
    // Every part as it stood at one moment.
    await transaction.query('set transaction isolation level repeatable read');
    const [before, settings] = [await newestSettings(transaction), await readAll(transaction, parts)];
    const text = canonicalJson(settings);
    const sha256 = createHash('sha256').update(text).digest();
    const differences = before === undefined ? 0 : settingChanges(before, settings).length;
    const outcome = before === undefined ? 'first' : differences === 0 ? 'unchanged' : 'changed';
    const { index: entry } = await record.append({
      kind: 'sharing.snapshot',
      outcome,
      counts: { differences },
      values: { digest: sha256.toString('hex') },
    });
    await keepSnapshot(transaction, { sha256, text, differences, entry }, now);
    if (differences > 0)
      await tell(
        transaction,
        { kind: 'sharing-changed', entry, staffIds: await toldOfChanges(transaction) },
        now,
      );
    return { differences };
  });

async function readAll(db: Queryable, parts: readonly SettingsPart[]): Promise<Settings> {
  const read: [string, Settings[string]][] = [];
  for (const { name, read: of } of parts) read.push([name, await of(db)]);
  return Object.fromEntries(read);
}

/** Two persons at least: where EIS and the policy owners are one, the Hiring Authorities too. */
async function toldOfChanges(db: Queryable): Promise<readonly string[]> {
  const first = await onDutyAs(db, ['eis', 'policy-owner']);
  return first.length > 1 ? first : onDutyAs(db, ['eis', 'policy-owner', 'hiring-authority']);
}
