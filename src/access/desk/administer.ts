import type { Queryable } from '../../foundation/postgres/pool.ts';
import type { Answer } from '../../foundation/route.ts';
import type { DivisionName } from '../../people/index.ts';
import { decideAdministrator, type Refusing, type Standing } from './administrator.ts';
import { type Actor, type Deed, type DeskDeps, perform, type Performed, refuseAct } from './perform.ts';
import { standingNow } from './standing-store.ts';

/** An administrator at work: of which division, and what stands against an act on a person or another division. */
export interface Desk {
  readonly staffId: string;
  readonly division: DivisionName;
  readonly standing: Standing;
}

const deskOf = (standing: Standing): Desk | Refusing => {
  const decision = decideAdministrator(standing);
  if (decision.effect === 'refuse') return decision;
  const division = standing.administers.find((name) => name === standing.division);
  if (division === undefined) throw new TypeError('an administrator without a division was permitted');
  return { staffId: standing.staffId, division, standing };
};

/** One act of an administrator of the caller's own division (53060.5(c)); anybody else is refused, and that is recorded. */
export const administer = <T>(
  deps: DeskDeps,
  actor: Actor,
  act: string,
  work: (transaction: Queryable, desk: Desk) => Promise<Deed<T> | Refusing>,
): Promise<Performed<T>> =>
  perform(deps, actor, act, async (transaction, standing) => {
    const desk = deskOf(standing);
    return 'effect' in desk ? desk : work(transaction, desk);
  });

/** A list that only an administrator of the division sees; a refusal is recorded. */
export async function showToAdministrator(
  deps: DeskDeps,
  actor: Actor,
  act: string,
  read: (db: Queryable, desk: Desk) => Promise<unknown>,
): Promise<Answer> {
  const desk = deskOf(await standingNow(deps.db, actor.caller, actor.now));
  if ('effect' in desk) return { status: 403, body: await refuseAct(deps, actor, act, desk) };
  return { status: 200, body: await read(deps.db, desk) };
}
