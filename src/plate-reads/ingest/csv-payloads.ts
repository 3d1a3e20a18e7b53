import type { Adapter } from '../adapters/adapter.ts';
import type { FeedContext } from '../normalise.ts';
import { records, splitCells } from './delimited.ts';
import { decodeUtf8, type Frame } from './lines.ts';
import { claimed, notUtf8, type Payload, refusedFrame, tooLong, unreadable } from './payloads.ts';

export interface CsvShape {
  readonly delimiter: string;
  /** Names by which the adapter asks; a header's cell is one of them whatever its case. */
  readonly names: readonly string[];
  readonly required: readonly string[];
}

type Header =
  | { readonly ok: true; readonly cells: readonly string[] }
  | { readonly ok: false; readonly problem: string };

/** CSV with a header: each record under it is one payload. Without a header that serves, none is read. */
export async function* csvPayloads(
  lines: AsyncIterable<Frame>,
  adapter: Adapter,
  context: FeedContext,
  shape: CsvShape,
): AsyncGenerator<Payload> {
  let header: readonly string[] | undefined;
  for await (const frame of records(lines, shape.delimiter)) {
    if (header !== undefined) {
      yield recordPayload(frame, header, adapter, context, shape.delimiter);
      continue;
    }
    const parsed = parseHeader(frame, shape);
    if (!parsed.ok) {
      yield unreadable(frame, parsed.problem);
      return;
    }
    header = parsed.cells;
  }
}

function parseHeader(frame: Frame, shape: CsvShape): Header {
  const text = frame.tooLong ? undefined : decodeUtf8(frame.bytes);
  const cells = text === undefined ? undefined : splitCells(text, shape.delimiter);
  if (cells === undefined)
    return { ok: false, problem: 'the header cannot be read: begin with a line of column names' };
  const known = new Map(shape.names.map((name) => [fold(name), name]));
  const named = cells.map((cell) => known.get(fold(cell)) ?? cell.trim());
  const twice = named.some((name, at) => named.indexOf(name) !== at);
  if (twice) return { ok: false, problem: 'the header names a column twice: name each once' };
  const missing = shape.required.filter((name) => !named.includes(name));
  if (missing.length > 0) {
    return {
      ok: false,
      problem: `the header lacks ${missing.join(', ')}: name the columns, or give a map; no row was read`,
    };
  }
  return { ok: true, cells: named };
}

const fold = (name: string): string => name.trim().toLowerCase();

function recordPayload(
  frame: Frame,
  header: readonly string[],
  adapter: Adapter,
  context: FeedContext,
  delimiter: string,
): Payload {
  if (frame.tooLong) return refusedFrame(frame, tooLong);
  const text = decodeUtf8(frame.bytes);
  if (text === undefined) return refusedFrame(frame, notUtf8);
  const cells = splitCells(text, delimiter);
  if (cells === undefined)
    return refusedFrame(frame, 'the quotes do not pair: double each quote inside a cell');
  if (cells.length > header.length)
    return refusedFrame(frame, 'more cells than the header: quote what holds commas');
  const row = Object.fromEntries(cells.map((cell, at) => [header[at] ?? '', cell] as const));
  return claimed(frame, row, adapter, context, null);
}
