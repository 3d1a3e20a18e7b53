import { type Block, type Letter, writtenDate } from '../../foundation/letter/letter.ts';
import { number } from '../report/figures.ts';
import { chosenBecause } from '../contract.ts';
import { type PeriodFigures, shareOf, sumOf } from './figures.ts';
import { told } from './followed.ts';
import type { ReportModel } from './model.ts';
import {
  auditWords,
  frameOf,
  heading,
  momentWords,
  directionWords,
  note,
  paragraph,
  periodWords,
  statementWords,
} from './parts.ts';
import { rulesOfReport } from './report-rules.ts';
import { peopleOf } from './report-people.ts';
import { trendsOf } from './report-trend.ts';
import { chosenWords, topicWords, verdictWords } from './words.ts';

/** Pure: the whole report of an audit, with its figures, its trend and what they rest on (53060.5(c)(2), R29). */
export const reportOf = (model: ReportModel): Letter => ({
  ...frameOf(model, { title: 'User activity audit: report', foot: 'Report' }),
  body: [
    paragraph(
      `${auditWords(model)}: ${periodWords(model.audit.fromOn, model.audit.throughOn)}, due ${writtenDate(model.audit.dueOn)}.`,
    ),
    ...directionWords(model),
    paragraph(statementWords(model)),
    ...figuresOfPeriod(model.figures),
    ...reviewed(model),
    ...trendsOf(model.trend),
    ...peopleOf(model),
    ...management(model),
    ...drift(model),
    ...rulesOfReport(model),
    ...restsOn(model),
  ],
  signatures: [],
});

const figuresOfPeriod = (figures: PeriodFigures): readonly Block[] => [
  heading('The period in figures'),
  {
    kind: 'table',
    columns: [
      { header: 'Counted', width: 0.5 },
      { header: 'Figure', width: 0.25, align: 'right' },
      { header: 'Share', width: 0.25, align: 'right' },
    ],
    rows: [
      ['Searches by hand', number(figures.searches), ''],
      [
        'With a vague purpose, of those told',
        number(figures.vague),
        told(shareOf(figures.vague, figures.purposes)),
      ],
      [
        'With a case number, of those told',
        number(figures.withCase),
        told(shareOf(figures.withCase, figures.cases)),
      ],
      [
        'Matches that were none, of those judged by eye',
        number(figures.misread),
        told(shareOf(figures.misread, figures.judgedMatches)),
      ],
      ['Copies whose destruction was overdue', number(figures.overdueCopies), ''],
      ['Inquiries refused', number(sumOf(figures.refusals, ({ count }) => count)), ''],
    ],
  },
  ...(figures.refusals.length === 0
    ? []
    : [
        {
          kind: 'bars' as const,
          title: 'Refusals by clause',
          unit: 'inquiries refused',
          bars: figures.refusals.slice(0, 12).map(({ clause, count }) => ({ label: clause, value: count })),
        },
      ]),
  ...misreadBy(figures.misreads),
];

/** More cameras than these are no page; the machine-readable report has them all. */
const mostCameras = 20;

/** Whose cameras misread, and how often: the agencies of record were told by notices (53060.7(b)(7)). */
const misreadBy = (misreads: PeriodFigures['misreads']): readonly Block[] =>
  misreads.length === 0
    ? []
    : [
        heading('Misreads by owner and camera'),
        {
          kind: 'table',
          columns: [
            { header: 'Owner', width: 0.35 },
            { header: 'Camera', width: 0.29 },
            { header: 'Judged by eye', width: 0.12, align: 'right' },
            { header: 'Misread', width: 0.12, align: 'right' },
            { header: 'Share', width: 0.12, align: 'right' },
          ],
          rows: misreads
            .slice(0, mostCameras)
            .map(({ owner, camera, judged, misread }) => [
              owner,
              camera === '' ? 'not named' : camera,
              number(judged),
              number(misread),
              told(shareOf(misread, judged)),
            ]),
        },
      ];

function reviewed({ audit }: ReportModel): readonly Block[] {
  const because = chosenBecause.map((why) => audit.rows.filter(({ chosen }) => chosen[0] === why));
  const lines = chosenBecause.flatMap((why, at) => {
    const rows = because[at] ?? [];
    if (rows.length === 0) return [];
    const judged = (verdict: string): string => number(rows.filter((row) => row.verdict === verdict).length);
    return [
      [chosenWords[why], number(rows.length), judged('adequate'), judged('inadequate'), judged('refer')],
    ];
  });
  return [
    heading('What was reviewed, and why'),
    {
      kind: 'table',
      columns: [
        { header: 'Chosen', width: 0.4 },
        { header: 'Rows', width: 0.15, align: 'right' },
        { header: verdictWords.adequate, width: 0.15, align: 'right' },
        { header: verdictWords.inadequate, width: 0.15, align: 'right' },
        { header: verdictWords.refer, width: 0.15, align: 'right' },
      ],
      rows: lines,
    },
    note('A row that was chosen for several reasons is counted under the first.'),
  ];
}

const management = ({ audit }: ReportModel): readonly Block[] =>
  audit.reviews.length === 0
    ? []
    : [
        heading('User management'),
        {
          kind: 'table',
          columns: [
            { header: 'Reviewed', width: 0.25 },
            { header: 'Outcome', width: 0.2 },
            { header: 'Figures as they were seen', width: 0.55 },
          ],
          rows: audit.reviews.map(({ topic, outcome, figures }) => [
            topicWords[topic],
            outcome === 'in-order' ? 'In order' : 'To be mended',
            Object.entries(figures)
              .map(([name, value]) => `${name} ${value}`)
              .join(', '),
          ]),
        },
      ];

/** 53060.10(a): what was shared with whom, changed past the register. */
const drift = (model: ReportModel): readonly Block[] =>
  model.drift.length === 0
    ? []
    : [
        heading('Settings of sharing'),
        {
          kind: 'list',
          items: model.drift.map(
            ({ at, entry, finding }) => `${momentWords(at)}: ${finding.why} (entry ${entry}).`,
          ),
        },
      ];

/** How anybody can check it: what was drawn from, what fixed the draw, who signed. */
const restsOn = ({ audit }: ReportModel): readonly Block[] => [
  heading('What this rests on'),
  {
    kind: 'list',
    items: [
      ...(audit.begun === null ? [] : [`Begun as entry ${audit.begun.entry} of the record.`]),
      ...(audit.draw === null
        ? []
        : [
            `Everything there was, fixed before the draw: SHA-256 ${audit.draw.population}.`,
            `The draw’s seed: the root of the record at ${number(audit.draw.size)} entries, ${audit.draw.root}.`,
          ]),
      ...(audit.signed === null ? [] : [`Signed as entry ${audit.signed.entry} of the record.`]),
      'The record names the SHA-256 of this file, and a signed note beside it signs it; the machine-readable report carries the proofs.',
    ],
  },
];
