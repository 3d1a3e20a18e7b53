import type { Draw, RuleChange, ThresholdRule } from '../../src/audits/contract.ts';

/** What a division's audits look at, and how sure the draw is (R29). */
export const drawText = ({ line, confidence, tolerable }: Draw): string =>
  `Every row that scores ${line} or more is looked at. Of the others so many are drawn that, should none of them fall short, fewer than ${tolerable} % of all do, with ${confidence} % confidence.`;

/** Values of the draw. */
export const drawWords: Readonly<Record<keyof Draw, string>> = {
  line: 'Line of review',
  confidence: 'Confidence of the draw in percent',
  tolerable: 'Tolerable share in percent',
};

/** What a writing changed. */
export const changesText = (changes: readonly RuleChange[], thresholds: readonly ThresholdRule[]): string => {
  const words = new Map([
    ...Object.entries(drawWords),
    ...thresholds.map((rule) => [rule.name, rule.words] as const),
  ]);
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
