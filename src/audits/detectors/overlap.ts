import { type Detector, irregular, minuteMs, type PersonalSearch, tellsHours } from './pattern.ts';

/** Two places at once: closer than this nobody changes device or agency. */
const closest = minuteMs;
/** Two plates in one second may be a slip of the clock; so often they are not. */
const fewestSeconds = 3;
const often = 3;

/** `overlap`: one account is at work in two places at once, as a shared or stolen one is. */
export const overlap: Detector = (searches, { timeZone }) => {
  if (!tellsHours(searches, timeZone)) return [];
  const pairs = neighbours(searches).filter(([one, other]) => other.at - one.at <= closest);
  const apart = pairs.filter(([one, other]) => elsewhere(one, other));
  const atOnce = hasSeconds(searches)
    ? pairs.filter(([one, other]) => one.at === other.at && unlike(one, other))
    : [];
  const found = atOnce.length >= fewestSeconds ? [...apart, ...atOnce] : apart;
  if (found.length === 0) return [];
  const why = [
    ...(apart.length > 0
      ? [`from two kinds of device or for two agencies within a minute (${times(apart)})`]
      : []),
    ...(atOnce.length >= fewestSeconds ? [`two plates in one second (${times(atOnce)})`] : []),
  ].join('; ');
  const severity = found.length >= often ? 'high' : 'medium';
  return [
    { searches: [...new Set(found.flat())], finding: { clause: irregular, rule: 'overlap', severity, why } },
  ];
};

const neighbours = (
  searches: readonly PersonalSearch[],
): readonly (readonly [PersonalSearch, PersonalSearch])[] =>
  searches.slice(1).flatMap((search, at) => {
    const before = searches[at];
    return before === undefined ? [] : [[before, search] as const];
  });

function elsewhere(one: PersonalSearch, other: PersonalSearch): boolean {
  const agencies =
    one.organization !== null && other.organization !== null && one.organization !== other.organization;
  return agencies || isMobile(one) !== isMobile(other);
}

const times = ({ length }: { readonly length: number }): string =>
  length === 1 ? 'once' : `${length} times`;

/** Some exports give no seconds: two searches of one minute are then nothing. */
const hasSeconds = (searches: readonly PersonalSearch[]): boolean =>
  searches.some(({ at }) => at % minuteMs !== 0);

const isMobile = ({ type }: PersonalSearch): boolean => /mobile/iu.test(type ?? '');

const unlike = (one: PersonalSearch, other: PersonalSearch): boolean =>
  one.plate !== null && other.plate !== null && one.plate !== other.plate;
