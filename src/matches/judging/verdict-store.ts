import type { Instant } from '../../foundation/clock.ts';
import type { Queryable } from '../../foundation/postgres/pool.ts';
import type { MatchSource } from '../../searches/index.ts';
import type { VerdictBody } from '../contract.ts';
import type { Subject } from '../subject.ts';

export interface NewVerdict {
  readonly subject: Subject;
  readonly body: VerdictBody;
  readonly source: Pick<MatchSource, 'agency_id' | 'camera_no' | 'source_camera'>;
  readonly misread: boolean;
  /** The entry that opened the photo, where it was shown. */
  readonly photo: number | undefined;
  readonly judgedBy: string;
  readonly division: string;
  readonly entry: number;
}

/** Keeps one judgement; its number. The database refuses what 53060.9(b)(1) and R22 do not allow. */
export async function keepVerdict(db: Queryable, verdict: NewVerdict, now: Instant): Promise<number> {
  const { subject, body, source } = verdict;
  const { rows } = await db.query<{ verdict_id: number }>(
    `insert into match_verdicts (asked, alert_id, read_id, verdict, cause, reason, compared, photo_entry, second, misread,
       judged_by, judged_at, entry, division, case_number, agency_id, camera_no, source_camera)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, at_ms($12), $13, $14, $15, $16, $17, $18) returning verdict_id`,
    [
      subject.asked,
      subject.alert?.alert_id ?? null,
      subject.readId,
      body.verdict,
      'cause' in body ? body.cause : null,
      'reason' in body ? body.reason : null,
      'compared' in body ? JSON.stringify(body.compared) : null,
      verdict.photo ?? null,
      subject.task !== undefined,
      verdict.misread,
      verdict.judgedBy,
      now,
      verdict.entry,
      verdict.division,
      subject.inquiry.caseNumber === '' ? null : subject.inquiry.caseNumber,
      source.agency_id,
      source.camera_no,
      source.source_camera,
    ],
  );
  return rows[0]?.verdict_id ?? 0;
}

/** The number of what a person last said of a match. */
export async function ownVerdict(
  db: Queryable,
  { asked, readId }: Pick<Subject, 'asked' | 'readId'>,
  staffId: string,
): Promise<number | undefined> {
  const { rows } = await db.query<{ verdict_id: number }>(
    'select verdict_id from match_judgements where asked = $1 and read_id = $2 and judged_by = $3',
    [asked, readId, staffId],
  );
  return rows[0]?.verdict_id;
}
