import { type CivilDate, civilDate, type Instant, rfc3339 } from '../../foundation/clock.ts';
import type { Queryable } from '../../foundation/postgres/pool.ts';
import type { MyAccess, QueuedAccess, Seats } from '../contract.ts';
import type { Desk } from '../desk/administer.ts';
import { monthOf } from './change-store.ts';
import { askedUnder, lifeOf, livesIn } from './facts-store.ts';
import type { LifeFacts } from './life-facts.ts';
import { readyToGrant, stepsOf } from './steps.ts';

/** One's own way to access, and whose need waits for one's word. */
export async function myAccess(db: Queryable, staffId: string, now: Instant): Promise<MyAccess | undefined> {
  const life = await lifeOf(db, staffId, now);
  if (life === undefined) return undefined;
  const waiting = await askedUnder(db, staffId, now);
  return {
    state: life.access.state,
    uses: life.access.uses,
    expiresOn: life.access.expiresOn,
    steps: stepsOf(life, civilDate(now)),
    waiting: waiting.flatMap(({ staffId: who, name, request }) =>
      request === undefined || request.need !== undefined
        ? []
        : [{ staffId: who, name, uses: request.uses, askedAt: rfc3339(request.askedAt) }],
    ),
  };
}

/** What an administrator of the division has before him, what is due first (53060.5(c)(1)). */
export async function queueOf(db: Queryable, desk: Desk, now: Instant): Promise<readonly QueuedAccess[]> {
  const lives = await livesIn(db, desk.division, now);
  return lives
    .map((life) => queued(life, desk, civilDate(now)))
    .toSorted((one, other) => order[one.due] - order[other.due]);
}

const order: Readonly<Record<QueuedAccess['due'], number>> = {
  grant: 0,
  review: 1,
  confirm: 2,
  wait: 3,
  look: 4,
};

function queued(life: LifeFacts, { staffId }: Desk, today: CivilDate): QueuedAccess {
  const steps = stepsOf(life, today);
  const { access, request } = life;
  return {
    staffId: life.staffId,
    name: life.name,
    rank: life.rank,
    unit: life.unit,
    division: life.division,
    state: access.state,
    uses: access.uses,
    scope: access.scope,
    asked:
      request === undefined
        ? null
        : { uses: request.uses, at: rfc3339(request.askedAt), need: request.need ?? null },
    steps,
    due: dueOf(life, readyToGrant(steps), today),
    suspendedWhy: access.suspendedWhy ?? null,
    note: access.note ?? null,
    expiresOn: access.expiresOn,
    lastActivityOn: access.lastActivityOn,
    moved: access.moved,
    own: life.staffId === staffId,
  };
}

/** Pure: what is due on one person's access. */
export function dueOf(life: LifeFacts, ready: boolean, today: CivilDate): QueuedAccess['due'] {
  const { access } = life;
  if (access.state === 'suspended') return 'review';
  if (access.state === 'active') {
    if (life.eligibility.effect === 'refuse' || access.expiresOn < today) return 'review';
    return access.moved || access.confirmedMonth < monthOf(today) ? 'confirm' : 'look';
  }
  return ready ? 'grant' : 'wait';
}

/** How many licensed seats there are, and how many are granted, in the whole department (53060.6(a), R33). */
export async function seatsOf(db: Queryable): Promise<Seats> {
  const { rows } = await db.query<Seats & Record<string, unknown>>(
    `select l.per_seat as "perSeat", l.seats, s.granted
     from door_licence l cross join door_seats s where l.technology_id = 'plateward'`,
  );
  return rows[0] ?? { perSeat: false, seats: 0, granted: 0 };
}
