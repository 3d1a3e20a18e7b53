import { type Instant, rfc3339 } from '../../foundation/clock.ts';
import type { Queryable } from '../../foundation/postgres/pool.ts';
import type { MadePaper, NoticeState } from '../contract/papers.ts';
import { isShown, type Viewer } from '../viewer.ts';

/** A paper as it was made: later readers get the same bytes. */
export interface KeptPaper {
  readonly content: Buffer;
  readonly note: string;
}

export async function keptPaper(
  db: Queryable,
  auditId: string,
  paper: string,
): Promise<KeptPaper | undefined> {
  const { rows } = await db.query<KeptPaper & Record<string, unknown>>(
    'select content, note from audit_papers where audit_id = $1 and paper = $2',
    [auditId, paper],
  );
  return rows[0];
}

export async function keepPaper(
  db: Queryable,
  auditId: string,
  {
    paper,
    content,
    note,
    entry,
    by,
  }: KeptPaper & { readonly paper: string; readonly entry: number; readonly by: string },
  now: Instant,
): Promise<void> {
  await db.query(
    `insert into audit_papers (audit_id, paper, sha256, content, note, entry, made_by, made_at)
     values ($1, $2, sha256($3), $3, $4, $5, $6, at_ms($7))`,
    [auditId, paper, content, note, entry, by, now],
  );
}

export async function madePapers(db: Queryable, auditId: string): Promise<readonly MadePaper[]> {
  const { rows } = await db.query<Omit<MadePaper, 'madeAt'> & { readonly madeAt: Instant }>(
    `select paper, encode(sha256, 'hex') as sha256, entry, epoch_ms(made_at) as "madeAt"
     from audit_papers where audit_id = $1 order by paper`,
    [auditId],
  );
  return rows.map((row) => ({ ...row, madeAt: rfc3339(row.madeAt) }));
}

/** Whether rows of an audit are kept from a reader: his own (R30), or restricted ones (R18). */
export async function isPersonal(db: Queryable, auditId: string, reader: Viewer): Promise<boolean> {
  const { rowCount } = await db.query(
    `select 1 from audit_rows where audit_id = $1 and (staff_id = $2 or (restricted and not $3)) limit 1`,
    [auditId, reader.staffId, reader.seesRestricted],
  );
  return rowCount === 1;
}

/** R29: each instance singly, and whether its notice was received, as far as the reader is shown the row (R18, R30). */
export async function noticesOf(
  db: Queryable,
  auditId: string,
  reader: Viewer,
): Promise<readonly NoticeState[]> {
  const { rows } = await db.query<NoticeRow>(
    `select r.row_no as "rowNo", r.restricted, r.staff_id as "staffId", coalesce(s.name, r.user_name) as name, epoch_ms(r.at) as at,
       n.received_by as "receivedBy", epoch_ms(n.received_at) as "receivedAt"
     from audit_rows r left join staff s using (staff_id)
     left join audit_notice_receipts n using (audit_id, row_no)
     where r.audit_id = $1 and r.verdict = 'inadequate' order by r.row_no`,
    [auditId],
  );
  return rows
    .filter((row) => isShown(row, reader))
    .map(({ restricted: _restricted, ...row }) => ({
      ...row,
      at: rfc3339(row.at),
      receivedAt: row.receivedAt === null ? null : rfc3339(row.receivedAt),
    }));
}

interface NoticeRow extends Omit<NoticeState, 'at' | 'receivedAt'> {
  readonly [column: string]: unknown;
  readonly at: Instant;
  readonly restricted: boolean;
  readonly receivedAt: Instant | null;
}

/** R29: kept once for each notice; the database holds it to those whom it is for. */
export async function keepReceipt(
  db: Queryable,
  auditId: string,
  { row, by, entry }: { readonly row: number; readonly by: string; readonly entry: number },
  now: Instant,
): Promise<void> {
  await db.query(
    `insert into audit_notice_receipts (audit_id, row_no, received_by, received_at, entry)
     values ($1, $2, $3, at_ms($4), $5)`,
    [auditId, row, by, now, entry],
  );
}

/** Names of everybody whom an audit speaks of. */
export async function namesOf(
  db: Queryable,
  staffIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const { rows } = await db.query<{ staff_id: string; name: string }>(
    'select staff_id, name from staff where staff_id = any ($1::text[])',
    [[...new Set(staffIds)]],
  );
  return new Map(rows.map(({ staff_id: staffId, name }) => [staffId, name]));
}
