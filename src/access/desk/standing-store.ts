import type { Pool } from 'pg';
import type { Instant } from '../../foundation/clock.ts';
import { type Queryable, withTransaction } from '../../foundation/postgres/pool.ts';
import type { Caller } from '../../foundation/route.ts';
import { divisionsAdministered, type HeldRole, rolesOf } from '../../people/index.ts';
import { findSession, sessionLive } from '../../sign-in/index.ts';
import type { Standing } from './administrator.ts';

/** Who acts, read anew within the transaction of the act; a designation cannot end under it. */
export async function readStanding(transaction: Queryable, caller: Caller, now: Instant): Promise<Standing> {
  const { staffId, sessionKey } = caller;
  const session = await findSession(transaction, sessionKey);
  return {
    staffId,
    division: session?.division ?? '',
    role: session?.role ?? 'end-user',
    live:
      session !== undefined &&
      session.staff_id === staffId &&
      session.person_status !== 'separated' &&
      sessionLive(session, now),
    factors: session?.factors ?? 0,
    deviceProved: session?.device_proved ?? false,
    bannerAcknowledged: session?.banner_acknowledged ?? false,
    administers: await divisionsAdministered(transaction, staffId),
    offices: officesOf(await rolesOf(transaction, staffId)),
    freshProofAt: session?.fresh_proof_at ?? 0,
    at: now,
  };
}

const officesOf = (roles: readonly HeldRole[]): Standing['offices'] => ({
  policyOwner: roles.some(({ role }) => role === 'policy-owner'),
  eis: roles.some(({ role }) => role === 'eis'),
  deputyDirector: roles.some(({ role }) => role === 'dapo-deputy-director'),
  hiringAuthorityOf: divisionsOf(roles, 'hiring-authority'),
  hiringAuthorityDesigneeOf: divisionsOf(roles, 'hiring-authority-designee'),
  auditDesigneeOf: divisionsOf(roles, 'audit-designee'),
});

const divisionsOf = (
  roles: readonly HeldRole[],
  wanted: HeldRole['role'],
): NonNullable<HeldRole['division']>[] =>
  roles.flatMap(({ role, division }) => (role === wanted && division !== null ? [division] : []));

/** Who asks, for what is shown to some and not to others. */
export const standingNow = (db: Pool, caller: Caller, now: Instant): Promise<Standing> =>
  withTransaction(db, (transaction) => readStanding(transaction, caller, now));
