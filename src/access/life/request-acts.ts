import { tell } from '../../deadlines/index.ts';
import type { Queryable } from '../../foundation/postgres/pool.ts';
import { officersOf } from '../../people/index.ts';
import type { AskBody, PersonBody, SupportBody } from '../contract.ts';
import { administer } from '../desk/administer.ts';
import { against, refusing } from '../desk/administrator.ts';
import {
  type Actor,
  actValues,
  type Deed,
  perform,
  type Performed,
  refusedByStore,
} from '../desk/perform.ts';
import { allStand, noSuchPerson, todayOf } from './checks.ts';
import { lifeOf } from './facts-store.ts';
import type { LifeDeps } from './life-deps.ts';
import type { LifeFacts } from './life-facts.ts';
import { askAccess, closeRequest, confirmNeed } from './request-store.ts';
import { wayOf } from './way.ts';

const nothingWaits = refusing('53060.7(b)(2)', 'No request waits here.', 'Open the page again.');

/** One asks for access; supervisor and administrators are told (53060.7(b)(2), (3)). */
export const askForAccess = (deps: LifeDeps, actor: Actor, { uses }: AskBody): Promise<Performed<object>> =>
  perform(deps, actor, 'ask-access', async (transaction, standing) => {
    const { staffId } = standing;
    const session = against('act-for-oneself', standing);
    if (session !== undefined) return session;
    const life = await lifeOf(transaction, staffId, actor.now);
    if (life === undefined) return noSuchPerson;
    if (life.access.state === 'active' || life.access.state === 'suspended')
      return refusing('53060.5(c)(1)(A)', 'You have been granted access already.', 'See what it waits for.');
    const today = todayOf(actor);
    const usesStand = await allStand(deps, transaction, uses, today);
    const way = wayOf(life, { uses, usesStand }, today);
    const unfit = against('ask-access', standing, { division: life.division, staffId, way });
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
    const life = await lifeOf(transaction, staffId, actor.now);
    const unfit = against('confirm-need', standing, { staffId, supervisor: life?.supervisor?.staffId });
    if (unfit !== undefined) return unfit;
    if (life === undefined) return noSuchPerson;
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
  perform(
    deps,
    actor,
    'withdraw-request',
    async (transaction, standing) =>
      against('act-for-oneself', standing) ?? closing(transaction, actor, standing.staffId, 'withdrawn'),
  );

/** An administrator declines a request of the division. */
export const declineRequest = (
  deps: LifeDeps,
  actor: Actor,
  { staffId }: PersonBody,
): Promise<Performed<object>> =>
  administer(deps, actor, 'decline-access', async (transaction, desk) => {
    const life = await lifeOf(transaction, staffId, actor.now);
    if (life === undefined) return noSuchPerson;
    const unfit = desk.against({ staffId, division: life.division });
    return unfit ?? closing(transaction, actor, staffId, 'declined');
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
