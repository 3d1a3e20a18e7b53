import {
  type Actor,
  actValues,
  administer,
  type Desk,
  type DeskDeps,
  type Performed,
  type Refusing,
  refusing,
} from '../access/index.ts';
import { civilDate } from '../foundation/clock.ts';
import type { Queryable } from '../foundation/postgres/pool.ts';
import { isCdcrNumberAlone } from '../rules/index.ts';
import { proposeSetting, readSetting } from '../settings/index.ts';
import type { NumberingShown, ProvisionalBody, SeriesBody } from './contract.ts';
import { seriesNumber } from './series.ts';
import { findSeries, setEmergencySeries } from './series-store.ts';

/** What follows where there is no registered case yet: the emergency series, and whether a first use makes one (R12). */
export async function showNumbering(db: Queryable, { division }: Desk, now: number): Promise<NumberingShown> {
  const series = await findSeries(db, division, now);
  return { series: series ?? null, provisional: await readSetting(db, 'cases.provisional', division) };
}

/** Sets how the division's emergency numbers look; the counter goes on (53060.7(b)(6), R12). */
export const setSeriesAtDesk = (
  deps: DeskDeps,
  actor: Actor,
  { pattern }: SeriesBody,
): Promise<Performed<{ readonly next: string }>> =>
  administer(deps, actor, 'set-emergency-series', async (transaction, { division, staffId: by }) => {
    const unfit = unfitSeries(pattern, yearOf(actor));
    if (unfit !== undefined) return unfit;
    await setEmergencySeries(transaction, { division, pattern, by }, actor.now);
    const series = await findSeries(transaction, division, actor.now);
    return {
      draft: {
        kind: 'case.scheme-changed',
        act: 'emergency-series',
        division,
        values: actValues(actor, pattern),
      },
      value: { next: series?.next ?? '' },
    };
  });

const yearOf = ({ now }: Actor): number => Math.trunc(civilDate(now) / 10_000);

/** A series counts, and none of its numbers is a CDCR number alone. */
function unfitSeries(pattern: string, year: number): Refusing | undefined {
  const [first, later] = [seriesNumber(pattern, year, 1), seriesNumber(pattern, year, 2)];
  if (first === undefined || first === later || /\{(?!yyyy\}|n+\})/.test(pattern))
    return refusing(
      '53060.7(b)(6)',
      'This pattern gives no run of numbers.',
      'Write it with {yyyy} for the year and one run of n for the counter, such as OCS-E-{yyyy}-{nnnn}.',
    );
  return isCdcrNumberAlone(first)
    ? refusing(
        '53060.7(b)(6)',
        'Its numbers would be CDCR numbers alone.',
        'Add what makes it a case number, such as the division and a year.',
      )
    : undefined;
}

/** Whether the first use of a number that fits makes a provisional case in this division (R12). */
export const setProvisionalAtDesk = (
  deps: DeskDeps,
  actor: Actor,
  { provisional }: ProvisionalBody,
): Promise<Performed<ProvisionalBody>> =>
  administer(deps, actor, 'set-provisional-cases', async (transaction, { division, staffId: by }) => {
    const authority = 'DOM 53060.7(b)(6)';
    const setting = { key: 'cases.provisional', scope: division, value: provisional, authority, by } as const;
    await proposeSetting(transaction, setting, actor.now);
    return {
      draft: {
        kind: 'settings.changed',
        act: provisional ? 'provisional-cases-on' : 'provisional-cases-off',
        values: actValues(actor, `cases.provisional ${division}`),
      },
      value: { provisional },
    };
  });
