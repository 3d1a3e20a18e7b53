import { type Instant, rfc3339 } from '../foundation/clock.ts';
import { type Outcome, refused } from '../foundation/outcome.ts';
import { lawful } from '../foundation/postgres/lawful.ts';
import type { Queryable } from '../foundation/postgres/pool.ts';
import { removeAuthenticatorsOf } from './authenticator-store.ts';
import type { RecoveryBody, RecoveryListed } from './contract.ts';
import { invite } from './invitation-store.ts';
import { removeSecondWay } from './second-way-store.ts';
import { endSessionsOf } from './session-store.ts';

const clauses = {
  recovers_another: ['R2', 'Nobody recovers himself'],
  two_administrators_recover: ['R2', 'The second administrator is another than the first'],
  two_administrators: ['R2', 'The two administrators are two persons, neither of them the one concerned'],
  invites_another: ['R2', 'Nobody invites himself'],
  one_recovery_at_a_time: ['R6', 'A recovery of this person waits for the second administrator already'],
} as const;

/** The first administrator proposes; nothing changes yet (R6). */
export async function proposeRecovery(
  db: Queryable,
  { staffId, why }: RecoveryBody,
  by: string,
  now: Instant,
): Promise<Outcome<void>> {
  return lawful(async () => {
    await db.query(
      'insert into recoveries (staff_id, why, proposed_by, proposed_at) values ($1, $2, $3, at_ms($4))',
      [staffId, why, by, now],
    );
  }, clauses);
}

/** What the second administrator's word brought about. */
export interface Recovered {
  readonly staffId: string;
  readonly code: string;
  readonly expiresAt: Instant;
}

/**
 * The second administrator agrees: whatever the person signed in with is worth nothing from now on, sessions end, and a
 * new invitation is made. Within the transaction of the act.
 */
export async function agreeRecovery(
  transaction: Queryable,
  recovery: string,
  by: string,
  now: Instant,
): Promise<Outcome<Recovered>> {
  const agreed = await lawful(async () => {
    const { rows } = await transaction.query<{ staff_id: string; proposed_by: string }>(
      `update recoveries set agreed_by = $2, agreed_at = at_ms($3)
       where recovery_id = $1 and agreed_at is null and withdrawn_at is null returning staff_id, proposed_by`,
      [recovery, by, now],
    );
    return rows[0];
  }, clauses);
  if (!agreed.ok) return agreed;
  if (agreed.value === undefined) return refused('R6', 'There is no such recovery that waits');
  const { staff_id: staffId, proposed_by: givenBy } = agreed.value;
  await removeAuthenticatorsOf(transaction, staffId, now);
  await removeSecondWay(transaction, staffId);
  await endSessionsOf(transaction, staffId, 'administrator', now);
  const invited = await invite(transaction, { staffId, givenBy, agreedBy: by }, now);
  return invited.ok ? { ok: true, value: { staffId, ...invited.value } } : invited;
}

/** Whom a recovery concerns, while it waits. */
export async function recoveryOf(
  db: Queryable,
  recovery: string,
): Promise<{ readonly staffId: string; readonly begunBy: string } | undefined> {
  const { rows } = await db.query<{ staffId: string; begunBy: string }>(
    'select staff_id as "staffId", proposed_by as "begunBy" from recoveries where recovery_id = $1 and agreed_at is null and withdrawn_at is null',
    [recovery],
  );
  return rows[0];
}

/** Takes a recovery back that waits; false when it does not wait any more. */
export async function withdrawRecovery(db: Queryable, recovery: string, now: Instant): Promise<boolean> {
  const { rowCount } = await db.query(
    `update recoveries set withdrawn_at = at_ms($2)
     where recovery_id = $1 and agreed_at is null and withdrawn_at is null`,
    [recovery, now],
  );
  return rowCount === 1;
}

/** Recoveries that wait for the second administrator, of all divisions: any of them may be it. */
export async function recoveriesWaiting(db: Queryable, asker: string): Promise<readonly RecoveryListed[]> {
  const { rows } = await db.query<Omit<RecoveryListed, 'proposedAt' | 'own'> & { proposed: Instant }>(
    `select r.recovery_id::text as recovery, r.staff_id as "staffId", p.name, p.division, r.why,
       r.proposed_by as "proposedBy", epoch_ms(r.proposed_at) as proposed
     from recoveries r join door_person p using (staff_id)
     where r.agreed_at is null and r.withdrawn_at is null order by r.proposed_at`,
  );
  return rows.map(({ proposed, ...row }) => ({
    ...row,
    proposedAt: rfc3339(proposed),
    own: row.proposedBy === asker || row.staffId === asker,
  }));
}
