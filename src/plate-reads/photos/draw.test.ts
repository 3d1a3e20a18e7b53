import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { drawPhoto } from './draw.ts';
import { encodePhoto } from './encode.ts';

const read = {
  seed: '2441777247065997313',
  plate: '7ABC123',
  state: 'CA',
  capturedAt: Date.UTC(2026, 9, 3, 19),
  cameraName: 'I-80 E at Watt Avenue',
};

describe('drawPhoto', () => {
  it('gives the same picture for the same read, another for another, and one by night that is darker', async () => {
    const [first, again, other, night] = await Promise.all([
      drawPhoto(read),
      drawPhoto(read),
      drawPhoto({ ...read, plate: '7ABC124' }),
      drawPhoto({ ...read, capturedAt: Date.UTC(2026, 9, 4, 8) }),
    ]);
    expect(first.equals(again)).toBe(true);
    expect(first.equals(other)).toBe(false);
    const brightness = async (png: Buffer): Promise<number> =>
      (await sharp(png).stats()).channels[0]?.mean ?? 0;
    expect(await brightness(night)).toBeLessThan(await brightness(first));
  });
});

describe('encodePhoto', () => {
  it('keeps the picture and nothing else, at most 1600 wide', async () => {
    const sent = await sharp({ create: { width: 2_400, height: 600, channels: 3, background: '#334455' } })
      .withExif({ IFD0: { ImageDescription: 'SECRET-PLACE' }, IFD3: { GPSLatitudeRef: 'N' } })
      .jpeg()
      .toBuffer();
    const encoded = await encodePhoto(Buffer.concat([sent, Buffer.from('SECRET-TRAILER')]));
    if (!encoded.ok) throw new Error(encoded.problem);
    expect(encoded.photo).toMatchObject({ width: 1_600, height: 400 });
    expect(encoded.photo.jpeg.includes('SECRET')).toBe(false);
    expect((await sharp(encoded.photo.jpeg).metadata()).exif).toBeUndefined();
  });

  it('refuses a picture that unpacks to more than any camera makes', async () => {
    const bomb = await sharp({ create: { width: 12_000, height: 12_000, channels: 3, background: '#000' } })
      .png({ compressionLevel: 9 })
      .toBuffer();
    expect(await encodePhoto(bomb)).toMatchObject({ ok: false });
  });

  it.each([
    ['text', Buffer.from('no picture')],
    ['a cut JPEG', Buffer.from('ffd8ffe000104a46494600010100000100010000', 'hex')],
    ['SVG', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>')],
    ['nothing', Buffer.alloc(0)],
  ])('refuses %s', async (_what, bytes) => {
    expect(await encodePhoto(bytes)).toMatchObject({ ok: false });
  });
});
