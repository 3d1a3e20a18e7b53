import { type Actor, actValues } from '../../access/index.ts';
import { attached } from '../../foundation/attached.ts';
import { civilDate, type Instant } from '../../foundation/clock.ts';
import { letterDocx } from '../../foundation/letter/docx.ts';
import type { Block, Letter } from '../../foundation/letter/letter.ts';
import { writtenDate } from '../../foundation/letter/letter.ts';
import { letterPdf } from '../../foundation/letter/pdf.ts';
import type { Answer } from '../../foundation/route.ts';
import { readSetting } from '../../settings/index.ts';
import type { AuditDeps } from '../audit-deps.ts';
import type { IrregularityRead, PaperBody } from '../contract.ts';
import { toldIn, withReport } from './handle-acts.ts';
import { kindWords, outcomeWords } from './words.ts';

const mediaTypes = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
} as const;

/** The packet for CDC Form 989, confidential request for an internal affairs investigation (R30); making it is an entry. */
export async function writeForm989(
  deps: AuditDeps,
  actor: Actor,
  id: string,
  { format }: PaperBody,
): Promise<Answer> {
  const made = await withReport(deps, actor, id, async (transaction, report) => {
    const department = await readSetting(transaction, 'department.name', 'department');
    const letter = packetOf(toldIn(deps, report), department, actor.now);
    return {
      draft: { kind: 'irregularity.read', act: `form-989-${format}`, values: actValues(actor, id) },
      value: { content: await (format === 'pdf' ? letterPdf(letter) : letterDocx(letter)) },
    };
  });
  if (made.kind === 'refuse') return { status: 403, body: made.refusal };
  return {
    status: 200,
    body: Buffer.from(made.value.content),
    headers: {
      ...attached(`form-989-packet-${id}.${format}`, mediaTypes[format]),
      'x-plateward-entry': String(made.entry),
    },
  };
}

/** Pure: what the form asks for, as far as the report and the record tell it. What only a person can say is left to be written. */
export function packetOf(report: IrregularityRead, department: string, now: Instant): Letter {
  return {
    title: 'Packet for CDC Form 989: confidential request for an internal affairs investigation',
    subject: '53060.5(c)(2)(C)',
    letterhead: department,
    to: ['Office of Internal Affairs'],
    from: [`Hiring Authority, ${report.division}`],
    dated: civilDate(now),
    reference: `Report ${report.id}, entry ${report.entry} of the record`,
    marking: 'Confidential. Not to be shown to the person whom it concerns.',
    body: bodyOf(report),
    signatures: ['Hiring Authority'],
    foot: 'Form 989 packet',
    made: now,
  };
}

const bodyOf = (report: IrregularityRead): readonly Block[] => [
  { kind: 'heading', text: 'Person concerned' },
  { kind: 'paragraph', text: `${report.subject}, ${report.division}` },
  { kind: 'heading', text: 'What is reported' },
  {
    kind: 'table',
    columns: [
      { header: 'Asked by the form', width: 0.34 },
      { header: 'As the report and the record tell it', width: 0.66 },
    ],
    rows: [
      ['Kind', kindWords[report.kind]],
      ['Happened on', report.happenedOn === null ? 'Not said' : writtenDate(report.happenedOn)],
      ['Reported by', report.filedBy],
      ['Reported at', report.filedAt],
      ['Seen in', report.audit === null ? 'No audit' : `Audit ${report.audit}, row ${report.row ?? ''}`],
      ['Access suspended', report.suspendedAt ?? 'No'],
      ['Outcome so far', report.outcome === null ? 'Open' : outcomeWords[report.outcome]],
    ],
  },
  { kind: 'heading', text: 'In the words of whoever reported it' },
  { kind: 'paragraph', text: report.told },
  { kind: 'heading', text: 'To be completed by the Hiring Authority' },
  {
    kind: 'list',
    items: [
      'Witnesses, and what each can tell:',
      'Evidence attached: audit memo, rows of the audit, proofs of the record',
      'Whether the person was told of anything, by whom and when:',
      'Interim measures taken:',
    ],
  },
  {
    kind: 'note',
    text: 'The official form is filled from this packet. The entries that it names prove what the record held, and when.',
  },
];
