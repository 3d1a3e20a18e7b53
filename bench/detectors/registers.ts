import { civilDate } from '../../src/foundation/clock.ts';
import type { Profile, VendorSearch } from '../../src/audits/index.ts';
import { type Chance, chance } from './chance.ts';
import { aPlate, aSearch, dayMs, newYear, type Worker, type Year } from './honest-year.ts';
import { moment, type Planted } from './planted.ts';

/** A misuse that only a register shows, and the detector that reads it. */
export interface PlantedBeside extends Planted {
  readonly rule: string;
}

/** What the department's registers say, misuses that they show, and honest searches that look the same. */
export interface Registers {
  readonly beside: NonNullable<Profile['beside']>;
  readonly planted: readonly PlantedBeside[];
  readonly honest: readonly VendorSearch[];
}

type Beside = NonNullable<Profile['beside']>;
type Standing = NonNullable<ReturnType<NonNullable<Beside['caseOf']>>>;

const each = 5;
const lastDay = 150;
const divisions = ['DAPO', 'OCS'] as const;

/** The registers of the year: staff vehicles, who left, cases with their division, opening, closing and last activity. */
export function registersOf(year: Year, seed: number): Registers {
  const by = chance(seed);
  const vehicles = Array.from({ length: 12 }, () => aPlate(by));
  const idle = Array.from({ length: each }, (_, at) => `26-I${String(at).padStart(4, '0')}`);
  const division = (user: string): string => divisions[Number(user.slice(-2)) % 2] ?? divisions[0];
  const cases = casesOf(by, year, division);
  for (const number of idle) cases.set(number, idleCase(number));
  const { planted: after, honest: late } = leavers(by);
  const scripts = scriptsOf(year, { vehicles, idle, division });
  const misusers = year.workers.slice(0, 30);
  const planted = Object.entries(scripts).flatMap(([rule, script]) =>
    Array.from({ length: each }, (_, turn): PlantedBeside => {
      const worker = by.of(misusers);
      return { rule, kind: rule, user: worker.name, pastTheGate: false, searches: script(by, worker, turn) };
    }),
  );
  return {
    planted: [...planted, ...after],
    // A car that was sold, and a register that was brought up to date late.
    honest: [
      ...late,
      ...vehicles
        .slice(-2)
        .map((plate) => ordinary(by, by.of(year.workers).name, by.within(5, 350), { plate })),
    ],
    beside: {
      isStaffVehicle: (plate) => vehicles.includes(plate),
      leftOn: (user) =>
        user.startsWith('left.') ? civilDate(newYear + lastDay * dayMs + dayMs / 2) : undefined,
      caseOf: (number) => cases.get(number),
      divisionOf: (user) => (user.startsWith('left.') ? undefined : division(user)),
    },
  };
}

/** Of every fiftieth case the opening was entered two days late. */
function casesOf(by: Chance, { workers }: Year, division: (user: string) => string): Map<string, Standing> {
  return new Map(
    workers.flatMap(({ name, matters }) =>
      matters.map(({ number, from, to }) => {
        const closedAt = newYear + (to + 2) * dayMs;
        const openedAt = newYear + (from + (by.happens(0.02) ? 2 : 0)) * dayMs;
        return [number, { division: division(name), openedAt, closedAt, changedAt: closedAt }] as const;
      }),
    ),
  );
}

const idleCase = (number: string): Standing => ({
  division: divisions[Number(number.slice(-1)) % 2] ?? divisions[0],
  openedAt: newYear,
  closedAt: null,
  changedAt: newYear + 3 * dayMs,
});

type Script = (by: Chance, worker: Worker, turn: number) => readonly VendorSearch[];
interface Known {
  readonly vehicles: readonly string[];
  readonly idle: readonly string[];
  readonly division: (user: string) => string;
}

/** Each misuse by the rule that ought to find it. */
const scriptsOf = (
  { workers }: Year,
  { vehicles, idle, division }: Known,
): Readonly<Record<string, Script>> => ({
  'staff-vehicle': (by, worker) => {
    const plate = by.of(vehicles.slice(0, -2));
    return [1, 2].map((later) => own(by, worker, by.within(5, 170) * later, { plate }));
  },
  'closed-case': (by, worker) => {
    const closed = by.of(worker.matters.filter(({ to }) => to > 10 && to < 300));
    return [10, 15, 22].map((later) => own(by, worker, closed.to + later, { caseNumber: closed.number }));
  },
  'case-of-another-division': (by, worker) => {
    const others = workers.filter(({ name }) => division(name) !== division(worker.name));
    const theirs = by.of(by.of(others).matters.filter(({ from, to }) => from > 10 && to < 350));
    return [1, 4, 8].map((later) => own(by, worker, theirs.from + later, { caseNumber: theirs.number }));
  },
  'no-case-activity': (by, worker, turn) => {
    const told = { plate: aPlate(by), caseNumber: idle[turn] ?? '' };
    return [60, 75, 90, 120].map((day) => own(by, worker, day, told));
  },
  'cdcr-number-alone': (by, worker) =>
    [1, 2, 3].map((later) =>
      own(by, worker, 90 * later, { caseNumber: `P${String(by.within(10_000, 99_999))}` }),
    ),
  'off-hours': (by, worker) =>
    [0, 7, 15].map((later) =>
      aSearch(worker.name, moment(by, worker, 100 + later, true), {
        plate: aPlate(by),
        caseNumber: by.of(worker.matters).number,
        reason: 'stolen vehicle',
      }),
    ),
});

type Told = Partial<Pick<VendorSearch, 'plate' | 'caseNumber'>>;

const own = (by: Chance, worker: Worker, day: number, told: Told): VendorSearch =>
  aSearch(worker.name, moment(by, worker, day), {
    plate: aPlate(by),
    caseNumber: by.of(worker.matters).number,
    reason: 'stolen vehicle',
    ...told,
  });

const ordinary = (by: Chance, user: string, day: number, told: Told = {}): VendorSearch =>
  aSearch(user, newYear + day * dayMs + by.within(9, 16) * (dayMs / 24), {
    plate: aPlate(by),
    caseNumber: `26-L${by.within(1000, 9999)}`,
    reason: 'stolen vehicle',
    ...told,
  });

/** Accounts that were used on after their person had left; and one of a person who left two days later than was entered. */
function leavers(by: Chance): {
  readonly planted: readonly PlantedBeside[];
  readonly honest: readonly VendorSearch[];
} {
  const names = Array.from({ length: each + 1 }, (_, at) => `left.${String(at).padStart(2, '0')}`);
  const before = names.flatMap((user) => [20, 50, 80, 110, 140].map((day) => ordinary(by, user, day)));
  const late = [0, 1].map((later) => ordinary(by, names[each] ?? '', lastDay + later));
  const planted = names.slice(0, each).map((user) => ({
    rule: 'after-leaving',
    kind: 'after-leaving',
    user,
    pastTheGate: false,
    searches: [3, 9, 30].map((later) => ordinary(by, user, lastDay + later)),
  }));
  return { planted, honest: [...before, ...late] };
}
