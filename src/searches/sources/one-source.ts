import type { Instant } from '../../foundation/clock.ts';
import type { Receipt } from '../../record/index.ts';
import type { Closing, Provider, SourceMatch, SourcesQuery, Told } from './provider.ts';
import { SourceError, type SourceFault } from './source-error.ts';

/** What became of one source: whole, up to where it broke off, or nothing. */
export interface SourceHeard {
  readonly matches: readonly SourceMatch[];
  readonly closing: Closing | undefined;
  readonly fault: { readonly code: SourceFault; readonly why: string } | undefined;
}

export interface OneAsking {
  readonly receipt: Receipt<SourcesQuery>;
  readonly told: Told;
  readonly request: string;
  readonly now: Instant;
  readonly signal: AbortSignal;
}

/**
 * Asks one source and hears it to its end, or to its deadline. What came before it broke off is kept; a fault is told and
 * never taken for "no matches".
 */
export async function hear(
  provider: Provider,
  { receipt, told, request, now, signal }: OneAsking,
): Promise<SourceHeard> {
  const deadline = AbortSignal.timeout(provider.deadlineMs);
  const until = AbortSignal.any([signal, deadline]);
  const matches: SourceMatch[] = [];
  const stopped = Promise.withResolvers<never>();
  const stop = (): void =>
    stopped.reject(
      signal.aborted
        ? new SourceError('cancelled', 'The search was cancelled.')
        : new SourceError('timed-out', `it did not answer within ${provider.deadlineMs / 1_000} s`),
    );
  // It may go off between two steps, when nobody waits for it.
  stopped.promise.catch(() => {});
  until.addEventListener('abort', stop, { once: true });
  if (until.aborted) stop();
  const answering = provider.search(receipt, { told, request, now, signal: until });
  try {
    for (;;) {
      // A source that does not heed the signal keeps nobody waiting all the same.
      const step = await Promise.race([answering.next(), stopped.promise]);
      if (step.done === true) return { matches, closing: step.value, fault: undefined };
      matches.push(step.value);
    }
  } catch (error) {
    if (!(error instanceof SourceError)) throw error;
    const code = deadline.aborted && !signal.aborted ? 'timed-out' : error.code;
    return { matches, closing: undefined, fault: { code, why: error.message } };
  } finally {
    until.removeEventListener('abort', stop);
    // Not waited for: where it hangs it would hang here too.
    answering.return(nothingMore).catch(() => {});
  }
}

const nothingMore: Closing = { count: null, more: false, distinctPlates: null, receipt: '' };
