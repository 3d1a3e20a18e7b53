import { civilDate, type CivilDate, type Instant, rfc3339 } from '../foundation/clock.ts';
import type { Queryable } from '../foundation/postgres/pool.ts';
import type { DivisionName } from '../people/index.ts';
import type { CaseListed, CaseToConfirm } from './contract.ts';

interface Row {
  readonly number: string;
  readonly status: CaseListed['status'];
  readonly restricted: boolean;
  readonly emergency: boolean;
  readonly uses: readonly string[];
  readonly unit: string;
  readonly supervisor: string | null;
  readonly opened_by: string;
  readonly opened_by_name: string;
  readonly opened_at: Instant;
  readonly confirm_by: CivilDate;
  readonly worked_by: CaseListed['workedBy'];
  readonly named: CaseListed['named'];
  readonly sources: readonly string[];
  readonly only_sources: boolean;
  readonly [column: string]: unknown;
}

const listed = `
  select c.case_number as number, c.status, c.restricted, c.emergency, c.uses, u.name as unit,
    s.name as supervisor, c.opened_by, o.name as opened_by_name, c.opened_at, c.confirm_by,
    coalesce((select json_agg(json_build_object('staffId', w.staff_id, 'name', w.name) order by w.name)
      from door_assignment a join door_person w on w.staff_id = a.staff_id
      where a.case_number = c.case_number), '[]') as worked_by,
    coalesce((select json_agg(json_build_object('staffId', w.staff_id, 'name', w.name) order by w.name)
      from door_oia_named n join door_person w on w.staff_id = n.staff_id
      where n.case_number = c.case_number), '[]') as named,
    coalesce(q.sources, '{}') as sources, coalesce(q.only_these, false) as only_sources
  from door_case c join door_unit u on u.unit_id = c.unit_id join door_person o on o.staff_id = c.opened_by
  left join door_person s on s.staff_id = c.supervisor left join door_case_sources q on q.case_number = c.case_number`;

const caseOf = (row: Row): CaseListed => ({
  number: row.number,
  status: row.status,
  restricted: row.restricted,
  emergency: row.emergency,
  uses: row.uses,
  unit: row.unit,
  supervisor: row.supervisor,
  openedBy: { staffId: row.opened_by, name: row.opened_by_name },
  openedAt: rfc3339(row.opened_at),
  confirmBy: row.confirm_by,
  workedBy: row.worked_by,
  named: row.named,
  sources: row.sources,
  onlySources: row.only_sources,
});

/** The cases of a division: those to confirm, then the open, then the closed. Restricted ones only for OIA (R18). */
export async function listCases(db: Queryable, division: DivisionName): Promise<readonly CaseListed[]> {
  const { rows } = await db.query<Row>(
    `${listed} where c.division = $1 and (not c.restricted or c.division = 'OIA')
     order by case c.status when 'provisional' then 0 when 'open' then 1 else 2 end, c.opened_at desc limit 500`,
    [division],
  );
  return rows.map(caseOf);
}

/**
 * The provisional cases that a person may confirm (R12): as an administrator those of the division, as a supervisor his
 * own; never those that he opened himself.
 */
export async function casesToConfirm(
  db: Queryable,
  by: { readonly staffId: string; readonly division: string; readonly administrator: boolean },
  now: Instant,
): Promise<readonly CaseToConfirm[]> {
  const { rows } = await db.query<Row>(
    `${listed} where c.status = 'provisional' and c.opened_by <> $1
       and (c.supervisor = $1 or ($3 and c.division = $2 and (not c.restricted or c.division = 'OIA')))
     order by c.confirm_by, c.opened_at limit 200`,
    [by.staffId, by.division, by.administrator],
  );
  const today = civilDate(now);
  return rows.map((row) => {
    const { number, emergency, uses, unit, openedBy, openedAt, confirmBy } = caseOf(row);
    return { number, emergency, uses, unit, openedBy, openedAt, confirmBy, late: today > confirmBy };
  });
}
