import * as z from 'zod/mini';
import type { FormToSign, SignBody } from '../../src/access/contract.ts';
import { type Acted, acted } from '../desk/desk-api.ts';
import { call } from '../parts/call.ts';
import type { Outcome } from '../parts/outcome.ts';

const form = z.object({
  version: z.number(),
  title: z.string(),
  preamble: z.string(),
  statements: z.array(z.string()),
  sha256: z.string(),
  effectiveOn: z.number(),
  signAgainBy: z.number(),
  signInSystem: z.boolean(),
  name: z.string(),
  signed: z.array(z.object({ version: z.number(), way: z.enum(['in-system', 'paper']), on: z.number() })),
});

/** The form that one is asked to sign (53060.7(b)(2)). */
export const myForm = (signal: AbortSignal): Promise<Outcome<FormToSign>> =>
  call('/agreements/mine', form, { signal });
export const signForm = (body: SignBody): Promise<Outcome<Acted>> =>
  call('/agreements/sign', acted, { method: 'POST', body });
export const copyAddress = (version: number): string => `/api/v1/agreements/mine/${version}`;
