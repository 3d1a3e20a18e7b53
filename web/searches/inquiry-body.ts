import type { InquiryBody } from '../../src/searches/contract.ts';
import { placeOf } from '../map/place.ts';
import { type Edge, readMoment } from '../parts/moment.ts';
import type { Draft } from './draft.ts';

/** A signed statement that answers a refusal (R14). */
export type Statement = NonNullable<InquiryBody['statement']>;

/** The request as `POST /inquiries` takes it; what was left empty is left out. */
export function inquiryBody(draft: Draft, lastNameField: boolean, statement?: Statement): InquiryBody {
  return {
    use: draft.use,
    caseNumber: draft.caseNumber.trim(),
    purpose: draft.purpose.trim(),
    ...(draft.requester === 'agency'
      ? { onBehalfOf: { agency: draft.agency, reference: draft.agencyReference.trim() } }
      : {}),
    ...(lastNameField && draft.lastName.trim() !== '' ? { lastName: draft.lastName.trim() } : {}),
    ...(statement === undefined ? {} : { statement }),
    ...(draft.sources.length === 0 ? {} : { sources: ['local', ...draft.sources] }),
    query: queryOf(draft),
  };
}

function queryOf(draft: Draft): InquiryBody['query'] {
  const { match, from, to, cameras, candidates } = draft;
  const [start, end] = [instant(from, 'start'), instant(to, 'end')];
  const plate = draft.plate.trim();
  const place = placeOf(draft);
  const vehicle = vehicleOf(draft);
  return {
    ...(plate === '' ? {} : { plate }),
    match: plate === '' ? 'exact' : match,
    ...(plate !== '' && match === 'edit' ? { order: 'closest' as const } : {}),
    ...(plate !== '' && candidates ? { candidates: true as const } : {}),
    ...(start === undefined ? {} : { from: start }),
    ...(end === undefined ? {} : { to: end }),
    ...(cameras.length === 0 ? {} : { cameras: [...cameras] }),
    ...(place === undefined ? {} : { place }),
    ...(Object.keys(vehicle).length === 0 ? {} : { vehicle }),
  };
}

/** What is asked of the vehicle; what was left open is left out. */
export function vehicleOf({
  make,
  colour,
  body,
  direction,
  state,
}: Draft): NonNullable<InquiryBody['query']['vehicle']> {
  const asked = { make, colour, body, direction, state: state.trim() };
  return Object.fromEntries(Object.entries(asked).filter(([, word]) => word !== ''));
}

/** RFC 3339 in UTC, of a time as typed. */
function instant(typed: string, edge: Edge): string | undefined {
  const at = readMoment(typed, edge);
  return at === undefined ? undefined : new Date(at).toISOString();
}
