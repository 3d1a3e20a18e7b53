import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { encodeBundle } from '../entry-bundle.ts';
import { appendLeaves, emptyRange, rootOf } from '../merkle/compact-range.ts';
import { leafHash } from '../merkle/hash.ts';
import { signCheckpoint, signerFromSeed } from '../signer.ts';
import { tilePath } from '../tiles.ts';
import { checkVectors } from './check-vectors.ts';
import { checkProofCase } from './proof-case.ts';

const shared = join(import.meta.dirname, '../../../../shared/data/tlog');
const publishedKey = 'example.com/log/testdata+33d7b496+AeHTu4Q3hEIMHNqc6fASMsq3rKNx280NI+oO5xCFkkSx';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'vectors-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const tally = async (of: string, key?: string) => {
  const checked = await checkVectors(of, key);
  if (!checked.ok) return checked.why;
  return [
    checked.value.cases.filter((one) => one.agrees).length,
    checked.value.cases.filter((one) => !one.agrees).length,
  ];
};

describe.skipIf(!existsSync(shared))(
  'published vectors (skipped where ../shared/data/tlog is absent)',
  () => {
    it('agree: the 170 cases of transparency-dev/merkle', async () => {
      expect(await tally(join(shared, 'transparency-dev-merkle'))).toEqual([170, 0]);
    });

    it('agree: every checkpoint of the log of transparency-dev/tessera', async () => {
      expect(await tally(join(shared, 'tessera-log'), publishedKey)).toEqual([17, 0]);
    });
  },
);

describe('proof cases', () => {
  const leaf = leafHash(Buffer.alloc(0)).toString('base64');
  const inclusion = { leafIdx: 0, treeSize: 1, root: leaf, leafHash: leaf, proof: null, wantErr: false };
  const verdict = (text: string) => {
    const checked = checkProofCase(text);
    return checked.ok ? checked.value.agrees : 'malformed';
  };

  it('take null for an empty proof, and empty or null for no hash', () => {
    expect(verdict(JSON.stringify(inclusion))).toBe(true);
    expect(verdict(JSON.stringify({ ...inclusion, wantErr: true }))).toBe(false);
    expect(verdict(JSON.stringify({ ...inclusion, root: null, leafHash: '', wantErr: true }))).toBe(true);
  });

  it('tell 64-bit numbers apart that a double cannot', () => {
    const text = (size1: string, size2: string) =>
      `{"size1":${size1},"size2":${size2},"root1":"${leaf}","root2":"${leaf}","proof":[],"wantErr":false}`;
    expect(verdict(text('18446744073709551615', '18446744073709551615'))).toBe(true);
    expect(verdict(text('18446744073709551614', '18446744073709551615'))).toBe(false);
    expect(verdict(text('18446744073709551616', '18446744073709551616'))).toBe(false);
    expect(verdict(text('-1', '1'))).toBe(false);
  });

  it('count base64 that is none as a hash that is none', () => {
    expect(verdict(JSON.stringify({ ...inclusion, root: '***', wantErr: true }))).toBe(true);
    expect(verdict(JSON.stringify({ ...inclusion, proof: [`${leaf}\n`], wantErr: true }))).toBe(true);
  });

  it.each(['', '{', '[]', 'null', '{}', '{"leafIdx":0}', '{"leafIdx":0.5,"treeSize":1}', '{"size1":"1"}'])(
    'are malformed: %s',
    (text) => expect(verdict(text)).toBe('malformed'),
  );
});

describe('a folder of cases', () => {
  it('is refused when it holds nothing, is no folder, or holds a malformed file, which is named', async () => {
    expect(await tally(folder)).toContain('holds no');
    expect(await tally(join(folder, 'absent'))).toContain('not a folder');
    mkdirSync(join(folder, 'deep/er'), { recursive: true });
    writeFileSync(join(folder, 'deep/er/broken.json'), '{"leafIdx":');
    expect(await tally(folder)).toContain(join('deep/er/broken.json'));
  });
});

describe('a tile log', () => {
  const signer = signerFromSeed('vectors.example/log', Buffer.alloc(32, 1));
  const entries = Array.from({ length: 300 }, (_, at) => Buffer.from(`entry ${at}`));

  async function writeCheckpoint(name: string, size: number, of: readonly Buffer[] = entries) {
    const root = rootOf(appendLeaves(emptyRange, of.slice(0, size).map(leafHash)));
    writeFileSync(join(folder, name), await signCheckpoint(signer, { size: BigInt(size), root }));
  }
  function writeTile(kind: number | 'entries', index: number, width: number, bytes: Buffer) {
    const path = join(folder, tilePath(kind, index, width));
    mkdirSync(join(path, '..'), { recursive: true });
    writeFileSync(path, bytes);
  }

  beforeEach(async () => {
    for (const size of [0, 1, 255, 256, 257, 300]) await writeCheckpoint(`checkpoint.${size}`, size);
    await writeCheckpoint('checkpoint', 300);
    writeTile('entries', 0, 256, encodeBundle(entries.slice(0, 256)));
    writeTile('entries', 1, 44, encodeBundle(entries.slice(256)));
    writeTile(0, 0, 256, Buffer.concat(entries.slice(0, 256).map(leafHash)));
  });

  it('holds, also where narrower bundles are gone', async () => {
    expect(await tally(folder, signer.vkey)).toEqual([7, 0]);
  });

  it('is judged with the cases that lie beside it, and what was not looked at is said', async () => {
    const leaf = leafHash(Buffer.alloc(0)).toString('base64');
    const inclusion = { leafIdx: 0, treeSize: 1, root: leaf, leafHash: leaf, proof: null, wantErr: false };
    writeFileSync(join(folder, 'holds.json'), JSON.stringify(inclusion));
    writeFileSync(join(folder, 'differs.json'), JSON.stringify({ ...inclusion, wantErr: true }));
    writeFileSync(join(folder, 'about.json'), '{}');
    mkdirSync(join(folder, 'other'));
    await writeCheckpoint('other/checkpoint', 1);
    expect(await tally(folder, signer.vkey)).toEqual([8, 1]);
    const checked = await checkVectors(folder, signer.vkey);
    expect(checked.ok && checked.value.unchecked).toEqual([
      expect.stringMatching(/^about\.json is no case/),
      expect.stringMatching(/^other is a tile log of its own/),
    ]);
    rmSync(join(folder, 'checkpoint'));
    rmSync(join(folder, 'about.json'));
    expect(await tally(folder)).toEqual([1, 1]);
    const without = await checkVectors(folder, undefined);
    expect(without.ok && without.value.unchecked).toEqual([expect.stringMatching(/^other is a tile log/)]);
  });

  it('needs its key', async () => {
    expect(await tally(folder)).toContain('--key');
    expect(await tally(folder, 'nonsense')).toContain('--key');
    expect(await tally(folder, signerFromSeed(signer.name, Buffer.alloc(32, 2)).vkey)).toEqual([0, 7]);
  });

  it('differs from the changed entry on', async () => {
    writeTile('entries', 1, 44, encodeBundle(entries.slice(256).with(3, Buffer.from('forged'))));
    expect(await tally(folder, signer.vkey)).toEqual([5, 2]);
  });

  it('differs where a bundle is missing or cut short', async () => {
    rmSync(join(folder, 'tile/entries/001.p'), { recursive: true });
    expect(await tally(folder, signer.vkey)).toEqual([4, 3]);
    writeTile('entries', 0, 256, encodeBundle(entries.slice(0, 255)));
    expect(await tally(folder, signer.vkey)).toEqual([1, 6]);
  });

  it('differs where a hash tile is not that of the entries', async () => {
    writeTile(0, 0, 256, Buffer.alloc(8192));
    expect(await tally(folder, signer.vkey)).toEqual([3, 4]);
  });

  it('shows a fork that the log itself signed, once', async () => {
    await writeCheckpoint('checkpoint.256', 256, entries.with(9, Buffer.from('forged')));
    expect(await tally(folder, signer.vkey)).toEqual([6, 1]);
  });

  it('counts a checkpoint that cannot be read as one that differs', async () => {
    writeFileSync(join(folder, 'checkpoint.9'), 'nothing');
    expect(await tally(folder, signer.vkey)).toEqual([7, 1]);
  });
});
