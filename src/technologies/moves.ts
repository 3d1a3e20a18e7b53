import type { CivilDate } from '../foundation/clock.ts';
import type { TechnologyState } from './contract.ts';
import type { Technology } from './register.ts';

/** Where each state leads: proposed → approved → live → suspended → ended (53060.6(a)); the database holds the same. */
export const lawfulMoves: Readonly<Record<TechnologyState, readonly TechnologyState[]>> = {
  proposed: ['approved', 'ended'],
  approved: ['live', 'ended'],
  live: ['suspended', 'ended'],
  suspended: ['live', 'ended'],
  // Proposed anew, by whoever may; EIS approves it as if it had never been there.
  ended: ['proposed'],
};

export const mayMove = (from: TechnologyState, to: TechnologyState): boolean =>
  lawfulMoves[from].includes(to);

/** Why nothing connects or ingests. */
export interface NotLive {
  readonly effect: 'refuse';
  readonly clause: string;
  readonly reason: string;
  readonly remedy: { readonly text: string };
}

/**
 * Pure: may it connect or ingest today? Only while it is live, on a day of its contract (53060.6(a)): from the midnight after the
 * last day it is dead, whether or not anybody has looked since. `undefined`: it may.
 */
export function technologyRefusal(
  { name, state, startsOn, endsOn }: Pick<Technology, 'name' | 'state' | 'startsOn' | 'endsOn'>,
  today: CivilDate,
): NotLive | undefined {
  if (state !== 'live') return dead(`${name} is not in use by EIS’s register (${state}).`, 'Ask EIS.');
  if (today < startsOn || today > endsOn)
    return dead(`No contract of ${name} covers today.`, 'Ask EIS to record the contract in force.');
  return undefined;
}

const dead = (reason: string, remedy: string): NotLive => ({
  effect: 'refuse',
  clause: '53060.6(a)',
  reason,
  remedy: { text: remedy },
});
