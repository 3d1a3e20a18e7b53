import { type Instant, rfc3339 } from '../../foundation/clock.ts';
import type { Queryable } from '../../foundation/postgres/pool.ts';
import type { LedgerLine } from '../contract.ts';

type Row = Omit<LedgerLine, 'at'> & { readonly told: Instant; readonly [column: string]: unknown };

/** What left a division in a civil year, newest first; restricted cases are OIA's alone (R18). */
export async function disclosuresOf(
  db: Queryable,
  division: string,
  year: number,
): Promise<readonly LedgerLine[]> {
  const { rows } = await db.query<Row>(
    `select d.kind, d.id::text as id, d.told_at as told, a.name as agency, a.entity_type as "entityType",
       d.case_number as "caseNumber", d.use, d.items, t.name as "toldBy", p.name as "approvedBy", d.entry
     from door_disclosure d join agencies a using (agency_id) join staff t on t.staff_id = d.told_by
     left join staff p on p.staff_id = d.approved_by
     where d.division = $1 and (not d.restricted or $1 = 'OIA')
       and civil_date_of(at_ms(d.told_at)) / 10000 = $2
     order by d.told_at desc, d.kind, d.id`,
    [division, year],
  );
  return rows.map(({ told, ...rest }) => ({ ...rest, at: rfc3339(told) }));
}
