import { once } from 'node:events';
import { createServer } from 'node:http';
import { openCheckpoint, type SignedCheckpoint } from '../../src/record/checkpoint.ts';
import { cosign } from '../../src/record/cosignature.ts';
import { privateKeyOf, rawPublicKey } from '../../src/foundation/ed25519.ts';
import { verifyConsistency } from '../../src/record/merkle/verify.ts';
import { formatVkey, keyId, parseVkey, signatureType } from '../../src/record/verifier-key.ts';

/** A log witness over real HTTP, as C2SP tlog-witness has it: one record, kept in memory. */
export interface LogWitness {
  readonly vkey: string;
  readonly url: string;
  /** What it has seen. */
  readonly seen: () => SignedCheckpoint | undefined;
  /** Forgets, or is made to believe something else. */
  readonly see: (checkpoint: SignedCheckpoint | undefined) => void;
  /** Answers with this instead, while it is set. */
  readonly instead: { answer: { readonly status: number; readonly body: string } | undefined };
  readonly close: () => Promise<void>;
}

interface Reply {
  readonly status: number;
  readonly body: string;
}

const latest = (size: bigint): Reply => ({ status: 409, body: `${size}\n` });

export async function logWitness(name: string, logVkey: string): Promise<LogWitness> {
  const key = privateKeyOf(Buffer.alloc(32, name.length));
  const raw = rawPublicKey(key);
  const log = parseVkey(logVkey);
  let seen: SignedCheckpoint | undefined;
  const instead: LogWitness['instead'] = { answer: undefined };

  const judge = (body: string): Reply => {
    const [head = '', ...rest] = body.split('\n\n');
    const [first = '', ...steps] = head.split('\n');
    const old = BigInt(/^old (\d+)$/.exec(first)?.[1] ?? '-1');
    const opened = openCheckpoint(Buffer.from(rest.join('\n\n')), log.ok ? [log.value] : []);
    if (!opened.ok) return { status: 403, body: opened.why };
    const checkpoint = opened.value;
    if (old > checkpoint.size) return { status: 400, body: '' };
    if (old !== (seen?.size ?? 0n)) return latest(seen?.size ?? 0n);
    if (seen !== undefined && seen.size > 0n) {
      const proof = steps.map((step) => Buffer.from(step, 'base64'));
      const sizes = { size1: seen.size, size2: checkpoint.size };
      const consistent = verifyConsistency({ ...sizes, root1: seen.root, root2: checkpoint.root, proof });
      if (!consistent.ok) return { status: 422, body: consistent.why };
    }
    seen = checkpoint;
    const id = keyId(name, signatureType.cosignature, raw);
    return { status: 200, body: cosign({ name, id }, key, Date.now(), checkpoint.note.text) };
  };

  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const known = request.url === '/add-checkpoint' && request.method === 'POST';
      const { status, body } =
        instead.answer ?? (known ? judge(Buffer.concat(chunks).toString()) : { status: 404, body: '' });
      response.writeHead(status).end(body);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return {
    vkey: formatVkey(name, signatureType.cosignature, raw),
    url: `http://127.0.0.1:${port}`,
    seen: () => seen,
    see: (checkpoint) => {
      seen = checkpoint;
    },
    instead,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
