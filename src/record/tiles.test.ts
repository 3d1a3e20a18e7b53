import { describe, expect, it } from 'vitest';
import { decodeBundle, encodeBundle } from './entry-bundle.ts';
import { appendLeaves, emptyRange, rootOf } from './merkle/compact-range.ts';
import { leafHash } from './merkle/hash.ts';
import { proveRoot } from './merkle/prove.ts';
import { nodesFromTiles, parseTileIndex, tilePath, tilesOf } from './tiles.ts';

describe('C2SP tlog-tiles', () => {
  it('writes the paths of the specification', () => {
    expect(tilePath(0, 1_234_067, 256)).toBe('tile/0/x001/x234/067');
    expect(tilePath(1, 0, 17)).toBe('tile/1/000.p/17');
    expect(tilePath('entries', 273, 112)).toBe('tile/entries/273.p/112');
  });

  it('reads them back, and no other spelling', () => {
    expect(parseTileIndex('x001/x234/067')).toEqual({ ok: true, value: { index: 1_234_067, width: 256 } });
    expect(parseTileIndex('273.p/112')).toEqual({ ok: true, value: { index: 273, width: 112 } });
    for (const other of [
      '1',
      '0001',
      'x000/067',
      '067.p/0',
      '067.p/256',
      '067.p/007',
      '../067',
      '067.p',
      'x001',
    ]) {
      expect(parseTileIndex(other).ok, other).toBe(false);
    }
  });

  it('lays out 70,000 entries as the specification does', () => {
    const tiles = [...tilesOf(70_000)];
    const partial = tiles.filter(({ width }) => width < 256);
    expect(tiles.filter(({ level }) => level === 0)).toHaveLength(274);
    expect(partial).toEqual([
      { level: 0, index: 273, width: 112 },
      { level: 1, index: 1, width: 17 },
      { level: 2, index: 0, width: 1 },
    ]);
  });

  it('serves the nodes of a tree across three levels', async () => {
    const size = 66_000;
    const leaves = Array.from({ length: size }, (_, at) => leafHash(Buffer.from(String(at))));
    const levels: Buffer[][] = [[], [], []];
    const range = appendLeaves(emptyRange, leaves, (level, _index, hash) => {
      if (level % 8 === 0) levels[level / 8]?.push(hash);
    });
    const nodes = nodesFromTiles(size, ({ level, index, width }) =>
      Promise.resolve(Buffer.concat((levels[level] ?? []).slice(index * 256, index * 256 + width))),
    );
    expect(await proveRoot(size, nodes)).toEqual(rootOf(range));
  });
});

describe('entry bundles', () => {
  const bundle = encodeBundle([Buffer.from('one'), Buffer.alloc(0), Buffer.from('three')]);

  it('hold each entry behind its length', () => {
    expect(bundle.toString('hex')).toBe('00036f6e65000000057468726565');
    const entries = decodeBundle(bundle);
    expect(entries.ok && entries.value.map(String)).toEqual(['one', '', 'three']);
  });

  it('are refused when cut short', () => {
    expect(decodeBundle(bundle.subarray(0, -1)).ok).toBe(false);
    expect(decodeBundle(bundle.subarray(0, 4)).ok).toBe(false);
  });
});
