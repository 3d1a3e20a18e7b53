import type { CivilDate, Instant } from '../foundation/clock.ts';
import type { Queryable } from '../foundation/postgres/pool.ts';

/** A print, which is made and in somebody's hands at once. */
export interface TakenCopy {
  readonly staffId: string;
  readonly division: string;
  readonly caseNumber: string;
  readonly restricted: boolean;
  readonly use: string;
  readonly reason: string;
  readonly asked: number;
  /** The alert that was printed; null: an answer was. */
  readonly alert: number | null;
  readonly device: string;
  readonly reads: number;
  readonly entry: number;
  readonly destroyBy: CivilDate;
  readonly authority: string;
}

/** Its place in the register, with its day; the number of the copy (53060.9(a)(1)). */
export async function keepTakenCopy(db: Queryable, copy: TakenCopy, now: Instant): Promise<string> {
  const { rows } = await db.query<{ id: string }>(
    `insert into copies (form, scope, protection, staff_id, division, case_number, restricted, use, reason, asked, device_id,
       reads, state, request_entry, requested_at, entry, made_at, taken_at, written, destroy_by, authority,
       alert_id)
     values ('print', 'judged', 'watermark', $1, $2, $3, $4, $5, $6, $7, $8, $9, 'made', $10, at_ms($11), $10, at_ms($11),
       at_ms($11), $9, $12, $13, $14) returning copy_id::text as id`,
    [
      copy.staffId,
      copy.division,
      copy.caseNumber,
      copy.restricted,
      copy.use,
      copy.reason,
      copy.asked,
      copy.device,
      copy.reads,
      copy.entry,
      now,
      copy.destroyBy,
      copy.authority,
      copy.alert,
    ],
  );
  return String(rows[0]?.id);
}
