import { axisRoots } from '../adapters/axis-events.ts';
import { axis } from '../adapters/axis.ts';
import { blueIris } from '../adapters/blue-iris.ts';
import { type ColumnMap, plainMap, requiredColumns } from '../adapters/column-map.ts';
import { frigate } from '../adapters/frigate.ts';
import { generic } from '../adapters/generic.ts';
import { genetec, genetecRoots } from '../adapters/genetec.ts';
import { hikvision, hikvisionRoots } from '../adapters/hikvision.ts';
import { milesight } from '../adapters/milesight.ts';
import { openAlpr } from '../adapters/openalpr.ts';
import { plateRecognizer } from '../adapters/plate-recognizer.ts';
import { plateRecognizerCsv } from '../adapters/plate-recognizer-csv.ts';
import { verkada } from '../adapters/verkada.ts';
import type { FeedContext } from '../normalise.ts';
import { csvPayloads } from './csv-payloads.ts';
import { dahuaPayloads } from './dahua-payloads.ts';
import { documentPayloads } from './document-payloads.ts';
import { lines, peek } from './lines.ts';
import { jsonPayloads, type Payload } from './payloads.ts';
import { xmlPayloads } from './xml-payloads.ts';

/** What is read; a feed's register row fixes one of them. */
export const formats = [
  'openalpr',
  'platerecognizer',
  'axis',
  'hikvision',
  'dahua',
  'frigate',
  'milesight',
  'genetec',
  'verkada',
  'blueiris',
  'csv',
  'ndjson',
] as const;
export type Format = (typeof formats)[number];

/** Is this a format that is read? */
export const isFormat = (text: string): text is Format => (formats as readonly string[]).includes(text);

export interface Source {
  readonly format: Format;
  readonly map?: ColumnMap;
  readonly bytes: AsyncIterable<Uint8Array>;
}

const mostLineBytes = 1024 * 1024;
/** A vendor's payload may carry its photos in base64. */
const mostDocumentBytes = 32 * 1024 * 1024;

/** The payloads of a file or body one by one, in bounded memory. */
export async function* readPayloads(source: Source, context: FeedContext): AsyncGenerator<Payload> {
  const map = source.map ?? plainMap;
  const zoned: FeedContext = { ...context, zone: map.zone ?? context.zone };
  switch (source.format) {
    case 'csv':
      yield* csvPayloads(lines(source.bytes, mostLineBytes), generic(map), zoned, {
        delimiter: map.delimiter,
        names: Object.values(map.names),
        required: requiredColumns.map((column) => map.names[column]),
      });
      return;
    case 'ndjson':
      for await (const frame of lines(source.bytes, mostLineBytes)) {
        yield jsonPayloads(frame, generic(map), zoned, null);
      }
      return;
    case 'platerecognizer':
      yield* plateRecognizerPayloads(source.bytes, zoned);
      return;
    case 'axis':
      yield* xmlPayloads(lines(source.bytes, mostDocumentBytes), axis, zoned, axisRoots);
      return;
    case 'dahua':
      yield* dahuaPayloads(lines(source.bytes, mostDocumentBytes), zoned);
      return;
    case 'hikvision':
      yield* xmlPayloads(lines(source.bytes, mostDocumentBytes), hikvision, zoned, hikvisionRoots);
      return;
    case 'genetec':
      yield* xmlPayloads(lines(source.bytes, mostDocumentBytes), genetec, zoned, genetecRoots);
      return;
    default:
      yield* documentPayloads(lines(source.bytes, mostDocumentBytes), jsonAdapters[source.format], zoned);
  }
}

/** Vendors that write JSON only. */
const jsonAdapters = {
  openalpr: openAlpr,
  frigate,
  milesight,
  verkada,
  blueiris: blueIris,
} as const;

/** Stream writes webhooks and CSV; what begins with a brace or bracket is a webhook. */
async function* plateRecognizerPayloads(
  bytes: AsyncIterable<Uint8Array>,
  context: FeedContext,
): AsyncGenerator<Payload> {
  const frames = lines(bytes, mostDocumentBytes);
  const { first, all } = await peek(frames);
  if (first === undefined) return;
  if (/^"?timestamp"?,|,"?timestamp"?,/.test(first.bytes.toString('latin1', 0, 1024))) {
    yield* csvPayloads(all, plateRecognizerCsv, context, {
      delimiter: ',',
      names: [],
      required: ['timestamp', 'plate'],
    });
  } else yield* documentPayloads(all, plateRecognizer, context);
}
