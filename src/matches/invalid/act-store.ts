import { civilDate, type Instant } from '../../foundation/clock.ts';
import { withdrawSealed } from '../../deadlines/index.ts';
import type { Queryable } from '../../foundation/postgres/pool.ts';
import type { AgencyAnswer, ReportState, Resolution, SendWay } from '../contract.ts';
import { dueAfter } from './due.ts';

export interface ReportAct {
  readonly report: number;
  readonly act: Exclude<ReportState, 'open' | 'withdrawn'>;
  readonly outcome: SendWay | AgencyAnswer | Resolution;
  readonly staffId: string;
  readonly entry: number;
}

/** Takes a report a step on: what was done, and by when the next step is due. */
export async function keepReportAct(
  db: Queryable,
  { report, act, outcome, staffId, entry }: ReportAct,
  now: Instant,
): Promise<void> {
  await db.query(
    `insert into invalid_match_acts (report_id, act, outcome, staff_id, acted_at, entry)
     values ($1, $2, $3, $4, at_ms($5), $6)`,
    [report, act, outcome, staffId, now, entry],
  );
  await db.query(
    `update invalid_matches set state = $2, due_on = coalesce($3, due_on),
       sealed = case when $2 = 'resolved' then null else sealed end where report_id = $1`,
    [report, act, dueAfter(act, civilDate(now)) ?? null],
  );
  if (act === 'resolved') await dropNotice(db, report);
}

/** What was told is destroyed here, and what has not gone by mail goes no more (53060.9(a)(1)). */
async function dropNotice(db: Queryable, report: number): Promise<void> {
  const { rows } = await db.query<{ entry: number }>(
    `select entry from invalid_match_acts where report_id = $1 and act = 'sent'`,
    [report],
  );
  await withdrawSealed(
    db,
    rows.map(({ entry }) => entry),
  );
  await db.query('delete from invalid_match_notices where report_id = $1', [report]);
}

/** Keeps the encrypted notice, for as long as the read would be kept (53060.2(a)). */
export async function keepNotice(
  db: Queryable,
  report: number,
  { bytes, expiresAt }: { readonly bytes: Uint8Array; readonly expiresAt: Instant },
  now: Instant,
): Promise<void> {
  await db.query(
    `insert into invalid_match_notices (report_id, package, made_at, expires_at) values ($1, $2, at_ms($3), at_ms($4))`,
    [report, bytes, now, expiresAt],
  );
}

/** The encrypted notice, while it is kept. */
export async function noticeOf(db: Queryable, report: number, now: Instant): Promise<Buffer | undefined> {
  const { rows } = await db.query<{ package: Buffer }>(
    'select package from invalid_match_notices where report_id = $1 and expires_at > at_ms($2)',
    [report, now],
  );
  return rows[0]?.package;
}

/** 53060.2(a): plates and notices go with their reads. How many of each went. */
export async function dropExpired(
  db: Queryable,
  now: Instant,
): Promise<{ readonly plates: number; readonly notices: number }> {
  const plates = await db.query(
    'update invalid_matches set sealed = null where sealed is not null and sealed_until <= at_ms($1)',
    [now],
  );
  const notices = await db.query('delete from invalid_match_notices where expires_at <= at_ms($1)', [now]);
  return { plates: plates.rowCount ?? 0, notices: notices.rowCount ?? 0 };
}
