import type { z } from 'zod';
import type { Answer, Route, RouteRequest } from './route.ts';

/** Method and path of a row, as one writes them: `POST /cases/assign`. */
export type At = `${Route['method']} /${string}`;

/** What a row says beside where it is; `limits` only where they differ from those of its family. */
export interface Row<Body, Params, Query> extends Pick<Route, 'who' | 'records' | 'summary' | 'freshProof'> {
  readonly limits?: Partial<Route['limits']>;
  readonly body?: z.ZodType<Body>;
  readonly params?: z.ZodType<Params>;
  readonly query?: z.ZodType<Query>;
  /** `name` is what the record calls the route: its path with `{parameters}`. */
  readonly handler: (request: RouteRequest<Body, Params, Query>, name: string) => Promise<Answer>;
}

/** The rows of one family on the staff listener; who may and what is recorded stand on each. */
export const staffRows =
  (family: Route['limits']) =>
  <Body = undefined, Params = undefined, Query = undefined>(
    at: At,
    { limits, body, params, query, handler, ...row }: Row<Body, Params, Query>,
  ): Route => {
    const { method, path } = placeOf(at);
    return {
      ...row,
      method,
      path,
      listener: 'staff',
      limits: { ...family, ...limits },
      schema: {
        ...(body === undefined ? {} : { body }),
        ...(params === undefined ? {} : { params }),
        ...(query === undefined ? {} : { query }),
      },
      handler: (request: RouteRequest<Body, Params, Query>) =>
        handler(request, at.replaceAll(/:(\w+)/g, '{$1}')),
    };
  };

const methods = ['GET', 'POST', 'PUT', 'DELETE'] as const;

function placeOf(at: At): Pick<Route, 'method' | 'path'> {
  const [first, path] = at.split(' ', 2);
  const method = methods.find((one) => one === first);
  if (method === undefined || path === undefined) throw new TypeError(`not a row: ${at}`);
  return { method, path };
}
