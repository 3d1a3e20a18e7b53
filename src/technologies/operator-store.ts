import type { Instant } from '../foundation/clock.ts';
import type { Outcome } from '../foundation/outcome.ts';
import { lawful } from '../foundation/postgres/lawful.ts';
import type { Queryable } from '../foundation/postgres/pool.ts';
import type { OperatorMode } from './register.ts';

const clauses = {
  operator_mode_by_both: ['R1', 'Operator mode is switched on by EIS and a policy owner'],
  two_persons_switch: ['R1', 'EIS and the policy owner are two persons'],
} as const;

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
