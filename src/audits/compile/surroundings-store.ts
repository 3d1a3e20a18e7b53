import { type CivilDate, civilDate, type Instant } from '../../foundation/clock.ts';
import type { Queryable } from '../../foundation/postgres/pool.ts';
import type { DivisionName } from '../../people/index.ts';
import type { CaseStanding, Surroundings } from '../detectors/surroundings.ts';
import type { Audited } from './audited.ts';

interface CaseRow extends CaseStanding {
  readonly [column: string]: unknown;
  readonly caseNumber: string;
}

/** What the product's own registers tell of the cases and the people that a population names (53060.7(b)(6), 53060.5(c)(1)(D)). */
export async function surroundingsOf(
  db: Queryable,
  division: DivisionName,
  population: readonly Audited[],
): Promise<Surroundings> {
  const cases = await casesOf(
    db,
    population.map(({ caseNumber }) => caseNumber),
  );
  const left = await leftDivision(
    db,
    division,
    population.flatMap(({ staffId }) => (staffId === null ? [] : [staffId])),
  );
  return {
    caseOf: (number) => cases.get(number),
    leftOn: (user) => left.get(user),
    divisionOf: () => division,
  };
}

async function casesOf(
  db: Queryable,
  numbers: readonly string[],
): Promise<ReadonlyMap<string, CaseStanding>> {
  const { rows } = await db.query<CaseRow>(
    `select k.case_number as "caseNumber", k.division, epoch_ms(k.opened_at) as "openedAt",
       epoch_ms(k.closed_at) as "closedAt", epoch_ms(greatest(k.opened_at, k.confirmed_at, k.closed_at,
         (select max(greatest(a.assigned_at, a.ended_at)) from case_assignments a
          where a.case_number = k.case_number))) as "changedAt"
     from cases k where k.case_number = any ($1::text[])`,
    [[...new Set(numbers)]],
  );
  return new Map(rows.map((row) => [row.caseNumber, row]));
}

/** Separated, or of another division since. */
async function leftDivision(
  db: Queryable,
  division: DivisionName,
  staffIds: readonly string[],
): Promise<ReadonlyMap<string, CivilDate>> {
  const { rows } = await db.query<{ staffId: string; at: Instant }>(
    `select staff_id as "staffId",
       epoch_ms(case when status = 'separated' then changed_at else moved_at end) as at
     from staff where staff_id = any ($1::text[])
       and (status = 'separated' or division <> $2 and moved_at is not null)`,
    [[...new Set(staffIds)], division],
  );
  return new Map(rows.map(({ staffId, at }) => [staffId, civilDate(at)]));
}
