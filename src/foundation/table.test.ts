import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { aSpreadsheet } from '../../test/builders/spreadsheet.ts';
import { openTable } from './table.ts';

const folder = mkdtempSync(join(tmpdir(), 'table-'));
afterAll(() => rmSync(folder, { recursive: true }));

const file = (name: string, content: Buffer | string): string => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};

it('reads the first sheet of a workbook like its CSV, whatever the file is called', async () => {
  const path = file(
    'audit.csv',
    aSpreadsheet([
      ['Reason ', 'Case #', 'Search Time'],
      ['stolen & found', 25001234, { days: 46000.5 }],
      ['', '', ''],
      ['<x>'],
    ]),
  );
  const { columns, rows } = await openTable(path);
  expect(columns).toEqual(['Reason', 'Case #', 'Search Time']);
  expect(await Array.fromAsync(rows)).toEqual([
    { row: 1, cells: ['stolen & found', '25001234', '2025-12-09 12:00:00'] },
    { row: 2, cells: ['<x>', '', ''] },
  ]);
});

it('reads CSV as before', async () => {
  const { columns, rows } = await openTable(file('a.xlsx', 'a,b\n1,2\n'));
  expect(columns).toEqual(['a', 'b']);
  expect(await Array.fromAsync(rows)).toEqual([{ row: 1, cells: ['1', '2'] }]);
});

it.each([
  ['a broken workbook', Buffer.from('PK\x03\x04 and nothing more'), /as a spreadsheet/],
  ['an empty workbook', aSpreadsheet([]), /is empty/],
])('refuses %s and says what to mend', async (name, content, message) => {
  await expect(openTable(file(`${name}.xlsx`, content))).rejects.toMatchObject({
    code: 'usage',
    message: expect.stringMatching(message),
  });
});

it('says of a missing file that it cannot be read', async () => {
  await expect(openTable(join(folder, 'none.csv'))).rejects.toMatchObject({ code: 'usage' });
});
