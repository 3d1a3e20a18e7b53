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
/** Days before its day from which it is due soon, and its person is reminded. */
export const soon = 7;

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

/** A day before its own on which the person is reminded, and the day itself. */
export type Stage = '7-days' | '1-days' | '0-days';

const stages: Readonly<Record<number, Stage>> = { 7: '7-days', 1: '1-days', 0: '0-days' };

const outstanding = (due: Due): boolean => due !== 'destroyed' && due !== 'held' && due !== 'not-made';

/**
 * Of which day the person is to be reminded today, besides what he was told already (53060.9(a)(1)). A program that stood still
 * tells the nearest; past its day it tells the last.
 */
export function stageOwed(
  copy: CopyDay & { readonly told: readonly Stage[] },
  today: CivilDate,
): Stage | undefined {
  if (copy.destroyBy === null || !outstanding(dueOf(copy, today))) return undefined;
  const days = reminderDue('copy', Math.max(0, daysBetween(today, copy.destroyBy)));
  const stage = days === undefined ? undefined : stages[days];
  return stage === undefined || copy.told.includes(stage) ? undefined : stage;
}

/** Whose officers must know of a copy that is past its day. */
export type Office = 'administrators' | 'hiring-authority';

/** Once it is past its day the administrators know of it, then the Hiring Authority too (53060.9(a)(1)). */
export function officesTold(copy: CopyDay, today: CivilDate): readonly Office[] {
  if (copy.destroyBy === null || dueOf(copy, today) !== 'overdue') return [];
  return -daysBetween(today, copy.destroyBy) < untilHiringAuthority
    ? ['administrators']
    : ['administrators', 'hiring-authority'];
}
