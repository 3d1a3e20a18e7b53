import * as z from 'zod/mini';
import type {
  AskBody,
  GrantBody,
  MyAccess,
  QueuedAccess,
  ReactivateBody,
  RemoveBody,
  Seats,
  SupportBody,
  SuspendBody,
} from '../../src/access/contract.ts';
import { type Acted, acted } from '../desk/desk-api.ts';
import { call } from '../parts/call.ts';
import type { Outcome } from '../parts/outcome.ts';

const needs = z.enum([
  'fugitives',
  'absconders',
  'gang-intelligence',
  'criminal-investigation',
  'staff-investigation',
  'analysis',
]);
const state = z.enum(['none', 'active', 'suspended', 'removed']);
const step = z.object({
  step: z.enum(['request', 'need', 'eligibility', 'agreement', 'training', 'device', 'grant']),
  status: z.enum(['not-started', 'in-progress', 'completed', 'cannot-start-yet', 'overdue']),
  clause: z.string(),
  why: z.string(),
  due: z.number(),
});

const mine = z.object({
  state,
  uses: z.array(z.string()),
  expiresOn: z.number(),
  steps: z.array(step),
  waiting: z.array(
    z.object({ staffId: z.string(), name: z.string(), uses: z.array(z.string()), askedAt: z.string() }),
  ),
});

const queued = z.object({
  staffId: z.string(),
  name: z.string(),
  rank: z.string(),
  unit: z.string(),
  division: z.string(),
  state,
  uses: z.array(z.string()),
  scope: z.enum(['end-user', 'support-administrator', '']),
  asked: z.nullable(z.object({ uses: z.array(z.string()), at: z.string(), need: z.nullable(needs) })),
  steps: z.array(step),
  due: z.enum(['grant', 'wait', 'review', 'confirm', 'look']),
  suspendedWhy: z.nullable(
    z.enum(['inactive', 'training', 'agreement', 'review', 'administrator', 'no-longer-eligible', 'expired']),
  ),
  note: z.nullable(z.string()),
  expiresOn: z.number(),
  lastActivityOn: z.number(),
  moved: z.boolean(),
  own: z.boolean(),
});

const act = (path: string, body?: unknown): Promise<Outcome<Acted>> =>
  call(`/access/${path}`, acted, { method: 'POST', ...(body === undefined ? {} : { body }) });

/** One's own way to access. */
export const myAccess = (signal: AbortSignal): Promise<Outcome<MyAccess>> =>
  call('/access/mine', mine, { signal });
export const askAccess = (body: AskBody) => act('ask', body);
export const withdrawRequest = () => act('withdraw');
export const confirmNeed = (body: SupportBody) => act('support', body);

/** What waits for an administrator of the division (53060.5(c)(1)). */
export const accessQueue = (signal: AbortSignal): Promise<Outcome<QueuedAccess[]>> =>
  call('/access/queue', z.array(queued), { signal });
const seats = z.object({ perSeat: z.boolean(), seats: z.number(), granted: z.number() });
/** Seats of the contract, where it is per seat (53060.6(a), R33). */
export const licensedSeats = (signal: AbortSignal): Promise<Outcome<Seats>> =>
  call('/access/seats', seats, { signal });
export const grantAccess = (body: GrantBody) => act('grant', body);
export const suspendAccess = (body: SuspendBody) => act('suspend', body);
export const reactivateAccess = (body: ReactivateBody) => act('reactivate', body);
export const removeAccess = (body: RemoveBody) => act('remove', body);
export const confirmGrant = (staffId: string) => act('confirm', { staffId });
export const declineRequest = (staffId: string) => act('decline', { staffId });
