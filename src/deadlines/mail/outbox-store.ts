import type { Instant } from '../../foundation/clock.ts';
import type { Queryable } from '../../foundation/postgres/pool.ts';
import type { MailFailure, NoticeKind } from '../contract.ts';

/** A mail that this server has taken upon itself. */
export interface ClaimedMail {
  readonly notice_id: string;
  readonly staff_id: string;
  readonly kind: NoticeKind;
  readonly entry: number;
  readonly given_at: Instant;
  readonly seen: boolean;
  readonly left: boolean;
  readonly mail: string | null;
  readonly tries: number;
}

/** Longer than one sending can take. */
const claimFor = '2 minutes';

/** Takes the mail that is due the longest, so that no other server sends it; one of a server that died is due again. */
export async function claimMail(db: Queryable, now: Instant): Promise<ClaimedMail | undefined> {
  const { rows } = await db.query<ClaimedMail & Record<string, unknown>>(
    `update notice_mails m set tries = m.tries + 1, claimed_until = at_ms($1) + interval '${claimFor}'
     from (select notice_id from notice_mails
           where state = 'waiting' and due_at <= at_ms($1) and (claimed_until is null or claimed_until < at_ms($1))
           order by due_at, notice_id limit 1 for update skip locked) due
       join notices n using (notice_id) left join door_person s using (staff_id)
     where m.notice_id = due.notice_id
     returning m.notice_id::text as notice_id, n.staff_id, n.kind, n.entry, epoch_ms(n.given_at) as given_at,
       n.seen_at is not null as seen, coalesce(s.status = 'separated', true) as left, s.mail, m.tries`,
    [now],
  );
  return rows[0];
}

/** The mail server took it: from here on it is never sent again. */
export async function markSent(db: Queryable, noticeId: string, now: Instant): Promise<void> {
  await db.query(
    `update notice_mails set state = 'sent', sent_at = at_ms($2), failed_why = null where notice_id = $1`,
    [noticeId, now],
  );
}

/** Seen in the program before it went, or the person has left. */
export async function markNotNeeded(db: Queryable, noticeId: string): Promise<void> {
  await db.query(`update notice_mails set state = 'not-needed', claimed_until = null where notice_id = $1`, [
    noticeId,
  ]);
}

/** It did not go through; tried again at `dueAt`, or never when that is undefined. */
export async function markFailed(
  db: Queryable,
  noticeId: string,
  { why, dueAt }: { readonly why: MailFailure; readonly dueAt: Instant | undefined },
): Promise<void> {
  await db.query(
    `update notice_mails set failed_why = $2, claimed_until = null,
       state = case when $3::double precision is null then 'given-up' else 'waiting' end,
       due_at = coalesce(at_ms($3), due_at)
     where notice_id = $1 and state = 'waiting'`,
    [noticeId, why, dueAt ?? null],
  );
}

/** Takes the mails that went through but whose delivery no entry says yet: the server died in between. */
export async function claimUnrecorded(
  db: Queryable,
  now: Instant,
): Promise<readonly { readonly notice_id: string; readonly staff_id: string; readonly entry: number }[]> {
  const { rows } = await db.query<{ notice_id: string; staff_id: string; entry: number }>(
    `update notice_mails m set claimed_until = at_ms($1) + interval '${claimFor}'
     from (select notice_id from notice_mails where state = 'sent' and entry is null
           and (claimed_until is null or claimed_until < at_ms($1)) limit 20 for update skip locked) due
       join notices n using (notice_id)
     where m.notice_id = due.notice_id returning m.notice_id::text as notice_id, n.staff_id, n.entry`,
    [now],
  );
  return rows;
}

/** R20: the entry that says it was delivered. */
export async function markRecorded(db: Queryable, noticeId: string, entry: number): Promise<void> {
  await db.query('update notice_mails set entry = $2 where notice_id = $1', [noticeId, entry]);
}

/** A mail that has not gone through: tried in vain, given up, or waiting for longer than it should. */
export interface UnsentMail {
  readonly staffId: string;
  readonly name: string;
  readonly kind: NoticeKind;
  readonly givenAt: Instant;
  /** Null: nothing failed, it only waits. */
  readonly why: MailFailure | null;
  readonly tries: number;
  readonly givenUp: boolean;
}

const waitsTooLong = '10 minutes';

/** What could not be sent to the people of a division for 30 days, newest first; those seen in the program need nothing more. */
export async function unsentMails(
  db: Queryable,
  division: string,
  now: Instant,
): Promise<readonly UnsentMail[]> {
  const { rows } = await db.query<UnsentMail & Record<string, unknown>>(
    `select n.staff_id as "staffId", s.name, n.kind, epoch_ms(n.given_at) as "givenAt", m.failed_why as why, m.tries,
       m.state = 'given-up' as "givenUp"
     from notice_mails m join notices n using (notice_id) join door_person s using (staff_id)
     where s.division = $1 and s.status <> 'separated' and n.seen_at is null and n.given_at > at_ms($2) - interval '30 days'
       and (m.state = 'given-up'
         or m.state = 'waiting' and (m.failed_why is not null or n.given_at < at_ms($2) - interval '${waitsTooLong}'))
     order by n.given_at desc, n.notice_id desc limit 200`,
    [division, now],
  );
  return rows;
}
