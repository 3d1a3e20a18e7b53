import type { Queryable } from '../../foundation/postgres/pool.ts';
import type { Audited } from './audited.ts';

interface Approved {
  readonly [column: string]: unknown;
  readonly by: string;
  /** '' is whoever works the case. */
  readonly staff_id: string;
  readonly case_number: string;
  readonly from_at: number;
  readonly to_at: number;
}

const month = 30 * 86_400_000;

/** Who approved each act beforehand, or has reviewed it: they do not judge it (53060.5(c)(2), R2, R14–R16). */
export async function approversOf(
  db: Queryable,
  rows: readonly Audited[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const approved = await approvals(db, [...new Set(rows.map(({ caseNumber }) => caseNumber))]);
  const held = await holdsLifted(db);
  const decided = await decidedOn(db, rows);
  return new Map(
    rows.map((row) => [
      row.id,
      [
        ...new Set(
          [
            ...approved.filter((one) => coversCase(one, row)),
            ...held.filter((one) => coversHold(one, row)),
            ...decided.filter(({ entry }) => entry === row.entry),
          ].map(({ by }) => by),
        ),
      ],
    ]),
  );
}

const coversCase = (one: Approved, { caseNumber, staffId, at }: Audited): boolean =>
  caseNumber !== '' &&
  one.case_number === caseNumber &&
  (one.staff_id === '' || one.staff_id === staffId) &&
  one.from_at <= at &&
  at < one.to_at;

const coversHold = (one: Approved, { staffId, at }: Audited): boolean =>
  one.staff_id === staffId && one.from_at <= at && at < one.to_at;

async function approvals(db: Queryable, cases: readonly string[]): Promise<readonly Approved[]> {
  const { rows } = await db.query<Approved>(
    `select approved_by as by, '' as staff_id, case_number, epoch_ms(approved_at) as from_at,
       epoch_ms(coalesce(withdrawn_at, 'infinity')) as to_at
     from place_approvals where case_number = any ($1::text[])
     union all
     select reviewed_by, staff_id, case_number, epoch_ms(declared_at), epoch_ms(ends_at)
     from urgent_declarations where reviewed_by is not null and case_number = any ($1::text[])`,
    [cases],
  );
  return rows;
}

/** R14: what an administrator let pass of a held person, within thirty days. */
async function holdsLifted(db: Queryable): Promise<readonly Approved[]> {
  const { rows } = await db.query<Approved>(
    `select lifted_by as by, staff_id, '' as case_number, epoch_ms(lifted_at) as from_at,
       epoch_ms(lifted_at) + $1::float8 as to_at
     from inquiry_holds where lifted_by is not null`,
    [month],
  );
  return rows;
}

interface Decided {
  readonly [column: string]: unknown;
  readonly by: string;
  readonly entry: number;
}

/** 53060.9, 53060.10(a): copies and shares that somebody approved, each by its request and by what left the system. */
async function decidedOn(db: Queryable, rows: readonly Audited[]): Promise<readonly Decided[]> {
  const { rows: decided } = await db.query<Decided>(
    `select distinct by, entry from (
       select decided_by as by, request_entry as entry from door_copies
       union all select decided_by, entry from door_copies
       union all select decided_by, requested_entry from shares
       union all select approved_by, entry from door_disclosure) x
     where by is not null and entry = any ($1::bigint[])`,
    [rows.flatMap(({ entry }) => (entry === null ? [] : [entry]))],
  );
  return decided;
}
