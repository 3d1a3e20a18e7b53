import type { ApprovalBody } from '../../src/access/contract.ts';
import type { FormError } from '../parts/ErrorSummary.tsx';
import { readMoment } from '../parts/moment.ts';

export const noApproval = {
  caseNumber: '',
  kind: 'place' as 'place' | 'plates',
  from: '',
  to: '',
  lat: '',
  lon: '',
  radiusM: '',
  cameras: [] as readonly string[],
  offence: '',
};
/** The form as it is filled in; times and numbers as typed. */
export type ApprovalDraft = typeof noApproval;

export type Drafted =
  | { readonly kind: 'body'; readonly body: ApprovalBody }
  | { readonly kind: 'errors'; readonly errors: readonly FormError[] };

const number = (typed: string): number => (typed.trim() === '' ? Number.NaN : Number(typed));
const within = (value: number, least: number, most: number): boolean => value >= least && value <= most;
const when = (holds: boolean, field: string, text: string): readonly FormError[] =>
  holds ? [{ field, text }] : [];

/** The request as `POST /approvals` takes it, or what is missing. */
export function approvalOf(draft: ApprovalDraft): Drafted {
  const [from, to] = [readMoment(draft.from), readMoment(draft.to)];
  const [lat, lon, radiusM] = [number(draft.lat), number(draft.lon), number(draft.radiusM)];
  const place = draft.kind === 'place';
  const withArea = place && [draft.lat, draft.lon, draft.radiusM].some((typed) => typed.trim() !== '');
  const errors = [
    when(draft.caseNumber.trim() === '', 'caseNumber', 'Internal case number: enter the case.'),
    when(from === undefined, 'from', 'From: enter a date as mm/dd/yyyy hh:mm.'),
    when(to === undefined, 'to', 'To: enter a date as mm/dd/yyyy hh:mm.'),
    when(from !== undefined && to !== undefined && to <= from, 'to', 'To: enter a time after “From”.'),
    when(place && !withArea && draft.cameras.length === 0, 'lat', 'Where: enter an area, or choose cameras.'),
    when(withArea && !within(lat, -90, 90), 'lat', 'Latitude: enter degrees, such as 38.58.'),
    when(withArea && !within(lon, -180, 180), 'lon', 'Longitude: enter degrees, such as -121.49.'),
    when(withArea && !within(radiusM, 1, 50_000), 'radiusM', 'Radius: enter 1 to 50000 meters.'),
  ].flat();
  if (errors.length > 0 || from === undefined || to === undefined) return { kind: 'errors', errors };
  const offence = draft.offence.trim();
  return {
    kind: 'body',
    body: {
      caseNumber: draft.caseNumber.trim(),
      kind: draft.kind,
      from: new Date(from).toISOString(),
      to: new Date(to).toISOString(),
      ...(withArea ? { area: { lat, lon, radiusM: Math.round(radiusM) } } : {}),
      ...(place && draft.cameras.length > 0 ? { cameras: [...draft.cameras] } : {}),
      ...(place && offence !== '' ? { offence } : {}),
    },
  };
}
