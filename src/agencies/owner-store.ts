import type { Outcome } from '../foundation/outcome.ts';
import { lawful } from '../foundation/postgres/lawful.ts';
import type { Queryable } from '../foundation/postgres/pool.ts';
import type { CaseType, OwnerContactBody, OwnerListed, RegisterOwnerBody } from './contract.ts';

/** Enters an owner of data, or says of an agency that stands in the register that it is one (53060.4(b)). */
export async function enterOwner(db: Queryable, body: RegisterOwnerBody): Promise<Outcome<boolean>> {
  return lawful(
    async () => {
      const { rowCount } = await db.query(
        `insert into agencies (agency_id, name, entity_type, jurisdiction, eligible, is_owner, contact, owner_evidence)
         values ($1, $2, $3, $4, 'unknown', true, $5, $6) on conflict (agency_id) do nothing`,
        [body.agencyId, body.name, body.entityType, body.jurisdiction, body.contact, body.evidence],
      );
      return rowCount === 1;
    },
    { agencies_by_name: ['53060.4(b)', 'An agency of this name is registered already'] },
  );
}

/** Who speaks for an owner, and what shows that the data is its own; false when there is no such agency. */
export async function setOwnerContact(
  db: Queryable,
  { agencyId, contact, evidence }: OwnerContactBody,
): Promise<boolean> {
  const { rowCount } = await db.query(
    `update agencies set contact = $2, owner_evidence = $3, is_owner = true
     where agency_id = $1 and ended_at is null`,
    [agencyId, contact, evidence],
  );
  return rowCount === 1;
}

interface OwnerRow extends Record<string, unknown> {
  readonly id: string;
  readonly name: string;
  readonly type: string;
  readonly jurisdiction: string;
  readonly contact: string;
  readonly evidence: string;
  readonly retention_days: number | null;
  readonly photo_days: number | null;
  readonly payload_days: number | null;
  readonly age_limit_days: number | null;
  readonly uses: string[] | null;
  readonly case_types: CaseType[] | null;
  readonly onward_sharing: boolean | null;
  readonly authority: string | null;
}

/** The owners of data with their terms, by name. */
export async function listOwners(db: Queryable): Promise<readonly OwnerListed[]> {
  const { rows } = await db.query<OwnerRow>(
    `select a.agency_id as id, a.name, a.entity_type as type, a.jurisdiction, coalesce(a.contact, '') as contact,
       coalesce(a.owner_evidence, '') as evidence, t.retention_days, t.photo_days, t.payload_days, t.age_limit_days,
       t.uses, t.case_types, t.onward_sharing, t.authority
     from agencies a left join owner_terms t on t.agency_id = a.agency_id and t.ended_at is null
     where a.is_owner and a.ended_at is null order by a.name`,
  );
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    type: row.type,
    jurisdiction: row.jurisdiction,
    contact: row.contact,
    evidence: row.evidence,
    terms:
      row.retention_days === null
        ? null
        : {
            retentionDays: row.retention_days,
            photoDays: row.photo_days,
            payloadDays: row.payload_days,
            ageLimitDays: row.age_limit_days,
            uses: row.uses,
            caseTypes: row.case_types,
            onwardSharing: row.onward_sharing ?? false,
            authority: row.authority ?? '',
          },
  }));
}
