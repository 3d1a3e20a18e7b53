import { agreementFacts, type AgreementDoor } from '../../agreements/index.ts';
import { civilDate, type CivilDate, type Instant } from '../../foundation/clock.ts';
import type { Queryable } from '../../foundation/postgres/pool.ts';
import type { DivisionName, Person } from '../../people/index.ts';
import type { Facts } from '../../rules/index.ts';
import type { Need, SuspendedWhy } from '../contract.ts';
import { decideEligibility } from './eligibility.ts';
import type { LifeFacts } from './life-facts.ts';

interface LifeRow extends Person, AgreementDoor {
  readonly supervisor_name: string | null;
  readonly state: Facts['access']['state'];
  readonly access_division: Facts['access']['division'];
  readonly uses: readonly string[];
  readonly scope: Facts['access']['scope'];
  readonly expires_on: CivilDate;
  readonly last_activity_at: Instant;
  readonly training_again_since: CivilDate;
  readonly inactive_after_days: number;
  readonly suspended_why: SuspendedWhy | null;
  readonly suspended_at: Instant | null;
  readonly note: string | null;
  readonly completed_on: CivilDate;
  readonly valid_through: CivilDate;
  readonly approved_course: boolean;
  readonly has_device: boolean;
  readonly asked_uses: readonly string[] | null;
  readonly asked_at: Instant | null;
  readonly need: Need | null;
  readonly supported_by: string | null;
  readonly confirmed_month: number | null;
  readonly moved: boolean;
  readonly parole_agents: Facts['division']['paroleAgents'];
  readonly administered: boolean;
}

const columns = `
  select p.*, s.name as supervisor_name, a.state, a.division as access_division, a.uses, a.scope, a.expires_on,
    a.last_activity_at, a.training_again_since, a.inactive_after_days, x.suspended_why,
    epoch_ms(x.suspended_at) as suspended_at, x.note, g.signed, g.versions, g.effective_on, g.sign_again_by,
    t.completed_on, t.valid_through, t.approved_course,
    exists (select 1 from devices d where d.issued_to = p.staff_id and d.retired_at is null) as has_device,
    r.uses as asked_uses, epoch_ms(r.asked_at) as asked_at, r.need, r.supported_by,
    (select max(c.month) from grant_confirmations c where c.grant_id = x.grant_id) as confirmed_month,
    coalesce(me.moved_at > greatest(x.granted_at, x.reactivated_at,
      (select max(c.confirmed_at) from grant_confirmations c where c.grant_id = x.grant_id)), false) as moved,
    coalesce((select d.value #>> '{}' from door_setting d where d.key = 'people.parole-agents'
      and d.scope = 'DAPO'), 'undecided') as parole_agents,
    exists (select 1 from door_administrator m where m.division = p.division and m.status = 'active') as administered
  from door_person p
  join staff me using (staff_id)
  join door_access a using (staff_id) join door_agreement g using (staff_id) join door_training t using (staff_id)
  left join staff s on s.staff_id = p.supervisor
  left join access_grants x on x.staff_id = p.staff_id and x.state <> 'removed'
  left join access_requests r on r.staff_id = p.staff_id and r.closed_at is null`;

/** What stands between a person and access, today. */
export async function lifeOf(db: Queryable, staffId: string, now: Instant): Promise<LifeFacts | undefined> {
  const { rows } = await db.query<LifeRow & Record<string, unknown>>(`${columns} where p.staff_id = $1`, [
    staffId,
  ]);
  return rows.map((row) => factsOf(row, now))[0];
}

/** Everybody of a division who asks for access or has it, those too who have moved to another (53060.5(c)(1)(D)). */
export async function livesIn(
  db: Queryable,
  division: DivisionName,
  now: Instant,
): Promise<readonly LifeFacts[]> {
  const { rows } = await db.query<LifeRow & Record<string, unknown>>(
    `${columns} where (r.request_id is not null and p.division = $1)
       or (x.grant_id is not null and x.division = $1) order by p.name`,
    [division],
  );
  return rows.map((row) => factsOf(row, now));
}

/** Everybody who has access in whatever state. */
export async function livesWithAccess(db: Queryable, now: Instant): Promise<readonly LifeFacts[]> {
  const { rows } = await db.query<LifeRow & Record<string, unknown>>(
    `${columns} where x.grant_id is not null order by p.staff_id`,
  );
  return rows.map((row) => factsOf(row, now));
}

/** The people who name this one as supervisor and ask for access. */
export async function askedUnder(
  db: Queryable,
  supervisor: string,
  now: Instant,
): Promise<readonly LifeFacts[]> {
  const { rows } = await db.query<LifeRow & Record<string, unknown>>(
    `${columns} where p.supervisor = $1 and r.request_id is not null order by p.name`,
    [supervisor],
  );
  return rows.map((row) => factsOf(row, now));
}

const factsOf = (row: LifeRow, now: Instant): LifeFacts => ({
  staffId: row.staff_id,
  name: row.name,
  division: row.division,
  rank: row.rank,
  unit: row.unit_name,
  supervisor:
    row.supervisor === null ? undefined : { staffId: row.supervisor, name: row.supervisor_name ?? '' },
  administered: row.administered,
  eligibility: decideEligibility(
    { ...row, access_division: row.state === 'removed' || row.state === 'none' ? '' : row.access_division },
    now,
  ),
  request:
    row.asked_uses === null || row.asked_at === null
      ? undefined
      : { uses: row.asked_uses, askedAt: row.asked_at, need: row.need ?? undefined },
  agreement: agreementFacts(row, civilDate(now)),
  training: {
    completedOn: row.completed_on,
    validThrough: row.valid_through,
    approvedCourse: row.approved_course,
  },
  hasDevice: row.has_device,
  access: {
    state: row.state,
    division: row.access_division,
    uses: row.uses,
    scope: row.scope,
    expiresOn: row.expires_on,
    lastActivityOn: row.last_activity_at === 0 ? 0 : civilDate(row.last_activity_at),
    inactiveAfterDays: row.inactive_after_days,
    trainingAgainSince: row.training_again_since,
    suspendedWhy: row.suspended_why ?? undefined,
    note: row.note ?? undefined,
    confirmedMonth: row.confirmed_month ?? 0,
    moved: row.moved,
  },
});
