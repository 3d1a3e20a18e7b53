import { randomBytes } from 'node:crypto';
import type { Answer } from '../foundation/route.ts';
import type { OpenedPhoto } from '../plate-reads/index.ts';

const jpegType = 'image/jpeg';

interface Shown {
  readonly photo: OpenedPhoto;
  /** The entry that opened it. */
  readonly entry: number;
  /** Asked for with the plate cut out of it. */
  readonly withPlate: boolean;
}

/**
 * A photo as it is sent: the JPEG by itself, or with the plate cut out of it as `multipart/form-data` with the parts `photo` and,
 * where it is known where the plate stands, `plate`. One opening, one entry (53060.9(b)(1)).
 */
export function photoAnswer({ photo, entry, withPlate }: Shown): Answer {
  const opened = { 'x-plateward-entry': String(entry) };
  if (!withPlate) return { status: 200, body: photo.jpeg, headers: { ...opened, 'content-type': jpegType } };
  const boundary = randomBytes(18).toString('base64url');
  const parts = [part(boundary, 'photo', photo.jpeg)];
  if (photo.plate !== undefined) parts.push(part(boundary, 'plate', photo.plate));
  return {
    status: 200,
    body: Buffer.concat([...parts, Buffer.from(`--${boundary}--\r\n`)]),
    headers: { ...opened, 'content-type': `multipart/form-data; boundary=${boundary}` },
  };
}

const part = (boundary: string, name: string, jpeg: Buffer): Buffer =>
  Buffer.concat([
    Buffer.from(
      `--${boundary}\r\ncontent-disposition: form-data; name="${name}"; filename="${name}.jpg"\r\ncontent-type: ${jpegType}\r\n\r\n`,
    ),
    jpeg,
    Buffer.from('\r\n'),
  ]);
