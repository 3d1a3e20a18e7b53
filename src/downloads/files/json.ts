import { cellsOf, type CopiedRead } from '../copied-read.ts';
import type { Mark } from '../contract.ts';

/** JSON as it may be shown as text too: controls, and marks that turn the text, written as escapes; read back they are the same. */
const written = (value: unknown): string =>
  JSON.stringify(value).replaceAll(
    /[\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/gu,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

/** One object: whose copy it is, then its reads, one to a line; written as they come. */
export async function* jsonOf(
  mark: Mark,
  pages: AsyncIterable<readonly CopiedRead[]>,
): AsyncGenerator<Buffer> {
  yield Buffer.from(`{"copy":${written(mark)},\n"reads":[`);
  let before = '\n';
  for await (const page of pages) {
    const rows = page.map((read) => {
      const text = `${before}${written(cellsOf(read))}`;
      before = ',\n';
      return text;
    });
    yield Buffer.from(rows.join(''));
  }
  yield Buffer.from('\n]}\n');
}
