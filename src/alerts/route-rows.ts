import { type Answer, callerOf, type Route, type RouteRequest } from '../foundation/route.ts';
import type { Asking } from '../searches/index.ts';
import type { Watched } from './hot-lists/watch-acts.ts';

type Method = Route['method'];

type Row = Pick<Route, 'who' | 'records' | 'summary'> &
  Partial<Pick<Route, 'raw' | 'schema'>> & { readonly limits?: Partial<Route['limits']> };

const usualLimits = { bodyBytes: 8_192, perMinute: 120 };

/** One row of the staff listener, by method and path. */
export function row<Body = undefined, Params = undefined, Query = undefined>(
  at: `${Method} /${string}`,
  { limits, schema = {}, ...rest }: Row,
  handler: (request: RouteRequest<Body, Params, Query>, at: string) => Promise<Answer>,
): Route {
  const [method, path] = at.split(' ') as [Method, string];
  return {
    method,
    path,
    listener: 'staff',
    ...rest,
    limits: { ...usualLimits, ...limits },
    schema,
    handler: (request: RouteRequest<never, never, never>) => handler(request, at),
  };
}

/** From where a person acts; the route is written as the record writes it. */
export const askingOf = (
  request: Pick<RouteRequest, 'caller' | 'address' | 'now' | 'signal'>,
  at: string,
): Asking => ({
  standpoint: {
    caller: callerOf(request),
    address: request.address,
    route: at.replaceAll(/:([a-z]+)/gi, '{$1}'),
  },
  now: request.now,
  signal: request.signal,
});

export const absent = (mend: string): Answer => ({ status: 404, body: { code: 'not-there', mend } });

export function watched(done: Watched): Answer {
  switch (done.kind) {
    case 'done':
      return { status: 200, body: { watch: done.watch, entry: done.entry } };
    case 'refuse':
      return { status: 403, body: done.refusal };
    case 'unparsable':
      return { status: 422, body: { code: 'unparsable', fields: done.fields } };
    case 'absent':
      return absent('It has ended, or is another’s: make a new entry.');
  }
}
