import { dahua } from '../adapters/dahua.ts';
import { dahuaEvents } from '../adapters/dahua-fields.ts';
import type { FeedContext } from '../normalise.ts';
import { type JsonObject, parseStrictJson } from '../strict-json.ts';
import { documentPayloads } from './document-payloads.ts';
import { bracketBalance } from './json-sequence.ts';
import { decodeUtf8, type Frame, joinLines, peek } from './lines.ts';
import { claimed, mergePayloads, notUtf8, type Payload, refusedFrame, tooLong } from './payloads.ts';

const mostBytes = 32 * 1024 * 1024;
const eventStart = /^Code=([^;\r\n]*);action=([^;\r\n]*)(?:;index=([^;\r\n]*))?/;
const fieldLine = /^(?:Return)?Events\[\d+\]\./;
const streamBegins = /^(?:--|HTTP\/|Content-|Heartbeat|Code=|(?:Return)?Events\[)/;

/**
 * Dahua's JSON, or the text of its event streams: `Code=…;action=…;index=…;data={…}` (eventManager) and `Events[0].…=…`
 * (snapManager), with the boundaries, headers, pictures and heartbeats between them.
 */
export async function* dahuaPayloads(
  frames: AsyncGenerator<Frame>,
  context: FeedContext,
): AsyncGenerator<Payload> {
  const { first, all } = await peek(frames);
  if (first === undefined) return;
  if (!streamBegins.test(first.bytes.toString('latin1', 0, 64))) {
    yield* documentPayloads(all, dahua, context);
    return;
  }
  const stream = new EventStream();
  for await (const frame of all) {
    for (const event of stream.add(frame)) yield eventPayload(event, context);
  }
  for (const event of stream.end()) yield eventPayload(event, context);
}

/** Lines of one event. */
interface EventLines {
  readonly kind: 'data' | 'fields';
  readonly frame: Frame;
  /** It broke off, or never ended. */
  readonly broken: boolean;
}

/** Gathers the lines of one event at a time. */
class EventStream {
  #kind: EventLines['kind'] | undefined;
  #held: Frame[] = [];
  #size = 0;
  #depth = 0;

  *add(frame: Frame): Generator<EventLines> {
    const text = frame.bytes.toString('latin1');
    const begins = eventStart.test(text);
    const isField = fieldLine.test(text);
    if (this.#kind === 'data' && !begins && !text.startsWith('--')) {
      yield* this.#hold(frame, text);
      return;
    }
    if (this.#kind === 'data' || !isField) yield* this.end();
    if (begins) {
      this.#kind = 'data';
      yield* this.#hold(frame, text.replace(eventStart, ''));
    } else if (isField) {
      this.#kind = 'fields';
      yield* this.#hold(frame, '');
    }
  }

  *end(): Generator<EventLines> {
    const kind = this.#kind;
    if (kind !== undefined)
      yield { kind, frame: joinLines(this.#held), broken: kind === 'data' && this.#depth > 0 };
    this.#kind = undefined;
    this.#held = [];
    this.#size = 0;
    this.#depth = 0;
  }

  /** An event with data has ended with its last bracket, one in fields with another line. */
  *#hold(frame: Frame, text: string): Generator<EventLines> {
    this.#held.push(frame);
    this.#size += frame.bytes.length + 1;
    this.#depth += bracketBalance(text);
    const ended = this.#kind === 'data' && this.#depth <= 0;
    if (ended || frame.tooLong || this.#size > mostBytes) yield* this.end();
  }
}

function eventPayload({ kind, frame, broken }: EventLines, context: FeedContext): Payload {
  if (frame.tooLong) return refusedFrame(frame, tooLong);
  const text = decodeUtf8(frame.bytes);
  if (text === undefined) return refusedFrame(frame, notUtf8);
  if (broken) return refusedFrame(frame, 'an event that never ends: send the events whole');
  const events = kind === 'fields' ? dahuaEvents(text) : dataEvent(text);
  return typeof events === 'string'
    ? refusedFrame(frame, events)
    : mergePayloads(events.map((event) => claimed(frame, event, dahua, context, null)));
}

/** The event, or what is wrong with its data. */
function dataEvent(text: string): readonly JsonObject[] | string {
  const [head = '', Code = '', Action = '', Index = ''] = eventStart.exec(text) ?? [];
  const data = text.slice(head.length).replace(/^;data=/, '');
  if (data.trim() === '') return [{ Code, Action, Index }];
  const parsed = parseStrictJson(data);
  return parsed.ok ? [{ Code, Action, Index, Data: parsed.value }] : parsed.problem;
}
