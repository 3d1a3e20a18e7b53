import { Readable } from 'node:stream';
import { Decrypter, generateX25519Identity, identityToRecipient } from 'age-encryption';
import { describe, expect, test } from 'vitest';
import { AgeError, decryptWith, encryptTo, isAgeRecipient, newAgeKeyPair, newPassphrase } from './age.ts';

const gathered = async (stream: Readable): Promise<Buffer> => {
  const pieces: Buffer[] = [];
  for await (const piece of stream) pieces.push(Buffer.from(piece));
  return Buffer.concat(pieces);
};

const keyPair = async (): Promise<{ identity: string; recipient: string }> => {
  const identity = await generateX25519Identity();
  return { identity, recipient: await identityToRecipient(identity) };
};

describe('age files (53060.9(a)(1))', () => {
  test('what is encrypted to a key opens with that key and no other', async () => {
    const [mine, other] = [await keyPair(), await keyPair()];
    const plain = Buffer.alloc(200_000, 'a read; ');
    const file = await gathered(await encryptTo({ recipients: [mine.recipient] }, Readable.from([plain])));
    expect(file.includes('a read;')).toBe(false);
    const opener = new Decrypter();
    opener.addIdentity(mine.identity);
    expect(Buffer.from(await opener.decrypt(file)).equals(plain)).toBe(true);
    const stranger = new Decrypter();
    stranger.addIdentity(other.identity);
    await expect(stranger.decrypt(file)).rejects.toThrow();
  });

  test('what is encrypted to a passphrase opens with it, by the package’s own scrypt', async () => {
    const passphrase = newPassphrase();
    const file = await gathered(await encryptTo({ passphrase }, Readable.from([Buffer.from('one read')])));
    const opener = new Decrypter();
    opener.addPassphrase(passphrase);
    expect(await opener.decrypt(file, 'text')).toBe('one read');
    const wrong = new Decrypter();
    wrong.addPassphrase(newPassphrase());
    await expect(wrong.decrypt(file)).rejects.toThrow();
  });

  test('a passphrase is six groups, new each time', () => {
    expect(newPassphrase()).toMatch(/^(?:[2-9a-hj-km-np-z]{5}-){5}[2-9a-hj-km-np-z]{5}$/);
    expect(newPassphrase()).not.toBe(newPassphrase());
  });

  test('nothing is read ahead of who takes the file: memory stays bounded', async () => {
    const { recipient } = await keyPair();
    let given = 0;
    const piece = Buffer.alloc(65_536);
    const endless = async function* (): AsyncGenerator<Uint8Array> {
      for (;;) {
        given += 1;
        yield piece;
      }
    };
    const file = await encryptTo({ recipients: [recipient] }, endless());
    let taken = 0;
    for await (const part of file) {
      taken += part.length;
      if (taken > 4_000_000) break;
    }
    expect(given).toBeLessThan(taken / piece.length + 40);
  });

  test('a source that fails leaves a file that does not open', async () => {
    const { recipient, identity } = await keyPair();
    const failing = async function* (): AsyncGenerator<Uint8Array> {
      yield Buffer.alloc(200_000);
      throw new Error('withdrawn');
    };
    const parts: Buffer[] = [];
    const take = async (): Promise<void> => {
      for await (const part of await encryptTo({ recipients: [recipient] }, failing()))
        parts.push(Buffer.from(part));
    };
    await expect(take()).rejects.toThrow('withdrawn');
    const opener = new Decrypter();
    opener.addIdentity(identity);
    await expect(opener.decrypt(Buffer.concat(parts))).rejects.toThrow();
  });

  test('a stored file opens with the identity of its pair, whole or not at all', async () => {
    const { identity, recipient } = await newAgeKeyPair();
    const plain = Buffer.alloc(150_000, 'stored; ');
    const file = await gathered(await encryptTo({ recipients: [recipient] }, Readable.from([plain])));
    expect((await gathered(await decryptWith(identity, Readable.from([file])))).equals(plain)).toBe(true);
    const cut = Readable.from([file.subarray(0, -1)]);
    await expect(decryptWith(identity, cut).then(gathered)).rejects.toThrow();
  });

  test('what is no key, and a passphrase that could be guessed, are refused', async () => {
    expect(isAgeRecipient((await keyPair()).recipient)).toBe(true);
    for (const wrong of ['', 'age1', 'AGE-SECRET-KEY-1ABC', `age1${'q'.repeat(58)}`, 'age1…; rm -rf /'])
      expect(isAgeRecipient(wrong), wrong).toBe(false);
    const none = encryptTo({ recipients: [] }, Readable.from([]));
    await expect(none).rejects.toBeInstanceOf(AgeError);
    await expect(encryptTo({ passphrase: 'letmein' }, Readable.from([]))).rejects.toThrow('at least 20');
    await expect(encryptTo({ recipients: ['age1nobody'] }, Readable.from([]))).rejects.toThrow('age1');
  });
});
