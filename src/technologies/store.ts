import type { Instant } from '../foundation/clock.ts';
import { done, type Outcome, refused } from '../foundation/outcome.ts';
import { type Clauses, lawful } from '../foundation/postgres/lawful.ts';
import type { Queryable } from '../foundation/postgres/pool.ts';
import type { Approval, Licence, OperatorMode, Proposal, TechnologyState } from './register.ts';

const clauses: Clauses = {
  approved_by_eis: ['53060.6(a)', 'ALPR technology is approved by EIS'],
  approved_by_another: ['R2', 'Nobody approves what he proposed'],
  known_and_approved: ['53060.6(a)', 'Nothing runs without EIS’s approval, a contract and its dates'],
  operator_mode_by_both: ['R1', 'Operator mode is switched on by EIS and a policy owner'],
  two_persons_switch: ['R1', 'EIS and the policy owner are two persons'],
};

/** Enters a technology, provider, feed or connector; it is dead until EIS approves it (53060.6(a)). */
export async function proposeTechnology(db: Queryable, proposal: Proposal, now: Instant): Promise<void> {
  await db.query(
    `insert into technologies (technology_id, name, kind, vendor, state, proposed_by, proposed_at)
     values ($1, $2, $3, $4, 'proposed', $5, at_ms($6))`,
    [proposal.technologyId, proposal.name, proposal.kind, proposal.vendor, proposal.proposedBy, now],
  );
}

/** EIS approves, and the technology is live. */
export async function approveTechnology(
  db: Queryable,
  approval: Approval,
  now: Instant,
): Promise<Outcome<void>> {
  const outcome = await lawful(async () => {
    const { rowCount } = await db.query(
      `update technologies set state = 'live', contract = $2, starts_on = $3, ends_on = $4,
         per_seat = $5::integer is not null, seats = coalesce($5::integer, 0), approved_by = $6,
         approved_at = at_ms($7)
       where technology_id = $1`,
      [
        approval.technologyId,
        approval.contract,
        approval.startsOn,
        approval.endsOn,
        approval.seats ?? null,
        approval.approvedBy,
        now,
      ],
    );
    return rowCount === 1;
  }, clauses);
  if (!outcome.ok) return outcome;
  return outcome.value ? done(undefined) : refused('53060.6(a)', 'That technology is not in EIS’s register');
}

/** EIS suspends, ends or resumes what it approved. */
export async function setTechnologyState(
  db: Queryable,
  technologyId: string,
  state: Exclude<TechnologyState, 'proposed'>,
): Promise<Outcome<boolean>> {
  return lawful(async () => {
    const { rowCount } = await db.query('update technologies set state = $2 where technology_id = $1', [
      technologyId,
      state,
    ]);
    return rowCount === 1;
  }, clauses);
}

/** Switches operator mode on for one feed (R1). */
export async function switchOperatorModeOn(
  db: Queryable,
  mode: OperatorMode,
  now: Instant,
): Promise<Outcome<void>> {
  return lawful(async () => {
    await db.query(
      `insert into operator_modes (technology_id, posted_policy, hearing_on, owner_leave, retention_days, eis_by,
         policy_owner, switched_on_at)
       values ($1, $2, $3, $4, $5, $6, $7, at_ms($8))
       on conflict (technology_id) do update set posted_policy = excluded.posted_policy,
         hearing_on = excluded.hearing_on, owner_leave = excluded.owner_leave,
         retention_days = excluded.retention_days, eis_by = excluded.eis_by, policy_owner = excluded.policy_owner,
         switched_on_at = excluded.switched_on_at, switched_off_at = null`,
      [
        mode.technologyId,
        mode.postedPolicy,
        mode.hearingOn,
        mode.ownerLeave,
        mode.retentionDays,
        mode.eisBy,
        mode.policyOwner,
        now,
      ],
    );
  }, clauses);
}

/** Switches operator mode off for one feed; false when it was off. */
export async function switchOperatorModeOff(
  db: Queryable,
  technologyId: string,
  now: Instant,
): Promise<boolean> {
  const { rowCount } = await db.query(
    `update operator_modes set switched_off_at = at_ms($2)
     where technology_id = $1 and switched_off_at is null`,
    [technologyId, now],
  );
  return rowCount === 1;
}

export async function findLicence(db: Queryable, technologyId: string): Promise<Licence | undefined> {
  const { rows } = await db.query<Licence>('select * from door_licence where technology_id = $1', [
    technologyId,
  ]);
  return rows[0];
}
