import { civilDate, type Instant } from '../../foundation/clock.ts';
import type { Queryable } from '../../foundation/postgres/pool.ts';
import type { MailFailure } from '../contract.ts';

/** A package for another agency, encrypted to its key. */
export interface SealedMail {
  /** The entry that says that it is sent. */
  readonly entry: number;
  readonly agencyId: string;
  readonly to: string;
  readonly ageKey: string;
  readonly fileName: string;
  readonly bytes: Uint8Array;
  readonly expiresAt: Instant;
}

/** Puts a package into the outbox, in the transaction of what it tells of (R23). */
export async function mailSealed(db: Queryable, mail: SealedMail, now: Instant): Promise<void> {
  await db.query(
    `insert into sealed_mails (entry, agency_id, address, age_key, file_name, package, given_at, due_at, expires_at)
     values ($1, $2, $3, $4, $5, $6, at_ms($7), at_ms($7), at_ms($8))`,
    [mail.entry, mail.agencyId, mail.to, mail.ageKey, mail.fileName, mail.bytes, now, mail.expiresAt],
  );
}

/** What has not gone yet goes no more: what it told of is settled. */
export const withdrawSealed = (db: Queryable, entries: readonly number[]): Promise<unknown> =>
  db.query(
    `update sealed_mails set state = 'withdrawn', package = null where entry = any ($1) and state = 'waiting'`,
    [entries],
  );

/** A package that this server has taken upon itself. */
export interface ClaimedSealed {
  readonly entry: number;
  readonly address: string;
  readonly file_name: string;
  readonly package: Buffer;
  readonly given_at: Instant;
  readonly expires_at: Instant;
  /** 53060.10(a): the agency may receive, and its key is the one to which it is encrypted. */
  readonly stands: boolean;
  readonly tries: number;
}

/** Longer than one sending can take. */
const claimFor = '2 minutes';

/** Takes the package that is due the longest, so that no other server sends it; one of a server that died is due again. */
export async function claimSealed(db: Queryable, now: Instant): Promise<ClaimedSealed | undefined> {
  const { rows } = await db.query<ClaimedSealed & Record<string, unknown>>(
    `update sealed_mails m set tries = m.tries + 1, claimed_until = at_ms($1) + interval '${claimFor}'
     from (select entry from sealed_mails
           where state = 'waiting' and due_at <= at_ms($1) and (claimed_until is null or claimed_until < at_ms($1))
           order by due_at, entry limit 1 for update skip locked) due
     where m.entry = due.entry
     returning m.entry, m.address, m.file_name, m.package, epoch_ms(m.given_at) as given_at,
       epoch_ms(m.expires_at) as expires_at, m.tries, exists (select from door_agency a where a.agency_id = m.agency_id
         and a.eligible = 'yes' and a.review_by >= $2 and a.age_key = m.age_key) as stands`,
    [now, civilDate(now)],
  );
  return rows[0];
}

/** The mail server took it: from here on it is never sent again, and not kept. */
export const markSealedSent = (db: Queryable, entry: number, now: Instant): Promise<unknown> =>
  db.query(
    `update sealed_mails set state = 'sent', package = null, sent_at = at_ms($2), failed_why = null where entry = $1`,
    [entry, now],
  );

/** It did not go through; tried again at `dueAt`, or never when that is undefined. */
export const markSealedFailed = (
  db: Queryable,
  entry: number,
  { why, dueAt }: { readonly why: MailFailure; readonly dueAt: Instant | undefined },
): Promise<unknown> =>
  db.query(
    `update sealed_mails set failed_why = $2, claimed_until = null,
       state = case when $3::double precision is null then 'given-up' else 'waiting' end,
       package = case when $3::double precision is null then null else package end,
       due_at = coalesce(at_ms($3), due_at)
     where entry = $1 and state = 'waiting'`,
    [entry, why, dueAt ?? null],
  );

/** Those that went through but whose delivery no entry says yet: the server died in between. */
export async function claimUnrecordedSealed(db: Queryable, now: Instant): Promise<readonly number[]> {
  const { rows } = await db.query<{ entry: number }>(
    `update sealed_mails m set claimed_until = at_ms($1) + interval '${claimFor}'
     from (select entry from sealed_mails where state = 'sent' and mailed_entry is null
           and (claimed_until is null or claimed_until < at_ms($1)) limit 20 for update skip locked) due
     where m.entry = due.entry returning m.entry`,
    [now],
  );
  return rows.map(({ entry }) => entry);
}

/** R20: the entry that says it was delivered. */
export const markSealedRecorded = (db: Queryable, entry: number, mailed: number): Promise<unknown> =>
  db.query('update sealed_mails set mailed_entry = $2 where entry = $1', [entry, mailed]);
