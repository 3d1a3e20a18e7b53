import type { PlaceApproval } from '../access/index.ts';
import type { Instant } from '../foundation/clock.ts';
import type { Queryable } from '../foundation/postgres/pool.ts';
import type { Facts } from '../rules/index.ts';
import type { Session } from '../sign-in/index.ts';

/** What one inquiry is about, for the facts query. Absent values are ''. */
export interface FactsQuestion {
  readonly staffId: string;
  readonly sessionKey: Buffer;
  readonly caseNumber: string;
  readonly use: string;
  readonly agency: string;
  /** The source's entry in EIS's register (53060.6(a)). */
  readonly technology: string;
  /** The smallest circle around the place asked about, or null. */
  readonly around: { readonly lat: number; readonly lon: number; readonly radiusM: number } | null;
}

export interface PlaceApprovalRow extends PlaceApproval {
  readonly offence: string;
  readonly approved_by: string;
}

type SessionColumns = Pick<
  Session,
  | 'role'
  | 'factors'
  | 'device_proved'
  | 'banner_acknowledged'
  | 'support_ticket'
  | 'created_at'
  | 'last_seen_at'
  | 'expires_at'
  | 'ended_at'
  | 'fresh_proof_at'
>;

/** One row of every domain's read door. */
export interface FactsRow {
  readonly division: Facts['person']['division'];
  readonly classification: Facts['person']['classification'];
  readonly unit: Facts['person']['unit'];
  readonly unit_id: string;
  readonly supervisor: string | null;
  readonly status: Facts['person']['status'];
  readonly department_employee: boolean;
  readonly division_administrator: boolean;
  readonly approved_from: readonly number[];
  readonly approved_through: readonly number[];
  readonly named_by_oia: boolean;
  readonly access_state: Facts['access']['state'];
  readonly access_division: Facts['access']['division'];
  readonly access_uses: readonly string[];
  readonly access_scope: Facts['access']['scope'];
  readonly access_expires_on: number;
  readonly last_activity_at: number;
  readonly inactive_after_days: number;
  readonly training_again_since: number;
  readonly urgent_rejected: boolean;
  readonly urgent_review_due: number;
  /** Keyed digests of what is held for this person, base64 (R14). */
  readonly held_subjects: readonly string[];
  /** Sealed, base64: what is held for this person. */
  readonly held_plates: readonly string[];
  readonly signed: readonly number[];
  readonly versions: readonly number[];
  readonly effective_on: readonly number[];
  readonly sign_again_by: readonly number[];
  readonly completed_on: number;
  readonly valid_through: number;
  readonly approved_course: boolean;
  readonly device_proof: Facts['device']['proof'] | null;
  readonly device_retired: boolean | null;
  readonly session: SessionColumns | null;
  readonly case_status: Facts['case']['status'] | null;
  readonly case_division: Facts['case']['division'] | null;
  readonly restricted: boolean | null;
  readonly emergency: boolean | null;
  readonly case_uses: readonly string[] | null;
  readonly confirm_by: number | null;
  readonly assigned: boolean;
  readonly urgent: readonly { readonly declared_at: number; readonly ends_at: number }[];
  readonly approvals: readonly PlaceApprovalRow[];
  readonly active_administrator: boolean;
  readonly parole_agents: Facts['division']['paroleAgents'];
  readonly last_name_field: boolean;
  readonly provisional_cases: boolean;
  readonly patterns: readonly string[];
  readonly licence_state: Facts['licence']['state'] | null;
  readonly starts_on: number | null;
  readonly ends_on: number | null;
  readonly per_seat: boolean | null;
  readonly seats: number | null;
  readonly seats_granted: number;
  readonly agency_id: string | null;
  readonly eligible: Facts['requester']['eligible'] | null;
  readonly review_by: number | null;
  readonly code: string | null;
  readonly of_the_policy: boolean | null;
  readonly proposed_by: string | null;
  readonly posted_on: number | null;
  readonly lapses_on: number | null;
  readonly used_by_another: boolean | null;
  readonly withdrawn: boolean | null;
  readonly protected_place: boolean;
  /** The access version that the answer is conditional on. */
  readonly access_version: number;
  /** The version of the owners’ terms. */
  readonly terms_version: number;
}

/**
 * Every domain's read door in one statement: one snapshot, each view a look-up by key. One column of JSON, which is read
 * faster than seventy.
 */
const factsOfInquiry = `
  select to_json(facts) as facts from (select p.division, p.classification, p.unit, p.unit_id, p.supervisor, p.status, p.department_employee,
    p.division_administrator, p.approved_from, p.approved_through,
    exists (select from door_oia_named n where n.case_number = $3 and n.staff_id = $1) as named_by_oia,
    a.state as access_state, a.division as access_division, a.uses as access_uses, a.scope as access_scope,
    a.expires_on as access_expires_on, a.last_activity_at, a.inactive_after_days, a.training_again_since,
    a.urgent_rejected, a.urgent_review_due,
    coalesce((select json_agg(encode(h.subject, 'base64')) from door_hold h
      where h.staff_id = $1 and h.until_at > $7), '[]') as held_subjects,
    coalesce((select json_agg(encode(h.sealed_plate, 'base64')) from door_hold h
      where h.staff_id = $1 and h.sealed_plate is not null and h.until_at > $7), '[]') as held_plates,
    g.signed, g.versions, g.effective_on, g.sign_again_by,
    t.completed_on, t.valid_through, t.approved_course,
    v.proof as device_proof, v.retired as device_retired,
    case when s.staff_id is not null then json_build_object('role', s.role, 'factors', s.factors,
      'device_proved', s.device_proved, 'banner_acknowledged', s.banner_acknowledged,
      'support_ticket', s.support_ticket, 'created_at', s.created_at, 'last_seen_at', s.last_seen_at,
      'expires_at', s.expires_at, 'ended_at', s.ended_at, 'fresh_proof_at', s.fresh_proof_at) end as session,
    c.status as case_status, c.division as case_division, c.restricted, c.emergency, c.uses as case_uses, c.confirm_by,
    exists (select from door_assignment m where m.case_number = $3 and m.staff_id = $1) as assigned,
    coalesce((select json_agg(json_build_object('declared_at', x.declared_at, 'ends_at', x.ends_at))
      from door_urgent x where x.staff_id = $1 and x.case_number = $3), '[]') as urgent,
    coalesce((select json_agg(x) from door_place_approval x where x.case_number = $3), '[]') as approvals,
    d.active_administrator, d.parole_agents, d.last_name_field, d.provisional_cases, d.patterns,
    l.state as licence_state, l.starts_on, l.ends_on, l.per_seat, l.seats,
    case when l.per_seat then (select granted from door_seats) else 0 end as seats_granted,
    q.agency_id, q.eligible, q.review_by,
    u.code, u.of_the_policy, u.proposed_by, u.posted_on, u.lapses_on, u.used_by_another, u.withdrawn,
    $8::float8 is not null and protects($8, $9, $10, $7) as protected_place,
    coalesce((select k.version from record_conditions k where k.key = 'access:' || $1), 0) as access_version,
    coalesce((select k.version from record_conditions k where k.key = 'owners-terms'), 0) as terms_version
  from door_person p
  join door_access a on a.staff_id = $1
  join door_agreement g on g.staff_id = $1
  join door_training t on t.staff_id = $1
  left join door_division d on d.name = p.division
  left join door_session s on s.token_sha256 = $2 and s.staff_id = $1
  left join door_device v on v.device_id = s.device_id
  left join door_case c on c.case_number = $3
  left join door_use u on u.code = $4
  left join door_agency q on q.agency_id = $5
  left join door_licence l on l.technology_id = $6
  where p.staff_id = $1) facts`;

/** The facts of one inquiry as rows tell them, or undefined: no such person. */
export async function readFactsRow(
  db: Queryable,
  question: FactsQuestion,
  now: Instant,
): Promise<FactsRow | undefined> {
  const { rows } = await db.query<{ facts: FactsRow }>({
    name: 'facts-of-inquiry',
    text: factsOfInquiry,
    values: [
      question.staffId,
      question.sessionKey,
      question.caseNumber,
      question.use,
      question.agency,
      question.technology,
      now,
      question.around?.lat ?? null,
      question.around?.lon ?? null,
      question.around?.radiusM ?? null,
    ],
  });
  return rows[0]?.facts;
}
