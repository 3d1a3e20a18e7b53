import type { CsvTable } from '../foundation/csv.ts';
import type { CivilDate } from '../foundation/clock.ts';
import { columnPlaces, quotedColumns } from '../foundation/columns.ts';
import { writtenDay } from '../foundation/written-day.ts';

export interface CompletionRow {
  readonly row: number;
  readonly staffId: string;
  readonly completedOn: CivilDate;
}

/** `row` counts data rows from 1; 0: the header. What a cell says is not repeated. */
export interface CompletionProblem {
  readonly row: number;
  readonly column: 'staffId' | 'completedOn' | 'file';
  readonly problem: string;
}

export interface CompletionsFile {
  readonly completions: readonly CompletionRow[];
  readonly problems: readonly CompletionProblem[];
}

const names = {
  staffId: 'staffid id employeeid employeenumber userid username learnerid',
  completedOn: 'completedon completed completiondate datecompleted completedate completedat finishedon date',
} as const;

/** Reads what the department's training system lists as completed (53060.5(c)(1)(C)): whole, with a report by line. */
export async function readCompletions(
  { columns, rows }: CsvTable,
  today: CivilDate,
): Promise<CompletionsFile> {
  const place = columnPlaces(columns, names);
  const [who, when] = [place('staffId'), place('completedOn')];
  if (who < 0 || when < 0) return { completions: [], problems: [wrongColumns(columns)] };
  const completions: CompletionRow[] = [];
  const problems: CompletionProblem[] = [];
  for await (const { row, cells } of rows) {
    const read = readRow(row, (cells[who] ?? '').trim().toLowerCase(), cells[when] ?? '', today);
    if ('problem' in read) problems.push(read);
    else completions.push(read);
  }
  if (completions.length + problems.length === 0)
    problems.push({ row: 0, column: 'file', problem: 'The file has no rows below its header.' });
  return { completions, problems: [...problems, ...duplicates(completions)] };
}

function readRow(
  row: number,
  staffId: string,
  date: string,
  today: CivilDate,
): CompletionRow | CompletionProblem {
  if (!/^[a-z0-9][a-z0-9.-]{1,39}$/u.test(staffId))
    return { row, column: 'staffId', problem: 'Not a staff id.' };
  const completedOn = writtenDay(date, today);
  if (completedOn === undefined) return { row, column: 'completedOn', problem: 'Not a day of the calendar.' };
  if (completedOn > today) return { row, column: 'completedOn', problem: 'The day is still to come.' };
  return { row, staffId, completedOn };
}

const duplicates = (completions: readonly CompletionRow[]): readonly CompletionProblem[] =>
  [...Map.groupBy(completions, ({ staffId, completedOn }) => `${staffId} ${completedOn}`).values()].flatMap(
    (found) =>
      found.slice(1).map(({ row }) => ({
        row,
        column: 'staffId' as const,
        problem: `The same completion stands in row ${found[0]?.row}.`,
      })),
  );

const wrongColumns = (columns: readonly string[]): CompletionProblem => ({
  row: 0,
  column: 'file',
  problem: `A column of staff ids and one of completion days is needed. The columns are ${quotedColumns(columns)}.`,
});
