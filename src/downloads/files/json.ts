import { cellsOf, type CopiedRead } from '../copied-read.ts';
import type { Mark } from '../contract.ts';

/** One object: whose copy it is, then its reads, one to a line; written as they come. */
export async function* jsonOf(
  mark: Mark,
  pages: AsyncIterable<readonly CopiedRead[]>,
): AsyncGenerator<Buffer> {
  yield Buffer.from(`{"copy":${JSON.stringify(mark)},\n"reads":[`);
  let before = '\n';
  for await (const page of pages) {
    const rows = page.map((read) => {
      const text = `${before}${JSON.stringify(cellsOf(read))}`;
      before = ',\n';
      return text;
    });
    yield Buffer.from(rows.join(''));
  }
  yield Buffer.from('\n]}\n');
}
