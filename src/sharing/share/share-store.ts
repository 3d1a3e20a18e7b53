import type { CivilDate, Instant } from '../../foundation/clock.ts';
import type { Queryable } from '../../foundation/postgres/pool.ts';
import type { DivisionName } from '../../people/index.ts';
import type { Basis, DeclineReason, RequestShareBody, ShareState } from '../contract.ts';
import { keepItems } from '../items-store.ts';
import type { ChosenItem } from '../chosen-items.ts';
import { shownTo } from '../shown-to.ts';

/** A row of `shares` with what its case says. */
export interface ShareRow {
  readonly share_id: string;
  readonly agency_id: string;
  readonly agreement_id: string | null;
  readonly case_number: string;
  readonly division: DivisionName;
  readonly restricted: boolean;
  readonly use: string;
  readonly purpose: string;
  readonly basis: Basis;
  readonly reference: string;
  readonly requested_by: string;
  readonly state: ShareState;
  readonly released_on: CivilDate;
  /** Digests of the codes of its packages. */
  readonly codes: readonly Buffer[];
  readonly destroy_by: CivilDate;
  /** No further package is made. */
  readonly stopped: boolean;
}

export interface NewShare extends Omit<RequestShareBody, 'items' | 'agreement'> {
  readonly agreement: string | null;
  readonly division: DivisionName;
  readonly requestedBy: string;
}

/** Enters a request with its items; what the database refuses of an item throws its constraint (R22). */
export async function keepShare(
  db: Queryable,
  share: NewShare,
  items: readonly Pick<ChosenItem, 'asked' | 'read' | 'agencyOfRecord'>[],
  now: Instant,
): Promise<string> {
  const { rows } = await db.query<{ id: string }>(
    `insert into shares (agency_id, agreement_id, case_number, division, use, purpose, basis, reference, requested_by,
       requested_at, requested_entry, destroy_by)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, at_ms($10), 0, $11) returning share_id::text as id`,
    [
      share.agencyId,
      share.agreement,
      share.caseNumber,
      share.division,
      share.use,
      share.purpose,
      share.basis,
      share.reference,
      share.requestedBy,
      now,
      share.destroyBy,
    ],
  );
  const id = rows[0]?.id ?? '';
  await keepItems(db, 'share', id, items);
  return id;
}

/** Which entry recorded the request. */
export async function noteRequested(db: Queryable, id: string, entry: number): Promise<void> {
  await db.query('update shares set requested_entry = $2 where share_id = $1', [id, entry]);
}

/** The share under lock: of two acts at once the second finds the first done. */
async function lockShare(db: Queryable, id: string): Promise<ShareRow | undefined> {
  const { rows } = await db.query<ShareRow & Record<string, unknown>>(
    `select s.share_id::text, s.agency_id, s.agreement_id::text, s.case_number, s.division, c.restricted, s.use, s.purpose,
       s.basis, s.reference, s.requested_by, s.state, s.destroy_by::integer as destroy_by,
       coalesce((select civil_date_of(min(r.released_at)) from share_releases r where r.share_id = s.share_id), 0)
         as released_on,
       array(select r.code_sha256 from share_releases r where r.share_id = s.share_id) as codes,
       s.stopped_at is not null as stopped
     from shares s join cases c using (case_number) where s.share_id = $1 for update of s`,
    [id],
  );
  return rows[0];
}

/** The same, as far as it is there for that person (R18). */
export const lockShown = async (
  db: Queryable,
  id: string,
  person: { readonly staffId: string; readonly division: string },
): Promise<ShareRow | undefined> => shownTo(await lockShare(db, id), person, ({ requested_by: by }) => by);

/** The items with the verdict that stands now; what was judged otherwise since throws its constraint (R22). */
export async function judgedAgain(
  db: Queryable,
  id: string,
): Promise<readonly { readonly asked: string; readonly read: string; readonly verdict: string }[]> {
  const { rows } = await db.query<{ asked: string; read: string; verdict: string }>(
    `update share_items set verdict = verdict where share_id = $1
     returning asked::text, read_id::text as read, verdict`,
    [id],
  );
  return rows.toSorted((one, other) => Number(BigInt(one.read) - BigInt(other.read)));
}

/** A second person's decision. */
export async function decideShare(
  db: Queryable,
  id: string,
  { by, reason }: { readonly by: string; readonly reason: DeclineReason | null },
  now: Instant,
): Promise<void> {
  await db.query(
    `update shares set state = case when $3::text is null then 'approved' else 'declined' end, decided_by = $2,
       decided_at = at_ms($4), decline_reason = $3 where share_id = $1`,
    [id, by, reason, now],
  );
}

export async function endShare(db: Queryable, id: string, by: string, now: Instant): Promise<void> {
  await db.query(
    `update shares set state = 'ended', ended_by = $2, ended_at = at_ms($3) where share_id = $1`,
    [id, by, now],
  );
}

/** What has left has left; no further package of it is made. */
export async function stopPackages(db: Queryable, id: string, by: string, now: Instant): Promise<void> {
  await db.query('update shares set stopped_by = $2, stopped_at = at_ms($3) where share_id = $1', [
    id,
    by,
    now,
  ]);
}

export interface Release {
  readonly entry: number;
  readonly packageSha256: Buffer;
  readonly codeSha256: Buffer;
}

/** A package left: a disclosure of its own, whatever left before it. */
export async function noteReleased(
  db: Queryable,
  id: string,
  { entry, packageSha256, codeSha256 }: Release,
  now: Instant,
): Promise<void> {
  await db.query(
    `update shares set state = 'released', released_at = at_ms($2), released_entry = $3 where share_id = $1`,
    [id, now, entry],
  );
  await db.query(
    `insert into share_releases (share_id, entry, released_at, package_sha256, code_sha256)
     values ($1, $3, at_ms($2), $4, $5)`,
    [id, now, entry, packageSha256, codeSha256],
  );
}

export async function noteAcknowledged(
  db: Queryable,
  id: string,
  { person, on }: { readonly person: string; readonly on: CivilDate },
): Promise<void> {
  await db.query(
    `update shares set state = 'acknowledged', acknowledged_by = $2, acknowledged_on = $3 where share_id = $1`,
    [id, person, on],
  );
}

export async function noteDestroyed(
  db: Queryable,
  id: string,
  { how, on, attestedBy }: { readonly how: string; readonly on: CivilDate; readonly attestedBy: string },
): Promise<void> {
  await db.query(
    `update shares set state = 'destroyed', destroyed_how = $2, destroyed_on = $3, destruction_attested_by = $4
     where share_id = $1`,
    [id, how, on, attestedBy],
  );
}
