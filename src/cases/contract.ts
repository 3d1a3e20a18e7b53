import { z } from 'zod';

/** A case number as it is kept: capitals, plain dashes, single spaces. `readCaseNumber` makes it of what was typed. */
export const caseNumberSchema = z
  .string()
  .regex(/^[A-Z0-9](?:[A-Z0-9 ./#_-]{0,58}[A-Z0-9])?$/)
  .brand('CaseNumber');
export type CaseNumber = z.output<typeof caseNumberSchema>;

const typedNumber = z.string().min(1).max(240);
const staffId = z.string().min(1).max(40);
const code = z.string().regex(/^[a-z][a-z0-9-]{1,59}$/, 'Not the code of a use.');

/** A case as its division's administrators see it; a restricted one only OIA's (R18). */
export interface CaseListed {
  readonly number: string;
  readonly status: 'provisional' | 'open' | 'closed';
  readonly restricted: boolean;
  readonly emergency: boolean;
  readonly uses: readonly string[];
  readonly unit: string;
  readonly supervisor: string | null;
  readonly openedBy: { readonly staffId: string; readonly name: string };
  readonly openedAt: string;
  /** R12: the last day on which an unconfirmed case serves, as yyyymmdd; 0 when there is nothing to confirm. */
  readonly confirmBy: number;
  readonly workedBy: readonly { readonly staffId: string; readonly name: string }[];
  /** R19: to which other sources its searches go, and whether to none but these. */
  readonly sources: readonly string[];
  readonly onlySources: boolean;
  /** Whom OIA names for it beside its own (R4). */
  readonly named: readonly { readonly staffId: string; readonly name: string }[];
}

/** A provisional case that the asker may confirm (R12): as administrator, or as the supervisor of the case. */
export type CaseToConfirm = Pick<
  CaseListed,
  'number' | 'emergency' | 'uses' | 'unit' | 'openedBy' | 'openedAt' | 'confirmBy'
> & { readonly late: boolean };

/** What the forms of the desk choose from. */
export interface CaseChoices {
  readonly units: readonly { readonly unitId: string; readonly name: string }[];
  readonly people: readonly { readonly staffId: string; readonly name: string }[];
}

export const openCaseBody = z.strictObject({
  caseNumber: typedNumber,
  uses: z.array(code).min(1).max(12),
  unitId: z.string().min(1).max(60),
  supervisor: staffId.optional(),
});
export type OpenCaseBody = z.infer<typeof openCaseBody>;

export const caseBody = z.strictObject({ caseNumber: typedNumber });
export type CaseBody = z.infer<typeof caseBody>;

/** R19: to which other sources the searches of a case go. */
export const caseSourcesBody = z.strictObject({
  caseNumber: typedNumber,
  sources: z.array(z.string().regex(/^[a-z0-9][a-z0-9-]{1,59}$/, 'Not the sign of a source.')).max(16),
  /** To none but these. */
  only: z.boolean(),
});
export type CaseSourcesBody = z.infer<typeof caseSourcesBody>;

export const assignBody = z.strictObject({ caseNumber: typedNumber, staffId });
export type AssignBody = z.infer<typeof assignBody>;

/** What a division does where there is no registered case yet (R12). */
export interface NumberingShown {
  /** `next`: the number that the next emergency gets. */
  readonly series: { readonly pattern: string; readonly next: string } | null;
  readonly provisional: boolean;
}

export const seriesBody = z.strictObject({ pattern: z.string().min(1).max(80) });
export type SeriesBody = z.infer<typeof seriesBody>;

export const provisionalBody = z.strictObject({ provisional: z.boolean() });
export type ProvisionalBody = z.infer<typeof provisionalBody>;

/** One way of numbering, as its division's administrators see it. */
export interface SchemeListed {
  readonly name: string;
  readonly pattern: string;
  readonly good: readonly string[];
  readonly bad: readonly string[];
  /** R12: as shipped, not yet set by the division. */
  readonly example: boolean;
}

const examples = z.array(z.string().min(1).max(60)).max(20);

export const schemeBody = z.strictObject({
  /** What the scheme is for; a word or two of the division's own. */
  name: z.string().regex(/^[A-Za-z][A-Za-z0-9 ,()-]{2,59}$/, 'Three to sixty letters, digits and blanks.'),
  pattern: z.string().min(1).max(80),
  good: examples,
  bad: examples,
});
export type SchemeBody = z.infer<typeof schemeBody>;

export const schemeCheckBody = z.strictObject({ pattern: z.string().max(80), good: examples, bad: examples });
export type SchemeCheckBody = z.infer<typeof schemeCheckBody>;

/** What keeps a scheme from being saved, at its field; with a clause where the policy forbids it. */
export interface SchemeObjection {
  readonly field: 'pattern' | 'good' | 'bad';
  readonly text: string;
  readonly clause?: string;
}

export const retireBody = z.strictObject({ pattern: z.string().min(1).max(80) });
export type RetireBody = z.infer<typeof retireBody>;
