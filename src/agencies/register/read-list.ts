import { columnPlaces, quotedColumns } from '../../foundation/columns.ts';
import type { CsvTable } from '../../foundation/csv.ts';
import { classifyName } from '../classify/classify.ts';
import {
  type AgencyRole,
  agencyRoles,
  type EntityType,
  entityTypes,
  type ImportProblem,
  registerAgencyBody,
  type RegisterAgencyBody,
  type TypeProposed,
} from '../contract.ts';

export interface ListedAgency {
  readonly row: number;
  readonly agency: RegisterAgencyBody;
  readonly proposed: TypeProposed;
}

export interface AgencyList {
  readonly rows: number;
  readonly agencies: readonly ListedAgency[];
  readonly problems: readonly ImportProblem[];
}

const columns = {
  name: 'name agency agencyname organization organisation',
  id: 'id agencyid sign',
  type: 'type entitytype kind',
  jurisdiction: 'jurisdiction state',
  contact: 'contact mail email',
  roles: 'roles role',
} as const;
type Column = keyof typeof columns;

const mostRows = 5_000;

/** A register kept in a spreadsheet, read whole; what a cell says is screened by the act, and decides nothing (R25). */
export async function readAgencyList({ columns: headers, rows }: CsvTable): Promise<AgencyList> {
  const place = columnPlaces(headers, columns);
  if (place('name') < 0)
    return listOf([problem(0, 'file', `No column for name. The columns are ${quotedColumns(headers)}.`)]);
  const agencies: ListedAgency[] = [];
  const problems: ImportProblem[] = [];
  let count = 0;
  for await (const { row, cells } of rows) {
    count += 1;
    if (count > mostRows) return listOf([problem(0, 'file', `More than ${mostRows} rows.`)], count);
    const read = readRow(row, (column) => (cells[place(column)] ?? '').trim());
    if ('agency' in read) agencies.push(read);
    else problems.push(...read.problems);
  }
  if (count === 0) problems.push(problem(0, 'file', 'The file has no rows below its header.'));
  return { rows: count, agencies, problems: [...problems, ...twice(agencies)] };
}

const problem = (row: number, column: string, text: string): ImportProblem => ({
  row,
  column,
  problem: text,
});
const listOf = (problems: readonly ImportProblem[], rows = 0): AgencyList => ({
  rows,
  agencies: [],
  problems,
});

type ReadRow = ListedAgency | { readonly problems: readonly ImportProblem[] };

function readRow(row: number, cell: (column: Column) => string): ReadRow {
  const name = cell('name');
  const proposed = classifyName(name);
  const written = cell('type');
  const type = written === '' ? 'unknown' : typeOf(written);
  const roles = rolesOf(cell('roles'));
  if (type === undefined)
    return { problems: [problem(row, 'type', 'Not one of the types of the register.')] };
  if (roles === undefined) return { problems: [problem(row, 'roles', `Not of ${agencyRoles.join(', ')}.`)] };
  const parsed = registerAgencyBody.safeParse({
    agencyId: cell('id') === '' ? signOf(name) : cell('id').toLowerCase(),
    name,
    entityType: type,
    // A blank cell is not filled by what the name suggests: a person finds it out.
    jurisdiction: cell('jurisdiction') === '' ? 'Not known' : cell('jurisdiction'),
    ...(cell('contact') === '' ? {} : { contact: cell('contact') }),
    roles,
  });
  return parsed.success
    ? { row, agency: parsed.data, proposed }
    : {
        problems: parsed.error.issues.map(({ path, message }) =>
          problem(row, String(path[0] ?? 'file'), message),
        ),
      };
}

const bare = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll(/[^a-z]+/g, '-')
    .replaceAll(/^-|-$/g, '');

const typeOf = (text: string): EntityType | undefined => entityTypes.find((type) => type === bare(text));

function rolesOf(text: string): readonly AgencyRole[] | undefined {
  if (text === '') return ['recipient'];
  const words = text.split(/[\s,;/]+/).filter((word) => word !== '');
  const known = words.flatMap((word) => agencyRoles.filter((role) => role === bare(word)));
  return known.length === words.length ? [...new Set(known)] : undefined;
}

/** A sign made of a name. */
export const signOf = (name: string): string =>
  name
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, 58)
    .replaceAll(/^-+|-+$/g, '');

const twice = (agencies: readonly ListedAgency[]): readonly ImportProblem[] =>
  [...Map.groupBy(agencies, ({ agency }) => agency.agencyId).values()].flatMap((found) =>
    found.length === 1
      ? []
      : found.map(({ row }) =>
          problem(row, 'id', `The same sign stands in rows ${found.map((one) => one.row).join(', ')}.`),
        ),
  );
