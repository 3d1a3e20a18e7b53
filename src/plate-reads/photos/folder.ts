import { randomBytes } from 'node:crypto';
import { lstat, mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Queryable } from '../../foundation/postgres/pool.ts';
import type { Sealing } from '../../foundation/sealing.ts';
import { type Laid, openPhotoStore, type PhotoStore, type Vault } from './photo-store.ts';

/** A vault in a folder, two levels deep so that no folder grows large. */
export function folderVault(folder: string): Vault {
  const pathOf = (address: string): string => join(folder, address.slice(0, 2), address.slice(2, 4), address);
  return {
    put: async (address, bytes) => writeDurably(pathOf(address), bytes),
    get: async (address) => {
      try {
        return await readFile(pathOf(address));
      } catch (error) {
        if (isAbsent(error)) return undefined;
        throw error;
      }
    },
    remove: async (address) => rm(pathOf(address), { force: true }),
    laid: () => laidIn(folder),
    discard: async ({ place }) => rm(place, { force: true }),
  };
}

/** A photo's name, or that of its draft. */
const named = /^([0-9a-f]{64})(\.[0-9a-f]{12})?$/;

/** Only what a vault has written: whatever else lies in the folder is not its own. */
async function* laidIn(folder: string): AsyncGenerator<Laid> {
  for (const first of await namesIn(folder))
    for (const second of await namesIn(join(folder, first)))
      for (const name of await namesIn(join(folder, first, second))) {
        const [, address, draft] = named.exec(name) ?? [];
        if (address === undefined) continue;
        const place = join(folder, first, second, name);
        const at = await writtenAt(place);
        // It went meanwhile.
        if (at !== undefined) yield { address, place, at, draft: draft !== undefined };
      }
}

async function writtenAt(path: string): Promise<number | undefined> {
  try {
    return (await lstat(path)).mtimeMs;
  } catch (error) {
    if (isAbsent(error)) return undefined;
    throw error;
  }
}

async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    // A file where a folder is looked for is none of the vault's.
    if (isAbsent(error) || isNoFolder(error)) return [];
    throw error;
  }
}

export interface FolderPhotos {
  readonly db: Queryable;
  readonly sealing: Sealing;
  readonly folder: string;
}

/** The photo store whose ciphertext lies in a folder. */
export const folderPhotos = ({ db, sealing, folder }: FolderPhotos): PhotoStore =>
  openPhotoStore(db, folderVault(folder), sealing);

async function writeDurably(path: string, bytes: Buffer): Promise<void> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  const draft = `${path}.${randomBytes(6).toString('hex')}`;
  const file = await open(draft, 'wx', 0o600);
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(draft, path);
  const parent = await open(dirname(path), 'r');
  try {
    await parent.sync();
  } finally {
    await parent.close();
  }
}

const hasCode = (error: unknown, code: string): boolean =>
  error instanceof Error && 'code' in error && error.code === code;
const isAbsent = (error: unknown): boolean => hasCode(error, 'ENOENT');
const isNoFolder = (error: unknown): boolean => hasCode(error, 'ENOTDIR');
