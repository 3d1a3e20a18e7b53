import * as z from 'zod/mini';
import type { MailListed } from '../../src/access/contract.ts';
import { call } from '../parts/call.ts';
import type { Outcome } from '../parts/outcome.ts';

const ownMail = z.object({ on: z.boolean(), address: z.nullable(z.string()) });
export type OwnMail = z.infer<typeof ownMail>;

const unsent = z.object({
  staffId: z.string(),
  name: z.string(),
  about: z.string(),
  givenAt: z.string(),
  why: z.nullable(
    z.enum([
      'no-address',
      'unreachable',
      'not-trusted',
      'sign-in-refused',
      'address-refused',
      'mail-refused',
      'too-old',
    ]),
  ),
  tries: z.number(),
  givenUp: z.boolean(),
});

/** Whether notices go by mail, and to which address of one's own. */
export const myMail = (signal: AbortSignal): Promise<Outcome<OwnMail>> =>
  call('/notices/mail', ownMail, { signal });

/** Notices of the division's people that did not go by mail (R20). */
export const unsentMails = (signal: AbortSignal): Promise<Outcome<MailListed[]>> =>
  call('/mails/unsent', z.array(unsent), { signal });
