import { crc32, deflateSync } from 'node:zlib';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { encodePhoto } from './encode.ts';

const picture = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#336699' } });

function chunk(kind: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(kind), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}

/** A black PNG of so many pixels in a few kilobytes. */
function bomb(side: number): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(side, 0);
  head.writeUInt32BE(side, 4);
  head[8] = 1;
  const pixels = deflateSync(Buffer.alloc((Math.ceil(side / 8) + 1) * side));
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', head),
    chunk('IDAT', pixels),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

describe('encodePhoto (53060.9(a))', () => {
  it('keeps nothing that was sent but the picture: no place, no device, nothing behind its end', async () => {
    const sent = await picture(400, 300)
      .withExif({ IFD0: { Model: 'SECRET-DEVICE' }, IFD3: { GPSLatitude: '38/1 34/1 0/1' } })
      .jpeg()
      .toBuffer();
    const encoded = await encodePhoto(Buffer.concat([sent, Buffer.from('SECRET-TAIL')]));
    if (!encoded.ok) throw new Error(encoded.problem);
    for (const jpeg of [encoded.photo.jpeg, encoded.photo.thumbnail]) {
      expect(jpeg.includes('SECRET')).toBe(false);
      const { exif, icc, xmp, format } = await sharp(jpeg).metadata();
      expect({ exif, icc, xmp, format }).toEqual({
        exif: undefined,
        icc: undefined,
        xmp: undefined,
        format: 'jpeg',
      });
    }
  });

  it('turns the colours of a printer into those of a screen', async () => {
    const encoded = await encodePhoto(await picture(60, 40).toColourspace('cmyk').jpeg().toBuffer());
    if (!encoded.ok) throw new Error(encoded.problem);
    expect(await sharp(encoded.photo.jpeg).metadata()).toMatchObject({ space: 'srgb', channels: 3 });
  });

  it('makes large ones smaller, and a thumbnail of each', async () => {
    const encoded = await encodePhoto(await picture(4000, 3000).jpeg().toBuffer());
    if (!encoded.ok) throw new Error(encoded.problem);
    expect(encoded.photo).toMatchObject({ width: 1600, height: 1200 });
    expect(await sharp(encoded.photo.thumbnail).metadata()).toMatchObject({ width: 320, height: 240 });
    const small = await encodePhoto(await picture(100, 50).png().toBuffer());
    if (!small.ok) throw new Error(small.problem);
    expect(await sharp(small.photo.thumbnail).metadata()).toMatchObject({ width: 100, height: 50 });
  });

  it('refuses a picture that unpacks to more pixels than any camera makes', async () => {
    const bytes = bomb(16_000);
    expect(bytes.length).toBeLessThan(256 * 1024);
    expect(await encodePhoto(bytes)).toMatchObject({ ok: false });
    expect(await encodePhoto(bomb(2_000))).toMatchObject({ ok: true });
  });

  it.each([
    ['cut off', async () => (await picture(400, 300).jpeg().toBuffer()).subarray(0, 600)],
    ['of several pages', async () => animated()],
    ['too small to show anything', async () => picture(4, 4).png().toBuffer()],
    ['a GIF', async () => picture(40, 40).gif().toBuffer()],
    ['an SVG', async () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>')],
    ['nothing', async () => Buffer.alloc(0)],
  ])('refuses one that is %s', async (_what, make) => {
    expect(await encodePhoto(await make())).toMatchObject({ ok: false, problem: expect.any(String) });
  });
});

async function animated(): Promise<Buffer> {
  const pages = await Promise.all(
    ['#ff0000', '#00ff00'].map((background) =>
      sharp({ create: { width: 40, height: 40, channels: 3, background } })
        .png()
        .toBuffer(),
    ),
  );
  return sharp(pages, { join: { animated: true } })
    .webp()
    .toBuffer();
}
