import { cellsOf, columnNames, type CopiedRead } from '../copied-read.ts';
import type { Mark } from '../contract.ts';
import { cell } from '../../foundation/csv-cell.ts';
import { headLines } from '../mark.ts';

const line = (cells: readonly string[]): string => `${cells.map(cell).join(',')}\r\n`;

/** UTF-8 with its mark, a head that says whose copy it is, then the reads; written as they come. */
export async function* csvOf(
  mark: Mark,
  pages: AsyncIterable<readonly CopiedRead[]>,
): AsyncGenerator<Buffer> {
  const head = headLines(mark).map((pair) => line(pair));
  yield Buffer.from(`\uFEFF${head.join('')}\r\n${line(columnNames)}`);
  for await (const page of pages) {
    const rows = page.map((read) => {
      const cells = cellsOf(read);
      return line(columnNames.map((name) => cells[name]));
    });
    yield Buffer.from(rows.join(''));
  }
}
