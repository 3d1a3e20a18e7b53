import { civilDate, type Instant } from '../foundation/clock.ts';
import type { Outcome } from '../foundation/outcome.ts';
import type { Queryable } from '../foundation/postgres/pool.ts';
import type { DivisionName } from '../people/index.ts';
import type { CaseDoor } from './case.ts';
import { findCase, type FirstUse, openProvisionalCase } from './case-store.ts';
import { CasesError } from './cases-error.ts';
import type { CaseNumber } from './contract.ts';
import { seriesNumber } from './series.ts';

/** Sets the pattern of a division's emergency series; its one run of `n` counts, `{yyyy}` is the year (R12). */
export async function setEmergencySeries(
  db: Queryable,
  series: { readonly division: DivisionName; readonly pattern: string; readonly by: string },
  now: Instant,
): Promise<void> {
  const year = Math.trunc(civilDate(now) / 10_000);
  if (seriesNumber(series.pattern, year, 1) === undefined)
    throw new CasesError('bad-series', `${series.pattern} gives no case number`);
  await db.query(
    `insert into emergency_series (division, pattern, year, next_number, set_by, set_at)
     values ($1, $2, $3, 1, $4, at_ms($5))
     on conflict (division) do update set pattern = excluded.pattern, set_by = excluded.set_by,
       set_at = excluded.set_at`,
    [series.division, series.pattern, year, series.by, now],
  );
}

/** A division's series, and the number that its next emergency gets; undefined while it has none. */
export async function findSeries(
  db: Queryable,
  division: DivisionName,
  now: Instant,
): Promise<{ readonly pattern: string; readonly next: string } | undefined> {
  const { rows } = await db.query<{ pattern: string; year: number; next_number: number }>(
    'select pattern, year, next_number from emergency_series where division = $1',
    [division],
  );
  const [series] = rows;
  if (series === undefined) return undefined;
  const year = Math.trunc(civilDate(now) / 10_000);
  const counter = series.year === year ? series.next_number : 1;
  return { pattern: series.pattern, next: seriesNumber(series.pattern, year, counter) ?? '' };
}

/** Takes the next number of the series; two at once never get the same one. */
async function nextNumber(db: Queryable, division: DivisionName, now: Instant): Promise<CaseNumber> {
  const year = Math.trunc(civilDate(now) / 10_000);
  const { rows } = await db.query<{ pattern: string; taken: number }>(
    `update emergency_series set next_number = case when year = $2 then next_number + 1 else 2 end, year = $2
     where division = $1 returning pattern, next_number - 1 as taken`,
    [division, year],
  );
  const [series] = rows;
  if (series === undefined) throw new CasesError('no-series', `${division} has no emergency series`);
  const number = seriesNumber(series.pattern, year, series.taken);
  if (number === undefined) throw new CasesError('bad-series', `${series.pattern} gives no case number`);
  return number;
}

/** Issues the next emergency number of a division and opens its case, to be confirmed as any provisional one (R12). */
export async function issueEmergencyCase(
  db: Queryable,
  first: Omit<FirstUse, 'caseNumber' | 'emergency'>,
  now: Instant,
): Promise<Outcome<CaseDoor>> {
  let caseNumber = await nextNumber(db, first.division, now);
  while ((await findCase(db, caseNumber)) !== undefined)
    caseNumber = await nextNumber(db, first.division, now);
  return openProvisionalCase(db, { ...first, caseNumber, emergency: true }, now);
}
