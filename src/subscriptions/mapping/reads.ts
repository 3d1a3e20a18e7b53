import { SourceError } from '../../searches/index.ts';
import type { VendorRead } from '../connectors/normal-match.ts';
import { type JsonPath, valueAt } from './json-path.ts';
import type { Mapping } from './mapping.ts';

/** The reads of a page. @throws SourceError when no list stands where the mapping says */
export function readsIn(body: unknown, { answer }: Mapping): readonly unknown[] {
  const found = valueAt(body, answer.reads);
  if (Array.isArray(found)) return found;
  throw new SourceError('not-understood', 'no list of reads stands where the mapping says (answer.reads)');
}

/** A read by the mapping; what is not there is '' or null, and such a read is passed over. */
export function vendorRead(read: unknown, { answer }: Mapping, ownerName: string): VendorRead {
  const { camera } = answer;
  const text = (path: JsonPath | undefined): string =>
    textOf(path === undefined ? undefined : valueAt(read, path));
  const number = (path: JsonPath | undefined): number | null => {
    const value = Number(path === undefined ? Number.NaN : textOf(valueAt(read, path)) || Number.NaN);
    return Number.isFinite(value) ? value : null;
  };
  const confidence = number(answer.confidence);
  return {
    id: text(answer.id),
    plate: text(answer.plate),
    state: text(answer.state).slice(0, 12) || null,
    capturedAt: instantOf(text(answer.capturedAt), answer.time),
    camera: {
      id: text(camera.id),
      name: text(camera.name) || text(camera.id),
      lat: number(camera.lat),
      lon: number(camera.lon),
    },
    agencyOfRecord: text(answer.agency) || ownerName,
    confidence: confidence === null ? null : confidence / answer.confidenceOf,
    photo: null,
  };
}

const textOf = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : '';

/** NaN: no time, and no window holds it. */
function instantOf(text: string, time: Mapping['answer']['time']): number {
  switch (time) {
    case 'rfc3339':
      return /^\d{4}-\d\d-\d\dT.+(?:Z|[+-]\d\d:\d\d)$/.test(text) ? Date.parse(text) : Number.NaN;
    case 'seconds':
      return text === '' ? Number.NaN : Number(text) * 1_000;
    case 'milliseconds':
      return text === '' ? Number.NaN : Number(text);
  }
}
