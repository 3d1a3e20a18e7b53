import { z } from 'zod';
import { toldRead } from '../../searches/contract.ts';

/** What one Plateward sends another; both sides read it by these. */

const moment = z.iso.datetime();
/** A number of its own for each request: 128 bits. */
const requestId = z.string().regex(/^[0-9a-f]{32}$/);
/** The origin of a department's record. */
const origin = z.string().min(1).max(120);
/** The asker's newest signed checkpoint; the owner keeps it. */
const checkpoint = z.string().min(1).max(4_000);

/** R19: plate and window, department, authorized use, case number, and the username or a pseudonym. Nothing else can stand here. */
export const toldBody = z.strictObject({
  department: z.string().min(1).max(120),
  user: z.string().min(1).max(80),
  use: z.string().min(1).max(60),
  caseNumber: z.string().min(1).max(60),
  plate: z.string().min(1).max(64),
  match: z.enum(['exact', 'wildcard', 'folded', 'edit']),
  distance: z.int().min(0).max(2),
  from: moment,
  to: moment,
});

const common = { v: z.literal(1), id: requestId, at: moment, from: origin, to: origin, checkpoint };

export const searchRequest = z.strictObject({
  ...common,
  kind: z.literal('search'),
  told: toldBody,
  limit: z.int().min(1).max(100),
  after: z.strictObject({ capturedAt: z.int(), id: z.string().regex(/^\d{1,19}$/) }).nullable(),
});
export type SearchRequest = z.infer<typeof searchRequest>;

export const photoRequest = z.strictObject({
  ...common,
  kind: z.literal('photo'),
  user: z.string().min(1).max(80),
  /** The owner's entry that asked, and the read, as the match told them. */
  photo: z.string().regex(/^\d{1,15}\.\d{1,19}$/),
});
export type PhotoRequest = z.infer<typeof photoRequest>;

export const statementRequest = z.strictObject({
  ...common,
  kind: z.literal('statement'),
  since: moment,
  until: moment,
  /** Sizes of the owner's checkpoints that the asker holds: the largest, and the last reconciled; the statement leads on from each. */
  heldSizes: z.array(z.int().positive()).max(2),
});
export type StatementRequest = z.infer<typeof statementRequest>;

export const lendingRequest = z.discriminatedUnion('kind', [searchRequest, photoRequest, statementRequest]);
export type LendingRequest = z.infer<typeof lendingRequest>;

/** One read that an owner lends: its own, and no other's (R19). */
export const lentMatch = toldRead.extend({
  id: z.string().regex(/^\d{1,19}$/),
  photo: z.string().max(40).nullable(),
});
export type LentMatch = z.infer<typeof lentMatch>;

/** The owner's receipt: where its record says what it was asked and what it answered. */
export const lentReceipt = z.strictObject({
  asked: z.int().nonnegative(),
  answered: z.int().nonnegative(),
  at: moment,
  /** Of the matches' numbers, in order. */
  digest: z.string().length(64),
  checkpoint,
});
export type LentReceipt = z.infer<typeof lentReceipt>;

/** A line of the answer: matches, and at the end the receipt, without which the answer broke off. */
export const answerLine = z.discriminatedUnion('line', [
  z.strictObject({ line: z.literal('match'), match: lentMatch }),
  z.strictObject({
    line: z.literal('end'),
    count: z.strictObject({ value: z.int().nonnegative(), more: z.boolean() }),
    more: z.boolean(),
    distinctPlates: z.int().nonnegative(),
    receipt: lentReceipt,
  }),
]);
export type AnswerLine = z.infer<typeof answerLine>;

/** Why an owner refused, as it says so; `code` where it does not admit the department at all. */
export const lentRefusal = z.object({
  effect: z.literal('refuse'),
  clause: z.string().max(120),
  reason: z.string().max(400),
  remedy: z.object({ text: z.string().max(400) }),
});
export const notAdmitted = z.object({ code: z.string().max(60), mend: z.string().max(400) });
