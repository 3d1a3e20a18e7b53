import { tell } from '../../deadlines/index.ts';
import type { GrantAsked } from '../contract.ts';
import { administer } from '../desk/administer.ts';
import { type Actor, actValues, type Performed, refusedByStore } from '../desk/perform.ts';
import { grantAccess } from '../grant-store.ts';
import { allStand, noSuchPerson, todayOf } from './checks.ts';
import { lifeOf } from './facts-store.ts';
import type { LifeDeps } from './life-deps.ts';
import { closeRequest } from './request-store.ts';
import { wayOf } from './way.ts';

/**
 * Grants access (53060.5(c)(1)): for the administrator's own division, when request, need, eligibility, Form 110, training and
 * device stand, with the training affirmed as verified (R8), the uses of the role (R4) and a last day.
 */
export const grantAtDesk = (deps: LifeDeps, actor: Actor, body: GrantAsked): Promise<Performed<object>> =>
  administer(deps, actor, 'grant-access', async (transaction, desk) => {
    const { staffId: grantedBy, division } = desk;
    const today = todayOf(actor);
    const { staffId, uses, expiresOn, scope, trainingVerified } = body;
    const life = await lifeOf(transaction, staffId, actor.now);
    if (life === undefined) return noSuchPerson;
    const usesStand = await allStand(deps, transaction, uses, today);
    const way = wayOf(life, { lastDay: expiresOn, uses, usesStand, trainingVerified }, today);
    const unfit = desk.against({ staffId, division: life.division, way });
    if (unfit !== undefined) return unfit;
    // 53060.7(a): eligibility is asked of the rules of a search.
    if (life.eligibility.effect === 'refuse') return life.eligibility;
    const grant = {
      staffId,
      division,
      scope,
      uses,
      expiresOn,
      grantedBy,
      trainingVerified,
    };
    const granted = await grantAccess(transaction, grant, actor.now);
    if (!granted.ok)
      return refusedByStore(granted, 'See what the person still needs, or ask EIS for a seat.');
    await closeRequest(transaction, { staffId, by: grantedBy, outcome: 'granted' }, actor.now);
    return {
      draft: {
        kind: 'access.granted',
        act: scope === 'end-user' ? 'granted' : 'granted-for-support',
        division,
        values: actValues(actor, staffId, uses.join(' ')),
      },
      value: {},
      afterwards: (entry) =>
        tell(transaction, { kind: 'access-granted', entry, staffIds: [staffId] }, actor.now),
    };
  });
