import { createWriteStream } from 'node:fs';
import { finished } from 'node:stream/promises';
import Pdf from 'pdfkit';
import type { ClauseCount, RuleCount, Summary } from './summary.ts';
import { percent } from './summary-text.ts';

/** Letter, one-inch margins. */
const margin = 72;
const ink = '#1b1b1b';

/** Writes the summary as a tagged PDF: headings, paragraphs and lists that a screen reader finds. */
export async function writeReport(summary: Summary, path: string): Promise<void> {
  const doc = new Pdf({
    size: 'LETTER',
    margin,
    pdfVersion: '1.7',
    tagged: true,
    lang: 'en-US',
    displayTitle: true,
    info: { Title: 'Check of a vendor’s audit log', Subject: 'DOM 53060.5(c)(2)' },
  });
  const file = createWriteStream(path);
  doc.pipe(file);
  drawReport(doc, summary);
  doc.end();
  await finished(file);
}

type Doc = PDFKit.PDFDocument;

function drawReport(doc: Doc, summary: Summary): void {
  block(doc, 'H1', 'Check of a vendor’s audit log', { size: 20, bold: true });
  block(
    doc,
    'P',
    `${summary.searches} searches in ${summary.files.map(nameOf).join(', ')}${periodOf(summary)}.`,
  );
  block(
    doc,
    'P',
    `${summary.automatic} are look-ups of a hot list and are left out of what concerns persons. ${summary.repeated} rows were released again under the same id and are counted once. ${summary.withFindings} searches have findings. A finding is put to a person; it proves nothing by itself.`,
  );
  for (const clause of summary.clauses) drawClause(doc, clause);
  if (summary.notJudged.length === 0) return;
  block(doc, 'H2', 'Could not be judged', { size: 14, bold: true });
  for (const { what, why } of summary.notJudged) block(doc, 'P', `${what}: ${why}.`);
}

function drawClause(doc: Doc, { clause, searches, share, rules }: ClauseCount): void {
  block(doc, 'H2', `${clause}: ${searches} searches (${percent(share)})`, { size: 14, bold: true });
  for (const rule of rules) drawRule(doc, rule);
}

function drawRule(doc: Doc, { rule, searches, share, severity, examples }: RuleCount): void {
  block(doc, 'H3', `${rule}: ${searches} (${percent(share)}), ${severity}`, { bold: true });
  for (const example of examples) block(doc, 'P', example, { indent: 16 });
}

interface Style {
  readonly size?: number;
  readonly bold?: boolean;
  readonly indent?: number;
}

function block(
  doc: Doc,
  tag: 'H1' | 'H2' | 'H3' | 'P',
  text: string,
  { size = 10, bold = false, indent = 0 }: Style = {},
): void {
  const draw = () => {
    doc
      .font(bold ? 'Helvetica-Bold' : 'Helvetica')
      .fontSize(size)
      .fillColor(ink)
      .text(printable(text), margin + indent, undefined, { width: doc.page.width - 2 * margin - indent });
  };
  doc.addStructure(doc.struct(tag, {}, draw));
  doc.moveDown(size > 10 ? 0.3 : 0.4);
}

/** The standard fonts hold the letters of Western Europe; of what vendors let through, the rest is marked. */
const printable = (text: string): string =>
  text.replace(/[^\u0020-\u007e\u00a0-\u00ff\u2013\u2014\u2018\u2019\u201c\u201d]/gu, '?');

const nameOf = (path: string): string => path.split(/[\\/]/u).at(-1) ?? path;

const periodOf = ({ from, to }: Summary): string =>
  from === null || to === null ? '' : ` from ${from.slice(0, 10)} to ${to.slice(0, 10)} (UTC)`;
