import * as z from 'zod/mini';
import type {
  AssignBody,
  CaseSourcesBody,
  OpenCaseBody,
  SchemeBody,
  SchemeCheckBody,
} from '../../src/cases/contract.ts';
import { type Acted, acted } from '../desk/desk-api.ts';
import { call } from '../parts/call.ts';
import type { Outcome } from '../parts/outcome.ts';

const person = z.object({ staffId: z.string(), name: z.string() });

const listed = z.object({
  number: z.string(),
  status: z.enum(['provisional', 'open', 'closed']),
  restricted: z.boolean(),
  emergency: z.boolean(),
  uses: z.array(z.string()),
  unit: z.string(),
  supervisor: z.nullable(z.string()),
  openedBy: person,
  openedAt: z.string(),
  confirmBy: z.number(),
  workedBy: z.array(person),
  sources: z.array(z.string()),
  onlySources: z.boolean(),
  named: z.array(person),
});
export type ListedCase = z.infer<typeof listed>;

const toConfirm = z.object({
  number: z.string(),
  emergency: z.boolean(),
  uses: z.array(z.string()),
  unit: z.string(),
  openedBy: person,
  openedAt: z.string(),
  confirmBy: z.number(),
  late: z.boolean(),
});
export type CaseToConfirm = z.infer<typeof toConfirm>;

const choices = z.object({
  units: z.array(z.object({ unitId: z.string(), name: z.string() })),
  people: z.array(person),
});
export type Choices = z.infer<typeof choices>;

const scheme = z.object({
  name: z.string(),
  pattern: z.string(),
  good: z.array(z.string()),
  bad: z.array(z.string()),
  example: z.boolean(),
});
export type Scheme = z.infer<typeof scheme>;

const objections = z.object({
  objections: z.array(
    z.object({
      field: z.enum(['pattern', 'good', 'bad']),
      text: z.string(),
      clause: z.optional(z.string()),
    }),
  ),
});
export type Objections = z.infer<typeof objections>;

const use = z.object({ code: z.string(), label: z.string(), clause: z.string() });
export type StandingUse = z.infer<typeof use>;

const post = <T>(path: string, shape: z.ZodMiniType<T>, body: unknown): Promise<Outcome<T>> =>
  call(path, shape, { method: 'POST', body });

/** The cases of the administrator's division; restricted ones only for OIA (R18). */
export const divisionCases = (signal: AbortSignal): Promise<Outcome<ListedCase[]>> =>
  call('/cases', z.array(listed), { signal });
export const caseChoices = (signal: AbortSignal): Promise<Outcome<Choices>> =>
  call('/cases/choices', choices, { signal });
export const standingUses = (signal: AbortSignal): Promise<Outcome<StandingUse[]>> =>
  call('/uses', z.array(use), { signal });

export const openCase = (body: OpenCaseBody): Promise<Outcome<Acted>> => post('/cases', acted, body);
export const assignCase = (body: AssignBody): Promise<Outcome<Acted>> => post('/cases/assign', acted, body);
export const unassignCase = (body: AssignBody): Promise<Outcome<Acted>> =>
  post('/cases/unassign', acted, body);
/** To which other sources the searches of a case go (R18, R19). */
export const setCaseSources = (body: CaseSourcesBody): Promise<Outcome<Acted>> =>
  post('/cases/sources', acted, body);
export const closeCase = (caseNumber: string): Promise<Outcome<Acted>> =>
  post('/cases/close', acted, { caseNumber });
export const reopenCase = (caseNumber: string): Promise<Outcome<Acted>> =>
  post('/cases/reopen', acted, { caseNumber });

/** Provisional cases that one may confirm (R12). */
export const casesToConfirm = (signal: AbortSignal): Promise<Outcome<CaseToConfirm[]>> =>
  call('/cases/to-confirm', z.array(toConfirm), { signal });
export const confirmCase = (caseNumber: string): Promise<Outcome<Acted>> =>
  post('/cases/confirm', acted, { caseNumber });

/** OIA names a person of any division for one of its cases, and takes the name back (R4). */
export const nameForCase = (body: AssignBody): Promise<Outcome<Acted>> => post('/cases/name', acted, body);
export const unnameForCase = (body: AssignBody): Promise<Outcome<Acted>> =>
  post('/cases/unname', acted, body);

const numbering = z.object({
  series: z.nullable(z.object({ pattern: z.string(), next: z.string() })),
  provisional: z.boolean(),
});
export type Numbering = z.infer<typeof numbering>;

/** What the division does where there is no registered case yet (R12). */
export const caseNumbering = (signal: AbortSignal): Promise<Outcome<Numbering>> =>
  call('/cases/numbering', numbering, { signal });
export const setSeries = (pattern: string): Promise<Outcome<Acted>> =>
  post('/cases/emergency-series', acted, { pattern });
export const setProvisional = (provisional: boolean): Promise<Outcome<Acted>> =>
  post('/cases/provisional', acted, { provisional });

/** How the division numbers its cases (53060.7(b)(6)). */
export const schemes = (signal: AbortSignal): Promise<Outcome<Scheme[]>> =>
  call('/cases/schemes', z.array(scheme), { signal });
export const checkScheme = (body: SchemeCheckBody, signal: AbortSignal): Promise<Outcome<Objections>> =>
  call('/cases/schemes/check', objections, { method: 'POST', body, signal });
export const saveScheme = (body: SchemeBody): Promise<Outcome<Acted>> => post('/cases/schemes', acted, body);
export const retireScheme = (pattern: string): Promise<Outcome<Acted>> =>
  post('/cases/schemes/retire', acted, { pattern });
