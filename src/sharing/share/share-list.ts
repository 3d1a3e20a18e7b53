import { type CivilDate, civilDate, type Instant, rfc3339 } from '../../foundation/clock.ts';
import type { Queryable } from '../../foundation/postgres/pool.ts';
import type { ShareListed } from '../contract.ts';

/** Whose shares: one's own, or those of a division, of which restricted ones are OIA's alone (R18). */
export type ShareScope = { readonly by: string } | { readonly division: string };

type ListRow = Omit<ShareListed, 'items' | 'own' | 'overdue' | 'requestedAt' | 'releasedAt'> & {
  readonly confirmed: number;
  readonly unconfirmed: number;
  readonly requester: string;
  readonly requested: Instant;
  readonly released: Instant | null;
  readonly [column: string]: unknown;
};

export async function listShares(
  db: Queryable,
  scope: ShareScope,
  me: string,
  now: Instant,
): Promise<readonly ShareListed[]> {
  const { rows } = await db.query<ListRow>(
    `select s.share_id::text as id, a.name as agency, s.case_number as "caseNumber", s.use, s.purpose, s.basis,
       g.reference as agreement, s.reference, s.state, s.requested_by as requester, p.name as "requestedBy",
       d.name as "decidedBy", s.decline_reason as "declineReason", epoch_ms(s.requested_at) as requested,
       epoch_ms(s.released_at) as released, s.destroy_by::integer as "destroyBy", s.acknowledged_by as "acknowledgedBy",
       s.destroyed_on::integer as "destroyedOn", s.stopped_at is not null as stopped,
       (select count(*)::integer from share_items i where i.share_id = s.share_id and i.verdict = 'match') as confirmed,
       (select count(*)::integer from share_items i where i.share_id = s.share_id and i.verdict <> 'match') as unconfirmed
     from shares s join agencies a using (agency_id) join cases c using (case_number)
     join staff p on p.staff_id = s.requested_by left join staff d on d.staff_id = s.decided_by
     left join sharing_agreements g using (agreement_id)
     where ($1::text is null or s.requested_by = $1)
       and ($2::text is null or (s.division = $2 and (not c.restricted or $2 = 'OIA')))
     order by s.state = 'requested' desc, s.requested_at desc limit 200`,
    'by' in scope ? [scope.by, null] : [null, scope.division],
  );
  return rows.map((row) => listedOf(row, me, civilDate(now)));
}

function listedOf(
  { confirmed, unconfirmed, requester, requested, released, ...rest }: ListRow,
  me: string,
  today: CivilDate,
): ShareListed {
  return {
    ...rest,
    items: { confirmed, unconfirmed },
    own: requester === me,
    overdue: released !== null && rest.destroyedOn === null && rest.destroyBy < today,
    requestedAt: rfc3339(requested),
    releasedAt: released === null ? null : rfc3339(released),
  };
}
