import { daysBetween, type Job, noteReminder, reminderDue, tell } from '../../deadlines/index.ts';
import { addCivil, civilDate } from '../../foundation/clock.ts';
import { administratorsOf, divisions } from '../../people/index.ts';
import { reviewsDue } from './register-store.ts';

/**
 * 53060.10(a): who may receive is looked at every year. Whoever decided is reminded at 30, 7 and 1 days; from the day after,
 * the decision does not serve, and the administrators of every division are told once.
 */
export const agencyReviewJob: Job = {
  name: 'agency-reviews',
  run: async ({ db }, { now, entry }) => {
    const today = civilDate(now);
    let reminded = 0;
    for (const { reviewBy, decidedBy } of await reviewsDue(db, addCivil(today, { days: 30 }))) {
      const daysBefore = reminderDue('recipient-review', daysBetween(today, reviewBy)) ?? 0;
      const told = reviewBy < today ? await everyAdministrator(db) : [decidedBy];
      for (const staffId of told) {
        const reminder = { staffId, about: 'recipient-review', lapsesOn: reviewBy, daysBefore } as const;
        if (!(await noteReminder(db, reminder, now))) continue;
        await tell(db, { kind: 'recipient-review', entry, staffIds: [staffId] }, now);
        reminded += 1;
      }
    }
    return { reminded };
  },
};

async function everyAdministrator(db: Parameters<typeof administratorsOf>[0]): Promise<readonly string[]> {
  const all = await Promise.all(divisions.map((division) => administratorsOf(db, division)));
  return [...new Set(all.flat().map(({ staff_id: staffId }) => staffId))];
}
