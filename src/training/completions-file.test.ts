import { describe, expect, it } from 'vitest';
import { csvOfBytes } from '../foundation/csv.ts';
import { readCompletions } from './completions-file.ts';

const today = 20261124;
const read = async (bytes: Buffer | string) =>
  readCompletions(await csvOfBytes('The file', Buffer.from(bytes)), today);
const good = 'Employee ID,Completed\nmunoz.j,2026-11-02\nlee.a,2026-10-01\n';
const completions = [
  { row: 1, staffId: 'munoz.j', completedOn: 20261102 },
  { row: 2, staffId: 'lee.a', completedOn: 20261001 },
];

describe('a file of completions, as training systems write it (53060.5(c)(1)(C))', () => {
  it.each([
    ['UTF-8', Buffer.from(good)],
    ['a byte-order mark', Buffer.from(`\ufeff${good}`)],
    ['UTF-16, little end first', Buffer.from(`\ufeff${good}`, 'utf16le')],
    ['UTF-16, big end first', Buffer.from(`\ufeff${good}`, 'utf16le').swap16()],
    ['Windows letters in a column that nobody reads', Buffer.from(withNames(good), 'latin1')],
    ['semicolons and CRLF', Buffer.from(good.replaceAll(',', ';').replaceAll('\n', '\r\n'))],
    ['tabs and capitals', Buffer.from(good.replaceAll(',', '\t').toUpperCase())],
  ])('%s', async (_, bytes) => {
    expect(await read(bytes)).toEqual({ completions, problems: [] });
  });
});

/** With a column of names, which hold letters beyond ASCII. */
function withNames(csv: string): string {
  const [header = '', ...lines] = csv.trimEnd().split('\n');
  return [`${header},Name`, ...lines.map((line) => `${line},Mu\xf1oz Pe\xf1a`)].join('\n');
}

describe('a bad one: a report by line', () => {
  it.each([
    ['wrong columns name those seen', 'plate,when\n7ABC123,2026-01-01\n', [[0, 'file']]],
    ['no column of days', 'Employee ID,Course\nlee.a,ALPR\n', [[0, 'file']]],
    ['no rows', 'Employee ID,Completed\n', [[0, 'file']]],
    ['a line without a staff id', 'id,date\n,2026-11-02\nlee.a,2026-11-02\n', [[1, 'staffId']]],
    ['letters that cannot be read', 'id,date\nmu\ufffdoz.j,2026-11-02\n', [[1, 'staffId']]],
    ['a day that is none', 'id,date\nlee.a,02/30/2026\n', [[1, 'completedOn']]],
    ['a day to come', 'id,date\nlee.a,2026-11-25\n', [[1, 'completedOn']]],
    ['a line that is too short', 'id,date\nlee.a\n', [[1, 'completedOn']]],
    ['the same twice', 'id,date\nlee.a,2026-11-02\nLEE.A,11/02/2026\n', [[2, 'staffId']]],
    [
      'each fault of each line',
      'id,date\n!,2026-11-02\nlee.a,tomorrow\nlee.b,2026-11-02\n',
      [
        [1, 'staffId'],
        [2, 'completedOn'],
      ],
    ],
  ] as const)('%s', async (_, csv, expected) => {
    const { problems } = await read(csv);
    expect(problems.map(({ row, column }) => [row, column])).toEqual(expected);
  });

  it('does not repeat what a cell says: it is about people', async () => {
    const { problems } = await read('id,date\nSecret Person,2026-11-02\n');
    expect(JSON.stringify(problems)).not.toContain('Secret');
  });
});
