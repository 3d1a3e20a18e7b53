import { readdirSync, readFileSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { anIngestStage, type IngestStage } from '../../../test/builders/ingest.ts';
import { folderVault } from './folder.ts';
import { destroyPhotos } from './key-store.ts';

const now = Date.UTC(2026, 10, 24, 18);
const times = { now, expiresAt: now + 86_400_000 };

let stage: IngestStage;
beforeAll(async () => {
  stage = await anIngestStage(now);
});
afterAll(() => stage.close());

const picture = (background: string, width = 200, height = 120): Promise<Buffer> =>
  sharp({ create: { width, height, channels: 3, background } })
    .jpeg()
    .toBuffer();

/** A photo and its small picture. */
const each = 2;
const files = (): readonly string[] =>
  readdirSync(stage.photoFolder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));

async function put(bytes: Buffer): Promise<Buffer> {
  const kept = await stage.photos.put(bytes, times);
  if (!kept.ok) throw new Error(kept.problem);
  return kept.id;
}

describe('the photo store', () => {
  it('gives back what it keeps, and keeps the same photo once', async () => {
    const blue = await picture('#0000ff');
    const [id, again] = [await put(blue), await put(blue)];
    expect(again).toEqual(id);
    expect(files()).toHaveLength(each);
    const jpeg = await stage.photos.get(id, now);
    expect((await sharp(jpeg).metadata()).width).toBe(200);
  });

  it('gives a small one for lists, also of a photo that was kept without', async () => {
    const id = await put(await picture('#00ffff', 1280, 960));
    const small = async () => (await sharp(await stage.photos.thumbnail(id, now)).metadata()).width;
    expect(await small()).toBe(320);
    await stage.database.owner.query('update photo_keys set thumbnail_address = null where photo_id = $1', [
      id,
    ]);
    expect(await small()).toBe(320);
    expect(await stage.photos.thumbnail(id, times.expiresAt)).toBeUndefined();
  });

  it('keeps one file when one photo comes twice at once', async () => {
    const before = files().length;
    const green = await picture('#00ff00');
    const ids = await Promise.all([put(green), put(green), put(green)]);
    expect(new Set(ids.map((id) => id.toString('hex'))).size).toBe(1);
    expect(files()).toHaveLength(before + each);
    expect(await stage.photos.get(ids[0] ?? Buffer.alloc(0), now)).toBeDefined();
  });

  it('53060.9(a): what lies in the folder is no picture', async () => {
    for (const file of files()) {
      await expect(sharp(readFileSync(file)).metadata()).rejects.toThrow();
    }
  });

  it('53060.9(a)(1): without its key a photo is gone', async () => {
    const id = await put(await picture('#ff0000'));
    expect(await destroyPhotos(stage.database.app, [id])).toBe(1);
    expect(await stage.photos.get(id, now)).toBeUndefined();
  });

  it('53060.2(a): past its period a photo is not given', async () => {
    const id = await put(await picture('#ffff00'));
    expect(await stage.photos.get(id, times.expiresAt)).toBeUndefined();
  });

  it('has what a crash left lying removed after a time, and nothing else (53060.9(a)(1))', async () => {
    // Keys were destroyed above.
    await stage.photos.removeOrphans(Date.now() + 60_000);
    const kept = await put(await picture('#123456'));
    const before = files();
    // As a process leaves them that is killed after it has written and before it has kept the key, or while it writes.
    const vault = folderVault(stage.photoFolder);
    const [old, draft, young] = ['a', 'b', 'c'].map((digit) => digit.repeat(64));
    for (const address of [old, draft, young]) await vault.put(address ?? '', Buffer.from('ciphertext'));
    const path = (address = '') => files().find((file) => file.endsWith(address)) ?? '';
    renameSync(path(draft), `${path(draft)}.0123456789ab`);
    const hourAgo = new Date(Date.now() - 3_600_000);
    for (const file of files()) if (!file.endsWith(young ?? '')) utimesSync(file, hourAgo, hourAgo);
    writeFileSync(join(stage.photoFolder, 'note.txt'), 'not of the store');

    expect(await stage.photos.removeOrphans(Date.now() - 1_800_000)).toBe(2);
    expect(files().toSorted()).toEqual(
      [...before, path(young), join(stage.photoFolder, 'note.txt')].toSorted(),
    );
    expect(await stage.photos.get(kept, now)).toBeDefined();
    expect(await stage.photos.removeOrphans(Date.now() - 1_800_000)).toBe(0);
    for (const file of [path(young), join(stage.photoFolder, 'note.txt')]) rmSync(file);
  });

  it('refuses what is no photo', async () => {
    const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="20" height="20"></svg>');
    for (const bytes of [Buffer.from('text'), svg, Buffer.alloc(13 * 1024 * 1024)]) {
      expect((await stage.photos.put(bytes, times)).ok).toBe(false);
    }
  });
});
