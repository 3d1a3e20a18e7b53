import { mailSchema, staffIdSchema } from '../contract.ts';
import type { DivisionName, StaffMember, Unit } from '../staff.ts';
import type { PersonnelColumn, PersonnelLayout } from './columns.ts';
import { divisionOf, employeeOf, seriesOf, statusOf, unitKindOf } from './words.ts';

/** Something in one row that keeps the whole file from being applied. `row` counts data rows from 1; 0: the header. */
export interface RowProblem {
  readonly row: number;
  readonly column: PersonnelColumn | 'file';
  readonly problem: string;
}

/** One person as the file says; the unit by id or name, still to be found. */
export interface PersonnelRow {
  readonly row: number;
  readonly person: Omit<StaffMember, 'unitId'>;
  readonly unit: string;
  readonly unitKind: Unit['kind'];
  /** What the file has no column for: it stays as it is. */
  readonly unsaid: readonly Unsayable[];
}

const unsayable = ['supervisor', 'mail'] as const;
type Unsayable = (typeof unsayable)[number];

export type ReadRow =
  | { readonly ok: true; readonly value: PersonnelRow }
  | { readonly ok: false; readonly problems: readonly RowProblem[] };

/** Reads one row; every fault of it is named, not the first alone. What a cell says is not repeated: it is about people. */
export function readPersonnelRow(row: number, cells: readonly string[], layout: PersonnelLayout): ReadRow {
  const cell = (column: PersonnelColumn): string => (cells[layout[column]] ?? '').trim();
  const problems: RowProblem[] = [];
  const wrong = (column: RowProblem['column'], problem: string): undefined => {
    problems.push({ row, column, problem });
    return undefined;
  };
  if (cells.some((text) => text.includes('\ufffd')))
    wrong('file', 'Letters of this line cannot be read. Save the file as UTF-8.');
  const staffId =
    staffIdOf(cell('staffId')) ?? wrong('staffId', 'No staff id: 2 to 40 letters, digits, dots and hyphens.');
  const name = nameOf(cell('name')) ?? wrong('name', 'No name, or one of more than 120 characters.');
  const division: DivisionName | undefined =
    divisionOf(cell('division')) ?? wrong('division', 'Not one of OCS, DAI, DAPO, OIA.');
  const status = statusOf(cell('status')) ?? wrong('status', 'Not one of active, leave, separated.');
  const employee = employeeOf(cell('employee')) ?? wrong('employee', 'Neither yes nor no.');
  const title = cell('classification');
  if (title === '') wrong('classification', 'No classification.');
  if (cell('unit') === '') wrong('unit', 'No unit.');
  const supervisor = cell('supervisor') === '' ? undefined : staffIdOf(cell('supervisor'));
  if (cell('supervisor') !== '' && supervisor === undefined) wrong('supervisor', 'Not a staff id.');
  if (supervisor !== undefined && supervisor === staffId)
    wrong('supervisor', 'Nobody is his own supervisor.');
  const mail = cell('mail') === '' ? undefined : mailOf(cell('mail'));
  if (cell('mail') !== '' && mail === undefined) wrong('mail', 'Not a mail address.');
  if (
    problems.length > 0 ||
    staffId === undefined ||
    name === undefined ||
    division === undefined ||
    status === undefined ||
    employee === undefined
  )
    return { ok: false, problems };
  const rank = cell('rank') === '' ? title : cell('rank');
  const classification = seriesOf(title);
  const person = {
    staffId,
    name,
    division,
    classification,
    rank,
    supervisor,
    status,
    departmentEmployee: employee,
    mail,
  };
  const unsaid = unsayable.filter((column) => layout[column] < 0);
  return {
    ok: true,
    value: { row, person, unit: cell('unit'), unitKind: unitKindOf(cell('unitKind')), unsaid },
  };
}

function staffIdOf(text: string): string | undefined {
  const parsed = staffIdSchema.safeParse(text.toLowerCase());
  return parsed.success ? parsed.data : undefined;
}

const mailOf = (text: string): string | undefined => mailSchema.safeParse(text).data;

const nameOf = (text: string): string | undefined =>
  text === '' || text.length > 120 ? undefined : text.replace(/\s+/gu, ' ');
