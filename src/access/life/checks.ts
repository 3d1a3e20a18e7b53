import { addCivil, type CivilDate, civilDate } from '../../foundation/clock.ts';
import type { Queryable } from '../../foundation/postgres/pool.ts';
import type { DivisionName } from '../../people/index.ts';
import { type Refusing, refusing } from '../desk/administrator.ts';
import type { Actor } from '../desk/perform.ts';
import type { LifeDeps } from './life-deps.ts';

export const noSuchPerson = refusing(
  '53060.5(c)(1)(A)',
  'Nobody of your division has this staff id.',
  'Open the list again.',
);

/** R4, 53060.4(a)(5): uses that stand; internal staff investigation is a role of OIA alone. */
export async function unfitUses(
  deps: LifeDeps,
  transaction: Queryable,
  { uses, division }: { readonly uses: readonly string[]; readonly division: DivisionName },
  today: CivilDate,
): Promise<Refusing | undefined> {
  const standing = await deps.standingUses(transaction, today);
  if (!uses.every((use) => standing.includes(use)))
    return refusing(
      '53060.4(a)',
      'One of these is no authorized use now.',
      'Choose from the authorized uses.',
    );
  if (uses.includes('staff-investigation') && division !== 'OIA')
    return refusing(
      '53060.4(a)(5)',
      'Internal staff investigation is a use of the Office of Internal Affairs.',
      'Leave it out. OIA names others for a single case.',
    );
  return undefined;
}

/** 53060.5(c)(1)(D): a grant has a last day, a year away at most, so that somebody looks at it again. */
export function unfitLastDay(expiresOn: CivilDate, today: CivilDate): Refusing | undefined {
  const latest = addCivil(today, { years: 1 });
  return expiresOn >= today && expiresOn <= latest && isDay(expiresOn)
    ? undefined
    : refusing(
        '53060.5(c)(1)(D)',
        'The last day is past, more than a year away, or no day of the calendar.',
        'Choose a day within a year from today.',
      );
}

function isDay(day: CivilDate): boolean {
  const [year, month, date] = [Math.trunc(day / 10_000), Math.trunc(day / 100) % 100, day % 100];
  const at = new Date(Date.UTC(year, month - 1, date));
  return at.getUTCMonth() === month - 1 && at.getUTCDate() === date;
}

/** 53060.7(b)(5), R11: a note is free text, so it is screened like any other. */
export function unfitNote(deps: LifeDeps, note: string | undefined): Refusing | undefined {
  const found = note === undefined ? undefined : deps.screenNote(note);
  return found === undefined
    ? undefined
    : refusing('53060.7(b)(5)', found, 'Write the note without it, or leave it out.');
}

export const todayOf = ({ now }: Pick<Actor, 'now'>): CivilDate => civilDate(now);
