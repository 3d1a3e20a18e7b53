import sharp from 'sharp';
import type { Size } from '../plate-box.ts';

export interface EncodedPhoto {
  readonly jpeg: Buffer;
  /** The same, small, for lists. */
  readonly thumbnail: Buffer;
  readonly width: number;
  readonly height: number;
  /** As it was sent; null when it had to be turned, so that nobody knows which way its sender counted. */
  readonly sent: Size | null;
}

export type PhotoEncoding =
  | { readonly ok: true; readonly photo: EncodedPhoto }
  | { readonly ok: false; readonly problem: string };

const mostBytes = 12 * 1024 * 1024;
/** More pixels than any plate camera makes: a picture that unpacks to more is meant to fill the memory. */
const mostPixels = 40_000_000;
const leastSide = 8;
const kept = { width: 1600, height: 1200 } as const;
const small = { width: 320, height: 240 } as const;
const mostSeconds = 10;

// Photos are seen once: a cache would only hold memory.
sharp.cache(false);

/**
 * Decodes a photo and writes it anew, so that nothing of the sent file is kept: no metadata (place, device, thumbnail),
 * no second image behind the first, no bytes that are no picture. The same photo gives the same bytes.
 */
export async function encodePhoto(bytes: Buffer): Promise<PhotoEncoding> {
  if (bytes.length > mostBytes) return { ok: false, problem: 'a photo of more than 12 MiB' };
  if (!isPicture(bytes)) return { ok: false, problem: 'neither JPEG, PNG nor WebP' };
  try {
    const found = await sharp(bytes, { limitInputPixels: mostPixels }).metadata();
    if ((found.pages ?? 1) > 1) return { ok: false, problem: 'more than one picture in a file' };
    if (found.width < leastSide || found.height < leastSide)
      return { ok: false, problem: 'too small to show anything' };
    const { data, info } = await sharp(bytes, { limitInputPixels: mostPixels, failOn: 'error' })
      .timeout({ seconds: mostSeconds })
      .rotate()
      .flatten({ background: '#ffffff' })
      .resize({ ...kept, fit: 'inside', withoutEnlargement: true })
      .jpeg({ quality: 85 })
      .toBuffer({ resolveWithObject: true });
    const thumbnail = await shrink(data);
    const sent = (found.orientation ?? 1) > 1 ? null : { width: found.width, height: found.height };
    return { ok: true, photo: { jpeg: data, thumbnail, width: info.width, height: info.height, sent } };
  } catch {
    return { ok: false, problem: 'cannot be decoded as a picture' };
  }
}

/** A photo of ours, made small. */
export const shrink = (jpeg: Buffer): Promise<Buffer> =>
  sharp(jpeg)
    .resize({ ...small, fit: 'inside', withoutEnlargement: true })
    .jpeg({ quality: 75 })
    .toBuffer();

/** By its first bytes, so that no other decoder ever sees what a stranger sent. */
function isPicture(bytes: Buffer): boolean {
  const starts = (hex: string, at = 0): boolean =>
    bytes.subarray(at, at + hex.length / 2).toString('hex') === hex;
  return starts('ffd8ff') || starts('89504e470d0a1a0a') || (starts('52494646') && starts('57454250', 8));
}
