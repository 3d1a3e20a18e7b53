import type { At, Row } from '../../foundation/row.ts';
import { staffRows } from '../../foundation/row.ts';
import type { Queryable } from '../../foundation/postgres/pool.ts';
import type { Route, RouteRequest } from '../../foundation/route.ts';
import { type Desk, showToAdministrator } from './administer.ts';
import { type Actor, actorOf, answerOf, type DeskDeps, type Performed } from './perform.ts';

/** An act's row: everything but how it is done. */
type ActRow<Body, Params> = Omit<Row<Body, Params, undefined>, 'handler' | 'query'>;

/** A list's row, with the name of the act under which a refusal is recorded. */
type ListRow = Pick<Route, 'summary'> & { readonly act: string };

/** The rows of one family of acts, and of the lists that only administrators see (53060.5(c)). */
export function deskRows<Deps extends DeskDeps>(deps: Deps, limits: Route['limits']) {
  const row = staffRows(limits);
  return {
    row,
    act: <Body = undefined, Params = undefined>(
      at: At,
      rest: ActRow<Body, Params>,
      does: (deps: Deps, actor: Actor, body: Body, params: Params) => Promise<Performed<object>>,
    ): Route =>
      row<Body, Params>(at, {
        ...rest,
        handler: async (request, name) =>
          answerOf(await does(deps, actorOf(request, name), request.body, request.params)),
      }),
    list: (
      at: At,
      { act, summary }: ListRow,
      read: (db: Queryable, desk: Desk, now: RouteRequest['now']) => Promise<unknown>,
    ): Route =>
      row(at, {
        who: 'division-administrator',
        records: ['act.refused'],
        summary,
        handler: (request, name) =>
          showToAdministrator(deps, actorOf(request, name), act, (db, desk) => read(db, desk, request.now)),
      }),
  };
}
