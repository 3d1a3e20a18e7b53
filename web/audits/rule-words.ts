import type { Draw, RuleChange, ThresholdRule } from '../../src/audits/contract.ts';
import { drawRules } from '../../src/audits/contract/draw-rules.ts';

/** What a division's audits look at, and how sure the draw is (R29). */
export const drawText = ({ line, confidence, tolerable }: Draw): string =>
  `Every row that scores ${line} or more is looked at. Of the others so many are drawn that, should none of them fall short, fewer than ${tolerable} % of all do, with ${confidence} % confidence.`;

/** What a Hiring Authority may direct: the draw, then the thresholds. */
export const rulesToDirect = (thresholds: readonly ThresholdRule[]): readonly ThresholdRule[] => [
  ...Object.entries(drawRules).map(([name, rule]) => ({ name, ...rule })),
  ...thresholds,
];

/** What a writing changed. */
export const changesText = (changes: readonly RuleChange[], thresholds: readonly ThresholdRule[]): string => {
  const words = new Map(rulesToDirect(thresholds).map((rule) => [rule.name, rule.words]));
  return changes.map(({ name, from, to }) => `${words.get(name) ?? name} from ${from} to ${to}`).join('; ');
};

/** A number as somebody types it; undefined where it is none within the bounds. */
export function numberWithin(
  text: string,
  { least, most, whole }: Pick<ThresholdRule, 'least' | 'most' | 'whole'>,
): number | undefined {
  const number = text.trim() === '' ? Number.NaN : Number(text);
  const fits = number >= least && number <= most && (!whole || Number.isInteger(number));
  return fits ? number : undefined;
}
