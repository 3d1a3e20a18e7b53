import type { Route } from '../../foundation/route.ts';
import { ticketBody } from '../contract.ts';
import { deskRows } from '../desk/desk-rows.ts';
import type { LifeDeps } from '../life/life-deps.ts';
import { openTicketAtDesk } from './open-ticket.ts';

/** Support access of administrators to plate data (53060.5(c)(3)(A)). */
export const supportRoutes = (deps: LifeDeps): readonly Route[] => [
  deskRows(deps, { bodyBytes: 1024, perMinute: 30 }).act(
    'POST /support/ticket',
    {
      who: 'division-administrator',
      records: ['support.opened', 'act.refused'],
      body: ticketBody,
      summary: 'Names the support ticket under which this session may see plate data (53060.5(c)(3)(A), R2).',
    },
    openTicketAtDesk,
  ),
];
