import { daysBetween, reminderDue } from '../deadlines/index.ts';
import type { CivilDate } from '../foundation/clock.ts';
import type { Due } from './contract.ts';

/** What of a copy bears on its day. */
export interface CopyDay {
  readonly state: string;
  readonly destroyBy: CivilDate | null;
  readonly destroyed: boolean;
  readonly held: boolean;
}

/** Days over its day after which the Hiring Authority is told as well. */
const untilHiringAuthority = 3;
const soon = 7;

/** How near a copy's day is (53060.9(a)(1)). */
export function dueOf({ state, destroyBy, destroyed, held }: CopyDay, today: CivilDate): Due {
  if (destroyed) return 'destroyed';
  if (state !== 'made' || destroyBy === null) return 'not-made';
  if (held) return 'held';
  const left = daysBetween(today, destroyBy);
  if (left < 0) return 'overdue';
  if (left === 0) return 'due-today';
  return left <= soon ? 'due-soon' : 'kept';
}

/** A step of telling: the person before and on the day, the administrators once it is past, then the Hiring Authority. */
export type Stage = '7-days' | '1-days' | '0-days' | 'administrators' | 'hiring-authority';

const personStages: Readonly<Record<number, Stage>> = { 7: '7-days', 1: '1-days', 0: '0-days' };

/**
 * Who is to be told of a copy today, besides who was told already (53060.9(a)(1)). A program that stood still tells the
 * nearest stage of the person, and nobody who comes after is passed over.
 */
export function stagesOwed(
  copy: CopyDay & { readonly told: readonly Stage[] },
  today: CivilDate,
): readonly Stage[] {
  const due = dueOf(copy, today);
  if (copy.destroyBy === null || due === 'destroyed' || due === 'held' || due === 'not-made') return [];
  const left = daysBetween(today, copy.destroyBy);
  return stagesReached(left).filter((stage) => !copy.told.includes(stage));
}

function stagesReached(left: number): readonly Stage[] {
  const days = left < 0 ? 0 : reminderDue('copy', left);
  const person = days === undefined ? undefined : personStages[days];
  return [
    ...(person === undefined ? [] : [person]),
    ...(left < 0 ? (['administrators'] as const) : []),
    ...(left <= -untilHiringAuthority ? (['hiring-authority'] as const) : []),
  ];
}
