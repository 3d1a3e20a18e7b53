import { type Detector, groupByPlate, irregular, type Pattern } from './pattern.ts';

/** One car may turn up in two matters of one person; in more, the numbers are there to fill the field. */
const fewestCases = 3;

/** `many-cases`: one person looks for one plate under three and more case numbers. */
export const manyCases: Detector = (searches, { thresholds: { plateSearches } }) =>
  [...groupByPlate(searches).values()].flatMap((group): readonly Pattern[] => {
    const cases = new Set(group.map(({ caseNumber }) => caseNumber ?? '').filter((number) => number !== ''))
      .size;
    if (group.length < plateSearches || cases < fewestCases) return [];
    const why = `${group.length} searches for one plate under ${cases} case numbers`;
    return [{ searches: group, finding: { clause: irregular, rule: 'many-cases', severity: 'high', why } }];
  });
