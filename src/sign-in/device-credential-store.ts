import type { Instant } from '../foundation/clock.ts';
import type { Queryable } from '../foundation/postgres/pool.ts';
import type { NewCredential, StoredCredential } from './webauthn.ts';

/** The hardware-bound credential of a device in use. */
export interface DeviceCredential extends StoredCredential {
  readonly deviceId: string;
}

/** Keeps the key of a device's credential; the device's row is there already. */
export async function addDeviceCredential(
  db: Queryable,
  deviceId: string,
  { credentialId, publicKey, counter, aaguid }: NewCredential,
): Promise<void> {
  await db.query(
    `insert into device_credentials (device_id, credential_id, public_key, counter, aaguid)
     values ($1, $2, $3, $4, $5)`,
    [deviceId, credentialId, publicKey, counter, aaguid],
  );
}

/** The credential enrolled under an asset tag, unless the device is retired. */
export async function deviceCredentialOf(
  db: Queryable,
  by: { readonly deviceId: string } | { readonly credentialId: Buffer },
): Promise<DeviceCredential | undefined> {
  const [column, value] =
    'deviceId' in by ? ['c.device_id', by.deviceId] : ['c.credential_id', by.credentialId];
  const { rows } = await db.query<DeviceCredential>(
    `select c.device_id as "deviceId", c.credential_id as "credentialId", c.public_key as "publicKey", c.counter
     from device_credentials c join devices d using (device_id)
     where ${column} = $1 and d.retired_at is null`,
    [value],
  );
  return rows[0];
}

/** Notes a use; false when the counter did not rise meanwhile. */
export async function noteDeviceCredentialUse(
  db: Queryable,
  deviceId: string,
  counter: number,
): Promise<boolean> {
  const { rowCount } = await db.query(
    `update device_credentials set counter = $2
     where device_id = $1 and (counter < $2 or (counter = 0 and $2 = 0))`,
    [deviceId, counter],
  );
  return rowCount === 1;
}

/** The device in use whose client certificate has this SHA-256; the hash is all that is kept of it. */
export async function deviceOfCertificate(
  db: Queryable,
  certificateSha256: Buffer,
): Promise<string | undefined> {
  const { rows } = await db.query<{ device_id: string }>(
    'select device_id from devices where certificate_sha256 = $1 and retired_at is null',
    [certificateSha256],
  );
  return rows[0]?.device_id;
}

/** Is the device in use? Held so until the transaction ends: it cannot be retired under a sign-in. */
export async function deviceInUse(transaction: Queryable, deviceId: string): Promise<boolean> {
  const { rows } = await transaction.query(
    'select 1 from devices where device_id = $1 and retired_at is null for share',
    [deviceId],
  );
  return rows.length === 1;
}

/** When the devices of a person were last touched is nobody's affair; only which are in use. */
export async function devicesOf(
  db: Queryable,
  staffId: string,
): Promise<readonly { readonly deviceId: string; readonly enrolledAt: Instant }[]> {
  const { rows } = await db.query<{ deviceId: string; enrolledAt: Instant }>(
    `select device_id as "deviceId", epoch_ms(enrolled_at) as "enrolledAt" from devices
     where issued_to = $1 and retired_at is null order by enrolled_at`,
    [staffId],
  );
  return rows;
}
