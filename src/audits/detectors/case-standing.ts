import {
  dayMs,
  type Detector,
  groupByPlate,
  irregular,
  type Pattern,
  type PersonalSearch,
} from './pattern.ts';
import type { CaseStanding } from './surroundings.ts';

type CaseRule = 'closed-case' | 'case-of-another-division';

const words: Readonly<Record<CaseRule, string>> = {
  'closed-case': 'The case was closed, or not yet open, when this was asked',
  'case-of-another-division': 'The case is of another division',
};

/** `closed-case`, `case-of-another-division`: the number names a case, and it does not carry this search (53060.7(b)(6)). */
export const caseStanding: Detector = (searches, { beside }) =>
  (['closed-case', 'case-of-another-division'] as const).flatMap((rule): readonly Pattern[] => {
    const found = searches.filter((search) => standsAgainst(rule, search, beside));
    return found.length === 0
      ? []
      : [
          {
            searches: found,
            finding: { clause: '53060.7(b)(6)', rule, severity: 'medium', why: words[rule] },
          },
        ];
  });

type Beside = Parameters<Detector>[1]['beside'];

const caseIn = ({ caseNumber }: PersonalSearch, beside: Beside): CaseStanding | undefined =>
  caseNumber === null || caseNumber === '' ? undefined : beside?.caseOf?.(caseNumber);

function standsAgainst(rule: CaseRule, search: PersonalSearch, beside: Beside): boolean {
  const standing = caseIn(search, beside);
  if (standing === undefined) return false;
  if (rule === 'closed-case')
    return search.at < standing.openedAt || (standing.closedAt !== null && search.at > standing.closedAt);
  const own = beside?.divisionOf?.(search.user);
  return own !== undefined && own !== standing.division;
}

/** A case in which nothing happens for so long is not being worked. */
const quiet = 30 * dayMs;

/** `no-case-activity`: one plate again and again, on days and days, under a case in which nothing happens meanwhile. */
export const noCaseActivity: Detector = (searches, { beside, thresholds: { plateSearches } }) =>
  [...groupByPlate(searches).values()].flatMap((group): readonly Pattern[] => {
    const idle = group.filter((search) => {
      const standing = caseIn(search, beside);
      return standing !== undefined && search.at - standing.changedAt > quiet;
    });
    if (idle.length < plateSearches) return [];
    const why = `${idle.length} searches for one plate under a case in which nothing had happened for 30 days`;
    return [
      { searches: idle, finding: { clause: irregular, rule: 'no-case-activity', severity: 'medium', why } },
    ];
  });
