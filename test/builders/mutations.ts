import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { decodeBundle, encodeBundle } from '../../src/record/entry-bundle.ts';

/** Numbers that a seed gives, each below its bound. */
export function randomFrom(seed: number): (below: number) => number {
  let state = (seed % 2_147_483_646) + 1;
  return (below) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
}

/** Files of a folder, by path. */
export const filesOf = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true })
    .map(String)
    .filter((path) => statSync(join(folder, path)).isFile())
    .toSorted();

type Change = (bytes: Buffer, random: (below: number) => number) => Buffer | undefined;

const flip: Change = (bytes, random) => {
  const changed = Buffer.from(bytes);
  const at = random(bytes.length);
  changed.writeUInt8(changed.readUInt8(at) ^ (1 << random(8)), at);
  return changed;
};
const cut: Change = (bytes, random) => bytes.subarray(0, random(bytes.length));
const lengthen: Change = (bytes, random) => Buffer.concat([bytes, Buffer.alloc(1 + random(40), random(256))]);
const remove: Change = () => undefined;

/** A change of the entries of a bundle. */
const ofEntries = (
  change: (entries: readonly Buffer[], random: (below: number) => number) => readonly Buffer[],
): Change => {
  return (bytes, random) => {
    const entries = decodeBundle(bytes);
    return entries.ok ? encodeBundle(change(entries.value, random)) : bytes;
  };
};
const bundleChanges: Readonly<Record<string, Change>> = {
  'delete an entry': ofEntries((entries, random) => entries.toSpliced(random(entries.length), 1)),
  'insert an entry': ofEntries((entries, random) => {
    const copied = entries[random(entries.length)] ?? Buffer.alloc(0);
    return entries.toSpliced(random(entries.length), 0, copied);
  }),
  'swap two entries': ofEntries((entries, random) => {
    const [a, b] = [random(entries.length), random(entries.length)];
    return entries.with(a, entries[b] ?? Buffer.alloc(0)).with(b, entries[a] ?? Buffer.alloc(0));
  }),
  'replace a word': ofEntries((entries, random) => {
    const at = random(entries.length);
    return entries.with(at, Buffer.from(String(entries[at]).replace('"kind":"', '"kind":"x')));
  }),
};
const anyChanges: Readonly<Record<string, Change>> = { flip, cut, lengthen, remove };

/** Changes one file of a copy at random; gives what was done and the way back, or nothing where it changed nothing. */
export function mutate(
  folder: string,
  files: readonly string[],
  random: (below: number) => number,
): { readonly what: string; readonly undo: () => void } | undefined {
  const file = files[random(files.length)] ?? '';
  const path = join(folder, file);
  const bytes = readFileSync(path);
  const changes = Object.entries(file.includes('entries') ? { ...anyChanges, ...bundleChanges } : anyChanges);
  const [name, change] = changes[random(changes.length)] ?? ['flip', flip];
  const changed = change(bytes, random);
  if (changed?.equals(bytes) === true) return undefined;
  if (changed === undefined) rmSync(path);
  else writeFileSync(path, changed);
  return { what: `${name}: ${file}`, undo: () => writeFileSync(path, bytes) };
}
