import { type Answer, callerOf, type RouteRequest } from '../foundation/route.ts';
import type { Asking } from '../searches/index.ts';
import type { Judged } from './judging/judge-match.ts';

/** From where a person acts; the route is written as the record writes it. */
export const askingOf = (
  request: Pick<RouteRequest, 'caller' | 'address' | 'now' | 'signal'>,
  route: string,
): Asking => ({
  standpoint: { caller: callerOf(request), address: request.address, route },
  now: request.now,
  signal: request.signal,
});

export const absent = (mend: string): Answer => ({ status: 404, body: { code: 'not-there', mend } });

export const noMatch = absent(
  'Search again, or open the alert again: a match is judged in the session that showed it.',
);

export function judgedAnswer(judged: Judged): Answer {
  switch (judged.kind) {
    case 'done':
      return { status: 200, body: { entry: judged.entry, ...judged.value } };
    case 'refuse':
      return { status: 403, body: judged.refusal };
    case 'absent':
      return noMatch;
  }
}
