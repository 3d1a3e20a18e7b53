import { drawRules } from './contract/draw-rules.ts';
import { irregular } from './detectors/pattern.ts';
import type { Finding, Severity } from './finding.ts';

/** What a finding of each severity adds. */
const points: Readonly<Record<Severity, number>> = { critical: 8, high: 4, medium: 2, low: 0.5 };

/** Timing alone proves nothing: whatever its severity it adds little, and only beside something else. */
const timing: ReadonlySet<string> = new Set(['streak', 'off-hours']);

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
    byRule.set(rule, Math.max(byRule.get(rule) ?? 0, points[timing.has(rule) ? 'low' : severity]));
  const alone = [...byRule.keys()].every((rule) => timing.has(rule));
  const parts = alone ? [] : [...byRule].map(([rule, worth]) => ({ rule, points: worth }));
  return { total: parts.reduce((sum, part) => sum + part.points, 0), parts };
}

/** What speaks of irregular use alone (53060.5(c)(2)(C)): a careless reason is reported, and makes nobody a suspect. */
export const irregularScoreOf = (findings: readonly Finding[]): Score =>
  scoreOf(findings.filter(({ clause }) => clause === irregular));

/** From this score on a search is reviewed whatever the sample (R29). */
export const reviewLine = drawRules.line.usual;

/** The most telling first; among equals, as they came. */
export const ranked = <Row extends { readonly score: Score }>(rows: readonly Row[]): readonly Row[] =>
  rows.toSorted((one, other) => other.score.total - one.score.total);
