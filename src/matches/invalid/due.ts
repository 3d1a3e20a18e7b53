import { addCivil, type CivilDate } from '../../foundation/clock.ts';
import { addWorkingDays } from '../../foundation/working-days.ts';
import type { ReportState } from '../contract.ts';

/** Working days until the agency of record has been told, days until it has answered, working days until it is resolved (R23). */
export const dueWithin = { send: 3, answer: 30, resolve: 5 } as const;

/** By when the next step of a report is to be taken; undefined when there is none. */
export function dueAfter(state: ReportState, today: CivilDate): CivilDate | undefined {
  switch (state) {
    case 'open':
      return addWorkingDays(today, dueWithin.send);
    case 'sent':
      return addCivil(today, { days: dueWithin.answer });
    case 'answered':
      return addWorkingDays(today, dueWithin.resolve);
    case 'resolved':
    case 'withdrawn':
      return undefined;
  }
}
