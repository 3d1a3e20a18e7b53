import { addCivil, type CivilDate } from '../../foundation/clock.ts';
import type { WayFacts } from '../../rules/index.ts';
import type { LifeFacts } from './life-facts.ts';

/** What somebody asks for or an administrator is about to grant. */
type Granting = Partial<Pick<WayFacts, 'uses' | 'usesStand' | 'trainingVerified' | 'lastDay'>>;

/** What a grant, or the return of one, rests on: the facts of the day as the rules in `policy/desk` ask them. */
export function wayOf(life: LifeFacts, granting: Granting, today: CivilDate): WayFacts {
  const held = life.access.state === 'active' || life.access.state === 'suspended';
  const { lastDay = 0, uses = life.access.uses, usesStand = false, trainingVerified = false } = granting;
  return {
    asked: held || life.request !== undefined,
    needConfirmed: held || life.request?.need !== undefined,
    agreement: life.agreement,
    training: { ...life.training, againSince: life.access.trainingAgainSince },
    deviceIssued: life.hasDevice,
    trainingVerified,
    uses,
    usesStand,
    lastDay: isDay(lastDay) ? lastDay : 0,
    // 53060.5(c)(1)(D): a grant has a last day, a year away at most, so that somebody looks at it again.
    latestDay: addCivil(today, { years: 1 }),
    suspended: life.access.state === 'suspended',
  };
}

function isDay(day: CivilDate): boolean {
  const [year, month, date] = [Math.trunc(day / 10_000), Math.trunc(day / 100) % 100, day % 100];
  const at = new Date(Date.UTC(year, month - 1, date));
  return at.getUTCMonth() === month - 1 && at.getUTCDate() === date;
}
