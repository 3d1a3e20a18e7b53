import { columnPlaces } from '../../foundation/columns.ts';

/** A column of the personnel file. */
export const personnelColumns = [
  'staffId',
  'name',
  'division',
  'classification',
  'rank',
  'unit',
  'unitKind',
  'supervisor',
  'status',
  'employee',
  'mail',
] as const;
export type PersonnelColumn = (typeof personnelColumns)[number];

export const neededColumns = ['staffId', 'name', 'division', 'classification', 'unit'] as const;

const names: Readonly<Record<PersonnelColumn, string>> = {
  staffId: 'staffid id employeeid employeenumber empid personnelid userid username',
  name: 'name fullname employeename displayname staffname',
  division: 'division divisionname office program',
  classification: 'classification class jobclass jobclassification title jobtitle classtitle',
  rank: 'rank grade level',
  unit: 'unit unitid unitname location worklocation assignment',
  unitKind: 'unitkind unittype kindofunit',
  supervisor: 'supervisor supervisorid manager managerid reportsto',
  status: 'status employmentstatus employeestatus state',
  employee: 'employee departmentemployee isemployee cdcremployee',
  mail: 'mail email mailaddress emailaddress workemail workmail',
};

/** Where each column stands; -1: the file has none of it. */
export type PersonnelLayout = Readonly<Record<PersonnelColumn, number>>;

/** The layout of a header row, and which of the needed columns it lacks. */
export function personnelLayout(headers: readonly string[]): {
  readonly layout: PersonnelLayout;
  readonly missing: readonly PersonnelColumn[];
} {
  const place = columnPlaces(headers, names);
  const layout: PersonnelLayout = {
    staffId: place('staffId'),
    name: place('name'),
    division: place('division'),
    classification: place('classification'),
    rank: place('rank'),
    unit: place('unit'),
    unitKind: place('unitKind'),
    supervisor: place('supervisor'),
    status: place('status'),
    employee: place('employee'),
    mail: place('mail'),
  };
  return { layout, missing: neededColumns.filter((column) => layout[column] < 0) };
}
