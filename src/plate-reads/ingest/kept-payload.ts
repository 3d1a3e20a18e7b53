import { createHash } from 'node:crypto';
import type { Frame } from './lines.ts';

/** What is kept of a payload that is no read, sealed, so that it can be taken in after a mend. */
export interface KeptPayload {
  readonly bytes: Buffer;
  /** Size as it was sent; more than `bytes` when it was cut. */
  readonly sent: number;
}

/** Of one read, its photo included when there is room. */
const mostBytes = 64 * 1024;
/** Of a whole file or delivery of which nothing can be read. */
export const mostWholeBytes = 1024 * 1024;

/** The frame as it came, under its header when it is a record of a table; a copy, so that no larger buffer is held. */
export function keptPayload({ bytes, head, size }: Frame, limit: number = mostBytes): KeptPayload {
  const before = head === undefined ? Buffer.alloc(0) : Buffer.concat([head, Buffer.from('\n')]);
  const sent = before.length + (size ?? bytes.length);
  const room = Math.max(0, Math.min(limit, sent) - before.length);
  return { bytes: Buffer.concat([before, bytes.subarray(0, room)]).subarray(0, limit), sent };
}

/** By which a payload is known; a record of a table is the same under whatever header. */
export const payloadHashOf = ({ bytes }: Frame): Buffer => createHash('sha256').update(bytes).digest();
