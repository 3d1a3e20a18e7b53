import type { DivisionName, StaffMember, Unit } from '../staff.ts';
import type { PersonnelRow, RowProblem } from './personnel-row.ts';
import { unitIdOf } from './words.ts';

/** `full`: who is not in the file has left. `differential`: who is not in the file stays as he is. */
export type ImportMode = 'full' | 'differential';

/** The department, or as much of it as the importing person answers for. */
export interface Roll {
  readonly staff: readonly StaffMember[];
  readonly units: readonly Unit[];
}

/** Who imports: whole for the command line; an administrator his own division, and never himself (R2). */
export interface ImportScope {
  readonly division: DivisionName | undefined;
  readonly by: string | undefined;
}

/** What bears on whether somebody may search (53060.5(c)(1)(D)). */
export type ChangeKind = 'transferred' | 'separated' | 'reclassified' | 'other';

export interface Change {
  readonly staffId: string;
  readonly kind: ChangeKind;
  readonly fields: readonly (keyof StaffMember)[];
  readonly to: StaffMember;
}

/** What a file comes to; nothing is applied while there are problems. */
export interface ImportPlan {
  readonly units: readonly Unit[];
  readonly added: readonly StaffMember[];
  readonly changed: readonly Change[];
  readonly unchanged: number;
  /** How many people leave by it, and out of how many. */
  readonly removing: { readonly count: number; readonly of: number };
  /** More than 10 % would leave: it stops and asks. */
  readonly asks: boolean;
  readonly problems: readonly RowProblem[];
}

const compared = [
  'name',
  'division',
  'classification',
  'rank',
  'unitId',
  'supervisor',
  'status',
  'departmentEmployee',
  'mail',
] as const;

/** Compares the file with the roll. Pure: the same file twice changes nothing the second time. */
export function planImport(
  roll: Roll,
  rows: readonly PersonnelRow[],
  mode: ImportMode,
  scope: ImportScope = { division: undefined, by: undefined },
): ImportPlan {
  const known = new Map(roll.staff.map((person) => [person.staffId, person]));
  const { people, units } = withUnits(roll.units, rows, known);
  const listed = new Map(people.map(({ person }) => [person.staffId, person]));
  const changed = [
    ...people.flatMap(({ person }) => changeOf(known.get(person.staffId), person)),
    ...(mode === 'full' ? leavers(roll, listed, scope) : []),
  ];
  const added = people.flatMap(({ person }) => (known.has(person.staffId) ? [] : [person]));
  const inScope = roll.staff.filter(
    ({ status, division }) => status !== 'separated' && within(scope, division),
  );
  const count = changed.filter(({ kind }) => kind === 'separated').length;
  return {
    units,
    added,
    changed,
    unchanged: people.length - added.length - changed.filter(({ staffId }) => listed.has(staffId)).length,
    removing: { count, of: inScope.length },
    asks: count * 10 > inScope.length,
    problems: [
      ...duplicates(rows),
      ...unknownSupervisors(people, known, listed),
      ...outOfScope(people, known, scope),
    ],
  };
}

const within = ({ division }: ImportScope, of: DivisionName): boolean =>
  division === undefined || division === of;

interface Placed {
  readonly row: number;
  readonly person: StaffMember;
}

/** Finds each person's unit by id or name within the division; one that is new is added. What the file says nothing of stays. */
function withUnits(
  known: readonly Unit[],
  rows: readonly PersonnelRow[],
  staff: ReadonlyMap<string, StaffMember>,
): { readonly people: readonly Placed[]; readonly units: readonly Unit[] } {
  const added = new Map<string, Unit>();
  const unitFor = ({ person: { division }, unit, unitKind }: PersonnelRow): string => {
    const wanted = unit.toLowerCase();
    const isThat = (one: Unit) =>
      one.division === division && (one.unitId === wanted || one.name.toLowerCase() === wanted);
    const found = known.find(isThat) ?? [...added.values()].find(isThat);
    if (found !== undefined) return found.unitId;
    const unitId = unitIdOf(division, unit);
    added.set(unitId, { unitId, division, name: unit, kind: unitKind });
    return unitId;
  };
  const people = rows.map((row) => {
    const before = staff.get(row.person.staffId);
    const kept = Object.fromEntries(row.unsaid.map((column) => [column, before?.[column]]));
    return { row: row.row, person: { ...row.person, ...kept, unitId: unitFor(row) } };
  });
  const ids = new Set(known.map(({ unitId }) => unitId));
  return { people, units: [...added.values()].filter(({ unitId }) => !ids.has(unitId)) };
}

function changeOf(before: StaffMember | undefined, to: StaffMember): readonly Change[] {
  if (before === undefined) return [];
  const fields = compared.filter((field) => before[field] !== to[field]);
  return fields.length === 0 ? [] : [{ staffId: to.staffId, kind: kindOf(before, to), fields, to }];
}

function kindOf(before: StaffMember, to: StaffMember): ChangeKind {
  if (before.status !== 'separated' && to.status === 'separated') return 'separated';
  if (before.division !== to.division || before.unitId !== to.unitId) return 'transferred';
  return before.classification === to.classification ? 'other' : 'reclassified';
}

const leavers = (
  { staff }: Roll,
  listed: ReadonlyMap<string, StaffMember>,
  scope: ImportScope,
): readonly Change[] =>
  staff
    .filter(
      ({ staffId, status, division }) =>
        status !== 'separated' && within(scope, division) && !listed.has(staffId) && staffId !== scope.by,
    )
    .map((person) => ({
      staffId: person.staffId,
      kind: 'separated',
      fields: ['status'],
      to: { ...person, status: 'separated' },
    }));

function duplicates(rows: readonly PersonnelRow[]): readonly RowProblem[] {
  return [...Map.groupBy(rows, ({ person }) => person.staffId).values()].flatMap((found) =>
    found.length === 1
      ? []
      : found.map(({ row }) => ({
          row,
          column: 'staffId' as const,
          problem: `The same staff id stands in rows ${found.map((one) => one.row).join(', ')}.`,
        })),
  );
}

const unknownSupervisors = (
  people: readonly Placed[],
  known: ReadonlyMap<string, StaffMember>,
  listed: ReadonlyMap<string, StaffMember>,
): readonly RowProblem[] =>
  people.flatMap(({ row, person: { supervisor } }) =>
    supervisor === undefined || known.has(supervisor) || listed.has(supervisor)
      ? []
      : [{ row, column: 'supervisor', problem: 'No such person in this file or in the department.' }],
  );

/** 53060.5(c)(1)(A), R2: an administrator changes people of his own division, not of another, not himself. */
function outOfScope(
  people: readonly Placed[],
  known: ReadonlyMap<string, StaffMember>,
  scope: ImportScope,
): readonly RowProblem[] {
  if (scope.division === undefined) return [];
  return people.flatMap(({ row, person }): readonly RowProblem[] => {
    const before = known.get(person.staffId);
    if (person.staffId === scope.by && changeOf(before, person).length > 0)
      return [{ row, column: 'staffId', problem: 'Nobody changes his own record (R2).' }];
    // Of one's own division, who goes to another too; whoever comes from another is that division's to let go.
    return within(scope, before?.division ?? person.division)
      ? []
      : [{ row, column: 'division', problem: 'This person belongs to another division (53060.5(c)(1)(A)).' }];
  });
}
