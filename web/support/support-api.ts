import { type Acted, acted } from '../desk/desk-api.ts';
import { call } from '../parts/call.ts';
import type { Outcome } from '../parts/outcome.ts';

/** Names the support ticket of this session (53060.5(c)(3)(A)). */
export const openTicket = (ticket: string): Promise<Outcome<Acted>> =>
  call('/support/ticket', acted, { method: 'POST', body: { ticket } });
