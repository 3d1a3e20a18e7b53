import type { RoleHolder, SeatHolder } from './holders-store.ts';
import { namedRank } from './rank.ts';
import type { DivisionName } from './staff.ts';

/** Why a division is out of compliance with 53060.5(b). */
export type Vacancy =
  | 'no-primary'
  | 'no-secondary'
  | 'primary-not-active'
  | 'secondary-not-active'
  | 'rank-of-primary'
  | 'no-active-administrator'
  | 'no-hiring-authority';

/**
 * What one division lacks: a primary and a secondary who are at work, the primary of sufficient rank as the staff list has
 * it today, and a Hiring Authority to whom its audits go. Pure.
 */
export function vacanciesOf(
  division: DivisionName,
  seats: readonly SeatHolder[],
  roles: readonly RoleHolder[],
): readonly Vacancy[] {
  const own = seats.filter((seat) => seat.division === division);
  const [primary, secondary] = [seatOf(own, 'primary'), seatOf(own, 'secondary')];
  const hiring = roles.some(
    (held) => held.role === 'hiring-authority' && held.division === division && held.status !== 'separated',
  );
  return [
    ...lacking(primary, 'no-primary', 'primary-not-active'),
    ...lacking(secondary, 'no-secondary', 'secondary-not-active'),
    ...(primary === undefined || rankServes(primary) ? [] : (['rank-of-primary'] as const)),
    ...(own.some(({ status }) => status === 'active') ? [] : (['no-active-administrator'] as const)),
    ...(hiring ? [] : (['no-hiring-authority'] as const)),
  ];
}

const seatOf = (seats: readonly SeatHolder[], which: SeatHolder['seat']): SeatHolder | undefined =>
  seats.find(({ seat }) => seat === which);

const lacking = <T extends Vacancy>(holder: SeatHolder | undefined, none: T, idle: T): readonly T[] => {
  if (holder === undefined) return [none];
  return holder.status === 'active' ? [] : [idle];
};

/** A rank that was judged equivalent stays judged; a named one must still be the staff list's. */
const rankServes = ({ rank, rankBasis }: SeatHolder): boolean =>
  rankBasis === 'equivalent-or-above' || namedRank(rank) === rankBasis;
