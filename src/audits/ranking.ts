import type { Finding, Severity } from './finding.ts';

/** What a finding of each severity adds. */
const points: Readonly<Record<Severity, number>> = { critical: 8, high: 4, medium: 2, low: 0.5 };

/** Timing alone proves nothing: it counts only beside something else. */
const besideOthersOnly: ReadonlySet<string> = new Set(['streak', 'off-hours']);

/** One part of a score, as it is shown: the total alone never is. */
export interface ScorePart {
  readonly rule: string;
  readonly points: number;
}

/** How soon a search should be looked at: a sum whose parts are shown; a person decides what it means (R29). */
export interface Score {
  readonly total: number;
  readonly parts: readonly ScorePart[];
}

/** Each rule counts once. */
export function scoreOf(findings: readonly Finding[]): Score {
  const byRule = new Map<string, number>();
  for (const { rule, severity } of findings)
    byRule.set(rule, Math.max(byRule.get(rule) ?? 0, points[severity]));
  const alone = [...byRule.keys()].every((rule) => besideOthersOnly.has(rule));
  const parts = alone ? [] : [...byRule].map(([rule, worth]) => ({ rule, points: worth }));
  return { total: parts.reduce((sum, part) => sum + part.points, 0), parts };
}

/** From this score on a search is reviewed whatever the sample (R29). */
export const reviewLine = 4;

/** The most telling first; among equals, as they came. */
export const ranked = <Row extends { readonly score: Score }>(rows: readonly Row[]): readonly Row[] =>
  rows.toSorted((one, other) => other.score.total - one.score.total);
