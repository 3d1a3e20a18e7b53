import {
  agreementServes,
  type LifeFacts,
  livesIn,
  trainingServes,
  vendorAccounts,
} from '../../access/index.ts';
import { daysBetween } from '../../deadlines/index.ts';
import { addCivil, type CivilDate, civilDate, type Instant } from '../../foundation/clock.ts';
import type { Queryable } from '../../foundation/postgres/pool.ts';
import type { DivisionName } from '../../people/index.ts';
import type { ReviewTopic } from '../contract.ts';

export type Figures = Readonly<Record<string, number>>;

const soon = 60;

/** What is to be looked at of user management, in figures as they stand (53060.5(c)(2)(A), 53060.5(c)(1), R7, R9). */
export async function reviewFigures(
  db: Queryable,
  division: DivisionName,
  now: Instant,
): Promise<Readonly<Record<ReviewTopic, Figures>>> {
  const today = civilDate(now);
  const held = (await livesIn(db, division, now)).filter(
    ({ access }) => access.state === 'active' || access.state === 'suspended',
  );
  const { rows } = await db.query<{ seats: number; granted: number }>(
    `select coalesce(sum(t.seats) filter (where t.per_seat), 0)::integer as seats,
       (select granted from door_seats) as granted from technologies t where t.state = 'live'`,
  );
  return {
    grants: grantFigures(held, today),
    training: trainingFigures(held, today),
    agreements: agreementFigures(held, today),
    inactive: inactiveFigures(held, today),
    licences: { seats: rows[0]?.seats ?? 0, granted: rows[0]?.granted ?? 0 },
    'vendor-accounts': await vendorFigures(db, division, now),
  };
}

const count = (lives: readonly LifeFacts[], holds: (life: LifeFacts) => boolean): number =>
  lives.filter(holds).length;

const grantFigures = (held: readonly LifeFacts[], today: CivilDate): Figures => ({
  active: count(held, ({ access }) => access.state === 'active'),
  suspended: count(held, ({ access }) => access.state === 'suspended'),
  notConfirmedThisMonth: count(
    held,
    ({ access }) => access.state === 'active' && access.confirmedMonth < Math.trunc(today / 100),
  ),
  moved: count(held, ({ access }) => access.moved),
  notEligible: count(held, ({ eligibility }) => eligibility.effect === 'refuse'),
  endWithin60Days: count(held, ({ access }) => access.expiresOn <= addCivil(today, { days: soon })),
});

const trainingFigures = (held: readonly LifeFacts[], today: CivilDate): Figures => ({
  current: count(held, (life) => trainingServes(life, today)),
  lapsed: count(held, (life) => !trainingServes(life, today)),
  lapseWithin60Days: count(
    held,
    (life) => trainingServes(life, today) && life.training.validThrough <= addCivil(today, { days: soon }),
  ),
});

const agreementFigures = (held: readonly LifeFacts[], today: CivilDate): Figures => ({
  onFile: count(held, (life) => agreementServes(life, today)),
  missing: count(held, (life) => !agreementServes(life, today)),
  toSignAgain: count(held, ({ agreement }) => agreement.signedVersion !== agreement.currentVersion),
});

const inactiveFigures = (held: readonly LifeFacts[], today: CivilDate): Figures => {
  const idleDays = ({ access }: LifeFacts): number =>
    access.lastActivityOn === 0 ? 0 : daysBetween(access.lastActivityOn, today);
  const active = held.filter(({ access }) => access.state === 'active');
  return {
    // 53060.5(c)(2)(D): such an account is suspended by itself; here is whether any was missed.
    pastTheLimit: count(active, (life) => idleDays(life) >= life.access.inactiveAfterDays),
    idle90Days: count(active, (life) => idleDays(life) >= 90),
    suspendedAsInactive: count(held, ({ access }) => access.suspendedWhy === 'inactive'),
  };
};

async function vendorFigures(db: Queryable, division: DivisionName, now: Instant): Promise<Figures> {
  const { products } = await vendorAccounts(db, division, now);
  const tasks = products.flatMap((product) => product.tasks);
  return {
    products: products.length,
    withoutList: products.filter(({ list }) => list === null).length,
    openTasks: tasks.length,
    lateTasks: tasks.filter(({ late }) => late).length,
    findings: products.reduce((sum, { findings }) => sum + findings.length, 0),
  };
}
