import { placeErrors } from '../map/place.ts';
import type { FormError } from '../parts/ErrorSummary.tsx';
import { characters } from '../parts/characters.ts';
import { readMoment } from '../parts/moment.ts';
import { hasWildcard } from '../parts/plate.ts';
import { purposeLimit } from '../purposes/limit.ts';
import type { Draft } from './draft.ts';

/**
 * What is missing or cannot be read, in the order of the form. Whether what is there may be searched for is the
 * rules' affair: that is asked of the server, refused with its clause, and recorded.
 */
export const draftErrors = (draft: Draft): readonly FormError[] =>
  [
    when(draft.use === '', 'use', 'Authorized use: choose what this search is for.'),
    when(
      blank(draft.caseNumber),
      'caseNumber',
      'Internal case number: enter the number of the investigation.',
    ),
    when(asksForAgency(draft) && draft.agency === '', 'agency', 'Agency: choose the agency that asks.'),
    when(
      asksForAgency(draft) && blank(draft.agencyReference),
      'agencyReference',
      'Agency’s reference: enter the number under which they ask.',
    ),
    when(blank(draft.purpose), 'purpose', 'Purpose: say in a few words what this search is to find out.'),
    when(
      characters(draft.purpose) > purposeLimit,
      'purpose',
      `Purpose: shorten it to ${purposeLimit} characters.`,
    ),
    when(
      blank(draft.plate) && draft.placeKind === 'none' && draft.cameras.length === 0,
      'plate',
      'Plate: enter the characters of the plate, or give a place and a time.',
    ),
    when(
      draft.match !== 'wildcard' && hasWildcard(draft.plate),
      'plate',
      'Plate: ? and * work only when “Pattern” is chosen.',
    ),
    ...windowErrors(draft),
    ...placeErrors(draft),
  ].flat();

function windowErrors({ from, to }: Draft): readonly FormError[] {
  const [start, end] = [readMoment(from, 'start'), readMoment(to, 'end')];
  return [
    when(
      !blank(from) && start === undefined,
      'from',
      'From: enter a date as mm/dd/yyyy, and a time as hh:mm if needed.',
    ),
    when(
      !blank(to) && end === undefined,
      'to',
      'To: enter a date as mm/dd/yyyy, and a time as hh:mm if needed.',
    ),
    when(start !== undefined && end !== undefined && end <= start, 'to', 'To: enter a time after “From”.'),
  ].flat();
}

const blank = (text: string): boolean => text.trim() === '';
const asksForAgency = ({ requester }: Draft): boolean => requester === 'agency';
const when = (holds: boolean, field: string, text: string): readonly FormError[] =>
  holds ? [{ field, text }] : [];
