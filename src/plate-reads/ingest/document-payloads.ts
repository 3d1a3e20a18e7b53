import type { Adapter } from '../adapters/adapter.ts';
import type { FeedContext } from '../normalise.ts';
import { parseStrictJson } from '../strict-json.ts';
import { jsonSequence, type Stretch } from './json-sequence.ts';
import { decodeUtf8, type Frame, joinLines } from './lines.ts';
import { jsonPayloads, notUtf8, type Payload, unreadable } from './payloads.ts';

const mostBytes = 32 * 1024 * 1024;

/** A vendor's JSON: documents one after the other however they are laid out, a list of them, or one on each line. */
export async function* documentPayloads(
  lines: AsyncIterable<Frame>,
  adapter: Adapter,
  context: FeedContext,
): AsyncGenerator<Payload> {
  const held: Frame[] = [];
  let size = 0;
  let byLine = false;
  for await (const frame of lines) {
    byLine ||= held.length === 0 && isWhole(frame);
    if (byLine) {
      yield jsonPayloads(frame, adapter, context, null);
      continue;
    }
    size += (frame.size ?? frame.bytes.length) + 1;
    if (size <= mostBytes) held.push(frame);
  }
  if (size > mostBytes) {
    yield unreadable(
      { ...joinLines(held), size },
      'a document of more than 32 MiB: send one read on each line',
    );
  } else if (held.length > 0) yield* laidOut(held, adapter, context);
}

/** Documents, laid out over lines; or lines of which the first is broken; or nothing that can be read. */
function* laidOut(held: readonly Frame[], adapter: Adapter, context: FeedContext): Generator<Payload> {
  const document = joinLines(held);
  const pieces = isWhole(document) ? [document] : piecesOf(document);
  if (pieces.some(isWhole)) for (const piece of pieces) yield jsonPayloads(piece, adapter, context, null);
  else if (held.some((frame) => atMargin(frame) && isWhole(frame)))
    for (const frame of held) yield jsonPayloads(frame, adapter, context, null);
  else yield unreadable(document, problemOf(document));
}

function problemOf({ bytes }: Frame): string {
  const text = decodeUtf8(bytes);
  if (text === undefined) return notUtf8;
  const parsed = parseStrictJson(text);
  return parsed.ok ? 'neither an object nor a list: send what the vendor posts' : parsed.problem;
}

/** Each document by itself, with the line on which it begins; last what is left over. */
function piecesOf(document: Frame): readonly Frame[] {
  const text = decodeUtf8(document.bytes);
  if (text === undefined || document.tooLong) return [];
  const { values, leftOver } = jsonSequence(text);
  const rest = leftOver === undefined ? [] : [{ from: leftOver, to: text.length }];
  let line = document.line;
  let counted = 0;
  return [...values, ...rest].map(({ from, to }: Stretch) => {
    line += text.slice(counted, from).split('\n').length - 1;
    counted = from;
    return { line, bytes: Buffer.from(text.slice(from, to)), tooLong: false };
  });
}

/** A document's own lines are indented. */
const atMargin = ({ bytes }: Frame): boolean => bytes[0] === 0x7b;

/** A JSON object or list by itself. */
function isWhole({ bytes, tooLong }: Frame): boolean {
  const first = bytes.toString('latin1', 0, 256).trimStart().charAt(0);
  if (tooLong || (first !== '{' && first !== '[')) return false;
  const text = decodeUtf8(bytes);
  return text !== undefined && parseStrictJson(text).ok;
}
