import { delimiterOf } from '../../foundation/csv.ts';
import type { Adapter } from '../adapters/adapter.ts';
import type { FeedContext } from '../normalise.ts';
import { records, splitCells } from './delimited.ts';
import { mostWholeBytes } from './kept-payload.ts';
import { decodeUtf8, type Frame, peek } from './lines.ts';
import { claimed, notUtf8, type Payload, refusedFrame, tooLong, unreadable } from './payloads.ts';

export interface CsvShape {
  /** Told by the header where it is not given: the sign that it holds most of. */
  readonly delimiter: string | undefined;
  /** Names by which the adapter asks; a header's cell is one of them whatever its case. */
  readonly names: readonly string[];
  readonly required: readonly string[];
}

type Header =
  | { readonly ok: true; readonly cells: readonly string[] }
  | { readonly ok: false; readonly problem: string };

/** A first line by which spreadsheets are told the separator. */
const separatorLine = /^sep=.\r?$/i;

/** CSV with a header: each record under it is one payload. Without a header that serves, none is read. */
export async function* csvPayloads(
  lines: AsyncGenerator<Frame>,
  adapter: Adapter,
  context: FeedContext,
  shape: CsvShape,
): AsyncGenerator<Payload> {
  const { first: begins, all } = await peek(lines);
  const delimiter = shape.delimiter ?? delimiterOf(begins?.bytes.toString('latin1') ?? '');
  const source = records(all, delimiter);
  let first = await source.next();
  if (first.done !== true && separatorLine.test(first.value.bytes.toString('latin1')))
    first = await source.next();
  if (first.done === true) return;
  const head = first.value;
  const parsed = parseHeader(head, shape, delimiter);
  if (!parsed.ok) {
    yield unreadable(await wholeOf(head, source), parsed.problem);
    return;
  }
  for await (const frame of source) {
    yield recordPayload({ ...frame, head: head.bytes }, parsed.cells, adapter, context, delimiter);
  }
}

/** Everything that stands under a header that does not serve, as much of it as is kept. */
async function wholeOf(head: Frame, rest: AsyncIterable<Frame>): Promise<Frame> {
  const parts = [head.bytes];
  let size = head.size ?? head.bytes.length;
  for await (const { bytes, size: sent } of rest) {
    if (size < mostWholeBytes) parts.push(Buffer.from('\n'), bytes);
    size += 1 + (sent ?? bytes.length);
  }
  return { line: head.line, bytes: Buffer.concat(parts), tooLong: false, size };
}

function parseHeader(frame: Frame, shape: CsvShape, delimiter: string): Header {
  const text = frame.tooLong ? undefined : decodeUtf8(frame.bytes);
  const cells = text === undefined ? undefined : splitCells(text, delimiter);
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
