import type { Queryable } from '../../foundation/postgres/pool.ts';
import type { Answer } from '../../foundation/route.ts';
import type { DivisionName } from '../../people/index.ts';
import { type DeskAct, isWayAct } from '../../rules/index.ts';
import { against, type Concern, decideAct, type Refusing, type Standing } from './administrator.ts';
import { type Actor, type Deed, type DeskDeps, perform, type Performed, refuseAct } from './perform.ts';
import { standingNow } from './standing-store.ts';

/** An administrator at work: of which division, and what stands against the act when it concerns somebody. */
export interface Desk {
  readonly staffId: string;
  readonly division: DivisionName;
  readonly standing: Standing;
  readonly against: (concern: Concern) => Refusing | undefined;
}

/** Whoever may do the act at all; what a grant rests on is asked once it is known for whom. */
function deskOf(standing: Standing, act: DeskAct): Desk | Refusing {
  const decision = decideAct(isWayAct(act) ? 'administer' : act, standing);
  if (decision.effect === 'refuse') return decision;
  const division = standing.administers.find((name) => name === standing.division);
  if (division === undefined) throw new TypeError('an administrator without a division was permitted');
  return {
    staffId: standing.staffId,
    division,
    standing,
    against: (concern) => against(act, standing, concern),
  };
}

/** One act of an administrator of the caller's own division (53060.5(c)); anybody else is refused, and that is recorded. */
export const administer = <T>(
  deps: DeskDeps,
  actor: Actor,
  act: DeskAct,
  work: (transaction: Queryable, desk: Desk) => Promise<Deed<T> | Refusing>,
): Promise<Performed<T>> =>
  perform(deps, actor, act, async (transaction, standing) => {
    const desk = deskOf(standing, act);
    return 'effect' in desk ? desk : work(transaction, desk);
  });

/** What only an administrator of the division is answered; a refusal is recorded under the name of what was asked. */
export async function readToAdministrator(
  deps: DeskDeps,
  actor: Actor,
  asked: string,
  read: (db: Queryable, desk: Desk) => Promise<Answer>,
): Promise<Answer> {
  const desk = deskOf(await standingNow(deps.db, actor.caller, actor.now), 'administer');
  if ('effect' in desk) return { status: 403, body: await refuseAct(deps, actor, asked, desk) };
  return read(deps.db, desk);
}

/** A list that only an administrator of the division sees. */
export const showToAdministrator = (
  deps: DeskDeps,
  actor: Actor,
  list: string,
  read: (db: Queryable, desk: Desk) => Promise<unknown>,
): Promise<Answer> =>
  readToAdministrator(deps, actor, list, async (db, desk) => ({ status: 200, body: await read(db, desk) }));
