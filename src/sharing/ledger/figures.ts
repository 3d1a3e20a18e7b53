import type { LedgerLine, YearFigures } from '../contract.ts';

/** The figures of a year: how often, of how many matches, to whom and for what (53060.10(a)). */
export function figuresOf(year: number, lines: readonly LedgerLine[]): YearFigures {
  const matchesOf = (of: readonly LedgerLine[]): number => of.reduce((sum, { items }) => sum + items, 0);
  const groupsBy = (key: (line: LedgerLine) => string) =>
    [...Map.groupBy(lines, key)]
      .map(([name, of]) => ({ name, times: of.length, matches: matchesOf(of) }))
      .toSorted((one, other) => other.times - one.times || one.name.localeCompare(other.name));
  return {
    year,
    shares: lines.filter(({ kind }) => kind === 'share').length,
    orals: lines.filter(({ kind }) => kind === 'oral').length,
    matches: matchesOf(lines),
    byAgency: groupsBy(({ agency }) => agency).map(({ name: agency, ...rest }) => ({ agency, ...rest })),
    byUse: groupsBy(({ use }) => use).map(({ name: use, ...rest }) => ({ use, ...rest })),
  };
}
