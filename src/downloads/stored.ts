import { createHash } from 'node:crypto';
import { decryptWith, encryptTo, newAgeKeyPair } from '../foundation/age.ts';
import type { Queryable } from '../foundation/postgres/pool.ts';
import type { Sealing } from '../foundation/sealing.ts';
import { addPiece, readPiece } from './making-store.ts';

/** A stored copy: what it is, and the key without which it is noise. */
export interface Stored {
  readonly sealedKey: Buffer;
  /** SHA-256 of the file as it is taken. */
  readonly digest: Buffer;
  readonly bytes: number;
}

const pieceBytes = 256 * 1024;
const keyOf = (copy: string): string => `copy:${copy}`;

/**
 * Keeps a file under a key of its own, piece by piece: no more than a piece of it is in memory, and destroying the key
 * destroys it (53060.9(a)(1)).
 */
export async function storeCopy(
  { db, sealing }: { readonly db: Queryable; readonly sealing: Sealing },
  copy: string,
  file: AsyncIterable<Uint8Array>,
): Promise<Stored> {
  const { identity, recipient } = await newAgeKeyPair();
  const hash = createHash('sha256');
  let bytes = 0;
  const measured = async function* (): AsyncGenerator<Uint8Array> {
    for await (const part of file) {
      hash.update(part);
      bytes += part.length;
      yield part;
    }
  };
  let piece = 0;
  for await (const part of inPieces(await encryptTo({ recipients: [recipient] }, measured()))) {
    await addPiece(db, copy, piece, part);
    piece += 1;
  }
  return { sealedKey: sealing.seal(Buffer.from(identity), keyOf(copy)), digest: hash.digest(), bytes };
}

/** The file again, as it was made; `goesOn` is asked before each piece and throws when it must not. */
export function openStored(
  { db, sealing }: { readonly db: Queryable; readonly sealing: Sealing },
  { copy, sealedKey }: { readonly copy: string; readonly sealedKey: Buffer },
  goesOn: () => Promise<void>,
): Promise<AsyncIterable<Uint8Array>> {
  const pieces = async function* (): AsyncGenerator<Uint8Array> {
    for (let piece = 0; ; piece += 1) {
      await goesOn();
      const bytes = await readPiece(db, copy, piece);
      if (bytes === undefined) return;
      yield bytes;
    }
  };
  return decryptWith(sealing.unseal(sealedKey, keyOf(copy)).toString(), pieces());
}

/** Parts of any size as pieces of one size, but for the last. */
async function* inPieces(parts: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  let waiting: Buffer[] = [];
  let length = 0;
  for await (const part of parts) {
    waiting.push(Buffer.from(part));
    length += part.length;
    if (length < pieceBytes) continue;
    const whole = Buffer.concat(waiting);
    const full = whole.length - (whole.length % pieceBytes);
    for (let at = 0; at < full; at += pieceBytes) yield whole.subarray(at, at + pieceBytes);
    waiting = [whole.subarray(full)];
    length = whole.length - full;
  }
  if (length > 0) yield Buffer.concat(waiting);
}
