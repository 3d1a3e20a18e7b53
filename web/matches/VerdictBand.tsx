import type { MatchVerdict } from '../../src/searches/contract/verdicts.ts';
import { verdictWords } from './words.ts';

/** What stands of a match, in words and in its look; hatched while no eye has compared it (53060.9(b)(1), R22). */
export function VerdictBand({ verdict }: { readonly verdict: MatchVerdict }) {
  const look = verdict === 'match' ? 'verdict verdict--match' : 'not-verified';
  return <p className={look}>{verdictWords[verdict]}</p>;
}
