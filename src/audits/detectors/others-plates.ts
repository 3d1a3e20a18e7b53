import {
  dayMs,
  denseIn,
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
/** And for all of them within a week. */
const window = 7 * dayMs;

/**
 * `others-plates`: one person looks, without a case number, for three and more plates that another was looking for under a
 * case in the two weeks before, and that the person never looked for under one, as who wants to warn somebody does.
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
    const worked = new Set(searches.filter(({ caseNumber }) => caseNumber !== '').map(plateOf));
    const asked = searches.filter(
      (search) => search.caseNumber === '' && !worked.has(search.plate) && before(search),
    );
    const found = denseIn(asked, window, fewestPlates);
    if (found.length === 0) return [];
    const plates = new Set(found.map(({ plate }) => plate)).size;
    const why = `${plates} plates that another was looking for under a case, searched without a case number`;
    return [
      { searches: found, finding: { clause: irregular, rule: 'others-plates', severity: 'high', why } },
    ];
  };
};
