import { createHash, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import type { Queryable } from '../../foundation/postgres/pool.ts';
import { type Answer, callerOf, type Route, type RouteRequest } from '../../foundation/route.ts';
import { findPerson } from '../../people/index.ts';
import type { RecordLog } from '../../record/index.ts';
import { cookieOf, renewSession, startSession } from '../../sign-in/index.ts';

/** One of the made-up people, as the sign-in page lists them. */
export interface DemoPerson {
  readonly staffId: string;
  readonly name: string;
  readonly label: string;
  readonly tryThis: string;
}

export interface DemoSignInDeps {
  readonly db: Queryable;
  readonly record: RecordLog;
  /** Printed at start, new at each start. */
  readonly token: string;
  readonly people: readonly DemoPerson[];
}

const signInBody = z.strictObject({
  token: z.string().max(200),
  staffId: z.string().max(60),
  /** A Division Administrator may sign in to administer (R2). */
  role: z.enum(['end-user', 'administrator']).optional(),
});
const confirmBody = signInBody.pick({ token: true });
const limits = { bodyBytes: 2048, perMinute: 120 };

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
const sameToken = (given: string, token: string): boolean => timingSafeEqual(digest(given), digest(token));

const wrongToken: Answer = {
  status: 401,
  body: { code: 'demo-token', mend: 'Use a link that was printed when this server started.' },
};

/**
 * The demo's sign-in: loaded by the composition root only for a demo database without DATABASE_URL. Each made-up person
 * comes with an enrolled device and two factors, so that what is tried is the policy, not the passkeys.
 */
export const demoSignInRoutes = (deps: DemoSignInDeps): readonly Route[] => [
  {
    method: 'POST',
    path: '/sign-in/demo',
    listener: 'staff',
    who: 'demo-token',
    records: ['session.started', 'session.refused'],
    limits,
    schema: { body: signInBody },
    summary: 'Demo only: signs in as one of the made-up people.',
    handler: async ({ body, address, now }: RouteRequest<z.infer<typeof signInBody>>) =>
      sameToken(body.token, deps.token) ? signIn(deps, body, address, now) : wrongToken,
  },
  {
    method: 'POST',
    path: '/sign-in/demo/confirm',
    listener: 'staff',
    who: 'signed-in',
    records: ['session.confirmed', 'session.refused'],
    limits,
    schema: { body: confirmBody },
    summary: 'Demo only: the printed token stands for a fresh proof of the person.',
    handler: async (request: RouteRequest<z.infer<typeof confirmBody>>) =>
      sameToken(request.body.token, deps.token) ? confirm(deps, request) : wrongToken,
  },
  {
    method: 'GET',
    path: '/sign-in/demo/people',
    listener: 'staff',
    who: 'demo-token',
    records: { nothing: 'the made-up people' },
    limits,
    schema: {},
    summary: 'Demo only: the made-up people.',
    handler: async ({ headers }: RouteRequest) =>
      sameToken(String(headers['x-demo-token'] ?? ''), deps.token)
        ? { status: 200, body: deps.people }
        : wrongToken,
  },
];

interface Refusing {
  readonly outcome: string;
  readonly clause: string;
  readonly reason: string;
  readonly remedy: string;
}

const noDevice: Refusing = {
  outcome: 'no-enrolled-device',
  clause: '53060.9(a)',
  reason: 'This person has no enrolled device: nobody signs in without one.',
  remedy: 'A Division Administrator enrols the issued device.',
};

const hasLeft: Refusing = {
  outcome: 'person-separated',
  clause: '53060.5(c)(1)(D)',
  reason: 'This person has left the department, and is let in no more.',
  remedy: 'If this is wrong, a Division Administrator puts the staff list right.',
};

async function refuse(
  { record }: DemoSignInDeps,
  { outcome, clause, reason, remedy }: Refusing,
  address: string,
): Promise<Answer> {
  const values = { address, route: 'POST /sign-in/demo' };
  const { index } = await record.append({ kind: 'session.refused', outcome, clause, values });
  return {
    status: 403,
    body: { effect: 'refuse', clause, reason, remedy: { text: remedy }, reference: String(index) },
  };
}

async function signIn(
  deps: DemoSignInDeps,
  { staffId, role: wanted = 'end-user' }: z.infer<typeof signInBody>,
  address: string,
  now: number,
): Promise<Answer> {
  const route = 'POST /sign-in/demo';
  const person = await findPerson(deps.db, staffId);
  const device = await deviceOf(deps.db, staffId);
  if (person === undefined || device === undefined) return refuse(deps, noDevice, address);
  if (person.status === 'separated') return refuse(deps, hasLeft, address);
  const role = person.division_administrator ? wanted : 'end-user';
  const session = await startSession(
    deps.db,
    { staffId, deviceId: device, role, factors: 2, deviceProved: true },
    now,
  );
  await deps.record.append({
    kind: 'session.started',
    division: person.division,
    role,
    values: { staffId, session: session.sessionId, device, address, route },
  });
  return { status: 204, headers: cookieOf(session, now) };
}

/** 53060.9(a): what a passkey would show again; the session gets a new token with it, as it would then. */
async function confirm(
  { db, record }: DemoSignInDeps,
  { caller, address, now }: Pick<RouteRequest, 'caller' | 'address' | 'now'>,
): Promise<Answer> {
  const { staffId, sessionId, sessionKey, deviceId, role } = callerOf({ caller });
  const session = await renewSession(db, sessionKey, now);
  if (session === undefined) return wrongToken;
  await record.append({
    kind: 'session.confirmed',
    role,
    act: 'fresh-proof',
    values: { staffId, session: sessionId, device: deviceId, address, route: 'POST /sign-in/demo/confirm' },
  });
  return { status: 204, headers: cookieOf(session, now) };
}

/** The device that is issued to a person, retired or not: what follows is the rules' affair. */
async function deviceOf(db: Queryable, staffId: string): Promise<string | undefined> {
  const { rows } = await db.query<{ device_id: string }>(
    'select device_id from devices where issued_to = $1 order by retired_at is not null, enrolled_at desc limit 1',
    [staffId],
  );
  return rows[0]?.device_id;
}
