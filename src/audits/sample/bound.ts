/**
 * The exact one-sided bound of Clopper and Pearson (Biometrika 26, 1934): the share of failures that a population may have
 * at most, at that confidence, when `failures` of `sampled` items drawn at random failed. A share of 0–1.
 * @throws RangeError for counts that no sample has, or a confidence not between 0 and 1.
 */
export function upperBound(sampled: number, failures: number, confidence: number): number {
  if (!isCount(sampled) || !isCount(failures) || failures > sampled)
    throw new RangeError(`${failures} failures of ${sampled} are no sample`);
  const risk = riskOf(confidence);
  if (failures === sampled) return 1;
  return solve((share) => atMost(failures, sampled, share) - risk);
}

/**
 * How many to draw so that, should at most `expected` of them fail, the bound lies at or below `tolerable` (a share of 0–1).
 * @throws RangeError for a confidence or a share not between 0 and 1.
 */
export function sampleSize(confidence: number, tolerable: number, expected = 0): number {
  const risk = riskOf(confidence);
  if (!(tolerable > 0 && tolerable < 1))
    throw new RangeError(`a tolerable share lies between 0 and 1, not ${tolerable}`);
  let enough = expected + 1;
  while (atMost(expected, enough, tolerable) > risk) enough *= 2;
  let few = Math.floor(enough / 2);
  while (enough - few > 1) {
    const middle = (enough + few) >> 1;
    if (middle > expected && atMost(expected, middle, tolerable) <= risk) enough = middle;
    else few = middle;
  }
  return enough;
}

const isCount = (value: number): boolean => Number.isSafeInteger(value) && value >= 0;

function riskOf(confidence: number): number {
  if (!(confidence > 0 && confidence < 1))
    throw new RangeError(`a confidence lies between 0 and 1, not ${confidence}`);
  return 1 - confidence;
}

/** The chance of at most `failures` of `sampled` when each fails with that share: the binomial distribution, summed in logarithms. */
function atMost(failures: number, sampled: number, share: number): number {
  if (share <= 0) return 1;
  if (share >= 1) return failures >= sampled ? 1 : 0;
  const [fails, passes] = [Math.log(share), Math.log1p(-share)];
  let ways = 0;
  let chance = 0;
  for (let count = 0; count <= failures; count += 1) {
    if (count > 0) ways += Math.log(sampled - count + 1) - Math.log(count);
    chance += Math.exp(ways + count * fails + (sampled - count) * passes);
  }
  return Math.min(1, chance);
}

/** Where a falling function of a share is zero. */
function solve(falling: (share: number) => number): number {
  let [low, high] = [0, 1];
  for (let step = 0; step < 60; step += 1) {
    const middle = (low + high) / 2;
    if (falling(middle) > 0) low = middle;
    else high = middle;
  }
  return high;
}
