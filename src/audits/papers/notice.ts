import type { Letter } from '../../foundation/letter/letter.ts';
import type { ReportedRow } from '../store/audit-to-report.ts';
import { nameOf, placeOf, type ReportModel } from './model.ts';
import { auditWords, frameOf, momentWords, note, paragraph } from './parts.ts';
import { chosenWords, groundWords } from './words.ts';

/** Pure: the notice of one instance of inadequate justification, a page of its own (53060.5(c)(2)(B), R29). */
export function noticeOf(model: ReportModel, row: ReportedRow): Letter {
  const frame = frameOf(model, { title: 'Notice of inadequate justification', foot: 'Notice' });
  return {
    ...frame,
    subject: 'DOM 53060.5(c)(2)(B)',
    reference: `${frame.reference}, row ${row.rowNo}`,
    body: [
      paragraph(
        'In the user activity audit the following end-user activity within the ALPR system was found without adequate justification.',
      ),
      {
        kind: 'table',
        columns: [
          { header: 'Of the activity', width: 0.32 },
          { header: 'As it was found', width: 0.68 },
        ],
        rows: [
          ['Audit', auditWords(model)],
          ['Person', row.name],
          ['When', momentWords(row.at)],
          ['Where it stands', placeOf(row)],
          ['Why it was looked at', row.chosen.map((why) => chosenWords[why]).join(', ')],
          ['Why it does not suffice', groundWords(row.ground)],
          ['Remarks of the reviewer', row.note === '' ? 'none' : row.note],
          [
            'What the rules found',
            row.findings.map(({ rule, clause }) => `${rule} (${clause})`).join('\n') || 'nothing',
          ],
          [
            'Reviewed by',
            `${nameOf(model, row.judgedBy)}${row.judgedAt === null ? '' : `, ${momentWords(row.judgedAt)}`}`,
          ],
        ],
      },
      paragraph(
        'Each access states a purpose that is not “investigation” alone, and an internal case number (53060.7(b)(4), (6)).',
      ),
      note(
        'What was typed stands in the record and is read there by those who may; this notice repeats none of it.',
      ),
    ],
    signatures: [
      `${nameOf(model, model.audit.signed?.by ?? null)}, Division Administrator`,
      'Received by the Hiring Authority or the designee',
    ],
  };
}
