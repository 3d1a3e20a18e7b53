import { addCivil, type CivilDate, type Instant } from '../../foundation/clock.ts';
import type { Queryable } from '../../foundation/postgres/pool.ts';

/** A contract and its last day. */
export interface ContractEnd {
  readonly technologyId: string;
  readonly endsOn: CivilDate;
}

/** What stands past its last day. */
export const pastTheirEnd = (db: Queryable, today: CivilDate): Promise<readonly ContractEnd[]> =>
  endingBetween(db, 0, addCivil(today, { days: -1 }));

/** What ends within so many days, today included. */
export const endingWithin = (
  db: Queryable,
  days: number,
  today: CivilDate,
): Promise<readonly ContractEnd[]> => endingBetween(db, today, addCivil(today, { days }));

async function endingBetween(
  db: Queryable,
  first: CivilDate,
  last: CivilDate,
): Promise<readonly ContractEnd[]> {
  const { rows } = await db.query<ContractEnd & Record<string, unknown>>(
    `select technology_id as "technologyId", ends_on::integer as "endsOn" from technologies
     where state in ('approved', 'live', 'suspended') and ends_on between $1 and $2 order by ends_on, technology_id`,
    [first, last],
  );
  return rows;
}

/** Notes that a notice before the end goes out; false when it went out before. */
export async function noteContractNotice(
  db: Queryable,
  { technologyId, endsOn }: ContractEnd,
  daysBefore: number,
  now: Instant,
): Promise<boolean> {
  const { rowCount } = await db.query(
    `insert into contract_notices (technology_id, ends_on, days_before, given_at)
     values ($1, $2, $3, at_ms($4)) on conflict do nothing`,
    [technologyId, endsOn, daysBefore, now],
  );
  return rowCount === 1;
}
