import { dayText } from '../foundation/written-day.ts';
import type { Mark } from './contract.ts';

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
