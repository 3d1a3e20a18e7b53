import type { CivilDate } from '../../foundation/clock.ts';
import type { Column } from '../../foundation/letter/letter.ts';
import { number } from '../report/figures.ts';
import { type BesideFigures, type SearchFigures, shareOf, sumOf } from './figures.ts';
import type { CycleFigures } from './figures-store.ts';

/** A share in words. */
export function told(share: number | null): string {
  return share === null ? 'none to judge' : `${share} %`;
}

function counted(count: number | null): string {
  return count === null ? 'none to judge' : number(count);
}

type Figures = SearchFigures & BesideFigures;

/** What is followed over the cycles, as a share or a count, of a division and of each person; null where there was nothing to judge. */
export const followed: readonly {
  readonly title: string;
  readonly unit: string;
  readonly words: (figure: number | null) => string;
  readonly of: (figures: Figures) => number | null;
}[] = [
  {
    title: 'Vague purposes',
    unit: '% of searches',
    words: told,
    of: ({ vague, purposes }) => shareOf(vague, purposes),
  },
  {
    title: 'With a case number',
    unit: '% of searches',
    words: told,
    of: ({ withCase, cases }) => shareOf(withCase, cases),
  },
  { title: 'Refused', unit: 'inquiries', words: counted, of: ({ refusals }) => refusedIn(refusals) },
  {
    title: 'Matches that were none',
    unit: '% of those judged',
    words: told,
    of: ({ misread, judgedMatches }) => shareOf(misread, judgedMatches),
  },
  {
    title: 'Destructions overdue',
    unit: 'copies',
    words: counted,
    of: ({ overdueCopies }) => overdueCopies,
  },
];

/** How many inquiries were refused. */
export const refusedIn = (refusals: BesideFigures['refusals']): number =>
  sumOf(refusals, ({ count }) => count);

/** A column for each audit, beside what the rows tell of. */
export const overAudits = (header: string, cycles: readonly CycleFigures[]): readonly Column[] => [
  { header, width: 0.34 },
  ...cycles.map(({ throughOn }) => ({
    header: shortDate(throughOn),
    width: 0.66 / cycles.length,
    align: 'right' as const,
  })),
];

const shortDate = (day: CivilDate): string =>
  `${Math.trunc(day / 100) % 100}/${day % 100}/${Math.trunc(day / 10_000)}`;
