import { randomBytes } from 'node:crypto';
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Queryable } from '../../foundation/postgres/pool.ts';
import type { Sealing } from '../../foundation/sealing.ts';
import { openPhotoStore, type PhotoStore, type Vault } from './photo-store.ts';

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
  };
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

const isAbsent = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ENOENT';
