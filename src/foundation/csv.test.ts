import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { openCsv } from './csv.ts';

const folder = mkdtempSync(join(tmpdir(), 'csv-'));
afterAll(() => rmSync(folder, { recursive: true }));

async function read(content: string | Buffer) {
  const path = join(folder, 'table.csv');
  writeFileSync(path, content);
  const { columns, rows } = await openCsv(path);
  return { columns, rows: (await Array.fromAsync(rows)).map(({ row, cells }) => [row, ...cells]) };
}

describe('CSV as people’s tools write it', () => {
  it.each([
    ['plain', 'a,b\n1,2\n'],
    ['a byte-order mark', '\ufeffa,b\n1,2\n'],
    ['CRLF and no last line end', 'a,b\r\n1,2'],
    ['semicolons', 'a;b\n1;2\n'],
    ['tabs', 'a\tb\n1\t2\n'],
    ['blank lines', 'a,b\n\n1,2\n\n'],
    ['blanks round names', ' a , b \n1,2\n'],
    ['UTF-16', Buffer.from('\ufeffa,b\n1,2\n', 'utf16le')],
    ['UTF-16, big end first', Buffer.from('\ufeffa,b\n1,2\n', 'utf16le').swap16()],
    ['UTF-16 without a mark', Buffer.from('a,b\n1,2\n', 'utf16le')],
    ['UTF-16 without a mark, big end first', Buffer.from('a,b\n1,2\n', 'utf16le').swap16()],
  ])('%s', async (_, content) => {
    expect(await read(content)).toEqual({ columns: ['a', 'b'], rows: [[1, '1', '2']] });
  });

  it('keeps quoted lines, quotes and commas in their cell', async () => {
    const { rows } = await read('a,b\n"two\nlines","say ""x"", y"\n3" pipe,4\n');
    expect(rows).toEqual([
      [1, 'two\nlines', 'say "x", y'],
      [2, '3" pipe', '4'],
    ]);
  });

  it('keeps rows that are too short or too long', async () => {
    expect((await read('a,b\n1\n1,2,3\n')).rows).toEqual([
      [1, '1'],
      [2, '1', '2', '3'],
    ]);
  });

  it('reads Windows letters', async () => {
    expect((await read(Buffer.from('a,b\nmigraci\xf3n,\x93x\x94\n', 'latin1'))).rows).toEqual([
      [1, 'migración', '“x”'],
    ]);
  });

  it('says what is wrong with a file that is no table', async () => {
    await expect(read('')).rejects.toMatchObject({
      code: 'usage',
      message: expect.stringContaining('is empty'),
    });
    await expect(openCsv(join(folder, 'none.csv'))).rejects.toMatchObject({ code: 'usage' });
    await expect(openCsv(folder)).rejects.toMatchObject({ code: 'usage' });
    await expect(read(`a,b\n"${'x'.repeat(5_000_000)}`)).rejects.toMatchObject({ code: 'usage' });
  });
});
