import { z } from 'zod';
import { csv, day, pdf, staffId } from './parts.ts';

/** The form to sign, statement by statement; the hash is of the exact text (53060.7(b)(2)). */
export interface FormToSign {
  readonly version: number;
  readonly title: string;
  readonly preamble: string;
  readonly statements: readonly string[];
  readonly sha256: string;
  readonly effectiveOn: number;
  readonly signAgainBy: number;
  /** R8: only once counsel's acceptance is recorded; until then on paper. */
  readonly signInSystem: boolean;
  readonly name: string;
  readonly signed: readonly {
    readonly version: number;
    readonly way: 'in-system' | 'paper';
    readonly on: number;
  }[];
}

const version = z.int().min(1).max(9999);
export const signBody = z.strictObject({
  version,
  sha256: z.string().regex(/^[0-9a-f]{64}$/, 'Not the hash of a text.'),
  typedName: z.string().trim().min(1).max(120),
  /** Every statement, one by one. */
  agreed: z.array(z.literal(true)).min(1).max(60),
});
export type SignBody = z.infer<typeof signBody>;
export const copyParams = z.strictObject({ version: z.string().regex(/^\d{1,4}$/, 'Not a version.') });
export const scanBody = z.strictObject({ staffId, version, signedOn: day, pdf });
export type ScanBody = z.infer<typeof scanBody>;
export const publishBody = z.strictObject({
  title: z.string().trim().min(3).max(200),
  text: z.string().min(20).max(50_000),
  effectiveOn: day,
  signAgainBy: day.optional(),
});
export type PublishBody = z.infer<typeof publishBody>;
export const approveFormBody = z.strictObject({ version });
export type ApproveFormBody = z.infer<typeof approveFormBody>;

export interface FormListed {
  readonly version: number;
  readonly title: string;
  readonly effectiveOn: number;
  readonly signAgainBy: number;
  readonly approved: boolean;
}

/** The department's list of signed paper forms, with their own dates (R8). */
export const paperListBody = z.strictObject({ csv, dryRun: z.boolean() });
export type PaperListBody = z.infer<typeof paperListBody>;

/** What a list comes to; nothing of it is applied unless `applied`. */
export interface ListReport {
  readonly applied: boolean;
  readonly rows: number;
  readonly problems: readonly { readonly row: number; readonly column: string; readonly problem: string }[];
}

/** R8: signing in the system, once counsel's acceptance is recorded; two persons decide. */
export const signingModeBody = z.strictObject({
  inSystem: z.boolean(),
  authority: z.string().trim().min(3).max(200),
});
export type SigningModeBody = z.infer<typeof signingModeBody>;
export const agreeModeBody = z.strictObject({
  setting: z.string().regex(/^\d{1,9}$/, 'Not the number of a proposal.'),
});
export type AgreeModeBody = z.infer<typeof agreeModeBody>;

/** Every version of the form, how it is signed, and what one may do about it. */
export interface FormsDesk {
  readonly versions: readonly (FormListed & { readonly text: string })[];
  readonly inSystem: boolean;
  readonly proposals: readonly {
    readonly setting: string;
    readonly inSystem: boolean;
    readonly authority: string;
    readonly by: string;
    readonly own: boolean;
  }[];
  readonly policyOwner: boolean;
  readonly administrator: boolean;
}
