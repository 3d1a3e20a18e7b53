import { randomBytes } from 'node:crypto';
import { openOutgoing } from '../../src/foundation/outgoing/outgoing.ts';
import { readBody } from '../../src/foundation/outgoing/read-body.ts';
import { checkpointText } from '../../src/record/checkpoint.ts';
import { signText } from '../../src/record/sign-note.ts';
import type { Issued } from './certificates.ts';
import type { Plateward } from './plateward.ts';

const day = 86_400_000;

/** The bytes of a search that the asker’s own record does not know of, for the department `owner`. */
export const aPeerRequest = (asker: Plateward, changes: object = {}): Buffer =>
  Buffer.from(
    JSON.stringify({
      v: 1,
      kind: 'search',
      id: randomBytes(16).toString('hex'),
      at: new Date().toISOString(),
      from: 'asker.example/record',
      to: 'owner.example/record',
      checkpoint: asker.server.stores.record.head().checkpoint,
      told: {
        department: 'Department asker',
        user: 'somebody',
        use: 'escape',
        caseNumber: 'OCS-2026-000001',
        plate: '7ABC123',
        match: 'exact',
        distance: 0,
        from: new Date(Date.now() - day).toISOString(),
        to: new Date().toISOString(),
      },
      limit: 5,
      after: null,
      ...changes,
    }),
  );

/** Sends a search to a department that lends, whoever signed it and whatever certificate is shown; how it was answered. */
export async function sendToPeer(
  { server, authority }: Plateward,
  body: Buffer,
  signature: string,
  shown: Issued | undefined,
): Promise<{ readonly status: number; readonly code: string }> {
  const { port } = new URL(server.url);
  const outgoing = openOutgoing({
    hosts: [{ host: 'localhost', port: Number(port), addresses: ['127.0.0.1', '::1'] }],
    tls: { ca: authority.certificate, certificate: shown?.certificate, key: shown?.key },
    deadlineMs: 20_000,
    mostBytes: 1_000_000,
  });
  try {
    const { status, body: answer } = await outgoing.send({
      method: 'POST',
      url: `https://localhost:${port}/api/v1/lending/searches`,
      headers: { 'content-type': 'application/json', 'x-plateward-signature': signature },
      body,
    });
    const text = (await readBody({ body: answer })).toString();
    return { status, code: /"code":"([a-z-]+)"/.exec(text)?.[1] ?? '' };
  } finally {
    outgoing.close();
  }
}

/** A checkpoint of that size that a department's key signed, of a record that it did not show so far. */
export const forkOf = ({ server: { stores } }: Plateward, size: number): Promise<string> => {
  const { signer } = stores.recordOptions;
  return signText(signer, checkpointText({ origin: signer.name, size: BigInt(size), root: randomBytes(32) }));
};
