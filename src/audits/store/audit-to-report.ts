import type { CivilDate, Instant } from '../../foundation/clock.ts';
import type { Queryable } from '../../foundation/postgres/pool.ts';
import type { DivisionName } from '../../people/index.ts';
import type { ChosenBecause, ReviewTopic, Verdict } from '../contract.ts';
import type { Finding } from '../finding.ts';
import { type AuditRules, rulesOf } from '../rules-in-force/audit-rules.ts';
import type { Audit } from './audit-store.ts';
import { isShown, type Viewer } from '../viewer.ts';
import { type Statement, statementOf } from './statement.ts';

/** One row that an audit looked at, as its report tells it. */
export interface ReportedRow {
  readonly rowNo: number;
  readonly source: 'record' | 'vendor';
  /** Of the record. */
  readonly entry: number | null;
  readonly vendorRow: number | null;
  readonly kind: string;
  readonly at: Instant;
  readonly staffId: string | null;
  /** As the staff list names him, or else as the vendor's log does. */
  readonly name: string;
  readonly chosen: readonly ChosenBecause[];
  /** R30: null to a reader who is shown none. */
  readonly score: number | null;
  readonly findings: readonly Finding[];
  /** R18. */
  readonly restricted: boolean;
  readonly verdict: Verdict | null;
  /** Of the closed list of `groundsOf`. */
  readonly ground: string | null;
  readonly note: string;
  readonly judgedBy: string | null;
  readonly judgedAt: Instant | null;
}

/** What of user management was looked at, and what was found (53060.5(c)(2)(A)). */
export interface ReportedReview {
  readonly topic: ReviewTopic;
  readonly outcome: 'in-order' | 'to-be-mended';
  readonly figures: Readonly<Record<string, number>>;
  readonly note: string;
  readonly reviewedBy: string;
  readonly reviewedAt: Instant;
}

/** One audit, as its memo, notices and JSON are made of it (53060.5(c)(2)). */
export interface AuditReported
  extends Pick<
    Audit,
    | 'auditId'
    | 'division'
    | 'kind'
    | 'cycle'
    | 'aboutKind'
    | 'about'
    | 'fromOn'
    | 'throughOn'
    | 'dueOn'
    // R29: another interval than 60 days is shown on every report, with the writing that directs it.
    | 'intervalDays'
    | 'writing'
    | 'beforeSystem'
    | 'restricted'
    | 'compiler'
  > {
  readonly begun: { readonly by: string; readonly at: Instant; readonly entry: number } | null;
  /** What fixed the draw: digest of all there was (hex), and the checkpoint that came after it (base64 root). */
  readonly draw: { readonly population: string; readonly size: number; readonly root: string } | null;
  readonly statement: Statement | null;
  /** By what it was ranked and drawn (53060.5(c)(2)(C), R29). */
  readonly rules: AuditRules;
  readonly confidence: number;
  readonly rows: readonly ReportedRow[];
  readonly reviews: readonly ReportedReview[];
  readonly signed: { readonly by: string; readonly at: Instant; readonly entry: number } | null;
  readonly received: { readonly by: string; readonly at: Instant } | null;
}

interface AuditRow {
  readonly [column: string]: unknown;
  readonly audit_id: string;
  readonly division: DivisionName;
  readonly kind: AuditReported['kind'];
  readonly cycle: number | null;
  readonly about_kind: AuditReported['aboutKind'];
  readonly about: string;
  readonly from_on: CivilDate;
  readonly through_on: CivilDate;
  readonly due_on: CivilDate;
  readonly interval_days: number;
  readonly writing: string | null;
  readonly before_system: boolean;
  readonly restricted: boolean;
  readonly compiler: string | null;
  readonly begun_by: string | null;
  readonly begun_at: Instant | null;
  readonly begun_entry: number | null;
  readonly population: number | null;
  readonly population_digest: Buffer | null;
  readonly seed_size: number | null;
  readonly seed: Buffer | null;
  readonly others: number | null;
  readonly rules: unknown;
  readonly signed_by: string | null;
  readonly signed_at: Instant | null;
  readonly signed_entry: number | null;
  readonly received_by: string | null;
  readonly received_at: Instant | null;
}

/**
 * Everything that a report of an audit tells; undefined when there is none. To a reader nothing is told, or counted, of the
 * rows that are kept from him: else he learned by subtraction what was referred of himself (R18, R30).
 */
export async function auditToReport(
  db: Queryable,
  auditId: string,
  reader?: Viewer,
): Promise<AuditReported | undefined> {
  const { rows: found } = await db.query<AuditRow>(
    `select a.*, a.audit_id::text as audit_id from audits a where a.audit_id = $1`,
    [auditId],
  );
  const [audit] = found;
  if (audit === undefined) return undefined;
  const all = await rowsOf(db, auditId);
  const rows = reader === undefined ? all : all.filter((row) => isShown(row, reader)).map(scoredFor(reader));
  const facts = factsOf(audit);
  return {
    ...facts,
    statement:
      audit.population === null || audit.others === null
        ? null
        : statementOf(
            { population: audit.population, others: audit.others, confidence: facts.confidence },
            rows,
          ),
    rows,
    reviews: await reviewsOf(db, auditId),
  };
}

const scoredFor =
  ({ seesScores }: Viewer) =>
  (row: ReportedRow): ReportedRow =>
    seesScores ? row : { ...row, score: null };

function factsOf(audit: AuditRow): Omit<AuditReported, 'statement' | 'rows' | 'reviews'> {
  const rules = rulesOf(audit.rules);
  return {
    auditId: audit.audit_id,
    division: audit.division,
    kind: audit.kind,
    cycle: audit.cycle,
    aboutKind: audit.about_kind,
    about: audit.about,
    fromOn: audit.from_on,
    throughOn: audit.through_on,
    dueOn: audit.due_on,
    intervalDays: audit.interval_days,
    writing: audit.writing,
    beforeSystem: audit.before_system,
    restricted: audit.restricted,
    compiler: audit.compiler,
    begun:
      audit.begun_by === null || audit.begun_at === null || audit.begun_entry === null
        ? null
        : { by: audit.begun_by, at: audit.begun_at, entry: audit.begun_entry },
    draw:
      audit.seed === null || audit.seed_size === null || audit.population_digest === null
        ? null
        : {
            population: audit.population_digest.toString('hex'),
            size: audit.seed_size,
            root: audit.seed.toString('base64'),
          },
    rules,
    confidence: rules.confidence / 100,
    signed:
      audit.signed_by === null || audit.signed_at === null || audit.signed_entry === null
        ? null
        : { by: audit.signed_by, at: audit.signed_at, entry: audit.signed_entry },
    received:
      audit.received_by === null || audit.received_at === null
        ? null
        : { by: audit.received_by, at: audit.received_at },
  };
}

async function rowsOf(db: Queryable, auditId: string): Promise<readonly ReportedRow[]> {
  const { rows } = await db.query<ReportedRow & Record<string, unknown>>(
    `select r.row_no as "rowNo", r.source, r.entry, r.vendor_row as "vendorRow", r.kind, epoch_ms(r.at) as at,
       r.staff_id as "staffId", coalesce(s.name, r.user_name) as name, r.chosen, r.score, r.findings, r.restricted,
       r.verdict,
       r.ground, r.note, r.judged_by as "judgedBy", epoch_ms(r.judged_at) as "judgedAt"
     from audit_rows r left join staff s using (staff_id) where r.audit_id = $1 order by r.row_no`,
    [auditId],
  );
  return rows;
}

async function reviewsOf(db: Queryable, auditId: string): Promise<readonly ReportedReview[]> {
  const { rows } = await db.query<ReportedReview & Record<string, unknown>>(
    `select topic, outcome, figures, note, reviewed_by as "reviewedBy", epoch_ms(reviewed_at) as "reviewedAt"
     from audit_reviews where audit_id = $1 order by topic`,
    [auditId],
  );
  return rows;
}
