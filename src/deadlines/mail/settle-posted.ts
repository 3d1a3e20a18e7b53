import type { Instant } from '../../foundation/clock.ts';
import type { Posted } from '../../foundation/mail.ts';
import type { MailFailure } from '../contract.ts';
import { waitAfter } from './backoff.ts';

interface Settling {
  readonly tries: number;
  readonly now: Instant;
  readonly sent: () => Promise<unknown>;
  /** Tried again at `dueAt`, or never when that is undefined. */
  readonly failed: (why: MailFailure, dueAt: Instant | undefined) => Promise<unknown>;
}

/** Writes down what became of a letter; false when the server is at fault, so that the next one would fail too. */
export async function settlePosted(posted: Posted, { tries, now, sent, failed }: Settling): Promise<boolean> {
  switch (posted.kind) {
    case 'sent':
      await sent();
      return true;
    case 'letter-refused':
      await failed(posted.why, posted.forGood ? undefined : now + waitAfter(tries));
      return true;
    case 'server-fault':
      await failed(posted.why, now + waitAfter(tries));
      return false;
  }
}
