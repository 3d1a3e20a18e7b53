import type { CivilDate, Instant } from '../foundation/clock.ts';
import type { Outcome } from '../foundation/outcome.ts';
import { type Clauses, lawful } from '../foundation/postgres/lawful.ts';
import type { Queryable } from '../foundation/postgres/pool.ts';
import type { Agency, EntityType } from './agency.ts';

const clauses: Clauses = {
  public_agency_of_california: [
    '53060.10(a)',
    'Only a public agency of California may receive ALPR information',
  ],
  decided_on_evidence: ['53060.3(d)', '"Yes" stands on evidence, a decider and a day of review'],
  agency_reviewed_within_a_year: ['53060.10(a)', 'Who may receive is looked at again within a year'],
};

export interface RegisteredAgency {
  readonly agencyId: string;
  readonly name: string;
  readonly entityType: EntityType;
  readonly jurisdiction: string;
  readonly isOwner?: boolean | undefined;
  readonly isRequester?: boolean | undefined;
  readonly isProvider?: boolean | undefined;
  /** The owner's stated period (R28) and leave to store (R1). */
  readonly retentionDays?: number | undefined;
  readonly leaveToStore?: string | undefined;
  readonly contact?: string | undefined;
}

/** Enters an agency; whether it may receive anything is unknown until somebody decides. */
export async function registerAgency(db: Queryable, agency: RegisteredAgency): Promise<void> {
  await db.query(
    `insert into agencies (agency_id, name, entity_type, jurisdiction, eligible, is_owner, is_requester, is_provider,
       retention_days, leave_to_store, contact)
     values ($1, $2, $3, $4, 'unknown', $5, $6, $7, $8, $9, $10)`,
    [
      agency.agencyId,
      agency.name,
      agency.entityType,
      agency.jurisdiction,
      agency.isOwner ?? false,
      agency.isRequester ?? false,
      agency.isProvider ?? false,
      agency.retentionDays ?? null,
      agency.leaveToStore ?? null,
      agency.contact ?? null,
    ],
  );
}

export interface EligibilityDecision {
  readonly agencyId: string;
  readonly eligible: Agency['eligible'];
  readonly evidence: string;
  readonly decidedBy: string;
  readonly reviewBy: CivilDate;
}

/** Decides whether an agency may receive ALPR information, on evidence, until a day of review (53060.3(d)). */
export async function decideEligibility(
  db: Queryable,
  decision: EligibilityDecision,
  now: Instant,
): Promise<Outcome<boolean>> {
  return lawful(async () => {
    const { rowCount } = await db.query(
      `update agencies set eligible = $2, evidence = $3, decided_by = $4, decided_at = at_ms($6), review_by = $5
       where agency_id = $1`,
      [decision.agencyId, decision.eligible, decision.evidence, decision.decidedBy, decision.reviewBy, now],
    );
    return rowCount === 1;
  }, clauses);
}

/** 53060.10(a): until the transaction ends nobody decides on the agency, nor, of a task force, on a member or on who is one. */
export async function holdAgency(db: Queryable, agencyId: string): Promise<void> {
  await db.query(
    `select from agencies where agency_id = $1
       or agency_id in (select member from task_force_members where task_force = $1) order by agency_id for share`,
    [agencyId],
  );
}

/** A task force counts member by member (R10); not while it is told something. */
export async function addMember(db: Queryable, taskForce: string, member: string): Promise<void> {
  await db.query('select from agencies where agency_id = $1 for no key update', [taskForce]);
  await db.query(
    'insert into task_force_members (task_force, member) values ($1, $2) on conflict do nothing',
    [taskForce, member],
  );
}

/** It has left; false when it was no member. Not while the task force is told something (R10). */
export async function removeMember(db: Queryable, taskForce: string, member: string): Promise<boolean> {
  await db.query('select from agencies where agency_id = $1 for no key update', [taskForce]);
  const { rowCount } = await db.query(
    'delete from task_force_members where task_force = $1 and member = $2',
    [taskForce, member],
  );
  return rowCount === 1;
}

export async function findAgency(db: Queryable, agencyId: string): Promise<Agency | undefined> {
  const { rows } = await db.query<Agency>('select * from door_agency where agency_id = $1', [agencyId]);
  return rows[0];
}

/** Those at whose request one may ask, by name; the form shows why others are absent. */
export async function listRequesters(db: Queryable): Promise<readonly Agency[]> {
  const { rows } = await db.query<Agency>('select * from door_agency where is_requester order by name');
  return rows;
}
