import { type Detector, groupBy, irregular, type Pattern, type PersonalSearch, plateOf } from './pattern.ts';

/** Who made most searches under a number, by so much and at least so many, works that case. */
const worksIt = 0.6;
const fewest = 3;

/**
 * `borrowed-case`: one person gives, three times and more, the number of a case that another works, for plates that nobody
 * else looked for under it. Detectives who help each other look for the same plates.
 */
export const borrowedCaseAmong = (everyone: readonly (readonly PersonalSearch[])[]): Detector => {
  const cases = groupBy(everyone.flat(), numberOf);
  return (searches) =>
    [...groupBy(searches, numberOf)].flatMap(([number, own]): readonly Pattern[] => {
      const all = cases.get(number) ?? [];
      const others = all.filter(({ user }) => !same(user, own[0]?.user));
      if (own.length < fewest || others.length < fewest || !workedByOne(others, all.length)) return [];
      const theirs = new Set(others.map(plateOf));
      const apart = own.filter((search) => plateOf(search) !== null && !theirs.has(plateOf(search)));
      if (apart.length < fewest || apart.length < own.length) return [];
      const why = `${apart.length} searches under a case number that another works, for plates of which that case knows nothing`;
      return [
        { searches: apart, finding: { clause: irregular, rule: 'borrowed-case', severity: 'high', why } },
      ];
    });
};

const numberOf = ({ caseNumber }: PersonalSearch): string | null => (caseNumber === '' ? null : caseNumber);

const same = (one: string, other: string | undefined): boolean => one.toLowerCase() === other?.toLowerCase();

const workedByOne = (others: readonly PersonalSearch[], all: number): boolean =>
  [...groupBy(others, ({ user }) => user.toLowerCase()).values()].some(
    ({ length }) => length >= worksIt * all,
  );
