import type { CivilDate, Instant } from '../../foundation/clock.ts';
import type { Queryable } from '../../foundation/postgres/pool.ts';
import type { DivisionName } from '../../people/index.ts';
import type { IrregularityKind, IrregularityOutcome } from '../contract.ts';

/** A report as whoever it was reported to sees it in a list. */
export interface Irregularity {
  readonly id: string;
  readonly division: DivisionName;
  readonly subjectId: string | null;
  readonly subject: string;
  readonly kind: IrregularityKind;
  readonly happenedOn: CivilDate | null;
  readonly auditId: string | null;
  readonly rowNo: number | null;
  readonly told: Buffer;
  readonly filedBy: string;
  readonly filedAt: Instant;
  readonly entry: number;
  readonly readAt: Instant | null;
  readonly suspendedAt: Instant | null;
  readonly suspendable: boolean;
  readonly outcome: IrregularityOutcome | null;
  readonly outcomeAt: Instant | null;
}

const select = `select i.irregularity_id::text as id, i.division, i.subject_id as "subjectId",
    coalesce(s.name, i.account) as subject, i.kind, i.happened_on::integer as "happenedOn",
    i.audit_id::text as "auditId", i.row_no as "rowNo", i.told, f.name as "filedBy", epoch_ms(i.filed_at) as "filedAt",
    i.entry, epoch_ms(p.read_at) as "readAt", epoch_ms(i.suspended_at) as "suspendedAt",
    exists (select 1 from access_grants g where g.staff_id = i.subject_id and g.state = 'active') as suspendable,
    i.outcome, epoch_ms(i.outcome_at) as "outcomeAt"
  from irregularities i
  -- R18, R30: whoever holds the office that it goes to, and never its subject.
  join irregularity_readers w on w.irregularity_id = i.irregularity_id and w.staff_id = $1
  left join irregularity_recipients p on p.irregularity_id = i.irregularity_id and p.staff_id = $1
  left join staff s on s.staff_id = i.subject_id join staff f on f.staff_id = i.filed_by`;

/** What was reported to a person: what is open first, then the newest. */
export async function reportedTo(db: Queryable, staffId: string): Promise<readonly Irregularity[]> {
  const { rows } = await db.query<Irregularity & Record<string, unknown>>(
    `${select} order by i.outcome is not null, i.filed_at desc limit 200`,
    [staffId],
  );
  return rows;
}

/** One of them, held until the transaction ends; undefined to everybody else. */
export async function holdReported(
  db: Queryable,
  staffId: string,
  id: string,
): Promise<Irregularity | undefined> {
  await db.query('select 1 from irregularities where irregularity_id = $1 for update', [id]);
  const { rows } = await db.query<Irregularity & Record<string, unknown>>(
    `${select} where i.irregularity_id = $2`,
    [staffId, id],
  );
  return rows[0];
}

/** What a person filed. */
export async function filedBy(
  db: Queryable,
  staffId: string,
): Promise<readonly { readonly entry: number; readonly at: Instant }[]> {
  const { rows } = await db.query<{ entry: number; at: Instant }>(
    `select entry, epoch_ms(filed_at) as at from irregularities where filed_by = $1
     order by filed_at desc limit 50`,
    [staffId],
  );
  return rows;
}

export interface Filing {
  readonly division: DivisionName;
  readonly subjectId: string | null;
  readonly account: string;
  /** Whom the account may be, where it may be several (R30). */
  readonly concerned: readonly string[];
  readonly kind: IrregularityKind;
  readonly happenedOn: CivilDate | null;
  readonly auditId: string | null;
  readonly rowNo: number | null;
  readonly told: Buffer;
  readonly filedBy: string;
  readonly way: 'hiring-authority' | 'supervisor-and-oia';
  readonly recipients: readonly string[];
}

/** Keeps a report and to whom it went. */
export async function keepIrregularity(
  db: Queryable,
  filing: Filing,
  entry: number,
  now: Instant,
): Promise<string> {
  const { rows } = await db.query<{ id: string }>(
    `insert into irregularities (division, subject_id, account, kind, happened_on, audit_id, row_no, told, filed_by,
       filed_at, entry, way, concerned)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, at_ms($10), $11, $12, $13) returning irregularity_id::text as id`,
    [
      filing.division,
      filing.subjectId,
      filing.account,
      filing.kind,
      filing.happenedOn,
      filing.auditId,
      filing.rowNo,
      filing.told,
      filing.filedBy,
      now,
      entry,
      filing.way,
      filing.concerned,
    ],
  );
  const id = rows[0]?.id ?? '';
  await db.query(
    `insert into irregularity_recipients (irregularity_id, staff_id, told_at)
     select $1, x, at_ms($3) from unnest($2::text[]) as x`,
    [id, filing.recipients, now],
  );
  return id;
}

/** Whoever reads it knows of it from then on, whether he was told at its filing or holds the office since. */
export async function noteRead(db: Queryable, id: string, staffId: string, now: Instant): Promise<void> {
  await db.query(
    `insert into irregularity_recipients (irregularity_id, staff_id, told_at, read_at)
     values ($1, $2, at_ms($3), at_ms($3))
     on conflict (irregularity_id, staff_id)
       do update set read_at = coalesce(irregularity_recipients.read_at, excluded.read_at)`,
    [id, staffId, now],
  );
}

export async function noteSuspended(db: Queryable, id: string, by: string, now: Instant): Promise<void> {
  await db.query(
    'update irregularities set suspended_by = $2, suspended_at = at_ms($3) where irregularity_id = $1',
    [id, by, now],
  );
}

export async function noteOutcome(
  db: Queryable,
  id: string,
  { outcome, by }: { readonly outcome: IrregularityOutcome; readonly by: string },
  now: Instant,
): Promise<void> {
  await db.query(
    `update irregularities set outcome = $2, outcome_by = $3, outcome_at = at_ms($4)
     where irregularity_id = $1`,
    [id, outcome, by, now],
  );
}
