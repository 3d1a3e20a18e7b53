import { type At, type Row, staffRows } from '../foundation/row.ts';
import type { Answer, Route } from '../foundation/route.ts';
import { type SignInDeps, type Visitor, visitorOf } from './visitor.ts';

/** Rows of the door: called before anybody is known. */
export const doorRows =
  <Deps extends SignInDeps>(deps: Deps, limits: Route['limits']) =>
  <Body>(
    at: At,
    rest: Pick<Row<Body, undefined, undefined>, 'records' | 'summary' | 'limits' | 'body'>,
    does: (deps: Deps, body: Body, visitor: Visitor) => Promise<Answer>,
  ): Route =>
    staffRows(limits)<Body>(at, {
      ...rest,
      who: 'anyone',
      handler: (request, name) => does(deps, request.body, visitorOf(request, name)),
    });
