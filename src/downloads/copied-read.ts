import { rfc3339 } from '../foundation/clock.ts';
import type { ReadMatch } from '../plate-reads/index.ts';

/** One read as a copy tells it, with what an eye said of it (R22). */
export interface CopiedRead {
  readonly match: ReadMatch;
  /** `not verified` where nobody has judged it. */
  readonly verdict: string;
  readonly band: string;
  readonly photo: Buffer | undefined;
}

/** Local time of the department with its zone, beside UTC (ux 1.3). */
const local = new Intl.DateTimeFormat('en-US', {
  timeZone: 'America/Los_Angeles',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
  timeZoneName: 'short',
});

export const localTime = (at: number): string => local.format(at).replace(',', '');

/** What a row says, by its column; the same in CSV and JSON. */
export const cellsOf = ({ match, verdict, band }: CopiedRead) => ({
  read: match.id,
  plate: match.plate,
  state: match.state ?? '',
  capturedAt: rfc3339(match.capturedAt),
  capturedLocal: localTime(match.capturedAt),
  camera: match.camera.id,
  cameraName: match.camera.name,
  latitude: match.camera.lat === null ? '' : String(match.camera.lat),
  longitude: match.camera.lon === null ? '' : String(match.camera.lon),
  agencyOfRecord: match.agencyOfRecord,
  provider: match.provider,
  confidence: match.confidence === null ? '' : String(match.confidence),
  make: match.vehicle.make ?? '',
  colour: match.vehicle.colour ?? '',
  body: match.vehicle.body ?? '',
  direction: match.vehicle.direction ?? '',
  why: match.why.text,
  verdict,
  band,
});

export type Cells = ReturnType<typeof cellsOf>;

export const columnNames: readonly (keyof Cells)[] = [
  'read',
  'plate',
  'state',
  'capturedAt',
  'capturedLocal',
  'camera',
  'cameraName',
  'latitude',
  'longitude',
  'agencyOfRecord',
  'provider',
  'confidence',
  'make',
  'colour',
  'body',
  'direction',
  'why',
  'verdict',
  'band',
];
