import * as z from 'zod/mini';
import { call, nothing } from '../parts/call.ts';
import type { Outcome } from '../parts/outcome.ts';

const demoPerson = z.object({
  staffId: z.string(),
  name: z.string(),
  label: z.string(),
  tryThis: z.string(),
});
export type DemoPerson = z.infer<typeof demoPerson>;

/** The made-up people one may sign in as. 404: this is no demo. */
export const demoPeople = (token: string | undefined, signal?: AbortSignal): Promise<Outcome<DemoPerson[]>> =>
  call('/sign-in/demo/people', z.array(demoPerson), {
    headers: token === undefined ? {} : { 'x-demo-token': token },
    ...(signal === undefined ? {} : { signal }),
  });

/** Starts a session on the demo's issued device; an administrator may choose the role (R2). */
export const signInToDemo = (
  token: string,
  staffId: string,
  role: 'end-user' | 'administrator' = 'end-user',
): Promise<Outcome<undefined>> =>
  call('/sign-in/demo', nothing, { method: 'POST', body: { token, staffId, role } });

/** The printed token stands for a fresh proof of the person (53060.9(a)). */
export const confirmInDemo = (token: string): Promise<Outcome<undefined>> =>
  call('/sign-in/demo/confirm', nothing, { method: 'POST', body: { token } });
