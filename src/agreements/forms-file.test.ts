import { describe, expect, it } from 'vitest';
import { csvOfBytes } from '../foundation/csv.ts';
import { readPaperForms } from './forms-file.ts';

const read = async (text: string) =>
  readPaperForms(await csvOfBytes('forms.csv', Buffer.from(text)), 20261124);

describe('a list of paper forms (53060.5(c)(1)(B), R8)', () => {
  it('reads ids, versions and days as people write them', async () => {
    const { forms, problems } = await read(
      'Employee ID;Form Version;Date Signed\nAnn.Lee;Version 2;03/07/2026\nbo.diaz;;2025-11-02\nc.cruz;v1;Jan 5, 2026\n',
    );
    expect(problems).toEqual([]);
    expect(forms).toEqual([
      { row: 1, staffId: 'ann.lee', version: 2, signedOn: 20260307 },
      { row: 2, staffId: 'bo.diaz', version: 0, signedOn: 20251102 },
      { row: 3, staffId: 'c.cruz', version: 1, signedOn: 20260105 },
    ]);
  });

  it('tells each fault by its line, and repeats no cell', async () => {
    const { problems } = await read(
      'id,version,signed\n!,1,01/01/2026\nann.lee,two,01/01/2026\nann.lee,1,02/30/2026\nann.lee,1,01/01/2027\nbo.diaz,1,01/01/2026\nbo.diaz,1,01/02/2026\n',
    );
    expect(problems.map(({ row, column }) => `${row} ${column}`)).toEqual([
      '1 staffId',
      '2 version',
      '3 signedOn',
      '4 signedOn',
      '6 staffId',
    ]);
    expect((await read('plate,when\nA,B\n')).problems).toMatchObject([{ row: 0, column: 'file' }]);
    expect((await read('id,signed\n')).problems).toMatchObject([{ row: 0, column: 'file' }]);
  });
});
