import * as z from 'zod/mini';
import type { Refusal } from '../../src/searches/contract.ts';
import { freshProof } from './fresh-proof.ts';
import type { Outcome } from './outcome.ts';
import { shapeOf } from './shape.ts';

// The pages' Content-Security-Policy forbids code made from text, which Zod would otherwise try.
z.config({ jitless: true });

const refusalShape = shapeOf<Refusal>()(
  z.object({
    effect: z.literal('refuse'),
    clause: z.string(),
    reason: z.string(),
    remedy: z.object({
      text: z.string(),
      kind: z.exactOptional(z.enum(['statement', 'approval', 'hold', 'fresh-proof'])),
    }),
    reference: z.string(),
  }),
);

const invalidShape = z.object({
  fields: z.array(z.object({ path: z.string(), problem: z.string(), mend: z.string() })),
});

const closedShape = z.object({
  code: z.optional(z.string()),
  reference: z.optional(z.string()),
});

export interface Call {
  readonly method?: 'GET' | 'POST';
  readonly body?: unknown;
  /** Sent as it is, in place of a body of JSON. */
  readonly file?: Blob;
  readonly headers?: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal;
}

/**
 * Calls the server and reads the answer by its shape; an answer of another shape is a failure, never a guess. An act that
 * wants a fresh proof of the person is sent again once that was given.
 */
export async function call<T>(path: string, shape: z.ZodMiniType<T>, sent: Call = {}): Promise<Outcome<T>> {
  const outcome = await callOnce(path, shape, sent);
  const stale = outcome.kind === 'refused' && outcome.refusal.remedy.kind === 'fresh-proof';
  return stale && (await freshProof()) ? callOnce(path, shape, sent) : outcome;
}

async function callOnce<T>(path: string, shape: z.ZodMiniType<T>, sent: Call): Promise<Outcome<T>> {
  try {
    const response = await fetch(`/api/v1${path}`, options(sent));
    return read(response.status, await bodyOf(response), shape);
  } catch (error) {
    if (sent.signal?.aborted === true) return { kind: 'failed', why: '' };
    return { kind: 'failed', why: unreachable(error) };
  }
}

/** The shape of an answer that has no body (204). */
export const nothing = z.undefined();

const unreachable = (error: unknown): string =>
  error instanceof TypeError
    ? 'Plateward does not answer. Check the connection of this device, then try again.'
    : 'Plateward gave an answer that this page cannot read. Reload the page.';

function options({ method = 'GET', body, file, headers = {}, signal }: Call): RequestInit {
  const json = body === undefined ? {} : { 'content-type': 'application/json' };
  return {
    method,
    headers: { accept: 'application/json', ...json, ...headers },
    cache: 'no-store',
    credentials: 'same-origin',
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    ...(file === undefined ? {} : { body: file }),
    ...(signal === undefined ? {} : { signal }),
  };
}

async function bodyOf(response: Response): Promise<unknown> {
  const text = await response.text();
  return text === '' ? undefined : JSON.parse(text);
}

/** The one table from status to outcome. */
function read<T>(status: number, body: unknown, shape: z.ZodMiniType<T>): Outcome<T> {
  switch (status) {
    case 401:
      return { kind: 'signed-out' };
    case 403:
      return refused(body);
    case 404:
      return { kind: 'not-found' };
    case 422:
      return { kind: 'invalid', fields: z.parse(invalidShape, body).fields };
    case 429:
      return { kind: 'too-many' };
    case 503:
      return closed(body);
    default:
      return status < 300
        ? { kind: 'done', value: z.parse(shape, body) }
        : {
            kind: 'failed',
            why: `Plateward could not do this (fault ${status}). Try again; if it stays, tell EIS.`,
          };
  }
}

/** A 403 without a clause is the door's, not the policy's: another origin, a wrong host, a token that does not fit. */
function refused(body: unknown): Outcome<never> {
  const refusal = z.safeParse(refusalShape, body);
  if (refusal.success) return { kind: 'refused', refusal: refusal.data };
  const mend = z.safeParse(z.object({ mend: z.string() }), body);
  return { kind: 'failed', why: mend.success ? mend.data.mend : 'You may not open this.' };
}

function closed(body: unknown): Outcome<never> {
  const { code = 'unavailable', reference = '' } = z.parse(closedShape, body ?? {});
  return { kind: 'closed', code, reference };
}
