import {
  dayMs,
  type Detector,
  groupBy,
  irregular,
  type Pattern,
  type PersonalSearch,
  plateOf,
} from './pattern.ts';

/** Who asks after somebody else's plates does so soon after them. */
const within = 14 * dayMs;
const fewestPlates = 3;

/**
 * `others-plates`: one person looks, without a case number, for three and more plates that another was looking for under a
 * case in the two weeks before, as who wants to warn somebody does.
 */
export const othersPlatesAmong = (everyone: readonly (readonly PersonalSearch[])[]): Detector => {
  const withCase = groupBy(
    everyone.flat().filter(({ caseNumber }) => caseNumber !== null && caseNumber !== ''),
    plateOf,
  );
  const before = ({ at, user, plate }: PersonalSearch): boolean =>
    (withCase.get(plate ?? '') ?? []).some(
      (other) => other.at < at && at - other.at <= within && other.user.toLowerCase() !== user.toLowerCase(),
    );
  return (searches): readonly Pattern[] => {
    const found = searches.filter((search) => search.caseNumber === '' && before(search));
    const plates = new Set(found.map(({ plate }) => plate)).size;
    if (plates < fewestPlates) return [];
    const why = `${plates} plates that another was looking for under a case, searched without a case number`;
    return [
      { searches: found, finding: { clause: irregular, rule: 'others-plates', severity: 'high', why } },
    ];
  };
};
