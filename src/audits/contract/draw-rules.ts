import type { ThresholdRule } from './detector-rules.ts';

/** R29: the line above which every row is looked at, and in percent how sure the draw of the others is to be. */
export const drawRules = {
  line: { words: 'Line of review', least: 0.5, most: 8, whole: false, usual: 4 },
  confidence: { words: 'Confidence of the draw in percent', least: 90, most: 99.9, whole: false, usual: 95 },
  tolerable: { words: 'Tolerable share in percent', least: 1, most: 20, whole: true, usual: 5 },
} as const satisfies Readonly<Record<string, Omit<ThresholdRule, 'name'>>>;
