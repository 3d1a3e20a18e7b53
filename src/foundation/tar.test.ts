import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { tarOf } from './tar.ts';

const folder = mkdtempSync(join(tmpdir(), 'plateward-tar-'));
afterAll(() => rmSync(folder, { recursive: true }));

const hasTar = (() => {
  try {
    execFileSync('tar', ['--version']);
    return true;
  } catch {
    return false;
  }
})();

describe('an archive', () => {
  const files = [
    { name: 'letter.pdf', bytes: Buffer.from('a letter') },
    { name: 'photo.jpg', bytes: Buffer.alloc(1024, 7) },
    { name: 'empty.txt', bytes: Buffer.alloc(0) },
  ];

  it.runIf(hasTar)('is opened by tar, each file as it was', () => {
    writeFileSync(join(folder, 'a.tar'), tarOf(files, 1_700_000_000_000));
    execFileSync('tar', ['-xf', 'a.tar'], { cwd: folder });
    for (const { name, bytes } of files) expect(readFileSync(join(folder, name))).toEqual(bytes);
  });

  it('is the same for the same files, in whole blocks', () => {
    expect(tarOf(files, 0)).toEqual(tarOf(files, 0));
    expect(tarOf(files, 0).length % 512).toBe(0);
  });

  it.each(['../letter.pdf', 'a/b', '', 'ü.pdf'])('takes no name such as %j', (name) => {
    expect(() => tarOf([{ name, bytes: Buffer.alloc(1) }], 0)).toThrow(RangeError);
  });
});
