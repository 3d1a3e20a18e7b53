import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import type { Instant } from '../foundation/clock.ts';
import type { Sealing } from '../foundation/sealing.ts';
import type { Feed } from './feed.ts';

/** What a sender shows to be let in. */
export interface Shown {
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  readonly body: Buffer;
  /** SHA-256 of the client certificate of the connection, where it showed one that the department's CA signed. */
  readonly certificate: Buffer | undefined;
}

/** A signature is good for so long on either side of now: what is taken from the wire cannot be kept for later. */
const signatureLifeMs = 5 * 60_000;
const signatureForm = /^t=(\d{1,12}),v1=([0-9a-f]{64})$/i;

/** `t=UNIX,v1=HEX`; see docs/cli/reads.md. */
export const signatureHeader = 'x-plateward-signature';
/** What is kept of a bearer key, which is long and random. */
export const keyHash = (key: string): Buffer => createHash('sha256').update(key).digest();
/** Seals a feed's HMAC key to that feed. */
export const hmacKeyContext = (feedId: string): string => `feed-hmac:${feedId}`;

/** Is it the feed? By bearer key, by a signature over time and body, or by its client certificate where it shows neither. */
export function holdsKey(feed: Feed, shown: Shown, sealing: Sealing, now: Instant): boolean {
  const { headers, body, certificate } = shown;
  const { authorization } = headers;
  if (typeof authorization === 'string') return isBearer(feed, authorization);
  const signature = headers[signatureHeader];
  if (typeof signature === 'string') return isSigned(feed, signature, body, sealing, now);
  return certificate !== undefined && feed.certificate !== null && feed.certificate.equals(certificate);
}

function isBearer({ keyHash: kept }: Feed, authorization: string): boolean {
  const key = /^Bearer ([\x21-\x7e]{16,256})$/i.exec(authorization)?.[1];
  return key !== undefined && kept !== null && timingSafeEqual(keyHash(key), kept);
}

function isSigned(
  { id, sealedHmacKey }: Feed,
  signature: string,
  body: Buffer,
  sealing: Sealing,
  now: Instant,
): boolean {
  const [, time, given] = signatureForm.exec(signature) ?? [];
  if (time === undefined || given === undefined || sealedHmacKey === null) return false;
  if (Math.abs(now - Number(time) * 1000) > signatureLifeMs) return false;
  const key = sealing.unseal(sealedHmacKey, hmacKeyContext(id));
  const expected = createHmac('sha256', key).update(`${time}.`).update(body).digest();
  return timingSafeEqual(expected, Buffer.from(given, 'hex'));
}
