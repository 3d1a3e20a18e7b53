import type { Block, Letter } from '../../foundation/letter/letter.ts';
import { chosenBecause } from '../contract.ts';
import type { ReportModel } from '../papers/model.ts';
import { auditWords, frameOf, heading, note, paragraph, periodWords } from '../papers/parts.ts';
import { chosenWords, verdictWords } from '../papers/words.ts';
import { smallest, suppress, type Published } from './suppress.ts';

const judged = ['adequate', 'inadequate', 'refer'] as const;

/** A table of counts as the public sees it. */
export interface PublicTable {
  readonly title: string;
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  readonly published: Published;
}

/** The tables of the public version; persons, plates, cases and times are in none (R31). */
export const publicTables = ({ audit, figures }: ReportModel): readonly PublicTable[] => {
  const chosen = chosenBecause.filter((why) => audit.rows.some((row) => row.chosen[0] === why));
  const reviewed = chosen.map((why) =>
    judged.map(
      (verdict) => audit.rows.filter((row) => row.chosen[0] === why && row.verdict === verdict).length,
    ),
  );
  const purposes = [[figures.purposes - figures.vague, figures.vague, figures.searches - figures.purposes]];
  return [
    tableOf(
      'What was reviewed',
      chosen.map((why) => chosenWords[why]),
      judged.map((verdict) => verdictWords[verdict]),
      reviewed,
    ),
    tableOf('Purposes of searches', ['Searches'], ['sufficient', 'vague', 'not told'], purposes),
    tableOf(
      'Inquiries refused',
      figures.refusals.map(({ clause }) => clause),
      ['Refused'],
      figures.refusals.map(({ count }) => [count]),
    ),
  ].filter(({ rows, columns }) => rows.length > 0 && columns.length > 0);
};

const tableOf = (
  title: string,
  rows: readonly string[],
  columns: readonly string[],
  counts: readonly (readonly number[])[],
): PublicTable => ({ title, rows, columns, published: suppress(counts) });

const told = (figure: number | null | undefined): string =>
  typeof figure === 'number' ? figure.toLocaleString('en-US') : 'withheld';

function blockOf({ title, rows, columns, published }: PublicTable): readonly Block[] {
  const totalled = columns.length > 1;
  const width = 0.7 / (columns.length + (totalled ? 1 : 0));
  return [
    heading(title),
    {
      kind: 'table',
      columns: [
        { header: 'Of', width: 0.3 },
        ...columns.map((header) => ({ header, width, align: 'right' as const })),
        ...(totalled ? [{ header: 'Total', width, align: 'right' as const }] : []),
      ],
      rows: [
        ...rows.map((row, at) => [
          row,
          ...(published.cells[at] ?? []).map(told),
          ...(totalled ? [told(published.rowTotals[at])] : []),
        ]),
        ...(rows.length > 1
          ? [['Total', ...published.columnTotals.map(told), ...(totalled ? [told(published.total)] : [])]]
          : []),
      ],
    },
  ];
}

/** Pure: the public version of an audit's report; small numbers are withheld, with what would give them away (R31). */
export const publicReport = (model: ReportModel): Letter => {
  const { marking: _confidential, ...frame } = frameOf(model, {
    title: 'User activity audit: public version',
    foot: 'Public version',
  });
  return {
    ...frame,
    to: ['The public'],
    from: [model.department],
    foot: `Public version · ${frame.reference}`,
    body: [
      paragraph(
        `${auditWords(model)}: ${periodWords(model.audit.fromOn, model.audit.throughOn)}. Division Administrators audit the use of licence plate data every 60 days (53060.5(c)(2)(A)).`,
      ),
      ...publicTables(model).flatMap(blockOf),
      note(
        `Numbers from 1 to ${smallest - 1} are withheld, and as many others as keep them from being computed. Persons, plates, cases and times are in no public table.`,
      ),
    ],
    signatures: [],
  };
};

/** The same for machines. */
export const publicFigures = (model: ReportModel) => ({
  format: 'plateward-public-audit',
  v: 1,
  department: model.department,
  division: model.audit.division,
  from: model.audit.fromOn,
  through: model.audit.throughOn,
  smallest,
  tables: publicTables(model).map(({ title, rows, columns, published }) => ({
    title,
    rows,
    columns,
    ...published,
  })),
});
