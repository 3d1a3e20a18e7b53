import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { masterKeyFile, openSealing, sealingFrom } from './sealing.ts';

const key = (fill: number): Buffer => Buffer.alloc(32, fill);
const sealing = sealingFrom(key(1));

describe('sealing', () => {
  test('what was sealed opens under the same context, whatever it was', () => {
    fc.assert(
      fc.property(fc.uint8Array(), fc.string(), (bytes, context) => {
        expect(sealing.unseal(sealing.seal(bytes, context), context)).toEqual(Buffer.from(bytes));
      }),
    );
  });

  test('any altered bit, another context, another master key: it does not open', () => {
    const sealed = sealing.seal(Buffer.from('4XYZ123'), 'photo:1');
    for (let at = 0; at < sealed.length * 8; at++) {
      const altered = Buffer.from(sealed);
      altered[at >> 3] = (altered[at >> 3] ?? 0) ^ (1 << (at & 7));
      expect(() => sealing.unseal(altered, 'photo:1')).toThrow('seal');
    }
    expect(() => sealing.unseal(sealed, 'photo:2')).toThrow('does not open');
    expect(() => sealingFrom(key(2)).unseal(sealed, 'photo:1')).toThrow('does not open');
    expect(() => sealing.unseal(sealed.subarray(0, 20), 'photo:1')).toThrow(
      'not a value that Plateward sealed',
    );
  });

  test('the same value sealed twice looks unlike', () => {
    expect(sealing.seal(Buffer.from('a'), 'b')).not.toEqual(sealing.seal(Buffer.from('a'), 'b'));
  });

  test('derived keys are HKDF-SHA-256, one per label', () => {
    // RFC 5869 with Python's hmac: IKM 32 x 01, salt "plateward", info "holds".
    expect(sealing.derive('holds').toString('hex')).toBe(
      '2d8792cc9b8fd7789dfd825c09572454b94ae6ef9c160ed0db02752d479db43c',
    );
    expect(sealing.derive('holds')).not.toEqual(sealing.derive('statements'));
  });
});

describe('the master key', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'plateward-keys-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const open = (sealedDataExists: boolean, given?: string) =>
    openSealing(folder, {
      sealedDataExists,
      environment: given === undefined ? {} : { PLATEWARD_MASTER_KEY: given },
    });

  test('is made once, readable by its owner only, and found again', () => {
    const first = open(false).derive('x');
    expect(open(true).derive('x')).toEqual(first);
    expect(statSync(masterKeyFile(folder)).mode & 0o777).toBe(0o600);
  });

  test('given by the environment, it is used and not written', () => {
    expect(open(true, key(7).toString('base64')).derive('x')).toEqual(sealingFrom(key(7)).derive('x'));
    expect(() => statSync(masterKeyFile(folder))).toThrow('ENOENT');
  });

  test('missing while sealed data exists, it is asked for, not made anew', () => {
    expect(() => open(true)).toThrow(expect.objectContaining({ code: 'key-missing' }));
  });

  test.each(['short', Buffer.alloc(31).toString('base64'), `${key(1).toString('base64')}=`])(
    'malformed (%s), it is refused without being shown',
    (text) => {
      expect(() => open(false, text)).toThrow(expect.objectContaining({ code: 'key-malformed' }));
      expect(() => open(false, text)).not.toThrow(text);
    },
  );

  test('a key file that others could read is closed to them', () => {
    open(false);
    writeFileSync(join(folder, 'other'), '');
    rmSync(masterKeyFile(folder));
    writeFileSync(masterKeyFile(folder), key(3).toString('base64'), { mode: 0o644 });
    open(true);
    expect(statSync(masterKeyFile(folder)).mode & 0o777).toBe(0o600);
  });
});
