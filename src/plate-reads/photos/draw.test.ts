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
    expect(first.equals(again)).toBe(true);
    expect(first.equals(other)).toBe(false);
    const brightness = async (png: Buffer): Promise<number> =>
      (await sharp(png).stats()).channels[0]?.mean ?? 0;
    expect(await brightness(night)).toBeLessThan(await brightness(first));
  });
});
