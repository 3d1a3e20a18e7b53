import type { CivilDate, Instant } from '../../foundation/clock.ts';
import type { Outcome } from '../../foundation/outcome.ts';
import { type Clauses, lawful } from '../../foundation/postgres/lawful.ts';
import type { Queryable } from '../../foundation/postgres/pool.ts';
import type { DivisionName } from '../../people/index.ts';
import type { ChosenRow } from '../compile/choose-rows.ts';
import type { AuditRules } from '../rules-in-force/audit-rules.ts';

/** An audit as acts and lists need it. */
export interface Audit {
  readonly auditId: string;
  readonly division: DivisionName;
  readonly kind: 'cycle' | 'special';
  readonly cycle: number | null;
  readonly aboutKind: 'person' | 'case' | 'plate' | 'period' | null;
  readonly about: string;
  readonly fromOn: CivilDate;
  readonly throughOn: CivilDate;
  readonly dueOn: CivilDate;
  readonly intervalDays: number;
  readonly writing: string | null;
  readonly beforeSystem: boolean;
  readonly restricted: boolean;
  readonly compiler: string | null;
  readonly compilerName: string | null;
  readonly begunAt: Instant | null;
  readonly population: number | null;
  readonly others: number | null;
  readonly signedBy: string | null;
  readonly signedAt: Instant | null;
  readonly receivedBy: string | null;
  readonly receivedAt: Instant | null;
}

const columns = `a.audit_id::text as "auditId", a.division, a.kind, a.cycle, a.about_kind as "aboutKind", a.about,
  a.from_on::integer as "fromOn", a.through_on::integer as "throughOn", a.due_on::integer as "dueOn",
  a.interval_days as "intervalDays", a.writing, a.before_system as "beforeSystem", a.restricted, a.compiler,
  c.name as "compilerName", epoch_ms(a.begun_at) as "begunAt", a.population, a.others, a.signed_by as "signedBy",
  epoch_ms(a.signed_at) as "signedAt", a.received_by as "receivedBy", epoch_ms(a.received_at) as "receivedAt"`;
const from = 'from audits a left join staff c on c.staff_id = a.compiler';

/** One audit; undefined when there is none of that number. */
export async function findAudit(db: Queryable, auditId: string): Promise<Audit | undefined> {
  const { rows } = await db.query<Audit & Record<string, unknown>>(
    `select ${columns} ${from} where a.audit_id = $1`,
    [auditId],
  );
  return rows[0];
}

/** The same, held until the transaction ends: of two acts at once the second finds what the first did. */
export async function holdAudit(db: Queryable, auditId: string): Promise<Audit | undefined> {
  await db.query('select 1 from audits where audit_id = $1 for update', [auditId]);
  return findAudit(db, auditId);
}

/** How far an audit is, without one person's rows: of them he learns nothing (R30). */
export interface Progress {
  readonly auditId: string;
  readonly rows: number;
  readonly judged: number;
  readonly inadequate: number;
  readonly referred: number;
}

/** The audits of these divisions, open ones first, the newest of the others after them. */
export async function auditsOf(db: Queryable, divisions: readonly DivisionName[]): Promise<readonly Audit[]> {
  const { rows } = await db.query<Audit & Record<string, unknown>>(
    `select ${columns} ${from} where a.division = any ($1::text[])
     order by a.signed_at is not null, case when a.signed_at is null then a.due_on end, a.due_on desc limit 200`,
    [divisions],
  );
  return rows;
}

export async function progressOf(
  db: Queryable,
  auditIds: readonly string[],
  butOf: string,
): Promise<ReadonlyMap<string, Progress>> {
  const { rows } = await db.query<Progress & Record<string, unknown>>(
    `select audit_id::text as "auditId", count(*)::integer as rows, count(verdict)::integer as judged,
       count(*) filter (where verdict = 'inadequate')::integer as inadequate,
       count(*) filter (where verdict = 'refer')::integer as referred
     from audit_rows where audit_id = any ($1::bigint[]) and staff_id is distinct from $2 group by audit_id`,
    [auditIds, butOf],
  );
  return new Map(rows.map((row) => [row.auditId, row]));
}

/** What fixes an audit's rows. */
export interface Begun {
  readonly by: string;
  readonly entry: number;
  readonly population: number;
  readonly digest: Buffer;
  readonly seedSize: number;
  readonly seed: Buffer;
  readonly rules: AuditRules;
  readonly others: number;
}

/** Begins an audit: its population, seed and rows stand from now on. */
export async function keepBegun(
  db: Queryable,
  auditId: string,
  { by, entry, population, digest, seedSize, seed, rules, others }: Begun,
  now: Instant,
): Promise<void> {
  await db.query(
    `update audits set begun_by = $2, begun_at = at_ms($3), begun_entry = $4, population = $5,
       population_digest = $6, seed_size = $7, seed = $8, review_line = $9, others = $10, rules = $11
     where audit_id = $1`,
    [auditId, by, now, entry, population, digest, seedSize, seed, rules.line, others, JSON.stringify(rules)],
  );
}

/** Keeps the chosen rows in their order. */
export async function keepRows(
  db: Queryable,
  auditId: string,
  rows: readonly ChosenRow[],
  approvers: ReadonlyMap<string, readonly string[]>,
): Promise<void> {
  await db.query(
    `insert into audit_rows (audit_id, row_no, source, entry, vendor_row, kind, at, staff_id, user_name, approvers,
       chosen, score, findings, restricted)
     select $1, r."rowNo", r.source, r.entry, r."vendorRow", r.kind, at_ms(r.at), s.staff_id,
       coalesce(s.name, r."userName"), r.approvers, r.chosen, r.score, r.findings, r.restricted
     from jsonb_to_recordset($2) as r ("rowNo" integer, source text, entry bigint, "vendorRow" bigint, kind text,
       at float8, "staffId" text, "userName" text, approvers text[], chosen text[], score real, findings jsonb,
       restricted boolean)
     left join staff s on s.staff_id = r."staffId"`,
    [
      auditId,
      JSON.stringify(
        rows.map(({ because, search: _search, always: _always, plate: _plate, ...row }, at) => ({
          ...row,
          rowNo: at + 1,
          chosen: because,
          approvers: approvers.get(row.id) ?? [],
        })),
      ),
    ],
  );
}

const clauses: Clauses = {
  signed_by_administrator: ['53060.5(c)(2)(A)(1)', 'Only an active administrator of the division signs'],
  signed_when_complete: ['53060.5(c)(2)(A)', 'A row or a topic of user management is not judged yet'],
};

/** Signs an audit; the database holds that it is whole. */
export const keepSigned = (
  db: Queryable,
  auditId: string,
  { by, entry }: { readonly by: string; readonly entry: number },
  now: Instant,
): Promise<Outcome<void>> =>
  lawful(async () => {
    await db.query(
      'update audits set signed_by = $2, signed_at = at_ms($3), signed_entry = $4 where audit_id = $1',
      [auditId, by, now, entry],
    );
  }, clauses);

/** The memo's receipt is recorded once (R29). */
export const keepReceived = (
  db: Queryable,
  auditId: string,
  by: string,
  now: Instant,
): Promise<Outcome<boolean>> =>
  lawful(
    async () => {
      const { rowCount } = await db.query(
        `update audits set received_by = $2, received_at = at_ms($3)
         where audit_id = $1 and signed_at is not null and received_at is null`,
        [auditId, by, now],
      );
      return rowCount === 1;
    },
    { received_by_another: ['53060.5(c)(2)(B)', 'Whoever signed an audit does not receive its memo'] },
  );

/** 53060.5(c)(2)(A)(1): gives an audit to whoever compiles it from now on. */
export async function keepCompiler(
  db: Queryable,
  auditId: string,
  compiler: string,
  now: Instant,
): Promise<void> {
  await db.query('update audits set compiler = $2, assigned_at = at_ms($3) where audit_id = $1', [
    auditId,
    compiler,
    now,
  ]);
}

/** What the Hiring Authority directs beside the cycles. */
export interface SpecialAudit
  extends Pick<Audit, 'division' | 'about' | 'fromOn' | 'throughOn' | 'dueOn' | 'restricted'> {
  readonly aboutKind: NonNullable<Audit['aboutKind']>;
  readonly writing: string;
}

/** Enters a special audit; its number. */
export async function keepSpecial(
  db: Queryable,
  { division, aboutKind, about, fromOn, throughOn, dueOn, writing, restricted }: SpecialAudit,
  now: Instant,
): Promise<string> {
  const { rows } = await db.query<{ id: string }>(
    `insert into audits (division, kind, about_kind, about, from_on, through_on, due_on, interval_days, writing,
       restricted, made_at)
     values ($1, 'special', $2, $3, $4, $5, $6, $7, $8, $9, at_ms($10)) returning audit_id::text as id`,
    [division, aboutKind, about, fromOn, throughOn, dueOn, 60, writing, restricted, now],
  );
  return rows[0]?.id ?? '';
}
