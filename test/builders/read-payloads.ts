import { type Format, readPayloads } from '../../src/plate-reads/ingest/formats.ts';
import type { Payload } from '../../src/plate-reads/ingest/payloads.ts';
import { mergePayloads } from '../../src/plate-reads/ingest/payloads.ts';

/** When the tests' payloads come in. */
export const readAt = Date.UTC(2026, 10, 24, 18);

/** What the payloads of a file come to, in whatever pieces it is read. */
export async function readAll(format: Format, content: string | Buffer | object): Promise<Payload> {
  const text = typeof content === 'string' || Buffer.isBuffer(content) ? content : JSON.stringify(content);
  const parts: Payload[] = [];
  const context = { zone: 'America/Los_Angeles', now: readAt };
  for await (const payload of readPayloads({ format, bytes: pieces(Buffer.from(text)) }, context))
    parts.push(payload);
  return mergePayloads(parts);
}

async function* pieces(bytes: Buffer): AsyncGenerator<Buffer> {
  for (let from = 0; from < bytes.length; from += 999) yield bytes.subarray(from, from + 999);
}

/** Why it is no read, of each part that is none. */
export const reasonsOf = ({ quarantined }: Payload): readonly string[] =>
  quarantined.map(({ reason }) => reason);
