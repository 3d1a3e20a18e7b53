import { createHmac } from 'node:crypto';
import type { Instant } from '../foundation/clock.ts';
import type { Queryable } from '../foundation/postgres/pool.ts';
import type { Sealing } from '../foundation/sealing.ts';

/** Password and code of a person, the secret still sealed. */
export interface SecondWay {
  readonly passwordHash: string;
  readonly totpSealed: Buffer;
}

/** A sealed secret opens for its person alone. */
export const totpContext = (staffId: string): string => `sign-in/totp/${staffId}`;

/** Tries are kept by a keyed hash: of what a stranger typed nothing can be read. */
export const accountOf = (sealing: Sealing, typed: string): Buffer =>
  createHmac('sha256', sealing.derive('sign-in/account')).update(typed.normalize('NFKC')).digest();

export async function findSecondWay(db: Queryable, staffId: string): Promise<SecondWay | undefined> {
  const { rows } = await db.query<SecondWay>({
    name: 'second-way',
    text: `select w.password_hash as "passwordHash", w.totp_sealed as "totpSealed" from second_ways w
      where w.staff_id = $1`,
    values: [staffId],
  });
  return rows[0];
}

/** Sets or replaces a person's password and secret; the step that proved the secret is spent. */
export async function setSecondWay(
  db: Queryable,
  staffId: string,
  { passwordHash, totpSealed }: SecondWay,
  step: number,
  now: Instant,
): Promise<void> {
  await db.query(
    `insert into second_ways (staff_id, password_hash, totp_sealed, last_step, set_at)
     values ($1, $2, $3, $4, at_ms($5))
     on conflict (staff_id) do update set password_hash = excluded.password_hash, totp_sealed = excluded.totp_sealed,
       last_step = excluded.last_step, set_at = excluded.set_at`,
    [staffId, passwordHash, totpSealed, step, now],
  );
}

export async function removeSecondWay(db: Queryable, staffId: string): Promise<void> {
  await db.query('delete from second_ways where staff_id = $1', [staffId]);
}

/** Spends a step: false when it, or a later one, was used before (a code is good once). */
export async function spendStep(db: Queryable, staffId: string, step: number): Promise<boolean> {
  const { rowCount } = await db.query({
    name: 'second-way-step',
    text: 'update second_ways set last_step = $2 where staff_id = $1 and last_step < $2',
    values: [staffId, step],
  });
  return rowCount === 1;
}

/** Takes one of five tries within fifteen minutes (CJIS AC-7); false when the account is locked. */
export async function beginTry(db: Queryable, account: Buffer, now: Instant): Promise<boolean> {
  const { rows } = await db.query<{ begun: boolean }>({
    name: 'try-begin',
    text: 'select begin_try($1, at_ms($2)) as begun',
    values: [account, now],
  });
  return rows[0]?.begun === true;
}

export async function accountLocked(db: Queryable, account: Buffer): Promise<boolean> {
  const { rows } = await db.query<{ locked: boolean }>({
    name: 'account-locked',
    text: 'select account_locked($1) as locked',
    values: [account],
  });
  return rows[0]?.locked === true;
}

/** A success, a passkey on the issued device, or an administrator: the count begins anew. True when it had been locked. */
export async function releaseAccount(db: Queryable, account: Buffer, now: Instant): Promise<boolean> {
  const locked = await accountLocked(db, account);
  await db.query({
    name: 'account-release',
    text: 'update sign_in_tries set released_at = at_ms($2) where account = $1 and released_at is null',
    values: [account, now],
  });
  return locked;
}
