import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aFeed } from '../../../test/builders/feed.ts';
import { anIngestStage, type IngestStage } from '../../../test/builders/ingest.ts';
import { askedBy } from '../../../test/builders/record.ts';
import { parseReadQuery } from '../read-query.ts';
import { type OpenedPhoto, openPhoto, openPhotoAndPlate } from './open-photo.ts';

const now = Date.UTC(2026, 10, 24, 18);
const at = '2026-11-20T10:00:00-08:00';

let stage: IngestStage;
beforeAll(async () => {
  stage = await anIngestStage(now);
  await stage.database.owner.query(
    `insert into installation (kind, written_at) values ('demo', now()) on conflict (only_row) do update set kind = 'demo'`,
  );
});
afterAll(() => stage.close());

/** Opens the photo of a read for the receipt of a recorded query. */
const photoOf = async (query: unknown, read: string, small = false): Promise<Buffer | undefined> =>
  openPhoto(await receiptFor(query, read), { db: stage.database.app, photos: stage.photos, now, small });

const withPlate = async (query: unknown, read: string): Promise<OpenedPhoto | undefined> =>
  openPhotoAndPlate(await receiptFor(query, read), { db: stage.database.app, photos: stage.photos, now });

async function receiptFor(query: unknown, read: string) {
  const parsed = parseReadQuery(query, now);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  const { receipt } = await stage.record.ask(
    askedBy('agent.one'),
    { ...parsed.query, read },
    { staffId: 'agent.one', sources: ['local'], ttlMs: 60_000 },
  );
  return receipt;
}

/** A dark street with one white plate. */
const aScene = ({ left, top, width, height }: Record<'left' | 'top' | 'width' | 'height', number>) =>
  sharp({ create: { width: 3200, height: 2400, channels: 3, background: '#203040' } })
    .composite([{ input: { create: { width, height, channels: 3, background: '#ffffff' } }, left, top }])
    .jpeg()
    .toBuffer();

const streamed = (plate: string, box: object): string =>
  JSON.stringify({ data: { camera_id: 'C', timestamp: at, results: [{ plate, score: 0.9, box }] } });

const line = (fields: object): string => JSON.stringify({ captured_at: at, camera: 'C', ...fields });
const exact = { plate: '7ABC123', match: 'exact' };

describe('openPhoto', () => {
  it('53060.9(b)(1): gives the photo of a read that answers the query, and of no other', async () => {
    const feed = await aFeed(stage.department);
    const photo = await sharp({ create: { width: 640, height: 480, channels: 3, background: '#aa5500' } })
      .png()
      .toBuffer();
    await stage.take(feed, line({ plate: '7ABC123' }), { photo });
    await stage.take(feed, line({ plate: '8XYZ999' }));
    const id = (await stage.search(exact)).matches[0]?.id ?? '';
    const jpeg = await photoOf(exact, id);
    expect((await sharp(jpeg).metadata()).format).toBe('jpeg');
    const small = await sharp(await photoOf(exact, id, true)).metadata();
    expect([small.format, small.width]).toEqual(['jpeg', 320]);
    expect(await photoOf({ ...exact, match: 'folded' }, id)).toEqual(jpeg);
    expect(await photoOf({ plate: '7ABC*', match: 'wildcard' }, id)).toEqual(jpeg);
    expect(await photoOf({ plate: '7ABC12', match: 'edit', distance: 1 }, id)).toEqual(jpeg);
    expect(await photoOf({ plate: '7ABC1', match: 'edit', distance: 1 }, id)).toBeUndefined();
    expect(await photoOf({ plate: '8XYZ999', match: 'exact' }, id)).toBeUndefined();
    expect(await photoOf({ ...exact, cameras: ['D'] }, id)).toBeUndefined();
    expect(await photoOf({ ...exact, to: '2026-11-01' }, id)).toBeUndefined();
    const without = (await stage.search({ plate: '8XYZ999', match: 'exact' })).matches[0];
    expect(without?.hasPhoto).toBe(false);
    expect(await photoOf({ plate: '8XYZ999', match: 'exact' }, without?.id ?? '')).toBeUndefined();
  });

  it('53060.9(b)(1): cuts the plate out of a photo that was made smaller, where its sender said it stands', async () => {
    const feed = await aFeed(stage.department, { format: 'platerecognizer' });
    const id = async (plate: string): Promise<string> =>
      (await stage.search({ plate, match: 'exact' })).matches[0]?.id ?? '';
    const photo = await aScene({ left: 2000, top: 1200, width: 200, height: 100 });
    const box = { xmin: 2000, ymin: 1200, xmax: 2200, ymax: 1300 };
    await stage.take(feed, streamed('7BOX111', box), { photo });
    const opened = await withPlate({ plate: '7BOX111', match: 'exact' }, await id('7BOX111'));
    // 3200 pixels wide as sent, 1600 as kept; a fifth of the plate is shown about it.
    const cut = sharp(opened?.plate);
    expect(await cut.metadata()).toMatchObject({ format: 'jpeg', width: 140, height: 70 });
    const middle = await cut.extract({ left: 30, top: 20, width: 80, height: 30 }).png().toBuffer();
    const [darkest] = (await sharp(middle).stats()).channels.map(({ min }) => min);
    expect(darkest).toBeGreaterThan(240);
    expect((await sharp(opened?.jpeg).metadata()).width).toBe(1600);
    await stage.take(feed, streamed('7BOX222', { xmin: 3100, ymin: 1200, xmax: 3300, ymax: 1300 }), {
      photo,
    });
    const outside = await withPlate({ plate: '7BOX222', match: 'exact' }, await id('7BOX222'));
    expect(outside?.jpeg).toEqual(opened?.jpeg);
    expect(outside?.plate).toBeUndefined();
  });

  it('believes no box on a photo that had to be turned', async () => {
    const feed = await aFeed(stage.department, { format: 'platerecognizer' });
    const photo = await sharp(await aScene({ left: 200, top: 120, width: 200, height: 100 }))
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer();
    await stage.take(feed, streamed('7BOX333', { xmin: 200, ymin: 120, xmax: 400, ymax: 220 }), { photo });
    const read = (await stage.search({ plate: '7BOX333', match: 'exact' })).matches[0]?.id ?? '';
    const opened = await withPlate({ plate: '7BOX333', match: 'exact' }, read);
    expect(opened?.jpeg).toBeDefined();
    expect(opened?.plate).toBeUndefined();
  });

  it('draws the photo of a made-up read once, and only of a made-up one', async () => {
    const feed = await aFeed(stage.department, { photos: 'drawn' });
    await stage.take(
      feed,
      `${line({ plate: '6DRW111', drawnPlate: '6DRW111' })}\n${line({ plate: '6REAL22' })}`,
    );
    const drawn = (await stage.search({ plate: '6DRW111', match: 'exact' })).matches[0];
    expect(drawn?.hasPhoto).toBe(true);
    const [first, second] = [
      await photoOf({ plate: '6DRW111', match: 'exact' }, drawn?.id ?? ''),
      await photoOf({ plate: '6DRW111', match: 'exact' }, drawn?.id ?? ''),
    ];
    expect(first).toBeDefined();
    expect(second).toEqual(first);
    const { plate } = (await withPlate({ plate: '6DRW111', match: 'exact' }, drawn?.id ?? '')) ?? {};
    expect((await sharp(plate).metadata()).format).toBe('jpeg');
    expect((await stage.search({ plate: '6REAL22', match: 'exact' })).matches[0]?.hasPhoto).toBe(false);
  });

  it('a feed of a production department cannot have its photos drawn', async () => {
    await stage.database.owner.query(`update installation set kind = 'production'`);
    await expect(aFeed(stage.department, { photos: 'drawn' })).rejects.toThrow('in a demo only');
  });
});
