import type { Instant } from '../../foundation/clock.ts';
import type { Queryable } from '../../foundation/postgres/pool.ts';
import type { Sealing } from '../../foundation/sealing.ts';
import type { DivisionName } from '../../people/index.ts';
import type { MatchSource } from '../../searches/index.ts';
import { reportInvalid } from './report-invalid.ts';
import type { ReportedPlates } from './sealed-plates.ts';

/** A judgement that was recorded elsewhere: what the demo begins with. */
export interface RecordedInvalid {
  readonly asked: number;
  readonly readId: string;
  readonly photo: number;
  readonly entry: number;
  readonly source: MatchSource;
  readonly judgedBy: string;
  readonly division: DivisionName;
  readonly caseNumber: string;
  readonly plates: ReportedPlates;
}

/** Keeps a misread match with its report (53060.7(b)(7)); its entries stand already. The report's number. */
export async function keepInvalid(
  db: Queryable,
  sealing: Sealing,
  recorded: RecordedInvalid,
  at: Instant,
): Promise<number> {
  const { asked, readId, photo, entry, source, judgedBy, division, caseNumber, plates } = recorded;
  const { rows } = await db.query<{ verdict_id: number }>(
    `insert into match_verdicts (asked, read_id, verdict, cause, photo_entry, misread, judged_by, judged_at, entry, division,
       case_number, agency_id, camera_no, source_camera)
     values ($1, $2, 'not-a-match', 'misread', $3, true, $4, at_ms($5), $6, $7, $8, $9, $10, $11) returning verdict_id`,
    [
      asked,
      readId,
      photo,
      judgedBy,
      at,
      entry,
      division,
      caseNumber,
      source.agency_id,
      source.camera_no,
      source.source_camera,
    ],
  );
  const verdictId = rows[0]?.verdict_id ?? 0;
  const report = {
    verdictId,
    readId,
    division,
    source,
    cause: 'misread',
    reportedBy: judgedBy,
    entry,
    plates,
  } as const;
  return reportInvalid(db, sealing, report, at);
}
