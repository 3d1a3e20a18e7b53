import { isCdcrNumberAlone } from '../../rules/index.ts';
import { openSupportTicket } from '../../sign-in/index.ts';
import type { TicketBody } from '../contract.ts';
import { administer } from '../desk/administer.ts';
import { type Refusing, refusing } from '../desk/administrator.ts';
import { type Actor, actValues, type Performed } from '../desk/perform.ts';
import type { LifeDeps } from '../life/life-deps.ts';

/**
 * Names the ticket under which this administrator's session may see plate data (53060.5(c)(3)(A), R2). Every inquiry under it
 * carries it in the record and is audited.
 */
export const openTicketAtDesk = (
  deps: LifeDeps,
  actor: Actor,
  { ticket }: TicketBody,
): Promise<Performed<object>> =>
  administer(deps, actor, 'open-support-ticket', async (transaction, { division }) => {
    const unfit = unfitTicket(deps, ticket);
    if (unfit !== undefined) return unfit;
    if (!(await openSupportTicket(transaction, actor.caller.sessionId, ticket)))
      return refusing('53060.5(c)(3)(A)', 'This session has ended.', 'Sign in again as administrator.');
    return {
      draft: { kind: 'support.opened', act: 'ticket-named', division, values: actValues(actor, ticket) },
      value: {},
    };
  });

/** 53060.7(b)(5), (6): a number that tells who it is about is no ticket. */
function unfitTicket({ screenNote }: LifeDeps, ticket: string): Refusing | undefined {
  const tells = isCdcrNumberAlone(ticket) || screenNote(ticket) !== undefined;
  return tells
    ? refusing(
        '53060.7(b)(5)',
        'This looks like the number of a person, which is not kept.',
        'Write the number of the ticket.',
      )
    : undefined;
}
