import { z } from 'zod';
import { agencyIdSchema } from '../agencies/contract.ts';
import { photoParams } from '../searches/contract.ts';
import { clockNames } from './contract/clocks.ts';
import {
  type Basis,
  bases,
  type DeclineReason,
  declineReasons,
  type DestructionWay,
  destructionWays,
  type IncidentNature,
  incidentNatures,
  type ToldPart,
  toldParts,
} from './contract/words.ts';

export * from './contract/clocks.ts';
export * from './contract/lists.ts';
export * from './contract/words.ts';

const keysOf = <K extends string>(words: Readonly<Record<K, string>>): [K, ...K[]] => {
  const [first, ...rest] = Object.keys(words) as K[];
  if (first === undefined) throw new TypeError('an empty list of words');
  return [first, ...rest];
};

const number = z.string().regex(/^\d{1,15}$/, 'Not a number.');
const civil = z.int().min(20200101).max(21001231);
const typed = (limit: number) =>
  z
    .string()
    .max(limit * 4)
    .refine((text) => [...text].length <= limit, `More than ${limit} characters.`);
/** The recipient's own number for what it asks. */
const theirReference = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9 ./-]{1,39}$/, 'A number of 2 to 40 letters, digits and dashes.');
/** A number of a paper of the department's. */
const paper = z
  .string()
  .regex(/^[A-Z0-9][A-Z0-9 ./-]{1,39}$/, 'A number of 2 to 40 capitals, digits and dashes.');
/** Somebody at the other agency, by name or office. */
const person = z.string().regex(/^\p{L}[\p{L}\p{M} .,’'-]{1,79}$/u, 'A name or office of 2 to 80 letters.');

/** A match by the entry of its search, or the one that raised its alert, and the number of its read. */
const item = z.strictObject({ asked: number, read: photoParams.shape.id });
export type ShareItem = z.infer<typeof item>;

const disclosure = {
  agencyId: agencyIdSchema,
  caseNumber: typed(60),
  use: typed(60),
  purpose: typed(120),
  items: z.array(item).min(1, 'Choose at least one match.').max(50, 'At most 50 matches at once.'),
};

export const requestShareBody = z.strictObject({
  ...disclosure,
  basis: z.enum(keysOf<Basis>(bases)),
  agreement: number.optional(),
  reference: theirReference,
  /** 53060.9(a)(1): by then the recipient has destroyed it. */
  destroyBy: civil,
});
export type RequestShareBody = z.infer<typeof requestShareBody>;

export const shareBody = z.strictObject({ share: number });
export type ShareBody = z.infer<typeof shareBody>;
export const declineShareBody = z.strictObject({
  share: number,
  reason: z.enum(keysOf<DeclineReason>(declineReasons)),
});
export type DeclineShareBody = z.infer<typeof declineShareBody>;
export const acknowledgeBody = z.strictObject({
  share: number,
  /** It stands in the package: who has it has opened it. */
  code: z.string().min(4).max(40),
  person,
  on: civil,
});
export type AcknowledgeBody = z.infer<typeof acknowledgeBody>;
export const destroyedBody = z.strictObject({
  share: number,
  how: z.enum(keysOf<DestructionWay>(destructionWays)),
  on: civil,
  attestedBy: person,
});
export type DestroyedBody = z.infer<typeof destroyedBody>;

export const proposeAgreementBody = z.strictObject({
  agencyId: agencyIdSchema,
  reference: paper,
  uses: z.array(typed(60)).min(1).max(20),
  mostItems: z.int().min(1).max(50),
  beginsOn: civil,
  endsOn: civil,
});
export type ProposeAgreementBody = z.infer<typeof proposeAgreementBody>;
export const agreementBody = z.strictObject({ agreement: number });
export type AgreementBody = z.infer<typeof agreementBody>;

/** R26: agency, person, call-back number, what was told (chosen from the match), use, case; before or within 12 hours. */
export const oralBody = z.strictObject({
  ...disclosure,
  person,
  callBack: z.string().regex(/^\+?[0-9][0-9 ().-]{6,24}$/, 'A telephone number.'),
  told: z
    .array(z.enum(keysOf<ToldPart>(toldParts)))
    .min(1, 'Say what was told.')
    .max(4),
  toldAt: z.iso.datetime({ offset: true }),
});
export type OralBody = z.infer<typeof oralBody>;
export const reviewOralBody = z.strictObject({ oral: number, outcome: z.enum(['accepted', 'rejected']) });
export type ReviewOralBody = z.infer<typeof reviewOralBody>;

export const caseQuery = z.strictObject({ caseNumber: typed(60) });
export type CaseQuery = z.infer<typeof caseQuery>;
export const yearQuery = z.strictObject({ year: z.string().regex(/^20\d\d$/, 'A year.') });
export type YearQuery = z.infer<typeof yearQuery>;

export const openIncidentBody = z.strictObject({
  about: z.enum(['account', 'device', 'copy', 'other']),
  /** A staff id, an asset tag or the number of a copy. */
  subject: z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,79}$/, 'A staff id, an asset tag or a number.'),
  nature: z.enum(keysOf<IncidentNature>(incidentNatures)),
  knownAt: z.iso.datetime({ offset: true }),
});
export type OpenIncidentBody = z.infer<typeof openIncidentBody>;
export const incidentToldBody = z.strictObject({
  incident: number,
  whom: z.enum(clockNames),
  /** Number of the letter or ticket, or that the law asks for none. */
  how: z.union([z.literal('none-asked'), paper]),
});
export type IncidentToldBody = z.infer<typeof incidentToldBody>;
export const closeIncidentBody = z.strictObject({
  incident: number,
  outcome: z.enum(['breach', 'no-breach']),
});
export type CloseIncidentBody = z.infer<typeof closeIncidentBody>;
