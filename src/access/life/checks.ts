import { type CivilDate, civilDate } from '../../foundation/clock.ts';
import type { Queryable } from '../../foundation/postgres/pool.ts';
import { type Refusing, refusing } from '../desk/administrator.ts';
import type { Actor } from '../desk/perform.ts';
import type { LifeDeps } from './life-deps.ts';

export const noSuchPerson = refusing(
  '53060.5(c)(1)(A)',
  'Nobody of your division has this staff id.',
  'Open the list again.',
);

/** Do all of these stand as authorized uses today (53060.4(a), R13)? */
export async function allStand(
  deps: LifeDeps,
  transaction: Queryable,
  uses: readonly string[],
  today: CivilDate,
): Promise<boolean> {
  const standing = await deps.standingUses(transaction, today);
  return uses.every((use) => standing.includes(use));
}

/** 53060.7(b)(5), R11: a note is free text, so it is screened like any other. */
export function unfitNote(deps: LifeDeps, note: string | undefined): Refusing | undefined {
  const found = note === undefined ? undefined : deps.screenNote(note);
  return found === undefined
    ? undefined
    : refusing('53060.7(b)(5)', found, 'Write the note without it, or leave it out.');
}

export const todayOf = ({ now }: Pick<Actor, 'now'>): CivilDate => civilDate(now);
