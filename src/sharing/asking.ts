import { callerOf, type RouteRequest } from '../foundation/route.ts';
import type { Asking } from '../searches/index.ts';

/** What a rule of a disclosure may refuse with, as the record has it. */
export const refusals = ['act.refused', 'inquiry.refused', 'rules.failed'] as const;

/** From where a person tells another agency. */
export const askingOf = (
  request: Pick<RouteRequest, 'caller' | 'address' | 'now' | 'signal'>,
  route: string,
): Asking => ({
  standpoint: { caller: callerOf(request), address: request.address, route },
  now: request.now,
  signal: request.signal,
});
