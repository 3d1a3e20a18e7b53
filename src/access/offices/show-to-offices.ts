import type { Queryable } from '../../foundation/postgres/pool.ts';
import type { Answer } from '../../foundation/route.ts';
import { rolesOf } from '../../people/index.ts';
import { decideAdministrator, decideSession, type Refusing, type Standing } from '../desk/administrator.ts';
import { type Actor, type DeskDeps, refuseAct } from '../desk/perform.ts';
import { standingNow } from '../desk/standing-store.ts';

/** What is shown to whoever holds an office of the policy or administers a division, and to nobody else; refusals are recorded. */
export async function showToOffices(
  deps: DeskDeps,
  actor: Actor,
  act: string,
  read: (db: Queryable) => Promise<unknown>,
): Promise<Answer> {
  const against = await holdsNone(deps.db, await standingNow(deps.db, actor.caller, actor.now));
  return against === undefined
    ? { status: 200, body: await read(deps.db) }
    : { status: 403, body: await refuseAct(deps, actor, act, against) };
}

async function holdsNone(db: Queryable, standing: Standing): Promise<Refusing | undefined> {
  const session = decideSession(standing);
  if (session.effect === 'refuse') return session;
  if ((await rolesOf(db, standing.staffId)).length > 0) return undefined;
  const may = decideAdministrator(standing);
  return may.effect === 'refuse' ? may : undefined;
}
