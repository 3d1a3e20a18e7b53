import type { TermsDoor } from '../../agencies/index.ts';
import type { Instant } from '../../foundation/clock.ts';
import { limitsOf, type ReadQuery, type TermsApplied } from '../../plate-reads/index.ts';

/** What the terms of a source's owner keep from what is asked for; undefined: nothing (53060.2(a), 53060.3(e), R28). Pure. */
export function ownersLimit(
  terms: TermsDoor | undefined,
  agency: string,
  asked: Pick<ReadQuery, 'under' | 'from'>,
  now: Instant,
): TermsApplied | undefined {
  if (terms === undefined) return undefined;
  const { agency_id: _agency, ...stated } = terms;
  return limitsOf([{ feed_no: 0, feed_id: '', agency, ...stated }], asked, now).applied[0];
}

/** From when on its reads may be told; infinity: none of them. */
export const givenFrom = (applied: TermsApplied | undefined): Instant =>
  applied === undefined ? 0 : (applied.before ?? Number.POSITIVE_INFINITY);
