import { civilDate, type Instant } from '../foundation/clock.ts';
import type { Outcome } from '../foundation/outcome.ts';
import { type Clauses, lawful } from '../foundation/postgres/lawful.ts';
import type { Queryable } from '../foundation/postgres/pool.ts';
import { addWorkingDays } from '../foundation/working-days.ts';
import type { DivisionName } from '../people/index.ts';
import type { CaseDoor } from './case.ts';
import { CasesError } from './cases-error.ts';
import type { CaseNumber } from './contract.ts';

const clauses: Clauses = {
  cases_pkey: ['53060.7(b)(6)', 'That number names a case already'],
  staff_investigation_is_oias: ['R18', 'An internal staff investigation is a restricted case of OIA'],
  confirmed_by_a_second_person: ['R12', 'A second person confirms a provisional case'],
  assigned_once: ['53060.7(b)(4)', 'That person works the case already'],
  named_by_oia: ['R4', 'Only an administrator or the Hiring Authority of OIA names a person for a case'],
  names_another: ['R2', 'Nobody names himself'],
  named_once: ['R4', 'That person is named for the case already'],
};

export interface OpenedCase {
  readonly caseNumber: CaseNumber;
  readonly division: DivisionName;
  readonly uses: readonly string[];
  readonly restricted: boolean;
  readonly unitId: string;
  readonly supervisor?: string | undefined;
  readonly openedBy: string;
}

/** Registers an open case (53060.7(b)(4): linked to one specific investigation). */
export async function openCase(db: Queryable, opened: OpenedCase, now: Instant): Promise<Outcome<void>> {
  return lawful(async () => {
    await db.query(
      `insert into cases (case_number, division, status, restricted, uses, unit_id, supervisor, opened_by, opened_at)
       values ($1, $2, 'open', $3, $4, $5, $6, $7, at_ms($8))`,
      [
        opened.caseNumber,
        opened.division,
        opened.restricted,
        opened.uses,
        opened.unitId,
        opened.supervisor ?? null,
        opened.openedBy,
        now,
      ],
    );
  }, clauses);
}

export interface FirstUse {
  readonly caseNumber: CaseNumber;
  readonly division: DivisionName;
  readonly use: string;
  readonly unitId: string;
  readonly supervisor?: string | undefined;
  readonly openedBy: string;
  readonly emergency?: boolean | undefined;
}

/** R12. */
const workingDaysToConfirm = 3;

const firstUse = `
  with made as (
    insert into cases (case_number, division, status, restricted, uses, unit_id, supervisor, emergency, opened_by,
      opened_at, confirm_by)
    values ($1, $2, 'provisional', $3 = 'staff-investigation', array[$3], $4, $5, $6, $7, at_ms($8), $9)
    on conflict (case_number) do nothing returning case_number)
  insert into case_assignments (case_number, staff_id, assigned_by, assigned_at)
  select case_number, $7, $7, at_ms($8) from made`;

/**
 * The first use of a number makes a provisional case, worked by whoever used it (R12). Whoever comes second, also in the
 * same moment, is handed the case that the first made; `made` says which.
 */
export async function openProvisionalCase(
  db: Queryable,
  first: FirstUse,
  now: Instant,
): Promise<Outcome<CaseDoor & { readonly made: boolean }>> {
  const confirmBy = addWorkingDays(civilDate(now), workingDaysToConfirm);
  return lawful(async () => {
    const { rowCount } = await db.query(firstUse, [
      first.caseNumber,
      first.division,
      first.use,
      first.unitId,
      first.supervisor ?? null,
      first.emergency ?? false,
      first.openedBy,
      now,
      confirmBy,
    ]);
    const found = await findCase(db, first.caseNumber);
    if (found === undefined) throw new CasesError('vanished', 'a case that was just made is not there');
    return { ...found, made: rowCount === 1 };
  }, clauses);
}

/** A second person confirms a provisional case (R12); false when there is none to confirm. */
export async function confirmCase(
  db: Queryable,
  caseNumber: CaseNumber,
  by: string,
  now: Instant,
): Promise<Outcome<boolean>> {
  return lawful(async () => {
    const { rowCount } = await db.query(
      `update cases set status = 'open', confirmed_by = $2, confirmed_at = at_ms($3)
       where case_number = $1 and status = 'provisional'`,
      [caseNumber, by, now],
    );
    return rowCount === 1;
  }, clauses);
}

/** Closes a case: nothing is asked under it any more; false when it was closed or is unknown. */
export async function closeCase(
  db: Queryable,
  caseNumber: CaseNumber,
  by: string,
  now: Instant,
): Promise<boolean> {
  const { rowCount } = await db.query(
    `update cases set status = 'closed', closed_by = $2, closed_at = at_ms($3)
     where case_number = $1 and status <> 'closed'`,
    [caseNumber, by, now],
  );
  return rowCount === 1;
}

/**
 * Opens a closed case again, as it was before: one that nobody confirmed is still to be confirmed (R12). False when it
 * was not closed.
 */
export async function reopenCase(db: Queryable, caseNumber: CaseNumber): Promise<boolean> {
  const { rowCount } = await db.query(
    `update cases set closed_by = null, closed_at = null,
       status = case when confirm_by is not null and confirmed_by is null then 'provisional' else 'open' end
     where case_number = $1 and status = 'closed'`,
    [caseNumber],
  );
  return rowCount === 1;
}

/** Says who works a case. */
export async function assignCase(
  db: Queryable,
  assignment: { readonly caseNumber: CaseNumber; readonly staffId: string; readonly by: string },
  now: Instant,
): Promise<Outcome<void>> {
  return lawful(async () => {
    await db.query(
      `insert into case_assignments (case_number, staff_id, assigned_by, assigned_at)
       values ($1, $2, $3, at_ms($4))`,
      [assignment.caseNumber, assignment.staffId, assignment.by, now],
    );
  }, clauses);
}

/** Ends an assignment; false when that person did not work the case. */
export async function unassignCase(
  db: Queryable,
  assignment: { readonly caseNumber: CaseNumber; readonly staffId: string },
  now: Instant,
): Promise<boolean> {
  const { rowCount } = await db.query(
    `update case_assignments set ended_at = at_ms($3)
     where case_number = $1 and staff_id = $2 and ended_at is null`,
    [assignment.caseNumber, assignment.staffId, now],
  );
  return rowCount === 1;
}

/** OIA names a person of any division for one staff investigation (R4). */
export async function nameForCase(
  db: Queryable,
  named: { readonly caseNumber: CaseNumber; readonly staffId: string; readonly by: string },
  now: Instant,
): Promise<Outcome<void>> {
  return lawful(async () => {
    await db.query(
      'insert into oia_named (case_number, staff_id, named_by, named_at) values ($1, $2, $3, at_ms($4))',
      [named.caseNumber, named.staffId, named.by, now],
    );
  }, clauses);
}

/** OIA takes the name back; false when it does not stand. */
export async function unnameForCase(
  db: Queryable,
  { caseNumber, staffId }: { readonly caseNumber: CaseNumber; readonly staffId: string },
  now: Instant,
): Promise<boolean> {
  const { rowCount } = await db.query(
    `update oia_named set ended_at = at_ms($3)
     where case_number = $1 and staff_id = $2 and ended_at is null`,
    [caseNumber, staffId, now],
  );
  return rowCount === 1;
}

export async function findCase(db: Queryable, caseNumber: CaseNumber): Promise<CaseDoor | undefined> {
  const { rows } = await db.query<CaseDoor>('select * from door_case where case_number = $1', [caseNumber]);
  return rows[0];
}
