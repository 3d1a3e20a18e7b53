import type { OutgoingAnswer } from '../../foundation/outgoing/outgoing.ts';
import { SourceError } from '../../searches/index.ts';

/** A vendor's status in words; what it wrote beside it is not repeated, since it may hold what was asked. */
export async function refusalOf({ status, headers }: OutgoingAnswer): Promise<SourceError> {
  switch (status) {
    case 401:
      return new SourceError('not-admitted', 'it does not accept the token; mend client id and secret');
    case 403:
      return new SourceError('refused', 'it refuses this look-up to the department’s account');
    case 429:
    case 503:
      return new SourceError(
        'too-many',
        'it takes no more requests for now',
        waitSaid(headers['retry-after']),
      );
    case 400:
    case 422:
      return new SourceError('refused', `it cannot take this question (${status})`);
    default:
      return new SourceError('not-understood', `it answered ${status}`);
  }
}

/** RFC 9110, 10.2.3, in seconds; a date is passed over. */
function waitSaid(header: string | readonly string[] | undefined): { readonly retryAfterMs?: number } {
  const seconds = typeof header === 'string' && /^\d{1,4}$/.test(header) ? Number(header) : undefined;
  return seconds === undefined ? {} : { retryAfterMs: seconds * 1_000 };
}
