import { tell } from '../../deadlines/index.ts';
import { civilDate, type Instant } from '../../foundation/clock.ts';
import type { Queryable } from '../../foundation/postgres/pool.ts';
import type { Sealing } from '../../foundation/sealing.ts';
import { type DivisionName, officersOf } from '../../people/index.ts';
import type { MatchSource } from '../../searches/index.ts';
import type { Cause } from '../contract.ts';
import { dueAfter } from './due.ts';
import { type ReportedPlates, sealPlates } from './sealed-plates.ts';

export interface NewReport {
  readonly verdictId: number;
  readonly readId: string;
  readonly division: DivisionName;
  readonly source: MatchSource;
  readonly cause: Cause;
  readonly reportedBy: string;
  readonly entry: number;
  readonly plates: ReportedPlates;
}

/**
 * Reports a match found invalid to the division's administrators, who tell the agency of record (53060.7(b)(7)); in the
 * transaction of the judgement. A read that is reported already is not reported again. The report's number.
 */
export async function reportInvalid(
  db: Queryable,
  sealing: Sealing,
  report: NewReport,
  now: Instant,
): Promise<number> {
  const { source, entry, division, readId } = report;
  const standing = await standingReport(db, readId, division);
  if (standing !== undefined) return standing;
  const { rows } = await db.query<{ report_id: number }>(
    `insert into invalid_matches (verdict_id, division, agency_id, camera_no, read_id, owners_read_id, captured_at, cause,
       reported_by, reported_at, entry, sealed, sealed_until, due_on, source_camera)
     values ($1, $2, $3, $4, $5, $6, at_ms($7), $8, $9, at_ms($10), $11, $12, at_ms($13), $14, $15) returning report_id`,
    [
      report.verdictId,
      division,
      source.agency_id,
      source.camera_no,
      readId,
      source.owners_read_id,
      source.captured_at,
      report.cause,
      report.reportedBy,
      now,
      entry,
      sealPlates(sealing, entry, report.plates),
      source.expires_at,
      dueAfter('open', civilDate(now)),
      source.source_camera,
    ],
  );
  await tell(
    db,
    {
      kind: 'invalid-match-reported',
      entry,
      staffIds: await administratorsBut(db, division, report.reportedBy),
    },
    now,
  );
  return rows[0]?.report_id ?? 0;
}

async function standingReport(db: Queryable, readId: string, division: string): Promise<number | undefined> {
  const { rows } = await db.query<{ report_id: number }>(
    `select report_id from invalid_matches where read_id = $1 and division = $2
       and state in ('open', 'sent', 'answered') order by report_id limit 1`,
    [readId, division],
  );
  return rows[0]?.report_id;
}

/** R2: nobody acts on what he reported himself; without another administrator it goes to the Hiring Authority. */
async function administratorsBut(
  db: Queryable,
  division: DivisionName,
  staffId: string,
): Promise<readonly string[]> {
  const { administrators, hiringAuthority } = await officersOf(db, division);
  const others = administrators.filter((one) => one !== staffId);
  return others.length > 0 ? others : hiringAuthority;
}

/** Of judgements of one read at once the second finds the first one's report (53060.7(b)(7)). */
export async function oneAtATime(transaction: Queryable, readId: string): Promise<void> {
  await transaction.query(`select pg_advisory_xact_lock(hashtext('invalid match'), hashtext($1))`, [readId]);
}

/** Judged otherwise since: what nobody has sent yet is withdrawn, unless another judgement that is reported still stands there. */
export async function withdrawReports(
  db: Queryable,
  { asked, readId }: { readonly asked: number; readonly readId: string },
  staffId: string,
): Promise<void> {
  await db.query(
    `update invalid_matches i set state = 'withdrawn', sealed = null
     where i.read_id = $2 and i.state = 'open' and not exists (
       select from match_judgements j join match_verdicts v using (verdict_id)
       where j.read_id = $2 and v.division = i.division and v.verdict = 'not-a-match' and v.cause <> 'another-plate'
         and (j.asked <> $1 or j.judged_by <> $3))`,
    [asked, readId, staffId],
  );
}
