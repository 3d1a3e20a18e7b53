import { z } from 'zod';
import { countedExactly } from '../plate-reads/contract.ts';
import { holdGrounds, type HoldGround } from '../retention/contract.ts';
import { readNumber } from '../searches/contract.ts';
import {
  type CopyState,
  type Destruction,
  destructions,
  type Due,
  type Form,
  forms,
  handOverEnds,
  handOverWays,
  type HandOverWay,
  type Instrument,
  instruments,
  mostPrinted,
  type Protection,
  protections,
  type Scope,
  scopes,
} from './contract/lists.ts';

export * from './contract/lists.ts';

const number = z.string().regex(/^\d{1,15}$/, 'Not a number.');
const day = z.int().min(20_000_101).max(22_001_231);
const reason = z.string().min(1).max(480);
const caseNumber = z.string().min(1).max(60);
const staff = z.string().min(1).max(80);
const device = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9-]{2,39}$/, 'Not the tag of a device.');
/** Number of a file, order or memo; never a name. */
const reference = z
  .string()
  .regex(/^[A-Z0-9][A-Z0-9 ./-]{1,39}$/, 'Not a number such as 26CV001234: capital letters, digits, . / -');

/** Of what: the answer to one's own inquiry, by its entry, or an alert that one is told of, by its number (R20). */
const copyOf = z.union([z.strictObject({ asked: number }), z.strictObject({ alert: number })]);
export type CopyOf = z.infer<typeof copyOf>;

/** A copy of an answer or an alert (53060.9(a)(1)). */
export const requestCopyBody = z
  .strictObject({
    of: copyOf,
    /** Its case, said anew. */
    caseNumber,
    reason,
    form: z.enum(forms),
    scope: z.enum(scopes),
    protection: z.enum(protections),
    device,
  })
  .refine(({ form, protection }) => form === 'pdf' || protection !== 'watermark', {
    path: ['protection'],
    message: 'CSV and JSON are encrypted: choose your own key or a passphrase.',
  })
  .refine(({ of, scope }) => 'asked' in of || scope === 'judged', {
    path: ['scope'],
    message: 'An alert has no case file: judge it by eye, and copy that (R22).',
  });
export type RequestCopyBody = z.infer<typeof requestCopyBody>;

/** A print of the matches, or of the alert, on the screen (53060.9(a)(1)). */
export const printBody = z.strictObject({
  of: copyOf,
  caseNumber,
  reason,
  reads: z
    .array(readNumber)
    .max(mostPrinted)
    .describe('Of an answer: which of its matches. Of an alert: none.'),
});
export type PrintBody = z.infer<typeof printBody>;

export const copyParams = z.strictObject({ copy: number });
export type CopyParams = z.infer<typeof copyParams>;
export const compulsionParams = z.strictObject({ copy: number, compulsion: number });
export type CompulsionParams = z.infer<typeof compulsionParams>;
export const certificateQuery = z.strictObject({ as: z.enum(['pdf', 'docx']).optional() });
export type CertificateQuery = z.infer<typeof certificateQuery>;

/** The public key that one's own files are encrypted to. */
export const copyKeyBody = z.strictObject({ recipient: z.string().min(10).max(4_100) });
export type CopyKeyBody = z.infer<typeof copyKeyBody>;

export const decideCopyBody = z.strictObject({ decision: z.enum(['approve', 'decline']) });
export type DecideCopyBody = z.infer<typeof decideCopyBody>;

/** R27: to whom, as what, and by when it comes back or is destroyed. */
export const handOverBody = z.strictObject({ to: staff, way: z.enum(handOverWays), backBy: day });
export type HandOverBody = z.infer<typeof handOverBody>;

export const endHandOverBody = z.strictObject({ handOver: number, ended: z.enum(handOverEnds) });
export type EndHandOverBody = z.infer<typeof endHandOverBody>;

export const placeBody = z.strictObject({ file: reference });
export type PlaceBody = z.infer<typeof placeBody>;

/** R27: compelled by law: Legal Affairs decides, and the document is attached (base64 of a PDF). */
export const compelBody = z.strictObject({
  instrument: z.enum(instruments),
  reference,
  decision: reference,
  decidedOn: day,
  document: z.base64().min(100).max(7_000_000),
});
export type CompelBody = z.infer<typeof compelBody>;

export const certifyBody = z.strictObject({ how: z.enum(destructions), on: day, attestedBy: staff });
export type CertifyBody = z.infer<typeof certifyBody>;

/** All that is left of a closed case. */
export const certifyCaseBody = z.strictObject({
  caseNumber,
  how: z.enum(destructions),
  on: day,
  attestedBy: staff,
});
export type CertifyCaseBody = z.infer<typeof certifyCaseBody>;

export const holdCopyBody = z.strictObject({ ground: z.enum(holdGrounds), reference, reviewBy: day });
export type HoldCopyBody = z.infer<typeof holdCopyBody>;

/** 53060.9(a)(1): what is counted no further is `or more`, and never goes by one person alone. */
export const mostForOne = countedExactly - 1;

/** What a policy owner states: periods in days with their authority, and above how many reads two persons decide. */
export const copyTermsBody = z.strictObject({
  copyDays: z.int().min(1).max(3_650),
  caseFileDays: z.int().min(1).max(36_500),
  approvalAbove: z.int().min(0).max(mostForOne),
  authority: z.string().min(3).max(400),
});
export type CopyTermsBody = z.infer<typeof copyTermsBody>;

export interface CopyTerms {
  readonly copyDays: number | null;
  readonly caseFileDays: number | null;
  readonly authority: string | null;
  readonly approvalAbove: number;
  readonly policyOwner: boolean;
}

export interface HandOverListed {
  readonly id: string;
  readonly to: string;
  readonly way: HandOverWay;
  readonly handedAt: string;
  readonly backBy: number;
  readonly endedAt: string | null;
}

/** One copy of the register; never what it holds. */
export interface CopyListed {
  readonly id: string;
  readonly form: Form;
  readonly scope: Scope;
  readonly protection: Protection;
  readonly person: { readonly id: string; readonly name: string };
  readonly caseNumber: string;
  readonly caseClosed: boolean;
  readonly reason: string;
  readonly asked: number;
  /** The number of the alert that it is of; null: of an answer. */
  readonly alert: number | null;
  readonly device: string;
  readonly reads: number;
  readonly written: number;
  readonly state: CopyState;
  readonly stoppedWhy: string | null;
  readonly requestedAt: string;
  readonly decidedBy: string | null;
  /** The entry that stands on every page. */
  readonly entry: number | null;
  readonly madeAt: string | null;
  readonly takenAt: string | null;
  /** Its file lies here still, under its key. */
  readonly stored: boolean;
  readonly destroyBy: number | null;
  readonly authority: string | null;
  readonly due: Due;
  readonly placedIn: string | null;
  readonly hold: {
    readonly ground: HoldGround;
    readonly reference: string;
    readonly reviewBy: number;
  } | null;
  readonly handOvers: readonly HandOverListed[];
  readonly compulsions: readonly {
    readonly id: string;
    readonly instrument: Instrument;
    readonly reference: string;
    readonly decision: string;
    readonly at: string;
  }[];
  readonly destroyed: {
    readonly at: string;
    readonly on: number;
    readonly how: Destruction;
    readonly by: string | null;
    readonly attestedBy: string | null;
    readonly entry: number;
  } | null;
}

/** What stands on every page and at the head of every file (53060.9(a)(1)). */
export interface Mark {
  readonly copy: string;
  readonly person: string;
  readonly staffId: string;
  readonly caseNumber: string;
  readonly at: string;
  readonly entry: number;
  readonly destroyBy: number;
  readonly authority: string;
}

export interface CopyRequested {
  readonly entry: number;
  readonly copy: string;
  readonly state: CopyState;
  /** Shown once; nobody can show it again. */
  readonly passphrase: string | null;
}

export interface Printed {
  readonly entry: number;
  readonly mark: Mark;
  /** Which of the reads on the page may be printed (R22). */
  readonly reads: readonly string[];
}
