import type { RankBasis } from './offices.ts';

/** A rank that 53060.5(b) names for the primary Division Administrator. */
export type NamedRank = Exclude<RankBasis, 'equivalent-or-above' | 'not-required'>;

const named: readonly (readonly [NamedRank, RegExp])[] = [
  ['associate-warden', /\bassociate warden\b/u],
  // "Parole Agent III", and not "II".
  ['parole-agent-iii', /\bparole agent (?:iii|3)\b/u],
  ['special-agent-in-charge', /\bspecial agent in charge\b/u],
];

/** Which of the named ranks the staff list gives; undefined for any other, which somebody then judges (53060.5(b)). */
export function namedRank(rank: string): NamedRank | undefined {
  const words = rank
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, ' ')
    .trim();
  // "Assistant Special Agent-in-Charge" and the like stand below the rank that they name.
  if (/^(?:assistant|acting assistant|deputy assistant)\b/u.test(words)) return undefined;
  return named.find(([, pattern]) => pattern.test(words))?.[0];
}
