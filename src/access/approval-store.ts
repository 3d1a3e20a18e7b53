import type { Instant } from '../foundation/clock.ts';
import type { Queryable } from '../foundation/postgres/pool.ts';

export interface PlaceApprovalGiven {
  readonly caseNumber: string;
  /** `plates`: more than 20 distinct plates may be shown unmasked for that case. */
  readonly kind: 'place' | 'plates';
  readonly from: Instant;
  readonly to: Instant;
  readonly area?: { readonly lat: number; readonly lon: number; readonly radiusM: number } | undefined;
  readonly cameras?: readonly string[] | undefined;
  /** Protected places need an approval that names the offence. */
  readonly offence?: string | undefined;
  readonly approvedBy: string;
}

/** An administrator's approval for one case, recorded before the search (R15); its number. */
export async function approvePlace(
  db: Queryable,
  approval: PlaceApprovalGiven,
  now: Instant,
): Promise<number> {
  const { area } = approval;
  const { rows } = await db.query<{ id: number }>(
    `insert into place_approvals (case_number, kind, from_at, to_at, latitude, longitude, radius_m, cameras, offence,
       approved_by, approved_at)
     values ($1, $2, at_ms($3), at_ms($4), $5, $6, $7, $8, $9, $10, at_ms($11))
     returning approval_id::integer as id`,
    [
      approval.caseNumber,
      approval.kind,
      approval.from,
      approval.to,
      area?.lat ?? null,
      area?.lon ?? null,
      area?.radiusM ?? null,
      approval.cameras ?? null,
      approval.offence ?? null,
      approval.approvedBy,
      now,
    ],
  );
  return rows[0]?.id ?? 0;
}

/** Ends an approval; the case that it was for, or undefined when there is none to end. */
export async function withdrawApproval(
  db: Queryable,
  approvalId: number,
  by: string,
  now: Instant,
): Promise<string | undefined> {
  const { rows } = await db.query<{ case_number: string }>(
    `update place_approvals set withdrawn_at = at_ms($3), withdrawn_by = $2
     where approval_id = $1 and withdrawn_at is null returning case_number`,
    [approvalId, by, now],
  );
  return rows[0]?.case_number;
}
