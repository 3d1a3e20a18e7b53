import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Queryable } from '../foundation/postgres/pool.ts';
import { encodeBundle } from './entry-bundle.ts';
import { openProofs } from './proofs.ts';
import { readBundle, readCosignatures, readHeadRow } from './read-store.ts';
import { tilePath, tilesOf } from './tiles.ts';

/**
 * Writes the whole record as a C2SP tile log: `checkpoint`, hash tiles, entry bundles, and the log's `vkey`. Entry
 * bundles are for auditors, never for the public (R31).
 * @param db one connection, in one snapshot
 */
export async function exportRecord(
  db: Queryable,
  folder: string,
  vkey: string,
): Promise<{ readonly entries: number }> {
  const head = await readHeadRow(db);
  const { tile } = openProofs(db);
  const write = (path: string, content: string | Buffer): void => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content, { mode: 0o600 });
  };
  for (const id of tilesOf(head.size)) {
    write(tilePath(id.level, id.index, id.width), await tile(id));
    if (id.level === 0) {
      write(tilePath('entries', id.index, id.width), encodeBundle(await readBundle(db, id.index, id.width)));
    }
  }
  write('vkey', `${vkey}\n`);
  write('checkpoint', head.checkpoint + (await readCosignatures(db, head.size)).join(''));
  return { entries: head.size };
}
