import { upperBound } from '../sample/bound.ts';

/** What an audit can say of all searches of its period, counted exactly. */
export interface Statement {
  /** N: everything of the period. */
  readonly population: number;
  /** n: what a person judged. */
  readonly reviewed: number;
  /** Judged inadequate or referred. */
  readonly lacking: number;
  /** M: what was not otherwise chosen; the sample speaks of these. */
  readonly others: number;
  readonly sampled: number;
  readonly lackingInSample: number;
  /** With the audit's confidence fewer than this share of the M lack adequate justification; null where nothing was sampled. */
  readonly bound: number | null;
}

interface Drawn extends Pick<Statement, 'population' | 'others'> {
  /** R29: 0–1; of a hundred audits whose rows fall short by more than the bound, so many say it. */
  readonly confidence: number;
}

interface Judged {
  readonly chosen: readonly string[];
  readonly verdict: string | null;
}

/** Pure: "reviewed n of N; among the M not otherwise chosen …" by the exact one-sided bound of Clopper and Pearson. */
export function statementOf({ population, others, confidence }: Drawn, rows: readonly Judged[]): Statement {
  const judged = rows.filter(({ verdict }) => verdict !== null);
  const lacks = ({ verdict }: Judged): boolean => verdict === 'inadequate' || verdict === 'refer';
  const sample = judged.filter(({ chosen }) => chosen.length === 1 && chosen[0] === 'sample');
  const lackingInSample = sample.filter(lacks).length;
  return {
    population,
    reviewed: judged.length,
    lacking: judged.filter(lacks).length,
    others,
    sampled: sample.length,
    lackingInSample,
    bound: boundOf(sample.length, lackingInSample, { others, confidence }),
  };
}

/** Whoever has looked at all of them needs no confidence. */
function boundOf(
  sampled: number,
  lacking: number,
  { others, confidence }: Pick<Drawn, 'others' | 'confidence'>,
): number | null {
  if (others === 0 || sampled === 0) return null;
  if (sampled === others) return lacking / others;
  return upperBound(sampled, lacking, confidence);
}
