import type { CivilDate } from '../foundation/clock.ts';
import { columnPlaces, quotedColumns } from '../foundation/columns.ts';
import type { CsvTable } from '../foundation/csv.ts';
import { writtenDay } from '../foundation/written-day.ts';

/** A paper form as the department's own list has it. */
export interface PaperRow {
  readonly row: number;
  readonly staffId: string;
  /** 0: the list does not say, the version in force counts. */
  readonly version: number;
  readonly signedOn: CivilDate;
}

/** `row` counts data rows from 1; 0: the header. What a cell says is not repeated. */
export interface PaperProblem {
  readonly row: number;
  readonly column: 'staffId' | 'version' | 'signedOn' | 'file';
  readonly problem: string;
}

export interface PaperList {
  readonly forms: readonly PaperRow[];
  readonly problems: readonly PaperProblem[];
}

const names = {
  staffId: 'staffid id employeeid employeenumber userid username',
  version: 'version formversion form revision',
  signedOn: 'signedon signed datesigned signaturedate signeddate date',
} as const;

/** Reads the department's list of signed paper forms, each with its own date (R8): whole, with a report by line. */
export async function readPaperForms({ columns, rows }: CsvTable, today: CivilDate): Promise<PaperList> {
  const place = columnPlaces(columns, names);
  if (place('staffId') < 0 || place('signedOn') < 0) return { forms: [], problems: [wrongColumns(columns)] };
  const forms: PaperRow[] = [];
  const problems: PaperProblem[] = [];
  for await (const { row, cells } of rows) {
    const cell = (column: keyof typeof names): string => (cells[place(column)] ?? '').trim();
    const read = readRow(row, cell, today);
    if ('problem' in read) problems.push(read);
    else forms.push(read);
  }
  if (forms.length + problems.length === 0)
    problems.push({ row: 0, column: 'file', problem: 'The file has no rows below its header.' });
  return { forms, problems: [...problems, ...duplicates(forms)] };
}

function readRow(
  row: number,
  cell: (column: keyof typeof names) => string,
  today: CivilDate,
): PaperRow | PaperProblem {
  const staffId = cell('staffId').toLowerCase();
  if (!/^[a-z0-9][a-z0-9.-]{1,39}$/u.test(staffId))
    return { row, column: 'staffId', problem: 'Not a staff id.' };
  // "2", "v2", "Version 2"; nothing: the version in force.
  const version = /^(?:v(?:ersion)?\.?\s*)?(\d{1,4})$/iu.exec(cell('version'))?.[1];
  if (version === undefined && cell('version') !== '')
    return { row, column: 'version', problem: 'Not the number of a version.' };
  const signedOn = writtenDay(cell('signedOn'), today);
  if (signedOn === undefined) return { row, column: 'signedOn', problem: 'Not a day of the calendar.' };
  if (signedOn > today) return { row, column: 'signedOn', problem: 'The day is still to come.' };
  return { row, staffId, version: Number(version ?? 0), signedOn };
}

const duplicates = (forms: readonly PaperRow[]): readonly PaperProblem[] =>
  [...Map.groupBy(forms, ({ staffId, version }) => `${staffId} ${version}`).values()].flatMap((found) =>
    found.slice(1).map(({ row }) => ({
      row,
      column: 'staffId' as const,
      problem: `The same form of the same person stands in row ${found[0]?.row}.`,
    })),
  );

const wrongColumns = (columns: readonly string[]): PaperProblem => ({
  row: 0,
  column: 'file',
  problem: `A column of staff ids and one of signing days is needed. The columns are ${quotedColumns(columns)}.`,
});
