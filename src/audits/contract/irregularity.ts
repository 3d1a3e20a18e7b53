import { z } from 'zod';

/** What happened, of a closed list (53060.5(c)(2)(C), R11). */
export const irregularityKinds = [
  'improper-purpose',
  'immigration-purpose',
  'reproductive-purpose',
  'personal-interest',
  'shared-account',
  'past-the-gate',
  'disclosure',
  'copy-kept',
  'no-justification',
  'other',
] as const;
export type IrregularityKind = (typeof irregularityKinds)[number];

export const irregularityOutcomes = [
  'unfounded',
  'explained',
  'retraining',
  'access-removed',
  'referred-to-oia',
] as const;
export type IrregularityOutcome = (typeof irregularityOutcomes)[number];

/** One page, which anyone may file. */
export const fileBody = z.strictObject({
  /** Whom it concerns: a staff id, or a vendor's account. */
  subject: z.string().trim().min(1).max(120),
  kind: z.enum(irregularityKinds),
  happenedOn: z.int().min(20_000_101).max(22_001_231).nullable(),
  told: z.string().trim().min(10).max(1000),
});
export type FileBody = z.infer<typeof fileBody>;

export const irregularityParams = z.strictObject({
  irregularity: z.string().regex(/^\d{1,15}$/, 'Not the number of a report.'),
});

export const outcomeBody = z.strictObject({ outcome: z.enum(irregularityOutcomes) });
export type OutcomeBody = z.infer<typeof outcomeBody>;

export const paperBody = z.strictObject({ format: z.enum(['pdf', 'docx']) });
export type PaperBody = z.infer<typeof paperBody>;

/** A report in the list of whom it was reported to: what it says opens with an entry. */
export interface IrregularityListed {
  readonly id: string;
  readonly division: string;
  readonly kind: IrregularityKind;
  readonly subject: string;
  readonly filedAt: string;
  readonly entry: number;
  readonly read: boolean;
  readonly suspendedAt: string | null;
  /** The subject has an active access that can be suspended. */
  readonly suspendable: boolean;
  readonly outcome: IrregularityOutcome | null;
  readonly outcomeAt: string | null;
}

export interface IrregularityRead extends IrregularityListed {
  readonly told: string;
  readonly filedBy: string;
  readonly happenedOn: number | null;
  readonly audit: string | null;
  readonly row: number | null;
}

/** What one filed oneself: that it was taken in, and no more. */
export interface IrregularityFiled {
  readonly entry: number;
  readonly filedAt: string;
}
