import { z } from 'zod';
import { committedFields, type CommittedField } from './committed-fields.ts';
import { isKind, type ClearField, type Kind, kindRule, kinds } from './kinds.ts';

const digest = z.base64().length(44);
/** A word of the program's own, so that nothing a person typed can stand in clear. */
const word = z.string().regex(/^[a-z0-9][a-z0-9.:-]{0,79}$/);
const month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/);
const index = z.int().nonnegative();

const clearShape = {
  division: z.string().regex(/^[A-Z][A-Za-z-]{0,39}$/),
  role: word,
  act: word,
  /** As the policy writes it: `53060.7(b)(4)`, `R14`, `CC 1798.90.52(a)(2)`. */
  clause: z.string().regex(/^[A-Za-z0-9.()§,: –-]{1,120}$/),
  effect: z.enum(['permit', 'refuse']),
  outcome: word,
  counts: z.record(z.string().regex(/^[a-z][A-Za-z]{0,39}$/), index),
  policyVersion: z.string().regex(/^[A-Za-z0-9._:+-]{1,80}$/),
  ref: index,
  month,
  checkpoint: z.strictObject({ size: index, root: digest }),
};

/** One leaf of the record, as canonical JSON (RFC 8785). The leaf is the truth; a database row is a projection of it. */
export const entrySchema = z
  .strictObject({
    v: z.literal(1),
    kind: z.string().refine(isKind, { abort: true, error: 'no such kind of entry' }),
    /** RFC 3339, UTC, milliseconds (CJIS AU-8). */
    at: z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/),
    /** The entry's index in the record. */
    seq: index,
    ...z.object(clearShape).partial().shape,
    /** Salted commitments (R31). */
    sealed: z.partialRecord(z.enum(committedFields), digest).optional(),
    /** The month in which the clear values may first be destroyed; the last name has an earlier one (R10, R28). */
    keep: z.strictObject({ until: month, lastName: month.optional() }).optional(),
  })
  .superRefine((entry, context) => {
    const rule = kindRule(entry.kind);
    for (const field of rule.clear) {
      if (entry[field] === undefined)
        context.addIssue({ code: 'custom', message: `${entry.kind} needs ${field}` });
    }
    for (const field of rule.values) {
      if (entry.sealed?.[field] === undefined) {
        context.addIssue({ code: 'custom', message: `${entry.kind} needs a commitment to ${field}` });
      }
    }
  });

export type Entry = z.output<typeof entrySchema>;

type Clear = z.output<z.ZodObject<typeof clearShape>>;
type Required<K extends Kind, P extends 'values' | 'clear'> = (typeof kinds)[K][P][number];

/** What is to be recorded, before it has a time, a place in the log and salts. Empty or absent values are not recorded. */
export type DraftOf<K extends Kind> = {
  readonly kind: K;
  readonly values: { readonly [F in Required<K, 'values'>]: string } & {
    readonly [F in CommittedField]?: string | undefined;
  };
} & { readonly [C in Required<K, 'clear'> & ClearField]: Clear[C] } & {
  readonly [C in ClearField]?: Clear[C] | undefined;
};

/** Any draft: what its kind needs is asked for by type. */
export type Draft = { [K in Kind]: DraftOf<K> }[Kind];
