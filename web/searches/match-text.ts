import type { InquiryAnswer } from '../../src/searches/contract.ts';
import { counted, numberText } from '../parts/number.ts';

/** `No matches`, `1 match`, `14 matches`, `More than 10,000 matches`. */
export function matchesText(
  { value, more }: InquiryAnswer['count'],
  sources: readonly { readonly state: InquiryAnswer['sources'][number]['state'] }[] = [],
): string {
  // A source that gave no answer found nothing out: that is not "no matches".
  if (value === 0 && sources.some(({ state }) => state !== 'answered'))
    return sources.some(({ state }) => state === 'answered')
      ? 'No matches from those that answered'
      : 'Nobody answered: it is not known whether there are matches';
  if (more) return `More than ${numberText(value)} matches`;
  return value === 0 ? 'No matches' : counted(value, 'match', 'matches');
}

/** `94 % sure`, from a confidence between 0 and 1. */
export const confidenceText = (confidence: number | null): string =>
  confidence === null ? 'not stated by the camera' : `${Math.round(confidence * 100)} %`;
