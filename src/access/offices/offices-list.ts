import { rfc3339 } from '../../foundation/clock.ts';
import type { Queryable } from '../../foundation/postgres/pool.ts';
import {
  divisions,
  roleHolders,
  type RoleHolder,
  rolesOf,
  seatHolders,
  type SeatHolder,
  vacanciesOf,
} from '../../people/index.ts';
import type { OfficeHolder, OfficesShown } from '../contract.ts';
import type { Standing } from '../desk/administrator.ts';
import { seesVacancies } from './vacancies.ts';
import { decideFilling, everyOffice } from './who-fills.ts';

/** The offices: to everybody who holds them; vacancies to those whom 53060.5(b) concerns; and which of them one fills. */
export async function officesFor(db: Queryable, standing: Standing): Promise<OfficesShown> {
  const [seats, held] = [await seatHolders(db), await roleHolders(db)];
  const roles = await rolesOf(db, standing.staffId);
  const policyOwned = held.some(({ role }) => role === 'policy-owner');
  const seeing = divisions.filter(
    (division) =>
      roles.some((role) => seesVacancies(role, division)) || standing.administers.includes(division),
  );
  return {
    holders: [...seats.map(ofSeat), ...held.map(ofRole)],
    vacancies: seeing
      .map((division) => ({ division, what: vacanciesOf(division, seats, held) }))
      .filter(({ what }) => what.length > 0),
    seesVacancies: seeing.length > 0,
    fills: everyOffice
      .filter((one) => decideFilling({ standing, policyOwned }, one).effect === 'permit')
      .map(({ office, division }) => ({ office, division: division ?? null })),
  };
}

const ofSeat = (seat: SeatHolder): OfficeHolder => ({
  office: seat.seat === 'primary' ? 'primary-administrator' : 'secondary-administrator',
  division: seat.division,
  staffId: seat.staffId,
  name: seat.name,
  active: seat.status === 'active',
  since: rfc3339(seat.since),
  rank: seat.rank,
  judged:
    seat.judgedBy === null || seat.judgedWhy === null ? null : { by: seat.judgedBy, why: seat.judgedWhy },
});

const ofRole = ({ role, division, staffId, name, status, since }: RoleHolder): OfficeHolder => ({
  office: role,
  division,
  staffId,
  name,
  active: status === 'active',
  since: rfc3339(since),
  rank: null,
  judged: null,
});
