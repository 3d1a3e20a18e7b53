import type { Block } from '../../foundation/letter/letter.ts';
import { publishedThresholds } from '../rules-in-force/published.ts';
import type { ReportModel } from './model.ts';
import { heading, note, paragraph } from './parts.ts';

/** Pure: by what the audit was ranked and drawn, and the writings that direct it (53060.5(c)(2)(C), R29). */
export const rulesOfReport = (model: ReportModel): readonly Block[] => {
  const { thresholds, line, confidence, tolerable } = model.audit.rules;
  return [
    heading('By what it was ranked and drawn'),
    paragraph(
      `Every row that scores ${line} or more was looked at. Of the others so many were drawn that, should none of them fall short, fewer than ${tolerable} % of all do, with ${confidence} % confidence.`,
    ),
    {
      kind: 'table',
      columns: [
        { header: 'A pattern is flagged from', width: 0.5 },
        { header: 'In this audit', width: 0.25, align: 'right' },
        { header: 'As published', width: 0.25, align: 'right' },
      ],
      rows: publishedThresholds.map(({ name, words, usual }) => [
        words,
        String(new Map<string, number>(Object.entries(thresholds)).get(name) ?? usual),
        String(usual),
      ]),
    },
    ...rulesDirected(model),
  ];
};

/** Another threshold or draw than is published stands on every report with its writing. */
export function rulesDirected({ audit }: Pick<ReportModel, 'audit'>): readonly Block[] {
  const { thresholds, draw } = audit.rules.directed;
  return [
    ...(thresholds === null
      ? []
      : [note(`Thresholds of the detectors as the Hiring Authority directs in writing (${thresholds}).`)]),
    ...(draw === null
      ? []
      : [note(`Line of review and draw as the Hiring Authority directs in writing (${draw}).`)]),
  ];
}
