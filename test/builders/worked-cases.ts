import { readdirSync, readFileSync } from 'node:fs';
import { explain, type Explanation, readBase, type Rules } from '../../src/rules/index.ts';
import { parseCaseFile } from '../../src/rules/case-file.ts';
import { isRecord } from '../../src/rules/merge-patch.ts';
import { policyFolder } from '../../src/rules/policy-source.ts';
import { screenTyped } from '../../src/searches/index.ts';

export type CaseKind = 'permit' | 'forbid';

/** A case of `policy/cases` or of its folder `desk`, by the sentence that names it. */
export interface WorkedCase {
  readonly kind: CaseKind;
  readonly name: string;
  readonly file: unknown;
}

export const workedCases = (kind: CaseKind, folder: '' | 'desk/' = ''): readonly WorkedCase[] =>
  readdirSync(`${policyFolder}cases/${folder}${kind}`)
    .toSorted()
    .map((file) => ({
      kind,
      name: file.replace(/\.json$/, ''),
      file: JSON.parse(readFileSync(`${policyFolder}cases/${folder}${kind}/${file}`, 'utf8')) as unknown,
    }));

/** As `rules explain` answers it. */
export const explained = (rules: Rules, { file }: WorkedCase): Explanation =>
  explain(file, rules, screenTyped, readBase);

/** Every leaf of request, facts and time, as text by path: what two cases differ in can be counted. */
export function leavesOf({ file }: WorkedCase): ReadonlyMap<string, string> {
  const { now, request, facts, screen } = parseCaseFile(file, readBase);
  // A finding of screening stands for one text: however it is told, it counts once.
  return new Map(leaves({ now, request, facts, screen: JSON.stringify(screen) }, ''));
}

const leaves = (value: unknown, at: string): readonly (readonly [string, string])[] =>
  isRecord(value)
    ? Object.entries(value).flatMap(([key, inner]) => leaves(inner, `${at}.${key}`))
    : [[at, JSON.stringify(value) ?? '']];

export function differences(one: ReadonlyMap<string, string>, other: ReadonlyMap<string, string>): number {
  const paths = new Set([...one.keys(), ...other.keys()]);
  return [...paths].filter((path) => one.get(path) !== other.get(path)).length;
}
