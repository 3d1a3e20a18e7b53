import { type Block } from '../../foundation/letter/letter.ts';
import { number } from '../report/figures.ts';
import { type BesideFigures, type PersonFigures, shareOf } from './figures.ts';
import { followed, overAudits, refusedIn, told } from './followed.ts';
import { nameOf, type ReportModel } from './model.ts';
import { heading, note } from './parts.ts';

/** More people than these are no page; the machine-readable report has them all. */
const mostPeople = 40;

/** Each account's figures of the period, and over the audits (R30: for those whom scores are for). */
export function peopleOf(model: ReportModel): readonly Block[] {
  const { people } = model.figures;
  const shown = people.slice(0, mostPeople);
  if (shown.length === 0) return [];
  return [
    heading('By person'),
    {
      kind: 'table',
      columns: [
        { header: 'Person', width: 0.28 },
        { header: 'Searches', width: 0.12, align: 'right' },
        { header: 'Vague', width: 0.12, align: 'right' },
        { header: 'With case', width: 0.12, align: 'right' },
        { header: 'Refused', width: 0.12, align: 'right' },
        { header: 'Matches that were none', width: 0.12, align: 'right' },
        { header: 'Overdue copies', width: 0.12, align: 'right' },
      ],
      rows: shown.map((person) => [
        nameOf(model, person.staffId),
        number(person.searches),
        told(shareOf(person.vague, person.purposes)),
        told(shareOf(person.withCase, person.cases)),
        refusedWords(person.refusals),
        told(shareOf(person.misread, person.judgedMatches)),
        number(person.overdueCopies),
      ]),
    },
    ...(people.length > mostPeople
      ? [
          note(
            `The ${mostPeople} with most searches of ${people.length}; the machine-readable report has all.`,
          ),
        ]
      : []),
    ...peopleOver(model, shown),
  ];
}

/** How many, and by which clauses. */
const refusedWords = (refusals: BesideFigures['refusals']): string =>
  refusals.length === 0
    ? '0'
    : `${number(refusedIn(refusals))}: ${refusals.map(({ clause, count }) => `${clause} (${count})`).join(', ')}`;

/** What is followed, by person over the audits. */
function peopleOver(model: ReportModel, people: readonly PersonFigures[]): readonly Block[] {
  const { trend } = model;
  if (trend.length < 2) return [];
  return followed.flatMap(({ title, words, of }): readonly Block[] => [
    heading(`${title}, by person over the audits`),
    {
      kind: 'table',
      columns: overAudits('Person', trend),
      rows: people.map(({ staffId }) => [
        nameOf(model, staffId),
        ...trend.map(({ figures }) => {
          const own = figures.people.find((one) => one.staffId === staffId);
          return own === undefined ? 'none' : words(of(own));
        }),
      ]),
    },
  ]);
}
