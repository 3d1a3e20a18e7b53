import { civilDate, rfc3339, type Instant } from '../../foundation/clock.ts';
import type { Outcome } from '../../foundation/outcome.ts';
import { type Clauses, lawful } from '../../foundation/postgres/lawful.ts';
import type { Queryable } from '../../foundation/postgres/pool.ts';
import type { Agency } from '../agency.ts';
import type { AgencyKeyBody, AgencyListed, AgencyRole, RegisterAgencyBody } from '../contract.ts';
import { barOf } from '../recipient.ts';

const nameClauses: Clauses = {
  agencies_by_name: ['53060.3(d)', 'An agency of this name is registered already'],
};

/** Enters an agency of which nobody has decided anything; false when its sign is taken. */
export async function enterAgency(
  db: Queryable,
  body: RegisterAgencyBody,
  registeredBy: string,
): Promise<Outcome<boolean>> {
  return lawful(async () => {
    const { rowCount } = await db.query(
      `insert into agencies (agency_id, name, entity_type, jurisdiction, eligible, is_owner, is_recipient, is_requester,
         is_peer, contact, registered_by)
       values ($1, $2, $3, $4, 'unknown', $5, $6, $7, $8, $9, $10) on conflict (agency_id) do nothing`,
      [
        body.agencyId,
        body.name,
        body.entityType,
        body.jurisdiction,
        ...(['owner', 'recipient', 'requester', 'peer'] as const).map((role) => body.roles.includes(role)),
        body.contact ?? null,
        registeredBy,
      ],
    );
    return rowCount === 1;
  }, nameClauses);
}

/** What an agency is, as found out before it is decided on; a decision on what it was taken for falls with that. */
export async function setKind(
  db: Queryable,
  agency: Pick<Agency, 'agency_id' | 'entity_type' | 'jurisdiction'>,
): Promise<boolean> {
  const { rowCount } = await db.query(
    `update agencies set entity_type = $2, jurisdiction = $3, is_recipient = true,
       eligible = case when (entity_type, jurisdiction) is distinct from ($2, $3) then 'unknown' else eligible end
     where agency_id = $1 and ended_at is null`,
    [agency.agency_id, agency.entity_type, agency.jurisdiction],
  );
  return rowCount === 1;
}

/** The key that packages for an agency are encrypted to; false when there is no such agency. */
export async function setKey(
  db: Queryable,
  { agencyId, ageKey, contact }: AgencyKeyBody,
  by: string,
): Promise<boolean> {
  const { rowCount } = await db.query(
    `update agencies set age_key = $2, age_key_by = $3, contact = $4 where agency_id = $1 and ended_at is null`,
    [agencyId, ageKey, by, contact],
  );
  return rowCount === 1;
}

interface RegisterRow extends Agency, Record<string, unknown> {
  readonly members: readonly string[];
}

/** The whole register with what bars each agency today, by name. */
export async function readRegister(db: Queryable, now: Instant): Promise<readonly AgencyListed[]> {
  const { rows } = await db.query<RegisterRow>(
    `select a.*, array(select g.name from task_force_members t join agencies g on g.agency_id = t.member
       where t.task_force = a.agency_id order by g.name) as members
     from door_agency a order by a.name`,
  );
  const today = civilDate(now);
  return rows.map((row) => ({
    id: row.agency_id,
    name: row.name,
    type: row.entity_type,
    jurisdiction: row.jurisdiction,
    roles: rolesOf(row),
    eligible: row.eligible,
    evidence: row.evidence,
    decidedBy: row.decided_by,
    decidedAt: row.decided_at === 0 ? null : rfc3339(row.decided_at),
    reviewBy: row.review_by,
    contact: row.contact,
    hasKey: row.age_key !== '',
    members: row.members,
    barred: barOf(row, today) ?? null,
  }));
}

function rolesOf(row: Agency): readonly AgencyRole[] {
  const held: Readonly<Record<AgencyRole, boolean>> = {
    owner: row.is_owner,
    recipient: row.is_recipient,
    requester: row.is_requester,
    peer: row.is_peer,
  };
  return (['owner', 'recipient', 'requester', 'peer'] as const).filter((role) => held[role]);
}

/** Agencies whose yearly check is due within so many days, or is overdue, each with who decided. */
export async function reviewsDue(
  db: Queryable,
  through: number,
): Promise<readonly { readonly agencyId: string; readonly reviewBy: number; readonly decidedBy: string }[]> {
  const { rows } = await db.query<{ agency_id: string; review_by: number; decided_by: string }>(
    `select agency_id, review_by::integer as review_by, decided_by from agencies
     where eligible = 'yes' and ended_at is null and review_by <= $1`,
    [through],
  );
  return rows.map((row) => ({
    agencyId: row.agency_id,
    reviewBy: row.review_by,
    decidedBy: row.decided_by,
  }));
}
