import { type Block, writtenDate } from '../../foundation/letter/letter.ts';
import { number } from '../report/figures.ts';
import type { CycleFigures } from './figures-store.ts';
import { followed, overAudits } from './followed.ts';
import { heading, paragraph } from './parts.ts';

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
    ...refusalsOver(cycles),
  ];
}

/** 53060.4, 53060.7(b): which clauses inquiries were refused by, over the audits. */
function refusalsOver(cycles: readonly CycleFigures[]): readonly Block[] {
  const clauses = [
    ...new Set(cycles.flatMap(({ figures }) => figures.refusals.map(({ clause }) => clause))),
  ].toSorted((one, other) => one.localeCompare(other));
  if (clauses.length === 0) return [];
  return [
    heading('Refusals by clause over the audits'),
    {
      kind: 'table',
      columns: overAudits('Clause', cycles),
      rows: clauses.map((clause) => [
        clause,
        ...cycles.map(({ figures }) =>
          number(figures.refusals.find((one) => one.clause === clause)?.count ?? 0),
        ),
      ]),
    },
  ];
}
