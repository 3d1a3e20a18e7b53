import type { Pool } from 'pg';
import { noteActivity } from '../grant-store.ts';
import type { Instant } from '../../foundation/clock.ts';
import type { Refused } from '../../foundation/outcome.ts';
import { type Queryable, withTransaction } from '../../foundation/postgres/pool.ts';
import type { Answer, Caller, RouteRequest } from '../../foundation/route.ts';
import type { Appended, Draft, RecordLog } from '../../record/index.ts';
import type { Acted, ActRefusal } from '../contract.ts';
import { type Refusing, refusing, type Standing } from './administrator.ts';
import { readStanding } from './standing-store.ts';

export interface DeskDeps {
  readonly db: Pool;
  readonly record: RecordLog;
}

/** Who acts, from where, when. */
export interface Actor {
  readonly caller: Caller;
  readonly address: string;
  readonly route: string;
  readonly now: Instant;
}

/** What was done, still uncommitted: how it is recorded, what is handed back, and who is told of the entry. */
export interface Deed<T> {
  readonly draft: Draft;
  readonly value: T;
  /** How it is recorded where that rests on a condition: the entry, or why it is undone; otherwise `draft` is appended. */
  readonly recorded?: () => Promise<Pick<Appended, 'index'> | Refusing>;
  readonly afterwards?: (entry: number) => Promise<void>;
}

export type Performed<T> =
  | { readonly kind: 'done'; readonly entry: number; readonly value: T }
  | { readonly kind: 'refuse'; readonly refusal: ActRefusal };

/** Undoes what the transaction has done. */
class Undone extends Error {
  override readonly name = 'Undone';
  readonly why: Refusing;
  constructor(why: Refusing) {
    super(why.reason);
    this.why = why;
  }
}

/**
 * One act: done in a transaction under the locks of its rows, recorded durably, and only then committed. So of two at
 * once the second finds it done; a record that cannot be written leaves nothing done; and nothing takes effect without
 * its entry (53060.5(c)(1)(D)). What is refused is undone and recorded as `act.refused`. @throws RecordUnavailable
 */
export async function perform<T>(
  { db, record }: DeskDeps,
  actor: Actor,
  act: string,
  work: (transaction: Queryable, standing: Standing) => Promise<Deed<T> | Refusing>,
): Promise<Performed<T>> {
  const { caller, now } = actor;
  try {
    return await withTransaction(db, async (transaction) => {
      const done = await work(transaction, await readStanding(transaction, caller, now));
      if ('effect' in done) throw new Undone(done);
      const entered = await (done.recorded?.() ?? record.append(done.draft));
      if ('effect' in entered) throw new Undone(entered);
      await done.afterwards?.(entered.index);
      await noteActivity(transaction, caller.staffId, now);
      return { kind: 'done', entry: entered.index, value: done.value };
    });
  } catch (error) {
    if (!(error instanceof Undone)) throw error;
    return { kind: 'refuse', refusal: await refuseAct({ record }, actor, act, error.why) };
  }
}

/** A refusal is recorded before it is answered. */
export async function refuseAct(
  { record }: Pick<DeskDeps, 'record'>,
  { caller, address, route }: Actor,
  act: string,
  why: Refusing,
): Promise<ActRefusal> {
  const { index } = await record.append({
    kind: 'act.refused',
    act,
    effect: 'refuse',
    clause: why.clause,
    division: caller.division,
    role: caller.role,
    values: {
      staffId: caller.staffId,
      session: caller.sessionId,
      device: caller.deviceId === '' ? 'none' : caller.deviceId,
      address,
      route,
    },
  });
  return { ...why, reference: String(index) };
}

/** What a store refused, with what can be done about it. */
export const refusedByStore = ({ clause, reason }: Refused, remedy: string): Refusing =>
  refusing(clause, `${reason}.`, remedy);

/** The values that every administrative entry commits to. */
export const actValues = ({ caller }: Actor, subject: string, detail?: string) => ({
  staffId: caller.staffId,
  session: caller.sessionId,
  subject,
  detail,
});

/** The actor of a request; a route that asks for a session has a caller. */
export function actorOf(
  { caller, address, now }: Pick<RouteRequest, 'caller' | 'address' | 'now'>,
  route: string,
): Actor {
  if (caller === undefined) throw new TypeError('a route without a session asked for its caller');
  return { caller, address, route, now };
}

/** 200 with the entry and what belongs to it, or 403 with the refusal. */
export const answerOf = <T extends object>(performed: Performed<T>): Answer =>
  performed.kind === 'done'
    ? { status: 200, body: { entry: performed.entry, ...performed.value } satisfies Acted }
    : { status: 403, body: performed.refusal };
