import { z } from 'zod';

/** What the gate does with a text. */
export const actions = ['refuse', 'ask', 'pass'] as const;
export type Action = (typeof actions)[number];

/** 53060.4(c), (d). `unclear` may be one of the two: the person is asked. */
export const prohibitions = ['none', 'immigration', 'reproductive', 'unclear'] as const;
export type Prohibition = (typeof prohibitions)[number];

/** 53060.7(b)(5). `last_name` alone never refuses. */
export const personalKinds = [
  'given_name',
  'full_name',
  'last_name',
  'dob',
  'ssn',
  'driver_licence',
  'id_number',
  'phone',
  'email',
  'address',
  'plate',
  'criminal_history',
  'clets',
  'health',
] as const;
export type PersonalKind = (typeof personalKinds)[number];

const yesOrNo = z.enum(['yes', 'no']);

/** One row of `plateward screen --json`. */
export const screenedRowSchema = z.strictObject({
  row: z.int().positive(),
  text: z.string(),
  action: z.enum(actions),
  prohibited: z.enum(prohibitions),
  adequate: yesOrNo,
  caseReference: yesOrNo,
  personal: z.array(z.enum(personalKinds)),
  rules: z.array(z.string()),
});
export type ScreenedRow = z.infer<typeof screenedRowSchema>;

/** What screening a purpose found. Pure data; nothing of the text is kept in it. */
export interface Screening {
  readonly action: Action;
  readonly prohibited: Prohibition;
  /** Names an offence, call type or concrete lawful need, given a separate case field (53060.7(b)(4)). */
  readonly adequate: boolean;
  /** Holds what looks like a case number. */
  readonly caseReference: boolean;
  readonly personal: readonly PersonalKind[];
  /** "investigation" alone or its like, blank and the case number repeated among them (53060.7(b)(4)). */
  readonly investigationAlone: boolean;
  /** Ids of the rule table, in its order. */
  readonly rules: readonly string[];
}

/** What screening any other free text found: no purpose is expected of it. */
export type TextScreening = Pick<Screening, 'action' | 'prohibited' | 'personal' | 'rules'>;
