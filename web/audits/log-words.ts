import type { ApartReason, LogMapping, MappedColumn, VendorLogListed } from '../../src/audits/contract.ts';
import { numberText } from '../parts/number.ts';

/** What each column of a vendor's log tells. */
export const columnWords: Readonly<Record<MappedColumn, string>> = {
  at: 'Time of the search',
  clock: 'Time of day, where it has its own column',
  user: 'Who searched',
  plate: 'Plate',
  caseNumber: 'Case number',
  reason: 'Purpose',
  offense: 'Offense type',
  type: 'Kind of search',
  organization: 'Organization',
  prompt: 'Text prompt',
  id: 'The vendor’s ID of the search',
};

/** In the order in which they are asked for. */
export const shownColumns: readonly MappedColumn[] = [
  'at',
  'clock',
  'user',
  'plate',
  'caseNumber',
  'reason',
  'offense',
  'type',
  'organization',
  'prompt',
  'id',
];

/** A mapping in words. */
export const mappingText = (mapping: LogMapping): string =>
  shownColumns
    .flatMap((column) =>
      mapping[column] === undefined ? [] : [`${columnWords[column]}: “${mapping[column]}”`],
    )
    .join('; ') || 'by its headers alone';

/** Why a row is kept apart. */
export const apartWords: Readonly<Record<ApartReason, string>> = {
  'no-time': 'Its time cannot be read',
  'too-many-cells': 'It has more cells than there are columns',
  'too-long': 'A cell is longer than 20,000 characters',
  'in-the-future': 'Its time is to come',
};

type Counts = Pick<VendorLogListed, 'rows' | 'kept' | 'repeated' | 'revised' | 'quarantined'>;

/** What an import comes to. */
export const countsText = ({ rows, kept, repeated, revised, quarantined }: Counts): string =>
  `${numberText(rows)} ${rows === 1 ? 'row' : 'rows'}: ${numberText(kept)} new, ${numberText(repeated)} known already, ${numberText(revised)} in another release, ${numberText(quarantined)} kept apart.`;
