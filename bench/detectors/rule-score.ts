import { measured, type Result } from '../result.ts';

/** How a detector did on what was planted for it. */
export interface RuleScore {
  readonly rule: string;
  /** Of what it flagged, the share that is misuse. */
  readonly precision: number;
  /** Of the misuses planted for it, the share of which it flagged half and more. */
  readonly recall: number;
}

/** `misuse`: everything that is misuse, where a rule may rightly flag what was planted for another. */
export function scoreOfRule<Item>(
  rule: string,
  flagged: readonly Item[],
  planted: readonly (readonly Item[])[],
  misuse: ReadonlySet<Item> = new Set(planted.flat()),
): RuleScore {
  const found = new Set(flagged);
  const whole = planted.filter((own) => own.filter((item) => found.has(item)).length * 2 >= own.length);
  const right = [...found].filter((item) => misuse.has(item)).length;
  return {
    rule,
    precision: found.size === 0 ? 0 : right / found.size,
    recall: planted.length === 0 ? 0 : whole.length / planted.length,
  };
}

export const resultsOf = ({ rule, precision, recall }: RuleScore): readonly Result[] => [
  measured(`detectors.${rule}.precision`, precision, 'share'),
  measured(`detectors.${rule}.recall`, recall, 'share'),
];
