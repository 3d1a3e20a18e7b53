import type { Adapter } from '../adapters/adapter.ts';
import { type FeedContext, normalise } from '../normalise.ts';
import type { NormalRead, Quarantined } from '../normal-read.ts';
import { asList, type JsonValue, parseStrictJson } from '../strict-json.ts';
import { keptPayload, mostWholeBytes, payloadHashOf, type KeptPayload } from './kept-payload.ts';
import { decodeUtf8, type Frame } from './lines.ts';

/** A part of what was sent that is no read, with the hash of what it was. */
export interface QuarantinedPayload extends Quarantined {
  readonly payloadHash: Buffer;
  /** Null where it may not be kept. */
  readonly kept: KeptPayload | null;
  /** Nothing of the file or body can be read: not JSON, or no header that serves. */
  readonly whole?: true;
}

/** What one frame of a file or body came to. */
export interface Payload {
  readonly reads: readonly NormalRead[];
  readonly quarantined: readonly QuarantinedPayload[];
}

/** A frame that is no read, and why. */
export const refusedFrame = (frame: Frame, reason: string): Payload => ({
  reads: [],
  quarantined: [{ line: frame.line, reason, payloadHash: payloadHashOf(frame), kept: keptPayload(frame) }],
});

/** The file or body cannot be read at all. */
export const unreadable = (frame: Frame, reason: string): Payload => ({
  reads: [],
  quarantined: [
    {
      line: frame.line,
      reason,
      payloadHash: payloadHashOf(frame),
      kept: keptPayload(frame, mostWholeBytes),
      whole: true,
    },
  ],
});

/** Reasons that more than one framing gives. */
export const tooLong = 'longer than any read: send one read on each line';
export const notUtf8 = 'not UTF-8: save it as UTF-8';

/** A frame that is one JSON document: one payload, or a list of them. */
export function jsonPayloads(
  frame: Frame,
  adapter: Adapter,
  context: FeedContext,
  photo: Buffer | null,
): Payload {
  if (frame.tooLong) return refusedFrame(frame, tooLong);
  const text = decodeUtf8(frame.bytes);
  if (text === undefined) return refusedFrame(frame, notUtf8);
  const parsed = parseStrictJson(text);
  if (!parsed.ok) return refusedFrame(frame, parsed.problem);
  const list = asList(parsed.value);
  if (list === undefined) return claimed(frame, parsed.value, adapter, context, photo);
  return mergePayloads(
    list.map((one, at) => claimed(elementFrame(one, frame.line + at), one, adapter, context, photo)),
  );
}

/** One of a list, by itself. */
const elementFrame = (value: JsonValue, line: number): Frame => ({
  line,
  bytes: Buffer.from(JSON.stringify(value)),
  tooLong: false,
});

/** What an adapter reads in a payload, each claim judged. */
export function claimed(
  frame: Frame,
  value: JsonValue,
  adapter: Adapter,
  context: FeedContext,
  photo: Buffer | null,
): Payload {
  const { reads, problems } = adapter.claim(value, photo);
  const judged = reads.map((claim) => normalise(claim, frame.line, context));
  return mergePayloads([
    ...problems.map((reason) => refusedFrame(frame, reason)),
    ...judged.map((one) =>
      one.ok ? { reads: [one.read], quarantined: [] } : refusedFrame(frame, one.quarantined.reason),
    ),
  ]);
}

/** Several payloads as one. */
export const mergePayloads = (payloads: readonly Payload[]): Payload => ({
  reads: payloads.flatMap(({ reads }) => reads),
  quarantined: payloads.flatMap(({ quarantined }) => quarantined),
});
