import { rfc3339 } from '../foundation/clock.ts';
import type { TermsApplied } from '../plate-reads/index.ts';
import type { Mark } from './contract.ts';

/** yyyymmdd as a person reads it. */
export const dayText = (day: number): string => {
  const digits = String(day);
  return `${digits.slice(4, 6)}/${digits.slice(6)}/${digits.slice(0, 4)}`;
};

/** What stands at the head of every file and page: whose, under which case, when, by which entry, until when (53060.9(a)(1)). */
export const headLines = (mark: Mark): readonly (readonly [string, string])[] => [
  ['Copy', mark.copy],
  ['Made for', `${mark.person} (${mark.staffId})`],
  ['Case', mark.caseNumber],
  ['Made at', mark.at],
  ['Entry of the record', String(mark.entry)],
  ['Destroy by', dayText(mark.destroyBy)],
  ['Authority', mark.authority],
  ['Not for', 'onward sharing, sale or transfer (DOM 53060.10(a))'],
];

/** The mark across every page. */
export const watermark = (mark: Mark): string =>
  `${mark.person} · ${mark.caseNumber} · ${mark.at} · entry ${mark.entry}`;

/** What an owner keeps back from this copy, in words (53060.3(e)). */
export const withheldLine = ({ agency, withheld, before, authority }: TermsApplied): string =>
  `${agency}: ${withheld === 'age' ? `reads from before ${rfc3339(before ?? 0)}` : `all its reads, by its terms on ${withheld}`} withheld${authority === '' ? '' : ` (${authority})`}`;
