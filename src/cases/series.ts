import { readCaseNumber } from './case-number.ts';
import type { CaseNumber } from './contract.ts';

/** The number that a series' pattern gives for a year and a counter; its one run of `n` holds the counter (R12). */
export function seriesNumber(pattern: string, year: number, counter: number): CaseNumber | undefined {
  const spelt = pattern
    .replace('{yyyy}', String(year))
    .replace(/\{(n+)\}/, (_, run: string) => String(counter).padStart(run.length, '0'));
  return readCaseNumber(spelt);
}
