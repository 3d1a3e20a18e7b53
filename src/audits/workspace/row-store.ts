import type { Instant } from '../../foundation/clock.ts';
import { type Clauses, lawful } from '../../foundation/postgres/lawful.ts';
import type { Outcome } from '../../foundation/outcome.ts';
import type { Queryable } from '../../foundation/postgres/pool.ts';
import type { ChosenBecause, Verdict } from '../contract.ts';
import type { Finding } from '../finding.ts';
import type { Viewer } from '../viewer.ts';

/** One row of an audit. */
export interface Row {
  readonly row: number;
  readonly source: 'record' | 'vendor';
  readonly entry: number | null;
  readonly vendorRow: number | null;
  readonly kind: string;
  readonly at: Instant;
  readonly staffId: string | null;
  readonly name: string;
  readonly approvers: readonly string[];
  readonly chosen: readonly ChosenBecause[];
  readonly score: number;
  readonly findings: readonly Finding[];
  readonly restricted: boolean;
  readonly verdict: Verdict | null;
  readonly ground: string | null;
  readonly note: string;
  readonly clarification: 'asked' | 'answered' | null;
  readonly answer: string;
}

const select = `select r.row_no as row, r.source, r.entry, r.vendor_row as "vendorRow", r.kind, epoch_ms(r.at) as at,
    r.staff_id as "staffId", coalesce(s.name, r.user_name) as name, r.approvers, r.chosen, r.score, r.findings,
    r.restricted, r.verdict, r.ground, r.note, coalesce(c.answer, '') as answer,
    case when c.clarification_id is null then null when c.answer is null then 'asked' else 'answered' end
      as clarification
  from audit_rows r left join staff s using (staff_id)
  left join lateral (select * from audit_clarifications x where x.audit_id = r.audit_id and x.row_no = r.row_no
    order by x.clarification_id desc limit 1) c on true`;

/** The rows of an audit but the viewer's own, in the order in which they are to be looked at. */
export async function rowsOf(db: Queryable, auditId: string, viewer: Viewer): Promise<readonly Row[]> {
  const { rows } = await db.query<Row & Record<string, unknown>>(
    `${select} where r.audit_id = $1 and r.staff_id is distinct from $2 and ($3 or not r.restricted)
     order by r.row_no`,
    [auditId, viewer.staffId, viewer.seesRestricted],
  );
  return rows;
}

/** One row, held until the transaction ends. */
export async function holdRow(db: Queryable, auditId: string, rowNo: string): Promise<Row | undefined> {
  await db.query('select 1 from audit_rows where audit_id = $1 and row_no = $2 for update', [auditId, rowNo]);
  const { rows } = await db.query<Row & Record<string, unknown>>(
    `${select} where r.audit_id = $1 and r.row_no = $2`,
    [auditId, rowNo],
  );
  return rows[0];
}

const clauses: Clauses = {
  judges_another: ['53060.5(c)(2)(A)', 'Nobody reviews his own search'],
  judges_what_another_approved: ['53060.5(c)(2)(A)', 'Nobody reviews what he approved'],
  signed_stands: ['53060.5(c)(2)', 'The audit is signed, and stands'],
};

/** Keeps what was decided of a row. */
export const keepVerdict = (
  db: Queryable,
  { auditId, row }: { readonly auditId: string; readonly row: number },
  {
    verdict,
    ground,
    note,
    by,
  }: Pick<Row, 'note'> & {
    readonly verdict: Verdict;
    readonly ground: string;
    readonly by: string;
  },
  now: Instant,
): Promise<Outcome<void>> =>
  lawful(async () => {
    await db.query(
      `update audit_rows set verdict = $3, ground = $4, note = $5, judged_by = $6, judged_at = at_ms($7)
       where audit_id = $1 and row_no = $2`,
      [auditId, row, verdict, ground, note, by, now],
    );
    await db.query(
      `update audit_clarifications set closed_at = at_ms($3)
       where audit_id = $1 and row_no = $2 and closed_at is null`,
      [auditId, row, now],
    );
  }, clauses);

/** What is left before an audit can be signed; its own rows count for a viewer too, but are not shown to him. */
export async function leftToJudge(
  db: Queryable,
  auditId: string,
  staffId: string,
): Promise<{ readonly all: number; readonly own: number }> {
  const { rows } = await db.query<{ all: number; own: number }>(
    `select count(*)::integer as all, count(*) filter (where staff_id = $2)::integer as own
     from audit_rows where audit_id = $1 and verdict is null`,
    [auditId, staffId],
  );
  return rows[0] ?? { all: 0, own: 0 };
}
