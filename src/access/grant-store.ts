import type { CivilDate, Instant } from '../foundation/clock.ts';
import type { Outcome } from '../foundation/outcome.ts';
import { type Clauses, lawful } from '../foundation/postgres/lawful.ts';
import type { Queryable } from '../foundation/postgres/pool.ts';
import type { DivisionName } from '../people/index.ts';
import type { GrantScope, ReactivateReason, SuspendedWhy } from './contract.ts';

export interface Grant {
  readonly staffId: string;
  readonly division: DivisionName;
  readonly scope: GrantScope;
  /** R4: the authorized uses that the job role needs. */
  readonly uses: readonly string[];
  readonly expiresOn: CivilDate;
  readonly grantedBy: string;
  /** R8: the administrator affirms "training verified" on the evidence shown. */
  readonly trainingVerified: true;
}

const clauses: Clauses = {
  granted_by_administrator: [
    '53060.5(c)(1)(A)',
    'Only an active administrator of that division grants and removes its end users',
  ],
  granted_within_division: ['53060.5(c)(1)(A)', 'The person is no active member of that division'],
  granted_after_agreement: ['53060.7(b)(2)', 'No approved CDCR Form 110 of this person is on file'],
  granted_after_training: [
    '53060.7(b)(1)',
    'No current department-approved training of this person is on file',
  ],
  granted_within_licence: ['53060.6(a)', 'Every licensed seat is granted'],
  changed_by_administrator: [
    '53060.5(c)(1)(A)',
    'Only an active administrator of that division suspends, reactivates and removes',
  ],
  reactivated_after_training: [
    '53060.5(c)(2)(D)',
    'Access comes back only after the training was completed again, after the suspension',
  ],
  one_current_grant: ['53060.5(c)(1)(A)', 'This person has access already'],
  support_for_administrators: [
    '53060.5(c)(3)(A)',
    'Access for support is for the active administrators of that division',
  ],
  grants_another: ['R2', 'Nobody grants himself access'],
  suspends_another: ['R2', 'Nobody suspends himself'],
  removes_another: ['R2', 'Nobody removes himself'],
  reactivates_another: ['R2', 'Nobody reactivates himself'],
};

/** Grants access (53060.5(c)(1)); the database holds form, training, division, administrator and licence against it. */
export async function grantAccess(db: Queryable, grant: Grant, now: Instant): Promise<Outcome<void>> {
  return lawful(async () => {
    await db.query(
      `insert into access_grants (staff_id, division, scope, state, uses, expires_on, granted_by, granted_at,
         training_affirmed)
       values ($1, $2, $3, 'active', $4, $5, $6, at_ms($7), $8)`,
      [
        grant.staffId,
        grant.division,
        grant.scope,
        grant.uses,
        grant.expiresOn,
        grant.grantedBy,
        now,
        grant.trainingVerified,
      ],
    );
  }, clauses);
}

export interface Suspension {
  readonly staffId: string;
  readonly why: SuspendedWhy;
  /** An administrator of the division, or `system` for what lapses by itself. */
  readonly by: string;
  /** 53060.5(c)(2)(D): comes back only after training completed after this day. Always given for `inactive`. */
  readonly trainingAgainSince?: CivilDate | undefined;
}

/** Suspends and ends the sessions of a person; false when there was no active access. */
export async function suspendAccess(
  db: Queryable,
  suspension: Suspension,
  now: Instant,
): Promise<Outcome<boolean>> {
  const { staffId, why, by, trainingAgainSince } = suspension;
  return lawful(async () => {
    const { rowCount } = await db.query(
      `with suspended as (
         update access_grants set state = 'suspended', suspended_by = $2, suspended_at = at_ms($4),
           suspended_why = $3, training_again_since = coalesce($5, training_again_since)
         where staff_id = $1 and state = 'active' returning staff_id),
       ended as (
         update sessions set ended_at = at_ms($4), ended_why = 'access-suspended'
         where staff_id in (select staff_id from suspended) and ended_at is null)
       select staff_id from suspended`,
      [staffId, by, why, now, trainingAgainSince ?? null],
    );
    return rowCount === 1;
  }, clauses);
}

export interface Return {
  readonly staffId: string;
  readonly why: ReactivateReason;
  readonly by: string;
}

/** Lifts a suspension (53060.5(c)(2)(D), R7); false when nothing was suspended. */
export async function reactivateAccess(
  db: Queryable,
  { staffId, why, by }: Return,
  now: Instant,
): Promise<Outcome<boolean>> {
  return lawful(async () => {
    const { rowCount } = await db.query(
      `update access_grants set state = 'active', reactivated_by = $2, reactivated_at = at_ms($3), reactivated_why = $4
       where staff_id = $1 and state = 'suspended'`,
      [staffId, by, now, why],
    );
    return rowCount === 1;
  }, clauses);
}

export interface Removal {
  readonly staffId: string;
  readonly why: 'transferred' | 'separated' | 'classification-changed' | 'no-longer-required' | 'misuse';
  readonly by: string;
}

/** Removes access and ends the person's sessions (53060.5(c)(1)(A), (D)); false when there was none. */
export async function removeAccess(
  db: Queryable,
  { staffId, why, by }: Removal,
  now: Instant,
): Promise<Outcome<boolean>> {
  return lawful(async () => {
    const { rowCount } = await db.query(
      `with removed as (
         update access_grants set state = 'removed', removed_by = $2, removed_at = at_ms($4), removed_why = $3
         where staff_id = $1 and state <> 'removed' returning staff_id),
       ended as (
         update sessions set ended_at = at_ms($4), ended_why = 'access-removed'
         where staff_id in (select staff_id from removed) and ended_at is null)
       select staff_id from removed`,
      [staffId, by, why, now],
    );
    return rowCount === 1;
  }, clauses);
}

/** Notes an inquiry, a match, an alert or an administrative act (R7); written at most once an hour of a day. */
export async function noteActivity(db: Queryable, staffId: string, now: Instant): Promise<void> {
  await db.query({
    name: 'note-activity',
    text: `insert into account_activity as a (staff_id, last_at) values ($1, at_ms($2))
      on conflict (staff_id) do update set last_at = excluded.last_at
      where a.last_at < excluded.last_at - interval '1 hour'
        or a.last_at < excluded.last_at and civil_date_of(a.last_at) < civil_date_of(excluded.last_at)`,
    values: [staffId, now],
  });
}
