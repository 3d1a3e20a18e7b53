import type { Instant } from '../foundation/clock.ts';
import type { Outcome } from '../foundation/outcome.ts';
import { lawful } from '../foundation/postgres/lawful.ts';
import type { Queryable } from '../foundation/postgres/pool.ts';

export type DeviceProof =
  | { readonly kind: 'client-certificate'; readonly certificateSha256: Buffer }
  | { readonly kind: 'hardware-credential'; readonly credentialId: Buffer; readonly backupEligible: boolean };

export interface Enrolment {
  /** The department's asset tag. */
  readonly deviceId: string;
  readonly kind: 'computer' | 'phone' | 'smart-device' | 'vehicle-computer';
  readonly proof: DeviceProof;
  readonly issuedTo?: string | undefined;
  readonly enrolledBy: string;
}

/** A row of `door_device`, and to whom it is issued. */
export interface Device {
  readonly device_id: string;
  readonly proof: DeviceProof['kind'];
  readonly retired: boolean;
  readonly certificate_sha256: Buffer | null;
  readonly issued_to: string | null;
}

/** Enrols a department-issued device under its asset tag (53060.9(a), R6). */
export async function enrolDevice(db: Queryable, enrolment: Enrolment, now: Instant): Promise<Outcome<void>> {
  const { deviceId, kind, proof, issuedTo, enrolledBy } = enrolment;
  const certificate = proof.kind === 'client-certificate' ? proof.certificateSha256 : null;
  const credential = proof.kind === 'hardware-credential' ? proof : undefined;
  return lawful(
    async () => {
      await db.query(
        `insert into devices (device_id, kind, proof, certificate_sha256, credential_id, backup_eligible, issued_to,
           enrolled_by, enrolled_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, at_ms($9))`,
        [
          deviceId,
          kind,
          proof.kind,
          certificate,
          credential?.credentialId ?? null,
          credential?.backupEligible ?? false,
          issuedTo ?? null,
          enrolledBy,
          now,
        ],
      );
    },
    {
      devices_by_certificate: ['53060.9(a)', 'That certificate is enrolled under another tag'],
      devices_pkey: ['53060.9(a)', 'That asset tag is enrolled already'],
      asset_tag: ['53060.9(a)', 'That is no asset tag'],
      bound_to_hardware: ['R6', 'A credential that can be backed up proves no device'],
      enrols_for_another: ['R2', 'Nobody enrols his own device'],
    },
  );
}

export interface Retirement {
  readonly deviceId: string;
  readonly by: string;
  readonly why: 'lost' | 'stolen' | 'replaced' | 'returned' | 'other';
}

/** Retires a device and ends the sessions on it; false when it was not in use. */
export async function retireDevice(
  db: Queryable,
  { deviceId, by, why }: Retirement,
  now: Instant,
): Promise<boolean> {
  const { rowCount } = await db.query(
    `with retired as (
       update devices set retired_by = $2, retired_at = at_ms($4), retired_why = $3
       where device_id = $1 and retired_at is null returning device_id),
     ended as (
       update sessions set ended_at = at_ms($4), ended_why = 'device-retired'
       where device_id in (select device_id from retired) and ended_at is null)
     select device_id from retired`,
    [deviceId, by, why, now],
  );
  return rowCount === 1;
}

export async function findDevice(db: Queryable, deviceId: string): Promise<Device | undefined> {
  const { rows } = await db.query<Device>(
    'select d.*, t.issued_to from door_device d join devices t using (device_id) where d.device_id = $1',
    [deviceId],
  );
  return rows[0];
}
