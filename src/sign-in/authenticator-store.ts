import type { Instant } from '../foundation/clock.ts';
import type { Queryable } from '../foundation/postgres/pool.ts';
import type { NewCredential, Shown } from './webauthn.ts';

/** A passkey of a person: a row of `authenticators`, instants in ms. */
export interface Authenticator {
  readonly credentialId: Buffer;
  readonly staffId: string;
  readonly publicKey: Buffer;
  readonly counter: number;
  readonly backupEligible: boolean;
  readonly label: string;
  readonly enrolledOn: string;
  readonly enrolledAt: Instant;
  readonly lastUsedAt: Instant | null;
}

const columns = `credential_id as "credentialId", staff_id as "staffId", public_key as "publicKey", counter,
  backup_eligible as "backupEligible", label, enrolled_on as "enrolledOn", epoch_ms(enrolled_at) as "enrolledAt",
  epoch_ms(last_used_at) as "lastUsedAt"`;

export interface Enrolling {
  readonly staffId: string;
  readonly deviceId: string;
  readonly label: string;
  readonly credential: NewCredential;
}

/** Keeps a passkey; false when the credential is known already, whoever's it is. */
export async function addAuthenticator(
  db: Queryable,
  { staffId, deviceId, label, credential }: Enrolling,
  now: Instant,
): Promise<boolean> {
  const { rowCount } = await db.query(
    `insert into authenticators (credential_id, staff_id, public_key, counter, backup_eligible, backed_up, aaguid, label,
       enrolled_on, enrolled_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, at_ms($10)) on conflict (credential_id) do nothing`,
    [
      credential.credentialId,
      staffId,
      credential.publicKey,
      credential.counter,
      credential.backupEligible,
      credential.backedUp,
      credential.aaguid,
      label,
      deviceId,
      now,
    ],
  );
  return rowCount === 1;
}

/** The passkey of a credential id, unless it was removed. */
export async function findAuthenticator(
  db: Queryable,
  credentialId: Buffer,
): Promise<Authenticator | undefined> {
  const { rows } = await db.query<Authenticator>({
    name: 'authenticator',
    text: `select ${columns} from authenticators where credential_id = $1 and removed_at is null`,
    values: [credentialId],
  });
  return rows[0];
}

/** A person's passkeys, the oldest first. */
export async function authenticatorsOf(db: Queryable, staffId: string): Promise<readonly Authenticator[]> {
  const { rows } = await db.query<Authenticator>(
    `select ${columns} from authenticators where staff_id = $1 and removed_at is null order by enrolled_at, credential_id`,
    [staffId],
  );
  return rows;
}

/** Notes a use; false when the counter did not rise meanwhile (of two assertions at once one is a copy's). */
export async function noteAuthenticatorUse(
  db: Queryable,
  credentialId: Buffer,
  { counter, backedUp }: Shown,
  now: Instant,
): Promise<boolean> {
  const { rowCount } = await db.query({
    name: 'authenticator-use',
    text: `update authenticators set counter = $2, backed_up = $3, last_used_at = at_ms($4)
      where credential_id = $1 and removed_at is null and (counter < $2 or (counter = 0 and $2 = 0))`,
    values: [credentialId, counter, backedUp, now],
  });
  return rowCount === 1;
}

/** Removes one of a person's own passkeys, but never the last; false when nothing was removed. */
export async function removeAuthenticator(
  db: Queryable,
  staffId: string,
  credentialId: Buffer,
  now: Instant,
): Promise<boolean> {
  await db.query(`select pg_advisory_xact_lock(hashtext('authenticators'), hashtext($1))`, [staffId]);
  const { rowCount } = await db.query(
    `update authenticators set removed_at = at_ms($3)
     where credential_id = $2 and staff_id = $1 and removed_at is null
       and (select count(*) from authenticators where staff_id = $1 and removed_at is null) > 1`,
    [staffId, credentialId, now],
  );
  return rowCount === 1;
}

/** Removes all: recovery begins anew (R6). */
export async function removeAuthenticatorsOf(db: Queryable, staffId: string, now: Instant): Promise<void> {
  await db.query(
    'update authenticators set removed_at = at_ms($2) where staff_id = $1 and removed_at is null',
    [staffId, now],
  );
}

/** Has anybody ever enrolled a passkey here? */
export async function someoneEnrolled(db: Queryable): Promise<boolean> {
  const { rows } = await db.query('select 1 from authenticators limit 1');
  return rows.length > 0;
}
