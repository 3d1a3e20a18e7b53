import { tell } from '../../deadlines/index.ts';
import type { Queryable } from '../../foundation/postgres/pool.ts';
import { officersOf } from '../../people/index.ts';
import type { AskBody, PersonBody, SupportBody } from '../contract.ts';
import { administer } from '../desk/administer.ts';
import { decideAdministrator, decideSession, refusing } from '../desk/administrator.ts';
import {
  type Actor,
  actValues,
  type Deed,
  perform,
  type Performed,
  refusedByStore,
} from '../desk/perform.ts';
import { noSuchPerson, todayOf, unfitUses } from './checks.ts';
import { lifeOf } from './facts-store.ts';
import type { LifeDeps } from './life-deps.ts';
import type { LifeFacts } from './life-facts.ts';
import { askAccess, closeRequest, confirmNeed } from './request-store.ts';

const nothingWaits = refusing('53060.7(b)(2)', 'No request waits here.', 'Open the page again.');

/** One asks for access; supervisor and administrators are told (53060.7(b)(2), (3)). */
export const askForAccess = (deps: LifeDeps, actor: Actor, { uses }: AskBody): Promise<Performed<object>> =>
  perform(deps, actor, 'ask-access', async (transaction, standing) => {
    const session = decideSession(standing);
    if (session.effect === 'refuse') return session;
    const { staffId } = standing;
    const life = await lifeOf(transaction, staffId, actor.now);
    if (life === undefined) return noSuchPerson;
    if (life.access.state === 'active' || life.access.state === 'suspended')
      return refusing('53060.5(c)(1)(A)', 'You have been granted access already.', 'See what it waits for.');
    const unfit = await unfitUses(deps, transaction, { uses, division: life.division }, todayOf(actor));
    if (unfit !== undefined) return unfit;
    const asked = await askAccess(transaction, staffId, uses, actor.now);
    if (!asked.ok) return refusedByStore(asked, 'See how far it has come.');
    return {
      draft: {
        kind: 'access.asked',
        act: 'asked',
        division: life.division,
        values: actValues(actor, staffId, uses.join(' ')),
      },
      value: {},
      afterwards: (entry) => tellOfRequest(transaction, life, entry, actor),
    };
  });

/** Whoever has to act next: the supervisor first, the administrators too. Never the person himself. */
async function tellOfRequest(db: Queryable, life: LifeFacts, entry: number, { now }: Actor): Promise<void> {
  const { administrators } = await officersOf(db, life.division);
  const supervisor = life.supervisor === undefined ? [] : [life.supervisor.staffId];
  const staffIds = [...supervisor, ...administrators].filter((id) => id !== life.staffId);
  await tell(db, { kind: 'access-asked', entry, staffIds }, now);
}

/** The supervisor confirms the need that the work has (53060.7(b)(3)). */
export const supportRequest = (
  deps: LifeDeps,
  actor: Actor,
  { staffId, need }: SupportBody,
): Promise<Performed<object>> =>
  perform(deps, actor, 'confirm-need', async (transaction, standing) => {
    const session = decideSession(standing);
    if (session.effect === 'refuse') return session;
    const life = await lifeOf(transaction, staffId, actor.now);
    // 53060.7(b)(3): who the staff list names, and nobody else.
    if (life?.supervisor?.staffId !== standing.staffId)
      return refusing(
        '53060.7(b)(3)',
        'Only the supervisor whom the staff list names confirms the need.',
        'If you are that supervisor, have the staff list put right.',
      );
    const confirmed = await confirmNeed(transaction, { staffId, by: standing.staffId, need }, actor.now);
    if (!confirmed.ok) return refusedByStore(confirmed, 'Have the staff list put right.');
    if (!confirmed.value) return nothingWaits;
    return {
      draft: {
        kind: 'access.supported',
        act: need,
        division: life.division,
        values: actValues(actor, staffId),
      },
      value: {},
      afterwards: (entry) => tellOfRequest(transaction, life, entry, actor),
    };
  });

/** One takes one's own request back. */
export const withdrawRequest = (deps: LifeDeps, actor: Actor): Promise<Performed<object>> =>
  perform(deps, actor, 'withdraw-request', async (transaction, { staffId }) =>
    closing(transaction, actor, staffId, 'withdrawn'),
  );

/** An administrator declines a request of the division. */
export const declineRequest = (
  deps: LifeDeps,
  actor: Actor,
  { staffId }: PersonBody,
): Promise<Performed<object>> =>
  administer(deps, actor, 'decline-access', async (transaction, { standing }) => {
    const life = await lifeOf(transaction, staffId, actor.now);
    if (life === undefined) return noSuchPerson;
    const may = decideAdministrator(standing, { staffId, division: life.division });
    return may.effect === 'refuse' ? may : closing(transaction, actor, staffId, 'declined');
  });

async function closing(
  transaction: Queryable,
  actor: Actor,
  staffId: string,
  outcome: 'declined' | 'withdrawn',
): Promise<Deed<object> | typeof nothingWaits> {
  const closed = await closeRequest(transaction, { staffId, by: actor.caller.staffId, outcome }, actor.now);
  if (!closed.ok) return refusedByStore(closed, 'Ask the other administrator of your division.');
  if (!closed.value) return nothingWaits;
  return {
    draft: {
      kind: 'access.declined',
      act: outcome,
      division: actor.caller.division,
      values: actValues(actor, staffId),
    },
    value: {},
  };
}
