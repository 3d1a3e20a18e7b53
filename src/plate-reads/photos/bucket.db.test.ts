import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import S3rver from '@20minutes/s3rver';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../../../test/builders/database.ts';
import { type Bucket, bucketVault, parseBucket } from './bucket.ts';
import { openPhotoStore, type PhotoStore } from './photo-store.ts';

const now = Date.UTC(2026, 10, 24, 18);
const times = { now, expiresAt: now + 86_400_000 };

let folder: string;
let server: S3rver;
let bucket: Bucket;
let database: FreshDatabase;
let photos: PhotoStore;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'plateward-s3-'));
  server = new S3rver({
    address: '127.0.0.1',
    port: 0,
    silent: true,
    // This server signs what is asked of a bucket as a whole otherwise than S3 does.
    allowMismatchedSignatures: true,
    directory: folder,
    configureBuckets: [{ name: 'photos', configs: [] }],
  });
  const { port }: AddressInfo = await server.run();
  bucket = {
    name: 'photos',
    prefix: 'plateward/',
    region: 'us-west-1',
    endpoint: `http://127.0.0.1:${port}`,
    credentials: { accessKeyId: 'S3RVER', secretAccessKey: 'S3RVER' },
  };
  database = await freshDatabase();
  photos = openPhotoStore(database.app, bucketVault(bucket), database.sealing);
});
afterAll(async () => {
  await server.close();
  await database.drop();
  rmSync(folder, { recursive: true, force: true });
});

const objects = (): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /_object$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));

describe('photos in a bucket', () => {
  it('come back as they were kept, whole and small, and lie there as noise (53060.9(a))', async () => {
    const picture = await sharp({ create: { width: 640, height: 480, channels: 3, background: '#123456' } })
      .jpeg()
      .toBuffer();
    const kept = await photos.put(picture, times);
    if (!kept.ok) throw new Error(kept.problem);
    expect(await sharp(await photos.get(kept.id, now)).metadata()).toMatchObject({ width: 640 });
    expect(await sharp(await photos.thumbnail(kept.id, now)).metadata()).toMatchObject({ width: 320 });
    expect(objects()).toHaveLength(2);
    for (const object of objects()) await expect(sharp(readFileSync(object)).metadata()).rejects.toThrow();
  });

  it('are removed, and what is not there is not there', async () => {
    const vault = bucketVault(bucket);
    const address = 'ab'.repeat(32);
    expect(await vault.get(address)).toBeUndefined();
    await vault.put(address, Buffer.from('noise'));
    expect(await vault.get(address)).toEqual(Buffer.from('noise'));
    await vault.remove(address);
    expect(await vault.get(address)).toBeUndefined();
  });

  it('that a crash left without a key are found and removed, no others', async () => {
    const vault = bucketVault(bucket);
    const kept = objects().length;
    await vault.put('ef'.repeat(32), Buffer.from('noise'));
    // Nothing of it is old yet.
    expect(await photos.removeOrphans(Date.now() - 60_000)).toBe(0);
    expect(await photos.removeOrphans(Date.now() + 60_000)).toBe(1);
    expect(await vault.get('ef'.repeat(32))).toBeUndefined();
    expect(objects()).toHaveLength(kept);
  });

  it('say so when the bucket cannot be reached: nothing is taken for kept', async () => {
    const unreachable = bucketVault({ ...bucket, name: 'no-such-bucket' });
    await expect(unreachable.put('cd'.repeat(32), Buffer.from('noise'))).rejects.toThrow();
  });
});

describe('parseBucket', () => {
  it('reads bucket and prefix, and nothing else', () => {
    expect(parseBucket('s3://photos')).toEqual({ name: 'photos', prefix: '' });
    expect(parseBucket('s3://photos/plateward/')).toEqual({ name: 'photos', prefix: 'plateward/' });
    for (const wrong of ['photos', 'https://photos', 's3://', 's3://UPPER', 's3://a b'])
      expect(parseBucket(wrong)).toBeUndefined();
  });
});
