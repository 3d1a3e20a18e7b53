import type { Instant } from '../foundation/clock.ts';
import type { Outcome } from '../foundation/outcome.ts';
import { lawful } from '../foundation/postgres/lawful.ts';
import type { Queryable } from '../foundation/postgres/pool.ts';
import type { Enrolment } from './device-store.ts';
import { newToken, tokenHash } from './token.ts';

/** An invitation is good for a day. */
export const invitationLength = 24 * 60 * 60_000;

/** Leave to enrol a device, a person's first passkey, or both. */
export interface Inviting {
  /** Whose passkey, and to whom the device is issued. */
  readonly staffId?: string | undefined;
  readonly device?: Pick<Enrolment, 'deviceId' | 'kind'> | undefined;
  /** The person has a passkey: only the device, issued to that person, is to be enrolled. */
  readonly deviceOnly?: boolean;
  readonly givenBy: string;
  /** Recovery: the second administrator (R6). */
  readonly agreedBy?: string | undefined;
}

/** A row of `invitations` that is still good. */
export interface Invitation {
  readonly invitationId: number;
  readonly staffId: string | null;
  readonly deviceId: string | null;
  readonly deviceKind: Enrolment['kind'] | null;
  readonly givenBy: string;
  readonly deviceDone: boolean;
  readonly passkeyDone: boolean;
}

/** Makes an invitation; its code is handed over in person and kept nowhere. Former ones of the same person or tag end. */
export async function invite(
  db: Queryable,
  { staffId, device, deviceOnly = false, givenBy, agreedBy }: Inviting,
  now: Instant,
): Promise<Outcome<{ readonly code: string; readonly expiresAt: Instant }>> {
  const code = newToken();
  const expiresAt = now + invitationLength;
  return lawful(
    async () => {
      await db.query(
        `update invitations set withdrawn_at = at_ms($3)
         where withdrawn_at is null and (staff_id = $1 or device_id = $2)`,
        [staffId ?? null, device?.deviceId ?? null, now],
      );
      await db.query(
        `insert into invitations (code_sha256, staff_id, device_id, device_kind, given_by, agreed_by, given_at,
           expires_at, passkey_done_at)
         values ($1, $2, $3, $4, $5, $6, at_ms($7), at_ms($8), case when $9 then at_ms($7) end)`,
        [
          tokenHash(code),
          staffId ?? null,
          device?.deviceId ?? null,
          device?.kind ?? null,
          givenBy,
          agreedBy ?? null,
          now,
          expiresAt,
          deviceOnly,
        ],
      );
      return { code, expiresAt };
    },
    {
      invites_another: ['R2', 'Nobody invites himself'],
      two_administrators: ['R2', 'The two administrators are two persons, neither of them the one concerned'],
    },
  );
}

/** The invitation of a code that is still good; locked until the transaction ends. */
export async function findInvitation(
  transaction: Queryable,
  code: string,
  now: Instant,
): Promise<Invitation | undefined> {
  const { rows } = await transaction.query<Invitation>(
    `select invitation_id as "invitationId", staff_id as "staffId", device_id as "deviceId", device_kind as "deviceKind",
       given_by as "givenBy", device_done_at is not null as "deviceDone", passkey_done_at is not null as "passkeyDone"
     from invitations
     where code_sha256 = $1 and withdrawn_at is null and expires_at > at_ms($2) and given_at <= at_ms($2) + interval '1 minute'
       and ((staff_id is not null and passkey_done_at is null) or (device_id is not null and device_done_at is null))
     for update`,
    [tokenHash(code), now],
  );
  return rows[0];
}

export async function deviceDone(db: Queryable, invitationId: number, now: Instant): Promise<void> {
  await db.query('update invitations set device_done_at = at_ms($2) where invitation_id = $1', [
    invitationId,
    now,
  ]);
}

export async function passkeyDone(db: Queryable, invitationId: number, now: Instant): Promise<void> {
  await db.query('update invitations set passkey_done_at = at_ms($2) where invitation_id = $1', [
    invitationId,
    now,
  ]);
}
