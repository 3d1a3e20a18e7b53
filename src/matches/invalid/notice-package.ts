import { buffer } from 'node:stream/consumers';
import { type AgeTarget, encryptTo } from '../../foundation/age.ts';
import type { Instant } from '../../foundation/clock.ts';
import { letterDocx } from '../../foundation/letter/docx.ts';
import { letterPdf } from '../../foundation/letter/pdf.ts';
import { tarOf } from '../../foundation/tar.ts';
import { type NoticeFacts, noticeLetter } from './notice-letter.ts';

/** The notice as it leaves: letter and photo in one archive, encrypted to the agency of record (R23). @throws AgeError */
export async function noticePackage(
  facts: Omit<NoticeFacts, 'withPhoto'>,
  jpeg: Buffer | undefined,
  target: AgeTarget,
  made: Instant,
): Promise<Buffer> {
  const letter = noticeLetter({ ...facts, withPhoto: jpeg !== undefined }, made);
  const files = [
    { name: 'letter.pdf', bytes: await letterPdf(letter) },
    { name: 'letter.docx', bytes: await letterDocx(letter) },
    ...(jpeg === undefined ? [] : [{ name: 'photo.jpg', bytes: jpeg }]),
  ];
  return buffer(await encryptTo(target, pieces(tarOf(files, made))));
}

async function* pieces(bytes: Buffer): AsyncGenerator<Uint8Array> {
  yield bytes;
}
