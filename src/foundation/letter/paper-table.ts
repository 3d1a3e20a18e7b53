import type { Column } from './letter.ts';
import { printable } from './plain-text.ts';

const rule = '#c6cace';
const shade = '#f0f0f0';
const ink = '#1b1b1b';
const size = 9;
const padding = 4;

interface Sheet {
  readonly doc: PDFKit.PDFDocument;
  readonly parent: PDFKit.PDFStructureElement;
  readonly margin: number;
}

/**
 * A table with a header row that assistive technology knows as such; the first column heads each row. On each further page
 * the header is drawn again, for the eye only.
 */
export function drawTable(
  { doc, parent, margin }: Sheet,
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
): void {
  const width = doc.page.width - 2 * margin;
  const widths = columns.map((column) => width * column.width);
  doc.font('body').fontSize(size).fillColor(ink);
  const height = headerHeight(doc, columns, widths);
  const repeat = (): void => {
    drawHeader(doc, margin, columns, widths, height);
    doc.page.margins.top = margin + height;
  };
  doc.page.margins.top = margin + height;
  doc.on('pageAdded', repeat);
  doc.table({
    ...{ structParent: parent },
    position: { x: margin, y: doc.y },
    maxWidth: width,
    columnStyles: widths,
    defaultStyle: { border: 0.5, borderColor: rule, padding },
    data: [headerRow(columns), ...rows.map((row) => rowOf(row, columns, widths))],
  });
  doc.off('pageAdded', repeat);
  doc.page.margins.top = margin;
  doc.x = margin;
  doc.y += 8;
}

const headerRow = (columns: readonly Column[]) =>
  columns.map(({ header, align }) => ({
    type: 'TH' as const,
    scope: 'Column' as const,
    text: printable(header),
    align: sides(align),
    font: { src: 'bold' },
    backgroundColor: shade,
  }));

const rowOf = (row: readonly string[], columns: readonly Column[], widths: readonly number[]) =>
  row.map((text, at) => ({
    text: fitting(printable(text), widths[at] ?? 0),
    align: sides(columns[at]?.align),
    type: at === 0 ? ('TH' as const) : ('TD' as const),
    ...(at === 0 ? { scope: 'Row' as const } : {}),
  }));

const sides = (align: 'right' | undefined) => ({ x: align ?? ('left' as const), y: 'top' as const });

/** A cell taller than a page cannot be drawn: more than so many lines are cut, and say so. */
const mostLines = 40;
const letterWidth = 4.6;

function fitting(text: string, width: number): string {
  const perLine = Math.max(1, Math.floor((width - 2 * padding) / letterWidth));
  let room = mostLines * perLine;
  const kept: string[] = [];
  for (const line of text.split('\n')) {
    if (room <= 0 || kept.length >= mostLines) return `${kept.join('\n')} … (cut)`;
    kept.push(line.length > room ? `${line.slice(0, room)} … (cut)` : line);
    room -= Math.ceil(Math.max(1, line.length) / perLine) * perLine;
  }
  return kept.join('\n');
}

function headerHeight(
  doc: PDFKit.PDFDocument,
  columns: readonly Column[],
  widths: readonly number[],
): number {
  doc.font('bold').fontSize(size);
  const heights = columns.map(({ header }, at) =>
    doc.heightOfString(printable(header), { width: (widths[at] ?? 0) - 2 * padding }),
  );
  doc.font('body');
  return Math.max(0, ...heights) + 2 * padding;
}

function drawHeader(
  doc: PDFKit.PDFDocument,
  margin: number,
  columns: readonly Column[],
  widths: readonly number[],
  height: number,
): void {
  doc.markContent('Artifact', { type: 'Layout' });
  doc
    .save()
    .rect(margin, margin, doc.page.width - 2 * margin, height)
    .fill(shade)
    .restore();
  doc.font('bold').fontSize(size).fillColor(ink);
  let x = margin;
  for (const [at, { header, align }] of columns.entries()) {
    const width = widths[at] ?? 0;
    doc.text(printable(header), x + padding, margin + padding, {
      width: width - 2 * padding,
      align: align ?? 'left',
    });
    x += width;
  }
  doc.endMarkedContent();
  doc.font('body').fontSize(size);
}
