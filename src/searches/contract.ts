import { z } from 'zod';
import { readQueryBody } from '../plate-reads/contract.ts';
import type { MatchVerdict } from './contract/verdicts.ts';

export { toldRead } from './contract/told-read.ts';
export { type MatchVerdict, matchVerdicts } from './contract/verdicts.ts';

/** Characters as a person counts them. */
const characters = (text: string): number => [...text].length;

/** R10: a short purpose. */
export const purposeLimit = 120;

/** Free text of a limited length; what it says is the rules' affair, an empty one too. */
const typed = (limit: number) =>
  z
    .string()
    .max(limit * 4)
    .refine((text) => characters(text) <= limit, {
      error: `More than ${limit} characters.`,
      params: { mend: `At most ${limit} characters.` },
    });

export const inquiryBody = z.strictObject({
  /** `escape`, `absconder`, `suspect`, `wanted`, `staff-investigation`, or an added use's code. */
  use: typed(60),
  caseNumber: typed(60),
  purpose: typed(purposeLimit),
  /** R10: at the request of an agency in the recipients' register, with its reference. */
  onBehalfOf: z.strictObject({ agency: typed(100), reference: typed(60) }).optional(),
  /** R10: a field of its own, off unless the division turned it on, never searchable. */
  lastName: typed(60).optional(),
  /** R14: answers a refusal whose remedy is a statement. */
  statement: z.strictObject({ reference: typed(40), text: typed(500) }).optional(),
  /** R19: whom it is put to, by their signs in EIS's register; `local` is the department's own store. Without them: that alone. */
  sources: z
    .array(z.string().regex(/^[a-z0-9][a-z0-9-]{1,59}$/, 'Not the sign of a source.'))
    .min(1)
    .max(16)
    .optional(),
  query: readQueryBody,
});
export type InquiryBody = z.infer<typeof inquiryBody>;

export const pageBody = z.strictObject({ cursor: z.string().min(1).max(120_000) });
export const askedParams = z.strictObject({
  asked: z.string().regex(/^\d{1,15}$/, 'Not the number of an entry.'),
});
/** Reads are numbered by 64 bits; compared as text, since each check is asked whatever the others said. */
const greatestRead = '9223372036854775807';
export const readNumber = z
  .string()
  .regex(/^\d{1,19}$/, 'Not the number of a match.')
  .refine((id) => id.padStart(greatestRead.length, '0') <= greatestRead, 'Not the number of a match.');
export const photoParams = z.strictObject({
  asked: z.string().regex(/^\d{1,15}$/, 'Not the number of an entry.'),
  id: readNumber,
});

/** `plate=cut`: beside the photo the plate cut out of it, of one opening (53060.9(b)(1)). */
export const plateCut = z.strictObject({ plate: z.literal('cut').optional() });
/** A photo, or the small one that lists show; opening either is an entry. */
export const photoSize = z.strictObject({ size: z.literal('small').optional(), ...plateCut.shape });

/** Where a search was recorded: entries of the record, and the checkpoint that holds them. */
export interface InquiryReceipt {
  readonly asked: number;
  readonly answered: number;
  readonly at: string;
  readonly checkpoint: { readonly size: number; readonly root: string };
}

/** One read that answers the query. */
export interface InquiryMatch {
  readonly id: string;
  /** Null where the answer is masked (R15). */
  readonly plate: string | null;
  readonly state: string | null;
  readonly capturedAt: string;
  readonly zoneAssumed: boolean;
  /** Without a position where nobody has told where the camera stands. */
  readonly camera: {
    readonly id: string;
    readonly name: string;
    readonly lat: number | null;
    readonly lon: number | null;
  };
  readonly agencyOfRecord: string;
  readonly provider: string;
  readonly confidence: number | null;
  /** Path of the photo; opening it is an entry of its own. Null where there is none, or the answer is masked. */
  readonly photo: string | null;
  /** As the camera guessed it; null where it told nothing, or the answer is masked. */
  readonly vehicle: {
    readonly make: string | null;
    readonly colour: string | null;
    readonly body: string | null;
    readonly direction: string | null;
  };
  readonly why: string;
  readonly verdict: MatchVerdict;
}

/** A source that a search can be put to (R19). */
export interface SourceOffered {
  readonly id: string;
  readonly name: string;
  readonly ownerName: string;
  /** It takes patterns and plates that are like the one asked for. */
  readonly wildcards: boolean;
  readonly photos: boolean;
  /** Other agencies see what it is asked; no restricted case goes to it (R18). */
  readonly showsOthers: boolean;
  /** Why it cannot be asked now, or of this case; null: it can. */
  readonly closed: string | null;
  /** R19: by the case, unless whoever searches says otherwise. */
  readonly chosen: boolean;
}

/** One source of an answer, and what became of it (53060.4(b)). */
export interface SourceAnswered {
  readonly id: string;
  readonly name: string;
  /** `broke-off`: what it told until then is shown. A source that gave no answer found nothing out: it is not "no matches". */
  readonly state: 'answered' | 'not-asked' | 'no-answer' | 'broke-off';
  /** How many it told on this page; null where it did not answer. */
  readonly matches: number | null;
  readonly text: string;
  /** Why it was not asked. */
  readonly clause: string | null;
  /** The entry that says what it was told. */
  readonly entry: number | null;
}

export interface InquiryAnswer {
  readonly receipt: InquiryReceipt;
  readonly count: { readonly value: number; readonly more: boolean };
  readonly matches: readonly InquiryMatch[];
  /** Cursor of the next page, or null. */
  readonly next: string | null;
  /** The window that was searched, also when none was asked. */
  readonly window: { readonly from: string; readonly to: string; readonly assumed: boolean };
  /**
   * Owners whose terms keep something from a search such as this (53060.2(a), 53060.3(e)); told by terms and question alone, so
   * that it does not tell whether there was anything to keep.
   */
  readonly terms: readonly {
    readonly agencyOfRecord: string;
    readonly withheld: string;
    readonly authority: string;
  }[];
  /** Each source that was asked, or was to be. */
  readonly sources: readonly SourceAnswered[];
  /** R15: more than 20 distinct plates; what to do to see them. */
  readonly masked: { readonly why: string; readonly remedy: string } | null;
  /** R14: rows of this page about a plate that is held for this person; they are counted, and not shown. */
  readonly keptBack: {
    readonly rows: number;
    readonly clause: string;
    readonly why: string;
    readonly remedy: string;
  } | null;
}

export interface Refusal {
  readonly effect: 'refuse';
  readonly clause: string;
  readonly reason: string;
  readonly remedy: {
    readonly text: string;
    /** `fresh-proof`: of acts other than inquiries, by `POST /sign-in/confirm`. */
    readonly kind?: 'statement' | 'approval' | 'hold' | 'fresh-proof';
  };
  readonly reference: string;
}

/** One of a person's own past searches: metadata only (R17). */
export interface PastInquiry {
  readonly asked: number;
  readonly at: string;
  readonly use: string;
  readonly caseNumber: string;
  readonly plate: string | null;
  readonly effect: 'permit' | 'refuse' | 'withdrawn';
  readonly clause: string | null;
  readonly count: number | null;
}

/** R16: an escape or danger to life, for one case. */
export const urgentBody = z.strictObject({
  caseNumber: typed(60),
  ground: z.enum(['escape', 'danger-to-life']),
});
export type UrgentBody = z.infer<typeof urgentBody>;

/** R12: an emergency number for one use. */
export const emergencyBody = z.strictObject({ use: typed(60) });
export type EmergencyBody = z.infer<typeof emergencyBody>;

export const urgentParams = z.strictObject({
  declaration: z.string().regex(/^\d{1,15}$/, 'Not the number of an urgent use.'),
});

/** One act of a person in urgent mode, for its review: what was recorded, not what was answered (R5, R16). */
export interface UrgentAct {
  readonly entry: number;
  readonly at: string;
  readonly kind: string;
  readonly use: string;
  readonly purpose: string;
  readonly withoutPlate: boolean;
}
