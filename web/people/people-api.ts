import * as z from 'zod/mini';
import type {
  AppointSent,
  DeputyApprovalSent,
  EndOfficeSent,
  ImportBody,
  MemberSent,
  OfficesShown,
  PeopleListed,
  PersonFound,
} from '../../src/access/contract.ts';
import { type Acted, acted } from '../desk/desk-api.ts';
import { call } from '../parts/call.ts';
import type { Outcome } from '../parts/outcome.ts';

const division = z.enum(['OCS', 'DAI', 'DAPO', 'OIA']);
const classification = z.enum([
  'special-agent',
  'parole-agent',
  'parole-service-associate',
  'intelligence-analyst',
  'lieutenant',
  'other',
]);
const office = z.enum([
  'primary-administrator',
  'secondary-administrator',
  'hiring-authority',
  'hiring-authority-designee',
  'audit-designee',
  'policy-owner',
  'eis',
  'dapo-deputy-director',
  'inspector-general',
  'legal-affairs',
]);

const member = z.object({
  staffId: z.string(),
  name: z.string(),
  division,
  classification,
  rank: z.string(),
  unit: z.string(),
  unitName: z.string(),
  supervisor: z.nullable(z.string()),
  status: z.enum(['active', 'leave', 'separated']),
  employee: z.boolean(),
  mail: z.nullable(z.string()),
  own: z.boolean(),
});

const people = z.object({
  people: z.array(member),
  more: z.boolean(),
  units: z.array(z.object({ unitId: z.string(), division: z.string(), name: z.string() })),
});

const found = z.array(
  z.object({
    staffId: z.string(),
    name: z.string(),
    division: z.string(),
    rank: z.string(),
    unit: z.string(),
  }),
);

const written = z.object({ entry: z.number(), suspended: z.boolean() });

const offices = z.object({
  holders: z.array(
    z.object({
      office,
      division: z.nullable(z.string()),
      staffId: z.string(),
      name: z.string(),
      active: z.boolean(),
      since: z.string(),
      rank: z.nullable(z.string()),
      judged: z.nullable(z.object({ by: z.string(), why: z.string() })),
    }),
  ),
  vacancies: z.array(z.object({ division: z.string(), what: z.array(z.string()) })),
  seesVacancies: z.boolean(),
  fills: z.array(z.object({ office, division: z.nullable(z.string()) })),
});

const deputyDesk = z.object({
  approvals: z.array(
    z.object({
      approval: z.string(),
      covers: z.string(),
      kind: z.enum(['person', 'unit', 'classification']),
      fromOn: z.number(),
      throughOn: z.number(),
      approvedBy: z.string(),
    }),
  ),
  units: z.array(z.object({ unitId: z.string(), name: z.string() })),
});
export type DeputyDesk = z.infer<typeof deputyDesk>;

const problem = z.object({ row: z.number(), column: z.string(), problem: z.string() });

const personnelReport = z.object({
  entry: z.number(),
  applied: z.boolean(),
  rows: z.number(),
  added: z.array(z.string()),
  changed: z.array(z.object({ staffId: z.string(), kind: z.string(), fields: z.array(z.string()) })),
  unchanged: z.number(),
  units: z.array(z.string()),
  removing: z.object({ count: z.number(), of: z.number() }),
  asks: z.boolean(),
  suspended: z.array(z.object({ staffId: z.string(), division: z.string(), clause: z.string() })),
  problems: z.array(problem),
});
export type PersonnelReport = z.infer<typeof personnelReport>;

const listReport = z.object({
  entry: z.number(),
  applied: z.boolean(),
  rows: z.number(),
  problems: z.array(problem),
});
export type ListReported = z.infer<typeof listReport>;

const post = <T>(path: string, shape: z.ZodMiniType<T>, body: unknown): Promise<Outcome<T>> =>
  call(path, shape, { method: 'POST', body });
const named = (name: string): string => new URLSearchParams({ name }).toString();

/** People of one's division, to change their record (53060.5(c)(1)(D)). */
export const peopleNamed = (name: string): Promise<Outcome<PeopleListed>> =>
  call(`/people?${named(name)}`, people);
export const addPerson = (body: MemberSent) => post('/people', written, body);
export const changePerson = (body: MemberSent) => post('/people/change', written, body);
/** Anybody of the department, to fill an office. */
export const findPeople = (name: string): Promise<Outcome<PersonFound[]>> =>
  call(`/people/find?${named(name)}`, found);

/** The offices of the policy (53060.5(b)). */
export const theOffices = (signal: AbortSignal): Promise<Outcome<OfficesShown>> =>
  call('/offices', offices, { signal });
export const fillOffice = (body: AppointSent): Promise<Outcome<Acted>> => post('/offices', acted, body);
export const endOffice = (body: EndOfficeSent): Promise<Outcome<Acted>> => post('/offices/end', acted, body);

/** The Deputy Director's approvals (53060.7(a)(2), R3). */
export const deputyApprovals = (signal: AbortSignal): Promise<Outcome<DeputyDesk>> =>
  call('/people/deputy-approvals', deputyDesk, { signal });
export const approveAsDeputy = (body: DeputyApprovalSent): Promise<Outcome<Acted>> =>
  post('/people/deputy-approvals', acted, body);
export const withdrawAsDeputy = (approval: string): Promise<Outcome<Acted>> =>
  post('/people/deputy-approvals/withdraw', acted, { approval });

/** Lists from spreadsheets: a dry run first, then whole or not at all. */
export const importPeople = (body: ImportBody) => post('/people/import', personnelReport, body);
export const importTraining = (csv: string, dryRun: boolean) =>
  post('/training/import', listReport, { csv, dryRun });
export const importForms = (csv: string, dryRun: boolean) =>
  post('/agreements/import', listReport, { csv, dryRun });
