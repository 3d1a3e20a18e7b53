import { z } from 'zod';

const hash = z.base64().length(44);
const salted = z.tuple([z.base64(), z.string().max(40_000)]);

/** One entry of the owner's record with the proof that it stands there, and what of it is opened to the department it concerns. */
const provedEntry = z.strictObject({
  index: z.int().nonnegative(),
  /** The leaf's very bytes, base64. */
  leaf: z.base64(),
  proof: z.array(hash).max(64),
  opened: z.record(z.string(), salted),
});
export type ProvedEntry = z.infer<typeof provedEntry>;

/** A line of a statement: the head once, then each access. */
export const statementLine = z.discriminatedUnion('line', [
  z.strictObject({
    line: z.literal('head'),
    checkpoint: z.string().max(4_000),
    /** From each checkpoint that was named as held. */
    consistency: z
      .array(z.strictObject({ heldSize: z.int().positive(), proof: z.array(hash).max(64) }))
      .max(2),
  }),
  z.strictObject({
    line: z.literal('access'),
    request: z.string().regex(/^[0-9a-f]{32}$/),
    asked: provedEntry,
    /** How it ended; null where the record does not say. */
    closed: provedEntry.nullable(),
  }),
  z.strictObject({ line: z.literal('end'), accesses: z.int().nonnegative() }),
]);
export type StatementLine = z.infer<typeof statementLine>;
