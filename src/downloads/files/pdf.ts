import Pdf from 'pdfkit';
import { withFonts } from '../../foundation/letter/fonts.ts';
import { printable } from '../../foundation/letter/plain-text.ts';
import { dayText } from '../../foundation/written-day.ts';
import { type CopiedRead, localTime } from '../copied-read.ts';
import type { Mark } from '../contract.ts';
import { headLines, watermark } from '../mark.ts';

/** Letter. */
const margin = 54;
const headHeight = 34;
const cardHeight = 196;
const photo = { width: 230, height: 150 };
/** A mark longer than any page is wide is cut: who, case, time and entry stand on the first page in full. */
const longestMark = 300;
const ink = '#1b1b1b';
const faint = '#565c65';

/** What a read or a mark says is one line, without hidden signs. */
const oneLine = (text: string): string => printable(text).replaceAll(/\s+/gu, ' ');

/**
 * A tagged PDF of reads with their photos. Person, case, time and entry stand in the head of every page and across it
 * (53060.9(a)(1)); pages are written as they are filled.
 */
export async function* pdfOf(
  mark: Mark,
  pages: AsyncIterable<readonly CopiedRead[]>,
): AsyncGenerator<Buffer> {
  const doc = withFonts(
    new Pdf({
      size: 'LETTER',
      margins: { top: margin + headHeight, bottom: margin, left: margin, right: margin },
      pdfVersion: '1.7',
      tagged: true,
      lang: 'en-US',
      displayTitle: true,
      autoFirstPage: false,
      // No plate, name or case in what a search of files would find.
      info: { Title: `Copy ${mark.copy}`, Subject: 'DOM 53060.9(a)(1)' },
    }),
  );
  doc.on('pageAdded', () => stamp(doc, mark));
  const out: Buffer[] = [];
  doc.on('data', (part: Buffer) => out.push(part));
  const ended = new Promise<void>((resolve, reject) => doc.on('end', resolve).on('error', reject));
  doc.addPage();
  cover(doc, mark);
  for await (const page of pages) {
    for (const read of page) {
      card(doc, read);
      yield* out.splice(0);
    }
  }
  doc.end();
  await ended;
  yield* out.splice(0);
}

type Doc = PDFKit.PDFDocument;

/** Head, foot and mark of a page; none of it is its content to a screen reader. */
function stamp(doc: Doc, mark: Mark): void {
  const { width, height } = doc.page;
  const text = oneLine(watermark(mark)).slice(0, longestMark);
  const { bottom } = doc.page.margins;
  doc.page.margins.bottom = 0;
  doc.markContent('Artifact', { type: 'Pagination' });
  doc.save();
  doc.rotate(-55, { origin: [width / 2, height / 2] });
  doc.font('bold').fontSize(17).fillColor(ink, 0.09);
  for (const line of [-220, 0, 220])
    doc.text(text, width / 2 - 480, height / 2 + line, { width: 960, align: 'center', lineBreak: false });
  doc.restore();
  doc.fillColor(faint, 1).font('body').fontSize(8);
  doc.text(text, margin, 36, { width: width - 2 * margin, lineBreak: false });
  doc.text(
    oneLine(`Copy ${mark.copy} · destroy by ${dayText(mark.destroyBy)} · ${mark.authority}`),
    margin,
    48,
    { width: width - 2 * margin, height: 10, ellipsis: true },
  );
  doc.endMarkedContent();
  doc.page.margins.bottom = bottom;
  doc.x = margin;
  doc.y = margin + headHeight;
}

function block(doc: Doc, tag: 'H1' | 'H2' | 'P', text: string, size: number, bold: boolean): void {
  const element = doc.struct(tag, {}, () => {
    doc
      .font(bold ? 'bold' : 'body')
      .fontSize(size)
      .fillColor(ink, 1);
    doc.text(oneLine(text));
  });
  doc.addStructure(element);
  element.end();
}

function cover(doc: Doc, mark: Mark): void {
  block(doc, 'H1', 'Copy of plate reads', 18, true);
  doc.y += 6;
  for (const [name, value] of headLines(mark)) block(doc, 'P', `${name}: ${value}`, 10, false);
  doc.y += 10;
}

/** One read: its photo on the left, what is known of it beside. */
function card(doc: Doc, { match, verdict, band, photo: jpeg }: CopiedRead): void {
  if (doc.y + cardHeight > doc.page.height - margin) doc.addPage();
  const top = doc.y;
  block(doc, 'H2', `${match.plate}${match.state === null ? '' : ` (${match.state})`}`, 13, true);
  const below = doc.y + 2;
  if (jpeg !== undefined) {
    const figure = doc.struct('Figure', { alt: oneLine(`Photo of read ${match.id}`) }, () => {
      doc.image(jpeg, margin, below, { fit: [photo.width, photo.height] });
    });
    doc.addStructure(figure);
    figure.end();
  }
  doc.x = margin + photo.width + 16;
  doc.y = below;
  const { make, colour, body } = match.vehicle;
  for (const line of [
    `Captured: ${localTime(match.capturedAt)}`,
    `Camera: ${match.camera.name}`,
    `Agency of record: ${match.agencyOfRecord}`,
    `Provider: ${match.provider}`,
    `Vehicle: ${[colour, make, body].filter((part) => part !== null).join(' ') || 'not told'}`,
    `By eye: ${verdict}, ${band}`,
    ...(jpeg === undefined ? ['No photo was supplied.'] : []),
    `Read ${match.id}`,
  ])
    block(doc, 'P', line, 9, false);
  doc.x = margin;
  doc.y = Math.max(doc.y, top + cardHeight);
}
