import sharp from 'sharp';
import type { KeptBox } from '../plate-box.ts';

/** Part of the plate's own size that is shown about it: senders cut close, and its edge tells a plate from a sticker. */
const margin = 0.2;

/** The plate cut out of a photo of ours, nothing added; undefined when the box does not lie on it. */
export async function cutPlate(jpeg: Buffer, [x, y, wide, high]: KeptBox): Promise<Buffer | undefined> {
  const { width, height } = await sharp(jpeg).metadata();
  const left = Math.max(0, Math.floor(x - wide * margin));
  const top = Math.max(0, Math.floor(y - high * margin));
  const right = Math.min(width, Math.ceil(x + wide * (1 + margin)));
  const bottom = Math.min(height, Math.ceil(y + high * (1 + margin)));
  if (x + wide > width || y + high > height || right <= left || bottom <= top) return undefined;
  return sharp(jpeg)
    .extract({ left, top, width: right - left, height: bottom - top })
    .jpeg({ quality: 92 })
    .toBuffer();
}
