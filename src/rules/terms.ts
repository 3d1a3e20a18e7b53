import { addCivil, type CivilDate } from '../foundation/clock.ts';
import type { AccessFacts, TrainingFacts } from './facts.ts';

const never: CivilDate = 0;
const twelveMonths = 365;

/**
 * First day on which an account counts as inactive (53060.5(c)(2)(D)): 12 months of the calendar, or the fewer days
 * to which the Hiring Authority with EIS lowered them (R7). Without any activity it is inactive at once.
 */
export function inactiveOn({
  lastActivityOn,
  inactiveAfterDays,
}: Pick<AccessFacts, 'lastActivityOn' | 'inactiveAfterDays'>): CivilDate {
  if (lastActivityOn === never) return never;
  return addCivil(
    lastActivityOn,
    inactiveAfterDays < twelveMonths ? { days: inactiveAfterDays } : { months: 12 },
  );
}

/** The furthest day that a completion can serve: training is repeated annually (53060.8(a)). */
export const trainingServesThrough = ({ completedOn }: TrainingFacts): CivilDate =>
  completedOn === never ? never : addCivil(completedOn, { years: 1 });
