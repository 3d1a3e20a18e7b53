import { type Block, writtenDate } from '../../foundation/letter/letter.ts';
import { number } from '../report/figures.ts';
import { type PeriodFigures, type SearchFigures, shareOf } from './figures.ts';
import type { CycleFigures } from './figures-store.ts';
import { nameOf, type ReportModel } from './model.ts';
import { heading, note, paragraph } from './parts.ts';

/** More people than these are no page; the machine-readable report has them all. */
const mostPeople = 40;

/** A share in words. */
export const told = (share: number | null): string => (share === null ? 'none to judge' : `${share} %`);

export const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** What is followed over the cycles, as a share or a count; null where there was nothing to judge. */
const followed: readonly {
  readonly title: string;
  readonly unit: string;
  readonly of: (figures: PeriodFigures) => number | null;
}[] = [
  { title: 'Vague purposes', unit: '% of searches', of: ({ vague, purposes }) => shareOf(vague, purposes) },
  {
    title: 'With a case number',
    unit: '% of searches',
    of: ({ withCase, cases }) => shareOf(withCase, cases),
  },
  { title: 'Refused', unit: 'inquiries', of: ({ refusals }) => sum(refusals.map(({ count }) => count)) },
  {
    title: 'Matches that were none',
    unit: '% of those judged',
    of: ({ misread, judgedMatches }) => shareOf(misread, judgedMatches),
  },
  { title: 'Destructions overdue', unit: 'copies', of: ({ overdueCopies }) => overdueCopies },
];

/** Each figure over the audits, the oldest first. */
export function trendsOf(cycles: readonly CycleFigures[]): readonly Block[] {
  if (cycles.length < 2)
    return [
      heading('Trend'),
      paragraph('This is the first audit whose figures are kept: there is no trend yet.'),
    ];
  return [
    heading('Trend over the audits'),
    ...followed.map(({ title, unit, of }) => ({
      kind: 'bars' as const,
      title,
      unit,
      bars: cycles.map(({ throughOn, figures }) => ({
        label: `through ${writtenDate(throughOn)}`,
        value: of(figures),
      })),
    })),
  ];
}

/** Each account's figures, beside those of the audit before. */
export function peopleOf(model: ReportModel): readonly Block[] {
  const { figures, trend } = model;
  const before = trend.at(-2)?.figures.people ?? [];
  const shown = figures.people.slice(0, mostPeople);
  if (shown.length === 0) return [];
  return [
    heading('By person'),
    {
      kind: 'table',
      columns: [
        { header: 'Person', width: 0.36 },
        { header: 'Searches', width: 0.16, align: 'right' },
        { header: 'Vague', width: 0.16, align: 'right' },
        { header: 'Vague, audit before', width: 0.16, align: 'right' },
        { header: 'With case', width: 0.16, align: 'right' },
      ],
      rows: shown.map((person) => [
        nameOf(model, person.staffId),
        number(person.searches),
        told(shareOf(person.vague, person.purposes)),
        vagueBefore(before.find(({ staffId }) => staffId === person.staffId)),
        told(shareOf(person.withCase, person.cases)),
      ]),
    },
    ...(figures.people.length > mostPeople
      ? [
          note(
            `The ${mostPeople} with most searches of ${figures.people.length}; the machine-readable report has all.`,
          ),
        ]
      : []),
  ];
}

const vagueBefore = (person: SearchFigures | undefined): string =>
  person === undefined ? 'none' : told(shareOf(person.vague, person.purposes));
