import {
  daysBetween,
  type Job,
  noteReminder,
  type ReminderAbout,
  reminderDue,
  tell,
} from '../../deadlines/index.ts';
import { type CivilDate, civilDate } from '../../foundation/clock.ts';
import type { Queryable } from '../../foundation/postgres/pool.ts';
import { officersOf, roleHolders } from '../../people/index.ts';
import { type ClockRunning, clocksRunningOut } from './incident-store.ts';

const weekMs = 7 * 86_400_000;

interface Reminding {
  readonly about: ReminderAbout;
  readonly lapsesOn: CivilDate;
  readonly daysBefore: number;
}

/**
 * Daily: whoever opened an incident, EIS and the policy's owners are reminded of its clocks at 7, 1 and 0 days, and every day of a
 * clock that ran out, then with the Hiring Authority of whoever opened it (Civil Code 1798.29, R34).
 */
export const incidentClocksJob: Job = {
  name: 'incident-clocks',
  run: async ({ db }, { now, entry }) => {
    const today = civilDate(now);
    let reminded = 0;
    let overdue = 0;
    for (const clock of await clocksRunningOut(db, now + weekMs)) {
      const late = clock.due < now;
      const reminding = late
        ? { about: 'incident-clock-overdue' as const, lapsesOn: today, daysBefore: 0 }
        : reminderOf(civilDate(clock.due), today);
      if (reminding === undefined) continue;
      const told = await newlyTold(db, await whomToRemind(db, clock, late), reminding, now);
      await tell(db, { kind: 'incident-clock', entry, staffIds: told }, now);
      reminded += late ? 0 : told.length;
      overdue += late ? told.length : 0;
    }
    return { reminded, overdue };
  },
};

function reminderOf(lapsesOn: CivilDate, today: CivilDate): Reminding | undefined {
  const daysBefore = reminderDue('incident-clock', daysBetween(today, lapsesOn));
  return daysBefore === undefined ? undefined : { about: 'incident-clock', lapsesOn, daysBefore };
}

async function whomToRemind(
  db: Queryable,
  { openedBy, division }: ClockRunning,
  late: boolean,
): Promise<readonly string[]> {
  const holders = (await roleHolders(db)).filter(({ role }) => role === 'eis' || role === 'policy-owner');
  const above = late ? (await officersOf(db, division)).hiringAuthority : [];
  return [...new Set([openedBy, ...holders.map(({ staffId }) => staffId), ...above])];
}

/** Those of whom this reminder was not noted before. */
async function newlyTold(
  db: Queryable,
  people: readonly string[],
  reminding: Reminding,
  now: number,
): Promise<readonly string[]> {
  const told: string[] = [];
  for (const staffId of people)
    if (await noteReminder(db, { staffId, ...reminding }, now)) told.push(staffId);
  return told;
}
