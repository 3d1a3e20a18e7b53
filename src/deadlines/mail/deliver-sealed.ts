import type { Pool } from 'pg';
import type { Instant } from '../../foundation/clock.ts';
import type { Log } from '../../foundation/log.ts';
import type { Letter, Mailer } from '../../foundation/mail.ts';
import type { RecordLog } from '../../record/index.ts';
import type { MailFailure } from '../contract.ts';
import { isNews } from './backoff.ts';
import {
  type ClaimedSealed,
  claimSealed,
  claimUnrecordedSealed,
  markSealedFailed,
  markSealedRecorded,
  markSealedSent,
  withdrawSealed,
} from './sealed-store.ts';
import { settlePosted } from './settle-posted.ts';

export interface SealedDeps {
  readonly db: Pool;
  readonly record: RecordLog;
  readonly log: Log;
  readonly mailer: Mailer;
  /** The name of a letter, the same however often it is sent. */
  readonly nameOf: (entry: number) => string;
}

/**
 * Sends the packages that are due, as notices are sent: at least once, and never again when one went through. What the agency
 * may receive is asked anew before each (53060.10(a)). @returns whether the mail server could be used.
 */
export async function deliverSealed(
  deps: SealedDeps,
  now: Instant,
  stopped: () => boolean,
): Promise<boolean> {
  for (const entry of await claimUnrecordedSealed(deps.db, now)) await recordDelivery(deps, entry);
  while (!stopped()) {
    const mail = await claimSealed(deps.db, now);
    if (mail === undefined) return true;
    if (!(await deliver(deps, mail, now))) return false;
  }
  return true;
}

async function deliver(deps: SealedDeps, mail: ClaimedSealed, now: Instant): Promise<boolean> {
  const { db, mailer, nameOf } = deps;
  if (!mail.stands) {
    await withdrawSealed(db, [mail.entry]);
    return true;
  }
  if (!isNews(mail.given_at, now) || mail.expires_at <= now) return fail(deps, mail, 'too-old', undefined);
  const posted = await mailer.send(letterOf(mail, nameOf(mail.entry)));
  return settlePosted(posted, {
    tries: mail.tries,
    now,
    sent: async () => {
      await markSealedSent(db, mail.entry, now);
      await recordDelivery(deps, mail.entry);
    },
    failed: (why, dueAt) => fail(deps, mail, why, dueAt),
  });
}

async function fail(
  { db, log }: SealedDeps,
  { entry, tries }: ClaimedSealed,
  why: MailFailure,
  dueAt: Instant | undefined,
): Promise<true> {
  await markSealedFailed(db, entry, { why, dueAt });
  log.warn('mail not sent', { part: 'mail', code: why, count: tries });
  return true;
}

/** R20: "delivery and opening are entries". */
async function recordDelivery({ db, record }: SealedDeps, entry: number): Promise<void> {
  const { index } = await record.append({ kind: 'notice.posted', ref: entry, values: {} });
  await markSealedRecorded(db, entry, index);
}

/** R20, R23: who writes, an entry number, and how the package is opened; all else is in the package. */
const letterOf = (
  { entry, address, file_name, package: bytes }: ClaimedSealed,
  messageId: string,
): Letter => ({
  to: address,
  messageId,
  subject: `A notice for your agency, encrypted (entry ${entry})`,
  text: [
    'The California Department of Corrections and Rehabilitation sends your agency a notice.',
    'It lies beside this mail, encrypted to the key that your agency gave (age, age-encryption.org/v1).',
    '',
    `Open it with:  age --decrypt --identity KEYFILE --output notice.tar ${file_name}`,
    '',
    `Its reference: entry ${entry}. The notice says what is asked of you, and whom to answer.`,
    '',
    'This mail itself holds no license plate reader information. Do not answer it.',
    '',
  ].join('\n'),
  attachment: { name: file_name, bytes },
});
