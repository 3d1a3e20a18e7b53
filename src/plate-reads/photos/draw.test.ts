import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { drawPhoto } from './draw.ts';

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
    expect(first).toEqual(again);
    expect(first.png.equals(other.png)).toBe(false);
    const brightness = async (png: Buffer): Promise<number> =>
      (await sharp(png).stats()).channels[0]?.mean ?? 0;
    expect(await brightness(night.png)).toBeLessThan(await brightness(first.png));
  });

  it('53060.9(b)(1): tells where the plate stands: two pictures that differ in the plate alone differ there alone', async () => {
    const car = { ...read, colour: 'blue', body: 'sedan' };
    const [one, other] = await Promise.all([
      drawPhoto({ ...car, plate: '1111111' }),
      drawPhoto({ ...car, plate: '8888888' }),
    ]);
    expect(one.plateBox).toEqual(other.plateBox);
    const { left, top, right, bottom } = one.plateBox;
    const differing = await differences(one.png, other.png);
    expect(differing.length).toBeGreaterThan(1_000);
    const outside = differing.filter(({ x, y }) => x < left || x > right || y < top || y > bottom);
    expect(outside).toEqual([]);
    // The number takes most of the plate’s width: a box much larger than the plate would not be one.
    const width = Math.max(...differing.map(({ x }) => x)) - Math.min(...differing.map(({ x }) => x));
    expect(width).toBeGreaterThan((right - left) * 0.7);
  });
});

async function differences(one: Buffer, other: Buffer): Promise<readonly { x: number; y: number }[]> {
  const raw = (png: Buffer) => sharp(png).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  const [{ data, info }, { data: against }] = await Promise.all([raw(one), raw(other)]);
  const pixels = new Set<number>();
  for (let at = 0; at < data.length; at++)
    if (data[at] !== against[at]) pixels.add(Math.floor(at / info.channels));
  return [...pixels].map((pixel) => ({ x: pixel % info.width, y: Math.floor(pixel / info.width) }));
}
