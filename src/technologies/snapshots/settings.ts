import { canonicalJson } from '../../foundation/canonical-json.ts';
import type { Queryable } from '../../foundation/postgres/pool.ts';
import type { SettingChange } from '../contract.ts';

/** What one thing of a duty's settings of sharing says: an agreement, an agency, a connector. Never a secret. */
export type Setting = Readonly<Record<string, string | number | boolean | null | readonly string[]>>;

/** The settings of sharing of one duty, by what they are of; each duty publishes its own, and the server puts them together. */
export interface SettingsPart {
  readonly name: string;
  readonly read: (db: Queryable) => Promise<Readonly<Record<string, Setting>>>;
}

/** A part that one statement reads: rows of `id` and `setting` (a JSON object). */
export const settingsPart = (name: string, sql: string): SettingsPart => ({
  name,
  read: async (db) => {
    const { rows } = await db.query<{ readonly id: string; readonly setting: Setting }>(sql);
    return Object.fromEntries(rows.map(({ id, setting }) => [id, setting]));
  },
});

/** All of them, by part and by what each is of. */
export type Settings = Readonly<Record<string, Readonly<Record<string, Setting>>>>;

/** Pure: every field that differs between two nights, in order; what came or went differs in each of its fields. */
export function settingChanges(before: Settings, after: Settings): readonly SettingChange[] {
  return namesOf(before, after).flatMap((part) => {
    const [was, is] = [before[part] ?? {}, after[part] ?? {}];
    return namesOf(was, is).flatMap((key) => fieldChanges(part, key, was[key] ?? {}, is[key] ?? {}));
  });
}

const fieldChanges = (part: string, key: string, was: Setting, is: Setting): readonly SettingChange[] =>
  namesOf(was, is).flatMap((field) => {
    const [before, after] = [told(was[field]), told(is[field])];
    return before === after ? [] : [{ part, key, field, before, after }];
  });

const namesOf = (one: object, other: object): readonly string[] =>
  [...new Set([...Object.keys(one), ...Object.keys(other)])].sort();

const told = (value: Setting[string] | undefined): string | null =>
  value === undefined ? null : typeof value === 'string' ? value : canonicalJson(value);
