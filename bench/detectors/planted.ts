import type { VendorSearch } from '../../src/audits/index.ts';
import { type Chance, chance } from './chance.ts';
import { aPlate, aSearch, dayMs, newYear, type Worker, type Year } from './honest-year.ts';

/** One scripted misuse: what a person did, as the vendor's log shows it. */
export interface Planted {
  readonly kind: string;
  readonly user: string;
  readonly searches: readonly VendorSearch[];
  /** Made past the gate: no entry of the record stands for it. */
  readonly pastTheGate: boolean;
}

const minuteMs = 60_000;
type Script = (by: Chance, worker: Worker, year: Year) => readonly VendorSearch[];

/** A moment within the person's shift, or in the middle of the time off. */
export const moment = (by: Chance, worker: Worker, day: number, night = false): number =>
  newYear + day * dayMs + ((worker.shift + (night ? 15 : 1) + by.next() * 6) % 24) * 60 * minuteMs;

const daysFrom = (by: Chance, count: number, apart: number): readonly number[] => {
  const first = by.within(5, 340 - count * apart);
  return Array.from({ length: count }, (_, at) => first + at * apart + by.within(0, apart - 1));
};

const plausible = [
  'missing child, vehicle of relative',
  'narcotics suspect vehicle',
  'stolen vehicle',
  'armed robbery suspect',
  'fraud suspect vehicle',
  'reckless driver, hit and run',
];

/** What has happened in the field, each as a script. */
const scripts: Readonly<Record<string, Script>> = {
  'stalking, vague': (by, worker) => {
    const plate = aPlate(by);
    return daysFrom(by, by.within(6, 25), 4).map((day) =>
      aSearch(worker.name, moment(by, worker, day, by.happens(0.3)), {
        plate,
        caseNumber: '',
        reason: by.of(['investigation', 'inv', 'check']),
      }),
    );
  },
  'stalking, plausible reasons': (by, worker) => {
    const plate = aPlate(by);
    return daysFrom(by, by.within(5, 15), 7).map((day, at) =>
      aSearch(worker.name, moment(by, worker, day), {
        plate,
        caseNumber: '',
        reason: plausible[at % plausible.length] ?? '',
      }),
    );
  },
  'stalking, other numbers each time': (by, worker) => {
    const plate = aPlate(by);
    return daysFrom(by, by.within(5, 12), 8).map((day) =>
      aSearch(worker.name, moment(by, worker, day), {
        plate,
        caseNumber: by.of(worker.matters).number,
        reason: 'stolen vehicle',
      }),
    );
  },
  'two people followed': (by, worker) => {
    const [hers, his] = [aPlate(by), aPlate(by)];
    return daysFrom(by, by.within(4, 9), 9).flatMap((day) => {
      const at = moment(by, worker, day);
      const caseNumber = by.happens(0.5) ? '' : by.of(worker.matters).number;
      return [
        aSearch(worker.name, at, { plate: hers, caseNumber, reason: 'suspect vehicle, theft' }),
        aSearch(worker.name, at + 2 * minuteMs, { plate: his, caseNumber, reason: 'suspect vehicle, theft' }),
      ];
    });
  },
  'shared account': (by, worker) =>
    daysFrom(by, 4, 3).flatMap((day) =>
      Array.from({ length: 8 }, (_, at) => {
        const start = moment(by, worker, day) + at * 30 * minuteMs;
        const told = { caseNumber: by.of(worker.matters).number, reason: by.of(plausible) };
        return [
          aSearch(worker.name, start, { ...told, plate: aPlate(by), type: 'search' }),
          aSearch(worker.name, start + 20_000, { ...told, plate: aPlate(by), type: 'search - Mobile' }),
        ];
      }).flat(),
    ),
  sweeping: (by, worker) => {
    const start = moment(by, worker, by.within(5, 350));
    return Array.from({ length: by.within(25, 60) }, (_, at) =>
      aSearch(worker.name, start + at * 50_000, {
        plate: aPlate(by),
        caseNumber: by.of(worker.matters).number,
        reason: 'area canvass',
      }),
    );
  },
  'tip-off': (by, worker, { workers }) => {
    const colleague = by.of(workers.filter(({ name }) => name !== worker.name));
    const matter = by.of(
      colleague.matters.filter(({ plates, from, to }) => plates.length >= 3 && from > 5 && to < 355),
    );
    const theirs = matter.plates.slice(0, 4).map((plate, at) =>
      aSearch(colleague.name, moment(by, colleague, matter.from + 1 + at), {
        plate,
        caseNumber: matter.number,
        reason: by.of(matter.words),
      }),
    );
    const asked = matter.plates.slice(0, 4).map((plate, at) =>
      aSearch(worker.name, moment(by, worker, matter.from + 7) + at * 5 * minuteMs, {
        plate,
        caseNumber: '',
        reason: 'suspicious vehicle',
      }),
    );
    return [...asked, ...theirs];
  },
  'borrowed case number': (by, worker, { workers }) => {
    const colleague = by.of(workers.filter(({ name }) => name !== worker.name));
    const { number } = by.of(colleague.matters);
    return daysFrom(by, by.within(4, 9), 6).map((day) =>
      aSearch(worker.name, moment(by, worker, day), {
        plate: aPlate(by),
        caseNumber: number,
        reason: by.of(plausible),
      }),
    );
  },
  'one text for everything': (by, worker) =>
    daysFrom(by, by.within(12, 25), 3).map((day) =>
      aSearch(worker.name, moment(by, worker, day), {
        plate: aPlate(by),
        caseNumber: '',
        reason: 'investigation',
      }),
    ),
  'past the gate': (by, worker) => {
    const plate = aPlate(by);
    return daysFrom(by, by.within(2, 6), 5).map((day) =>
      aSearch(worker.name, moment(by, worker, day), {
        plate,
        caseNumber: by.of(worker.matters).number,
        reason: by.of(plausible),
      }),
    );
  },
};

/** A hundred of them, ten of each kind, by thirty of the fifty. */
export function plantedIn(year: Year, seed: number): readonly Planted[] {
  const by = chance(seed);
  const misusers = year.workers.slice(0, 30);
  return Object.entries(scripts).flatMap(([kind, script], at) =>
    Array.from({ length: 10 }, (_, turn) => {
      const worker = misusers[(at * 10 + turn) % misusers.length];
      if (worker === undefined) throw new RangeError('nobody to misuse anything');
      const searches = script(by, worker, year);
      return { kind, user: worker.name, searches, pastTheGate: kind === 'past the gate' };
    }),
  );
}
