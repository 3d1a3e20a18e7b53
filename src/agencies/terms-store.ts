import type { Instant } from '../foundation/clock.ts';
import type { Outcome } from '../foundation/outcome.ts';
import { type Clauses, lawful } from '../foundation/postgres/lawful.ts';
import type { Queryable } from '../foundation/postgres/pool.ts';
import type { OwnerTerms, TermsDoor } from './terms.ts';

const clauses: Clauses = {
  terms_by_eis_or_policy_owner: ['53060.6(a)', 'EIS or a policy owner enters what an owner has agreed to'],
  photos_end_with_reads: ['53060.2(a)', 'No photo or payload is kept longer than the reads'],
};

/** Sets an owner's terms in place of those before; the period counts at once, for what is kept already too (R28). */
export async function setOwnerTerms(
  db: Queryable,
  { agencyId, setBy, ...terms }: OwnerTerms & { readonly agencyId: string; readonly setBy: string },
  now: Instant,
): Promise<Outcome<void>> {
  return lawful(async () => {
    await db.query('update owner_terms set ended_at = at_ms($2) where agency_id = $1 and ended_at is null', [
      agencyId,
      now,
    ]);
    await db.query(
      `insert into owner_terms (agency_id, retention_days, photo_days, payload_days, age_limit_days, uses, case_types,
         onward_sharing, authority, set_by, set_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, at_ms($11))`,
      [
        agencyId,
        terms.retentionDays,
        terms.photoDays,
        terms.payloadDays,
        terms.ageLimitDays,
        terms.uses,
        terms.caseTypes,
        terms.onwardSharing,
        terms.authority,
        setBy,
        now,
      ],
    );
    // R1: leave to store rests on the same document.
    await db.query('update agencies set retention_days = $2, leave_to_store = $3 where agency_id = $1', [
      agencyId,
      terms.retentionDays,
      terms.authority,
    ]);
  }, clauses);
}

/** What a search of this owner's data keeps to; undefined where there is no such owner. */
export async function findTerms(db: Queryable, agencyId: string): Promise<TermsDoor | undefined> {
  const { rows } = await db.query<TermsDoor>('select * from door_owner_terms where agency_id = $1', [
    agencyId,
  ]);
  return rows[0];
}
