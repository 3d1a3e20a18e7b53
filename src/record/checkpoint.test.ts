import { describe, expect, it } from 'vitest';
import { openCheckpoint, parseCheckpointText } from './checkpoint.ts';
import { emptyRoot } from './merkle/hash.ts';
import { formatNote, parseNote, verifyNote } from './signed-note.ts';
import { signCheckpoint, signerFromSeed } from './signer.ts';
import { parseVkey, type VerifierKey } from './verifier-key.ts';

const signer = signerFromSeed('alpr.example/record', Buffer.alloc(32, 7));
const other = signerFromSeed('other.example/log', Buffer.alloc(32, 8));

function keyOf({ vkey }: { vkey: string }): VerifierKey {
  const key = parseVkey(vkey);
  if (!key.ok) throw new Error(key.why);
  return key.value;
}

const signed = () => signCheckpoint(signer, { size: 0n, root: emptyRoot });

describe('verifier keys', () => {
  it('take a published one, whose base64 may hold a plus sign', () => {
    const key = parseVkey('PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW');
    expect(key.ok && key.value).toMatchObject({ name: 'PeterNeumann', id: 0xc74f20a3, type: 1 });
  });

  it('refuse another id, type, length, name', () => {
    const [name = '', id = '', encoded = ''] = signer.vkey.split('+');
    for (const text of [
      `${name}+00000000+${encoded}`,
      `${name}+${id}+${Buffer.alloc(33, 2).toString('base64')}`,
      `${name}+${id}+AQ==`,
      `two words+${id}+${encoded}`,
      name,
      '',
    ]) {
      expect(parseVkey(text).ok, text).toBe(false);
    }
  });
});

describe('signed notes', () => {
  // The example of C2SP signed-note, which golang.org/x/mod/sumdb/note carries too.
  const text =
    'If you think cryptography is the answer to your problem,\n' +
    "then you don't know what your problem is.\n";
  const published = `${text}\n— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n`;
  const published1 = parseVkey('PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW');
  const keys = published1.ok ? [published1.value] : [];

  it('verify a published one', () => {
    const note = parseNote(Buffer.from(published));
    expect(note.ok && note.value.text).toBe(text);
    expect(note.ok && verifyNote(note.value, keys).ok).toBe(true);
  });

  it('are written as they were read', () => {
    const note = parseNote(Buffer.from(published));
    expect(note.ok && formatNote(note.value)).toBe(published);
  });

  it('pass over unknown keys, and need one that is known', async () => {
    const note = `${await signed()}${(await signCheckpoint(other, { size: 0n, root: emptyRoot })).split('\n\n')[1]}`;
    expect(openCheckpoint(Buffer.from(note), [keyOf(signer)]).ok).toBe(true);
    expect(openCheckpoint(Buffer.from(await signed()), [keyOf(other)]).ok).toBe(false);
  });

  it('are spoiled by one bad signature of a known key', async () => {
    const good = await signed();
    const line = good.split('\n\n')[1] ?? '';
    const forged = line.replace(/.{6}=?=?\n$/, 'AAAAAA==\n');
    expect(openCheckpoint(Buffer.from(good + forged), [keyOf(signer)]).ok).toBe(false);
  });

  it('are refused with control characters, broken UTF-8, no signature, or no last newline', async () => {
    const good = await signed();
    for (const bytes of [
      Buffer.from(good.replace('\n', '\r\n')),
      Buffer.concat([Buffer.from([0xff]), Buffer.from(good)]),
      Buffer.from(good.split('—')[0] ?? ''),
      Buffer.from(good.slice(0, -1)),
      Buffer.alloc(0),
    ]) {
      expect(parseNote(bytes).ok).toBe(false);
    }
  });
});

describe('checkpoints', () => {
  const root = emptyRoot.toString('base64');

  it('open to what was signed', async () => {
    const opened = openCheckpoint(Buffer.from(await signed()), [keyOf(signer)]);
    expect(opened.ok && opened.value).toMatchObject({
      origin: 'alpr.example/record',
      size: 0n,
      root: emptyRoot,
    });
  });

  it('take sizes up to 64 bits, written one way', () => {
    const parse = (size: string) => parseCheckpointText(`o\n${size}\n${root}\n`);
    expect(parse('18446744073709551615')).toMatchObject({ ok: true, value: { size: 18446744073709551615n } });
    for (const size of ['18446744073709551616', '00', '01', '-1', '1e3', '', ' 1'])
      expect(parse(size).ok, size).toBe(false);
  });

  it('refuse a root that is no hash, an empty line, no origin', () => {
    for (const text of [
      `o\n1\nAAAA\n`,
      `o\n1\n${root.slice(0, -1)}\n`,
      `o\n1\n`,
      `\n1\n${root}\n`,
      `o\n1\n${root}\n\n`,
    ]) {
      expect(parseCheckpointText(text).ok, text).toBe(false);
    }
    expect(parseCheckpointText(`o\n1\n${root}\nextension\n`).ok).toBe(true);
  });
});
