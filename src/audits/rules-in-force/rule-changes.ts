import type { RuleChange } from '../contract/thresholds.ts';

type Values = Readonly<Record<string, number>>;

/** Pure: what differs between two states of the same values. */
export const changesBetween = (before: Values, after: Values): readonly RuleChange[] =>
  Object.entries(after).flatMap(([name, to]) => {
    const from = before[name];
    return from === undefined || from === to ? [] : [{ name, from, to }];
  });

/** Pure: changes as an entry tells them. */
export const changesText = (changes: readonly RuleChange[]): string =>
  changes.map(({ name, from, to }) => `${name} ${from} to ${to}`).join(', ');
