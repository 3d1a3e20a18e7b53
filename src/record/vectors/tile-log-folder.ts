import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Checked, bad, good } from '../checked.ts';
import { decodeBundle } from '../entry-bundle.ts';
import { leafHash } from '../merkle/hash.ts';
import { tilePath, tileWidth } from '../tiles.ts';

/** A file of the log, or undefined where it is absent. */
export function readTileFile(
  folder: string,
  kind: number | 'entries',
  index: number,
  width: number,
): Buffer | undefined {
  const path = join(folder, tilePath(kind, index, width));
  return existsSync(path) ? readFileSync(path) : undefined;
}

/** Widths of the bundle that are there, the best for `width` first: itself, then wider ones. */
function widthsFor(folder: string, index: number, width: number): readonly number[] {
  const full = join(folder, tilePath('entries', index, tileWidth));
  const partials = existsSync(`${full}.p`) ? readdirSync(`${full}.p`).map(Number) : [];
  const wider = partials.filter((there) => Number.isInteger(there) && there >= width && there < tileWidth);
  return [...wider.toSorted((a, b) => a - b), ...(existsSync(full) ? [tileWidth] : [])];
}

/** Leaf hashes of the first `width` entries of a bundle, from the narrowest file that holds them. */
export function bundleHashes(folder: string, index: number, width: number): Checked<readonly Buffer[]> {
  const [best] = widthsFor(folder, index, width);
  const path = tilePath('entries', index, best ?? width);
  if (best === undefined) return bad(`${path} is missing`);
  const entries = decodeBundle(readFileSync(join(folder, path)));
  if (!entries.ok) return bad(`${path}: ${entries.why}`);
  if (entries.value.length !== best) return bad(`${path} holds ${entries.value.length} entries, not ${best}`);
  return good(entries.value.slice(0, width).map(leafHash));
}
