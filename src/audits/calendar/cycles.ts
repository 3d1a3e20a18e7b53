import { addCivil, type CivilDate } from '../../foundation/clock.ts';

/** 53060.5(c)(2)(A): "every 60 days or as directed by the Division's Hiring Authority". */
export const usualInterval = 60;

/** One audit of a division in its turn. All days are civil days of the department. */
export interface Cycle {
  readonly cycle: number;
  readonly fromOn: CivilDate;
  readonly throughOn: CivilDate;
  /** On which it is to be signed. */
  readonly dueOn: CivilDate;
  readonly intervalDays: number;
}

/** Days between the end of a period and the day on which its audit is due: so many there are to compile it. */
export const compileDays = (intervalDays: number): number => Math.min(10, Math.floor(intervalDays / 3));

/** The first audit is due one interval after the baseline, as every later one after the one before. */
export const firstCycle = (baselineOn: CivilDate, intervalDays: number): Cycle =>
  cycleDue(1, baselineOn, addCivil(baselineOn, { days: intervalDays }), intervalDays);

/** The next audit goes on where the last period ended: no day is left out, none is audited twice. */
export const nextCycle = (last: Cycle, intervalDays: number): Cycle =>
  cycleDue(
    last.cycle + 1,
    addCivil(last.throughOn, { days: 1 }),
    addCivil(last.dueOn, { days: intervalDays }),
    intervalDays,
  );

function cycleDue(cycle: number, fromOn: CivilDate, dueOn: CivilDate, intervalDays: number): Cycle {
  const throughOn = addCivil(dueOn, { days: -compileDays(intervalDays) });
  return { cycle, fromOn, throughOn: Math.max(fromOn, throughOn), dueOn, intervalDays };
}

/** Every cycle from the first to the one that runs on a day; those that there are already come first, unchanged. */
export function cyclesThrough(
  day: CivilDate,
  baselineOn: CivilDate,
  intervalDays: number,
  last?: Cycle,
): readonly Cycle[] {
  const made: Cycle[] = [];
  let newest = last;
  while (newest === undefined || newest.throughOn < day) {
    newest = newest === undefined ? firstCycle(baselineOn, intervalDays) : nextCycle(newest, intervalDays);
    made.push(newest);
  }
  return made;
}

/** R29: a cycle that runs, under a new direction; never due before there was time to compile it, never later than it was. */
export function underDirection(running: Cycle, intervalDays: number, today: CivilDate): Cycle {
  const start = addCivil(running.dueOn, { days: -running.intervalDays });
  const earliest = addCivil(today, { days: compileDays(intervalDays) });
  const dueOn = Math.min(running.dueOn, Math.max(addCivil(start, { days: intervalDays }), earliest));
  return cycleDue(running.cycle, running.fromOn, dueOn, intervalDays);
}

/** Where an audit stands on a day. */
export type Stage = 'running' | 'to-begin' | 'to-judge' | 'signed';

export function stageOf(
  {
    throughOn,
    begunAt,
    signedAt,
  }: {
    readonly throughOn: CivilDate;
    readonly begunAt: number | null;
    readonly signedAt: number | null;
  },
  today: CivilDate,
): Stage {
  if (signedAt !== null) return 'signed';
  if (begunAt !== null) return 'to-judge';
  return today <= throughOn ? 'running' : 'to-begin';
}
