import { z } from 'zod';
import type { DetectorRule, ThresholdRule } from './detector-rules.ts';
import { drawRules } from './draw-rules.ts';

const within = ({ least, most, whole }: Pick<ThresholdRule, 'least' | 'most' | 'whole'>) =>
  (whole ? z.int() : z.number()).min(least).max(most);

/** What a draw is directed by, within its bounds (R29). */
export const drawBody = z.strictObject({
  line: within(drawRules.line),
  confidence: within(drawRules.confidence),
  tolerable: within(drawRules.tolerable),
});
export type Draw = z.infer<typeof drawBody>;

/** From what on the detectors flag a pattern, by the Hiring Authority in writing; what is left out stays as published. */
export const thresholdsBody = z.strictObject({
  division: z.enum(['OCS', 'DAI', 'DAPO', 'OIA']),
  thresholds: z.record(z.string().max(40), z.number()),
  /** Left out: as it is. */
  draw: drawBody.optional(),
  writing: z
    .string()
    .regex(/^[A-Za-z0-9][A-Za-z0-9 ./-]{1,59}$/, 'Not a number or date of a writing, such as Memo 2026-114.'),
});
export type ThresholdsBody = z.infer<typeof thresholdsBody>;

/** One value that differs from the one before. */
export interface RuleChange {
  readonly name: string;
  readonly from: number;
  readonly to: number;
}

/** What the Hiring Authority directed, when, by which writing. */
export interface RulesDirected {
  readonly at: string;
  readonly by: string;
  readonly writing: string;
  readonly changes: readonly RuleChange[];
}

/** The rules of one division's audits, in force for audits that begin from now on. */
export interface DivisionRules {
  readonly division: ThresholdsBody['division'];
  /** This person directs them. */
  readonly directs: boolean;
  readonly thresholds: Readonly<Record<string, number>>;
  readonly draw: Draw;
  readonly directed: readonly RulesDirected[];
}

/** Every detector with its rule, and what it flags from, for whoever reads the audits. */
export interface AuditRulesShown {
  readonly detectors: readonly DetectorRule[];
  readonly thresholds: readonly ThresholdRule[];
  readonly divisions: readonly DivisionRules[];
}
