import type { Block, Letter } from '../../foundation/letter/letter.ts';
import type { ReportedRow } from '../store/audit-to-report.ts';
import { inadequateRows, nameOf, placeOf, type ReportModel } from './model.ts';
import {
  auditWords,
  frameOf,
  heading,
  directionWords,
  momentWords,
  note,
  paragraph,
  periodWords,
  statementWords,
} from './parts.ts';
import { rulesDirected } from './report-rules.ts';
import { groundWords, topicWords } from './words.ts';

/** Pure: the memo to the Hiring Authority that notes each instance of inadequate justification singly (53060.5(c)(2)(B), R29). */
export const memoOf = (model: ReportModel): Letter => ({
  ...frameOf(model, { title: 'User activity audit: memo to the Hiring Authority', foot: 'Memo' }),
  body: [
    paragraph(
      `The user activity audit of ${auditWords(model)}, covers ${periodWords(model.audit.fromOn, model.audit.throughOn)}. It is reported under 53060.5(c)(2)(A) and (B).`,
    ),
    ...directionWords(model),
    ...rulesDirected(model),
    paragraph(statementWords(model)),
    ...instances(model),
    ...referred(model),
    ...reviews(model),
  ],
  signatures: [
    `${nameOf(model, model.audit.signed?.by ?? null)}, Division Administrator`,
    'Received by the Hiring Authority or the designee',
  ],
});

function instances(model: ReportModel): readonly Block[] {
  const rows = inadequateRows(model);
  if (rows.length === 0)
    return [
      heading('Inadequate justification'),
      paragraph('No instance was found among those that were reviewed.'),
    ];
  return [
    heading(`Inadequate justification: ${rows.length} ${rows.length === 1 ? 'instance' : 'instances'}`),
    {
      kind: 'table',
      columns: [
        { header: 'No.', width: 0.08 },
        { header: 'Person', width: 0.24 },
        { header: 'When', width: 0.2 },
        { header: 'Where it stands', width: 0.18 },
        { header: 'Why it does not suffice', width: 0.3 },
      ],
      rows: rows.map(instance),
    },
    note('A notice of each is attached; its number is that of the row.'),
  ];
}

const instance = (row: ReportedRow): readonly string[] => [
  String(row.rowNo),
  row.name,
  momentWords(row.at),
  placeOf(row),
  [groundWords(row.ground), row.note].filter((text) => text !== '').join('. '),
];

/** R30: what was referred went its own way at once; the memo names no subject. */
function referred({ audit }: ReportModel): readonly Block[] {
  const count = audit.rows.filter(({ verdict }) => verdict === 'refer').length;
  return count === 0
    ? []
    : [
        heading('Irregularities'),
        paragraph(
          `${count} ${count === 1 ? 'row was' : 'rows were'} referred as irregular or suspected improper use and reported at once (53060.5(c)(2)(C)), to be dealt with apart from this memo.`,
        ),
      ];
}

const reviews = ({ audit }: ReportModel): readonly Block[] =>
  audit.reviews.length === 0
    ? []
    : [
        heading('User management'),
        {
          kind: 'table',
          columns: [
            { header: 'Reviewed', width: 0.3 },
            { header: 'Outcome', width: 0.22 },
            { header: 'Remarks', width: 0.48 },
          ],
          rows: audit.reviews.map(({ topic, outcome, note: remark }) => [
            topicWords[topic],
            outcome === 'in-order' ? 'In order' : 'To be mended',
            remark,
          ]),
        },
      ];
