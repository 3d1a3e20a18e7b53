import type { Adapter } from '../adapters/adapter.ts';
import type { FeedContext } from '../normalise.ts';
import { parseStrictXml } from '../strict-xml.ts';
import { DocumentCutter } from './document-cutter.ts';
import { documentPayloads } from './document-payloads.ts';
import { decodeUtf8, type Frame, peek } from './lines.ts';
import { claimed, notUtf8, type Payload, refusedFrame, tooLong, unreadable } from './payloads.ts';

/** A vendor's XML: each element of the given names is one payload, however many a file holds; or its JSON. */
export async function* xmlPayloads(
  lines: AsyncGenerator<Frame>,
  adapter: Adapter,
  context: FeedContext,
  roots: readonly string[],
): AsyncGenerator<Payload> {
  const { first, all } = await peek(lines);
  if (first === undefined) return;
  const isJson = /^\s*[{[]/.test(first.bytes.subarray(0, 256).toString('latin1'));
  if (isJson) yield* documentPayloads(all, adapter, context);
  else yield* elements(all, adapter, context, roots);
}

const broken = 'an element that never ends: send one whole document';

async function* elements(
  lines: AsyncIterable<Frame>,
  adapter: Adapter,
  context: FeedContext,
  roots: readonly string[],
): AsyncGenerator<Payload> {
  const cutter = new DocumentCutter(roots);
  let any = false;
  for await (const line of lines) {
    for (const { frame, whole } of cutter.add(line)) {
      any = true;
      yield whole ? element(frame, adapter, context) : refusedFrame(frame, frame.tooLong ? tooLong : broken);
    }
  }
  const rest = cutter.rest();
  if (rest?.started === true) yield refusedFrame(rest.frame, broken);
  else if (rest !== undefined && !any)
    yield unreadable(rest.frame, `no ${roots[0] ?? ''} in it: send what the vendor posts`);
}

function element(frame: Frame, adapter: Adapter, context: FeedContext): Payload {
  const text = decodeUtf8(frame.bytes);
  if (text === undefined) return refusedFrame(frame, notUtf8);
  const parsed = parseStrictXml(text);
  return parsed.ok
    ? claimed(frame, parsed.value, adapter, context, null)
    : refusedFrame(frame, parsed.problem);
}
