import { rfc3339 } from '../foundation/clock.ts';
import { type Queryable, withTransaction } from '../foundation/postgres/pool.ts';
import type { Answer } from '../foundation/route.ts';
import { findPerson } from '../people/index.ts';
import { type Attempt, closeAttempt, findAttempt } from './attempt-store.ts';
import type { FinishBody, SignInAnswer } from './contract.ts';
import { cookieOf } from './cookie.ts';
import { deviceInUse } from './device-credential-store.ts';
import { liveSessionOf, startSession } from './session-store.ts';
import {
  attemptOver,
  deviceUnproved,
  personUnproved,
  refuseVisitor,
  type Refusing,
  type SignInDeps,
  type Visitor,
} from './visitor.ts';

/** What a sign-in must have proved before it becomes a session. */
interface Proved {
  readonly key: Buffer;
  readonly deviceId: string;
  readonly certificateSha256: Buffer | null;
  readonly staffId: string;
  readonly factors: number;
}

function provedIn(attempt: Attempt | undefined, visitor: Visitor): Proved | Refusing {
  if (attempt === undefined) return attemptOver;
  const { deviceId, staffId, factors, certificateSha256, key } = attempt;
  if (deviceId === null) return deviceUnproved;
  // The certificate that proved the device is on this connection too.
  if (certificateSha256 !== null && visitor.certificate?.equals(certificateSha256) !== true)
    return deviceUnproved;
  // 53060.9(a): "at minimum, dual factor authentication".
  if (staffId === null || factors < 2) return personUnproved;
  return { key, deviceId, staffId, factors, certificateSha256 };
}

/**
 * Makes a session of what was proved: recorded, then committed. One lives per person; where another does, the person is
 * asked first. The device cannot be retired meanwhile.
 */
export async function finishSignIn(
  deps: SignInDeps,
  { attempt: token, endFormer }: FinishBody,
  visitor: Visitor,
): Promise<Answer> {
  const finished = await withTransaction(deps.db, async (transaction): Promise<Answer | Refusing> => {
    const proved = provedIn(await findAttempt(transaction, token, visitor.now), visitor);
    if ('outcome' in proved) return proved;
    if (!(await deviceInUse(transaction, proved.deviceId))) return deviceUnproved;
    return startFor(deps, transaction, proved, endFormer, visitor);
  });
  return 'outcome' in finished ? refuseVisitor(deps, visitor, finished) : finished;
}

async function startFor(
  { record }: SignInDeps,
  transaction: Queryable,
  { key, deviceId, staffId, factors, certificateSha256 }: Proved,
  endFormer: boolean,
  { address, route, now }: Visitor,
): Promise<Answer | Refusing> {
  const person = await findPerson(transaction, staffId);
  // 53060.5(c)(1)(D): who has left is not let in.
  if (person === undefined || person.status === 'separated') return personUnproved;
  const former = await liveSessionOf(transaction, staffId, now);
  if (former !== undefined && !endFormer) {
    const { deviceId: device, lastSeenAt } = former;
    const answer: SignInAnswer = { next: 'end-former', former: { device, lastSeenAt: rfc3339(lastSeenAt) } };
    return { status: 200, body: answer };
  }
  if (!(await closeAttempt(transaction, key, now))) return attemptOver;
  const session = await startSession(
    transaction,
    {
      staffId,
      deviceId,
      role: 'end-user',
      factors,
      deviceProved: true,
      certificateSha256: certificateSha256 ?? undefined,
    },
    now,
  );
  if (former !== undefined)
    await record.append({
      kind: 'session.ended',
      outcome: 'another-sign-in',
      values: { staffId, session: former.sessionId },
    });
  await record.append({
    kind: 'session.started',
    division: person.division,
    role: 'end-user',
    values: { staffId, session: session.sessionId, device: deviceId, address, route },
  });
  return { status: 200, body: { next: 'signed-in' } satisfies SignInAnswer, headers: cookieOf(session, now) };
}
