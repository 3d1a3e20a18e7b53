import * as z from 'zod/mini';
import { call } from '../parts/call.ts';
import type { Outcome } from '../parts/outcome.ts';

const caseCheck = z.object({
  number: z.string(),
  /** May a search go under it, as far as the number tells? */
  ok: z.boolean(),
  status: z.enum(['unknown', 'provisional', 'open', 'closed']),
  clause: z.string(),
  explains: z.string(),
});
export type CaseCheck = z.infer<typeof caseCheck>;

/** What the register says of a number, while it is typed; nothing is searched and nothing refused by this. */
export const checkCase = (number: string, signal: AbortSignal): Promise<Outcome<CaseCheck>> =>
  call(`/cases/check?number=${encodeURIComponent(number)}`, caseCheck, { signal });
