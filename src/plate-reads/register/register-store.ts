import type { Instant } from '../../foundation/clock.ts';
import type { Outcome } from '../../foundation/outcome.ts';
import { lawful } from '../../foundation/postgres/lawful.ts';
import type { Queryable } from '../../foundation/postgres/pool.ts';
import type { OperatorMode } from '../../technologies/index.ts';
import type { OperatorModeBody } from '../contract.ts';

/** EIS asks for operator mode of a feed; asking anew replaces what was asked (R1). */
export async function askOperatorMode(
  db: Queryable,
  body: OperatorModeBody,
  askedBy: string,
  now: Instant,
): Promise<Outcome<void>> {
  return lawful(
    async () => {
      await db.query(
        `insert into operator_mode_asks (technology_id, posted_policy, hearing_on, owner_leave, retention_days,
           retention_authority, asked_by, asked_at)
         values ($1, $2, $3, $4, $5, $6, $7, at_ms($8))
         on conflict (technology_id) do update set posted_policy = excluded.posted_policy,
           hearing_on = excluded.hearing_on, owner_leave = excluded.owner_leave,
           retention_days = excluded.retention_days, retention_authority = excluded.retention_authority,
           asked_by = excluded.asked_by, asked_at = excluded.asked_at`,
        [
          body.feed,
          body.postedPolicy,
          body.hearingOn,
          body.ownerLeave,
          body.retentionDays,
          body.retentionAuthority ?? null,
          askedBy,
          now,
        ],
      );
    },
    { longer_on_authority: ['R28', 'More than 60 days rest on an authority that is cited'] },
  );
}

/** What EIS asked for, taken out of what waits; undefined when nothing was asked. */
export async function takeAsked(
  db: Queryable,
  technologyId: string,
): Promise<Omit<OperatorMode, 'policyOwner'> | undefined> {
  const { rows } = await db.query<{
    posted_policy: string;
    hearing_on: number;
    owner_leave: string;
    retention_days: number;
    asked_by: string;
  }>(
    `delete from operator_mode_asks where technology_id = $1
     returning posted_policy, hearing_on::integer as hearing_on, owner_leave, retention_days, asked_by`,
    [technologyId],
  );
  const row = rows[0];
  return (
    row && {
      technologyId,
      postedPolicy: row.posted_policy,
      hearingOn: row.hearing_on,
      ownerLeave: row.owner_leave,
      retentionDays: row.retention_days,
      eisBy: row.asked_by,
    }
  );
}

/** Gives a feed new keys; those before let nobody in any more. */
export async function setFeedKeys(
  db: Queryable,
  feedId: string,
  keys: { readonly keyHash: Buffer; readonly sealedHmacKey: Buffer },
  now: Instant,
): Promise<void> {
  await db.query(
    'update feeds set key_hash = $2, sealed_hmac_key = $3, keys_set_at = at_ms($4) where feed_id = $1',
    [feedId, keys.keyHash, keys.sealedHmacKey, now],
  );
}

export async function setFeedCertificate(
  db: Queryable,
  feedId: string,
  sha256: Buffer | null,
): Promise<void> {
  await db.query('update feeds set certificate_sha256 = $2 where feed_id = $1', [feedId, sha256]);
}
