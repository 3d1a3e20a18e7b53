import {
  type AuditedAct,
  configDrift,
  exportSpikes,
  noProfile,
  supportWithoutTicket,
} from '../../src/audits/index.ts';
import { chance } from './chance.ts';
import { dayMs, newYear, type Year } from './honest-year.ts';
import { type RuleScore, scoreOfRule } from './rule-score.ts';

const each = 5;

/** Detectors of what is no search, over a year of copies, sessions and nights in which five misuses of each kind are planted. */
export function scoresOfActs(year: Year, seed: number): readonly RuleScore[] {
  return [copies(year, seed), support(year, seed), drift(seed)];
}

/** People take a copy now and then, and many at the end of a big case; misusers empty the system on one day. */
function copies({ workers }: Year, seed: number): RuleScore {
  const by = chance(seed);
  const usual = workers.flatMap(({ name, daysOn }) =>
    daysOn.flatMap((day) =>
      Array.from({ length: by.happens(0.3) ? by.within(1, 3) : 0 }, () => anAct(name, day, 'copy.made')),
    ),
  );
  const endOfCase = [40, 41].flatMap((at) => many(workers[at]?.name ?? '', 200, by.within(10, 14)));
  const planted = workers.slice(0, each).map(({ name }) => many(name, by.within(50, 300), by.within(18, 60)));
  const found = exportSpikes([...usual, ...endOfCase, ...planted.flat()], {
    ...noProfile,
    timeZone: 'America/Los_Angeles',
  });
  return scoreOfRule(
    'export-spike',
    [...found.keys()],
    planted.map((own) => own.map(({ id }) => id)),
  );
}

/** Administrators help with a ticket; the gate refuses the rest, so that a misuse is one who passed it by. */
function support(_: Year, seed: number): RuleScore {
  const by = chance(seed);
  const helped = Array.from({ length: 300 }, () => ({
    ...anAct(`administrator.${by.within(1, 3)}`, by.within(0, 364), 'inquiry.asked'),
    role: 'administrator',
    hasTicket: true,
  }));
  const planted = Array.from({ length: each }, () => [
    { ...anAct('administrator.1', by.within(0, 364), 'inquiry.asked'), role: 'administrator' },
  ]);
  const found = supportWithoutTicket([...helped, ...planted.flat()]);
  return scoreOfRule(
    'support-without-ticket',
    [...found.keys()],
    planted.map((own) => own.map(({ id }) => id)),
  );
}

/** A night each day; changes that somebody recorded; two nights on which a setting was read wrongly, and then rightly again. */
function drift(seed: number): RuleScore {
  const by = chance(seed);
  const recorded = new Set(Array.from({ length: 20 }, () => by.within(1, 300)));
  const misread = [310, 311];
  const planted = [320, 327, 335, 342, 350];
  const nights = Array.from({ length: 365 }, (_, day) => ({
    at: newYear + day * dayMs,
    entry: day,
    differences: recorded.has(day) || misread.includes(day) || planted.includes(day) ? 1 : 0,
  }));
  const changes = [...recorded].map((day) => newYear + day * dayMs - dayMs / 2);
  const found = configDrift(nights, changes).map(({ entry }) => String(entry));
  return scoreOfRule(
    'config-drift',
    found,
    planted.map((day) => [String(day)]),
  );
}

let made = 0;
function anAct(staffId: string, day: number, kind: string): AuditedAct {
  made += 1;
  const at = newYear + day * dayMs + (9 + (made % 8)) * (dayMs / 24);
  return { id: `act-${made}`, kind, at, staffId, role: 'user', hasTicket: false };
}

const many = (name: string, day: number, count: number): readonly AuditedAct[] =>
  Array.from({ length: count }, () => anAct(name, day, 'copy.made'));
