import type { Pool } from 'pg';
import type { Clock, Instant } from '../../foundation/clock.ts';
import type { Log } from '../../foundation/log.ts';
import type { Mailer } from '../../foundation/mail.ts';
import type { Sealing } from '../../foundation/sealing.ts';
import type { RecordLog } from '../../record/index.ts';
import type { MailFailure } from '../contract.ts';
import { isNews, waitAfter } from './backoff.ts';
import { deliverSealed } from './deliver-sealed.ts';
import { letterOf } from './letter.ts';
import {
  type ClaimedMail,
  claimMail,
  claimUnrecorded,
  markFailed,
  markNotNeeded,
  markRecorded,
  markSent,
} from './outbox-store.ts';
import { settlePosted } from './settle-posted.ts';

export interface PostmanDeps {
  readonly db: Pool;
  readonly record: RecordLog;
  readonly sealing: Sealing;
  readonly log: Log;
  readonly mailer: Mailer;
  /** The sender's address: the name of each letter is of its domain. */
  readonly from: string;
  /** The address at which people open Plateward. */
  readonly address: string;
}

export interface Postman {
  /** Waits for the letter that is under way. */
  readonly stop: () => Promise<void>;
}

const lookEveryMs = 5_000;
const longestPauseMs = 5 * 60_000;

/** Looks every five seconds for mails that are due; while the mail server fails, less and less often. */
export function startPostman(deps: PostmanDeps, clock: Clock): Postman {
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  let failures = 0;
  const round = async (): Promise<void> => {
    const fared = await deliverOnce(deps, clock.now(), () => stopped);
    failures = fared ? 0 : failures + 1;
    const pause = Math.min(lookEveryMs * 2 ** failures, longestPauseMs);
    if (!stopped) timer = setTimeout(() => void (running = round()), pause);
    timer?.unref();
  };
  let running = round();
  return {
    stop: async () => {
      stopped = true;
      clearTimeout(timer);
      await running;
    },
  };
}

async function deliverOnce(deps: PostmanDeps, now: Instant, stopped: () => boolean): Promise<boolean> {
  try {
    return await deliverMails(deps, now, stopped);
  } catch (error) {
    deps.log.error('mail failed', { part: 'mail', code: error instanceof Error ? error.name : 'unknown' });
    return false;
  }
}

/**
 * Sends what is due at `now`, one letter after another. At least once: a letter that the server took is marked so at once and
 * never sent again; of a program that dies between the two the letter goes again under the same name (RFC 5322, Message-ID).
 * @returns whether the mail server could be used.
 */
export async function deliverMails(
  deps: PostmanDeps,
  now: Instant,
  stopped: () => boolean = () => false,
): Promise<boolean> {
  for (const unrecorded of await claimUnrecorded(deps.db, now)) await recordDelivery(deps, unrecorded);
  while (!stopped()) {
    const mail = await claimMail(deps.db, now);
    if (mail === undefined) break;
    if (!(await deliver(deps, mail, now))) return false;
  }
  return deliverSealed({ ...deps, nameOf: (entry) => nameOf(deps, `sealed ${entry}`) }, now, stopped);
}

/** One letter; false when the server is at fault, so that the next one would fail too. */
async function deliver(deps: PostmanDeps, mail: ClaimedMail, now: Instant): Promise<boolean> {
  const { db } = deps;
  if (mail.seen || mail.left) {
    await markNotNeeded(db, mail.notice_id);
    return true;
  }
  if (!isNews(mail.given_at, now)) return fail(deps, mail, 'too-old', undefined);
  if (mail.mail === null) return fail(deps, mail, 'no-address', now + waitAfter(mail.tries));
  const messageId = nameOf(deps, mail.notice_id);
  const posted = await deps.mailer.send(letterOf({ ...mail, to: mail.mail, messageId }, deps.address));
  return settlePosted(posted, {
    tries: mail.tries,
    now,
    sent: async () => {
      await markSent(db, mail.notice_id, now);
      await recordDelivery(deps, mail);
    },
    failed: (why, dueAt) => fail(deps, mail, why, dueAt),
  });
}

async function fail(
  { db, log }: PostmanDeps,
  mail: ClaimedMail,
  why: MailFailure,
  dueAt: Instant | undefined,
): Promise<true> {
  await markFailed(db, mail.notice_id, { why, dueAt });
  log.warn('mail not sent', { part: 'mail', code: why, count: mail.tries });
  return true;
}

/** R20: "delivery and opening are entries". */
async function recordDelivery(
  { db, record }: PostmanDeps,
  { notice_id, staff_id, entry }: Pick<ClaimedMail, 'notice_id' | 'staff_id' | 'entry'>,
): Promise<void> {
  const { index } = await record.append({ kind: 'notice.mailed', ref: entry, values: { staffId: staff_id } });
  await markRecorded(db, notice_id, index);
}

/** The same name for the same notice, whoever sends it and however often; it tells nothing of it. */
const nameOf = ({ sealing, from }: PostmanDeps, notice: string): string =>
  `<${sealing.mac('notice-mail', notice).toString('hex').slice(0, 32)}@${from.slice(from.lastIndexOf('@') + 1)}>`;
