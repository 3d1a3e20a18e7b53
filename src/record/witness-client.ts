import type { Instant } from '../foundation/clock.ts';
import { checkpointText, type Checkpoint } from './checkpoint.ts';
import { type Checked, bad, good } from './checked.ts';
import { verifyCosignature } from './cosignature.ts';
import { parseSignature } from './signed-note.ts';
import type { VerifierKey } from './verifier-key.ts';

/** What a witness said to a checkpoint (C2SP tlog-witness, `add-checkpoint`). */
export type WitnessAnswer =
  | { readonly kind: 'cosigned'; readonly line: string; readonly at: Instant }
  /** It knows another size than was thought. */
  | { readonly kind: 'knows'; readonly size: bigint }
  /** It holds that this checkpoint does not lead on from what it saw. */
  | { readonly kind: 'inconsistent' }
  | { readonly kind: 'failed'; readonly why: string };

export interface Submission {
  readonly url: string;
  readonly key: VerifierKey;
  readonly oldSize: bigint;
  readonly proof: readonly Buffer[];
  readonly head: Checkpoint;
  /** The signed note of the head. */
  readonly note: string;
  readonly signal: AbortSignal;
}

/** `old <size>`, the proof's lines, an empty line, the checkpoint. */
const requestBody = ({ oldSize, proof, note }: Submission): string =>
  [`old ${oldSize}`, ...proof.map((hash) => hash.toString('base64')), '', note].join('\n');

const mostBytes = 16_384;

/** What a witness answers is short; more is not read. */
async function readText(response: Response): Promise<string> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of response.body ?? []) {
    chunks.push(chunk);
    bytes += chunk.length;
    if (bytes > mostBytes) throw new Error('it answered at too great a length');
  }
  return Buffer.concat(chunks).toString('utf8');
}

/** The witness's own good line among those that it answered with. */
function cosignatureIn(
  text: string,
  { key, head }: Submission,
): Checked<{ readonly line: string; readonly at: Instant }> {
  for (const line of text.split('\n').filter((one) => one !== '')) {
    const signature = parseSignature(line);
    if (!signature.ok || signature.value.name !== key.name || signature.value.id !== key.id) continue;
    const checked = verifyCosignature(signature.value, key, checkpointText(head));
    return checked.ok ? good({ line: `${line}\n`, at: checked.value }) : checked;
  }
  return bad('it answered with no cosignature of its own');
}

async function read(response: Response, submission: Submission): Promise<WitnessAnswer> {
  const text = await readText(response);
  if (response.status === 200) {
    const cosignature = cosignatureIn(text, submission);
    return cosignature.ok
      ? { kind: 'cosigned', ...cosignature.value }
      : { kind: 'failed', why: cosignature.why };
  }
  const known = /^(0|[1-9]\d{0,19})\n$/.exec(text)?.[1];
  if (response.status === 409 && known !== undefined) return { kind: 'knows', size: BigInt(known) };
  if (response.status === 422) return { kind: 'inconsistent' };
  const reasons: Readonly<Record<number, string>> = {
    403: 'it does not trust the key',
    404: 'it does not know this record',
  };
  return { kind: 'failed', why: reasons[response.status] ?? `it answered ${response.status}` };
}

/** Submits a checkpoint to one witness; never throws. */
export async function addCheckpoint(submission: Submission): Promise<WitnessAnswer> {
  try {
    const response = await fetch(`${submission.url.replace(/\/$/, '')}/add-checkpoint`, {
      method: 'POST',
      headers: { 'content-type': 'text/plain; charset=utf-8' },
      body: requestBody(submission),
      redirect: 'error',
      signal: submission.signal,
    });
    return await read(response, submission);
  } catch (error) {
    return { kind: 'failed', why: error instanceof Error ? error.message : 'it cannot be reached' };
  }
}
