import type { Instant } from '../foundation/clock.ts';
import type { Outcome } from '../foundation/outcome.ts';
import { lawful } from '../foundation/postgres/lawful.ts';
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

/** An administrator's approval for one case, recorded before the search (R15). */
export async function approvePlace(db: Queryable, approval: PlaceApprovalGiven, now: Instant): Promise<void> {
  const { area } = approval;
  await db.query(
    `insert into place_approvals (case_number, kind, from_at, to_at, latitude, longitude, radius_m, cameras, offence,
       approved_by, approved_at)
     values ($1, $2, at_ms($3), at_ms($4), $5, $6, $7, $8, $9, $10, at_ms($11))`,
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
}

export interface Hold {
  readonly staffId: string;
  /** Keyed HMAC of the plate or the case: 32 bytes. */
  readonly subject: Buffer;
  /** The entry of the refusal. */
  readonly reference: string;
}

/** After a prohibited refusal the same person's inquiries on that plate or case are held for 30 days (R14). */
export async function holdInquiry(db: Queryable, hold: Hold, now: Instant): Promise<void> {
  await db.query(
    `insert into inquiry_holds (staff_id, subject, held_at, until_at, reference)
     values ($1, $2, at_ms($3), at_ms($3) + interval '30 days', $4)`,
    [hold.staffId, hold.subject, now, hold.reference],
  );
}

/** An administrator lifts a person's holds of one refusal; the number lifted. */
export async function liftHold(
  db: Queryable,
  staffId: string,
  reference: string,
  by: string,
  now: Instant,
): Promise<Outcome<number>> {
  return lawful(
    async () => {
      const { rowCount } = await db.query(
        `update inquiry_holds set lifted_by = $3, lifted_at = at_ms($4)
         where staff_id = $1 and reference = $2 and lifted_at is null`,
        [staffId, reference, by, now],
      );
      return rowCount ?? 0;
    },
    { lifts_for_another: ['R2', 'Nobody lifts his own hold'] },
  );
}
