import type { VendorSearch } from '../../src/audits/index.ts';
import { type Chance, chance } from './chance.ts';

export const dayMs = 86_400_000;
const minuteMs = 60_000;
/** Midnight of 1 January 2026 in Los Angeles. */
export const newYear = Date.parse('2026-01-01T08:00:00Z');
export const peopleCount = 50;
const searchesOfAll = 200_000;
const daysOfYear = 365;

/** What honest people write, by the kind of the matter; each matter keeps to its own words, with small changes. */
const wordings: readonly (readonly string[])[] = [
  ['stolen vehicle', 'stolen veh recovery', 'vehicle theft suspect'],
  ['parolee at large, last known vehicle', 'PAL vehicle, absconded', 'absconder vehicle'],
  ['armed robbery suspect vehicle', 'robbery suspect', 'robbery, vehicle leaving scene'],
  ['narcotics trafficking suspect', 'drug sales suspect vehicle', 'narcotics suspect vehicle'],
  ['homicide suspect vehicle', 'homicide witness vehicle', 'shooting suspect vehicle'],
  ['hit and run suspect vehicle', 'felony hit and run', 'hit and run, partial plate'],
  ['burglary suspect vehicle', 'residential burglary', 'commercial burglary suspect'],
  ['felony warrant, vehicle of wanted person', 'warrant suspect vehicle', 'wanted person vehicle'],
  ['fraud suspect vehicle', 'identity theft suspect', 'check fraud suspect vehicle'],
  ['missing juvenile at risk', 'missing endangered person', 'runaway juvenile, vehicle of friend'],
];
const vague = ['investigation', 'follow up', 'inv', 'patrol', 'check'];

export interface Matter {
  readonly number: string;
  readonly words: readonly string[];
  readonly plates: string[];
  readonly from: number;
  readonly to: number;
}

export interface Worker {
  readonly name: string;
  /** The hour at which the shift begins, local; it lasts nine. */
  readonly shift: number;
  readonly mobile: boolean;
  readonly matters: readonly Matter[];
  readonly daysOn: readonly number[];
}

export interface Year {
  readonly workers: readonly Worker[];
  readonly searches: readonly VendorSearch[];
}

let made = 0;
/** A row of the vendor's log. */
export function aSearch(
  user: string,
  at: number,
  told: Pick<VendorSearch, 'plate' | 'caseNumber' | 'reason'> & Partial<Pick<VendorSearch, 'type'>>,
): VendorSearch {
  made += 1;
  return {
    file: 'year.csv',
    row: made,
    id: `search-${made}`,
    at,
    user,
    organization: 'Example Department',
    offense: null,
    prompt: null,
    type: 'search',
    automatic: false,
    ...told,
  };
}

export const aPlate = (by: Chance): string =>
  `${by.within(6, 9)}${letters(by, 3)}${String(by.within(0, 999)).padStart(3, '0')}`;

const letters = (by: Chance, count: number): string =>
  Array.from({ length: count }, () => by.of([...'ABCDEFGHJKLMNPRSTUVWXYZ'])).join('');

/** A year of fifty people at work, none of whom misuses anything, in the numbers that a department sees. */
export function honestYear(seed: number): Year {
  made = 0;
  const by = chance(seed);
  let cases = 0;
  const workers = Array.from({ length: peopleCount }, (_, at) =>
    aWorker(by, at, () => `26-${String((cases += 1)).padStart(5, '0')}`),
  );
  const perDay = searchesOfAll / workers.reduce((sum, { daysOn }) => sum + daysOn.length, 0);
  const searches = workers.flatMap((worker) =>
    worker.daysOn.flatMap((day) => aDay(by, worker, workers, day, perDay)),
  );
  return { workers, searches };
}

function aWorker(by: Chance, at: number, nextCase: () => string): Worker {
  const off = by.within(0, 6);
  const leave = by.within(20, 320);
  const daysOn = Array.from({ length: daysOfYear }, (_, day) => day).filter(
    (day) => (day + off) % 7 < 5 && !(day >= leave && day < leave + 21) && !by.happens(0.03),
  );
  const matters = Array.from({ length: 70 }, () => aMatter(by, nextCase()));
  return {
    name: `person.${String(at + 1).padStart(2, '0')}`,
    shift: by.happens(0.15) ? 20 : by.of([6, 7, 8, 9, 12, 14]),
    mobile: by.happens(0.5),
    matters,
    daysOn,
  };
}

function aMatter(by: Chance, number: string): Matter {
  const from = by.within(-40, daysOfYear - 5);
  return {
    number,
    words: by.of(wordings),
    plates: Array.from({ length: by.within(1, 7) }, () => aPlate(by)),
    from,
    to: from + by.within(10, 90),
  };
}

/** A day's searches: sittings within the shift, now and then after it; mostly one's own matters, sometimes a colleague's. */
function aDay(
  by: Chance,
  worker: Worker,
  all: readonly Worker[],
  day: number,
  perDay: number,
): readonly VendorSearch[] {
  const count = Math.max(1, Math.round(perDay * (0.5 + by.next())));
  const late = by.happens(0.02) ? 4 : 0;
  const start = newYear + day * dayMs + worker.shift * 60 * minuteMs;
  const moments = Array.from(
    { length: count },
    () => start + Math.floor(by.next() * (9 + late) * 60 * minuteMs),
  );
  const theirs = by.happens(0.1) ? by.of(all) : worker;
  return moments
    .toSorted((one, other) => one - other)
    .map((at) => aSearchOf(by, by.happens(0.1) ? theirs : worker, worker, day, at));
}

function aSearchOf(by: Chance, whose: Worker, worker: Worker, day: number, at: number): VendorSearch {
  const type = worker.mobile ? 'search - Mobile' : 'search';
  const open = whose.matters.filter(({ from, to }) => from <= day && day <= to);
  if (open.length === 0 || by.happens(0.04))
    return aSearch(worker.name, at, {
      plate: aPlate(by),
      caseNumber: '',
      reason: 'traffic stop, suspended registration',
      type,
    });
  const matter = by.of(open);
  const plate = by.happens(0.3) ? aPlate(by) : by.of(matter.plates);
  const reason = by.happens(0.02) ? by.of(vague) : by.of(matter.words);
  const caseNumber = by.happens(0.03) ? '' : matter.number;
  return aSearch(worker.name, at, { plate, caseNumber, reason, type });
}
