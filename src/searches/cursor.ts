import { createHash } from 'node:crypto';
import { z } from 'zod';
import { canonicalJson } from '../foundation/canonical-json.ts';
import type { Instant } from '../foundation/clock.ts';
import type { Position } from '../plate-reads/index.ts';
import type { Sealing } from '../foundation/sealing.ts';
import { inquiryBody, type InquiryBody } from './contract.ts';

/** A cursor serves half an hour, and never longer than the session it is sealed to. */
const lifetime = 30 * 60_000;

const position = z.strictObject({ capturedAt: z.number(), id: z.string(), rank: z.number().optional() });

const sealed = z.strictObject({
  asked: z.number().int().nonnegative(),
  request: inquiryBody,
  position: position.optional(),
  elsewhere: z.record(z.string(), position.nullable()).optional(),
  statementGiven: z.boolean(),
  expires: z.number(),
});

/** Everything a following page needs; the client holds it, but can neither read nor change it. */
export interface Continuation {
  readonly asked: number;
  readonly request: InquiryBody;
  /** Of the local store alone. */
  readonly position?: Position | undefined;
  /** Of each source that has more. */
  readonly elsewhere?: Readonly<Record<string, Position | null>> | undefined;
  /** A signed statement stood for the request (R14). */
  readonly statementGiven: boolean;
}

/** A cursor opens only for the person and session that it was sealed to. */
const contextOf = (staffId: string, sessionId: string): string => `cursor:${staffId}:${sessionId}`;

export function sealCursor(
  sealing: Sealing,
  holder: { staffId: string; sessionId: string },
  continuation: Continuation,
  now: Instant,
): string {
  const text = JSON.stringify({ ...continuation, expires: now + lifetime });
  return sealing.seal(Buffer.from(text), contextOf(holder.staffId, holder.sessionId)).toString('base64url');
}

/** The continuation, or undefined: another's, changed, or too old. */
export function openCursor(
  sealing: Sealing,
  holder: { staffId: string; sessionId: string },
  cursor: string,
  now: Instant,
): Continuation | undefined {
  try {
    const bytes = sealing.unseal(
      Buffer.from(cursor, 'base64url'),
      contextOf(holder.staffId, holder.sessionId),
    );
    const { expires, ...continuation } = sealed.parse(JSON.parse(bytes.toString()));
    return expires > now ? continuation : undefined;
  } catch {
    return undefined;
  }
}

/** SHA-256 over the canonical list of what was answered: the record commits to it (`resultDigest`). */
export const resultDigest = (readIds: readonly string[]): string =>
  createHash('sha256').update(canonicalJson(readIds)).digest('hex');

/** What the record commits to of an answer: its digest, and which reads they were, for the list of a breach (R34). */
export const answeredValues = (matches: readonly { readonly id: string }[]) => {
  const reads = matches.map(({ id }) => id);
  return { digest: resultDigest(reads), detail: reads.join(' ') };
};
