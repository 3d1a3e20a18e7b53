import { createWriteStream } from 'node:fs';
import { finished } from 'node:stream/promises';
import Pdf from 'pdfkit';

/** Letter, one-inch margins. */
const margin = 72;
const ink = '#1b1b1b';
const faint = '#565c65';
const rule = '#a9aeb1';
const shade = '#f0f0f0';

type Tag = 'H1' | 'H2' | 'P';

interface Style {
  readonly size?: number;
  readonly bold?: boolean;
  readonly color?: string;
  readonly before?: number;
  readonly after?: number;
}

const styles: Readonly<Record<Tag, Style>> = {
  H1: { size: 20, bold: true, after: 4 },
  H2: { size: 13, bold: true, before: 16, after: 4 },
  P: { size: 10, after: 5 },
};

export interface Column {
  readonly header: string;
  /** A share of the page's width; the shares of a table make 1. */
  readonly width: number;
  readonly align?: 'right';
}

/** A tagged Letter page after the other: headings, paragraphs and tables that a screen reader finds, and page numbers. */
export class Paper {
  readonly #doc: PDFKit.PDFDocument;
  readonly #title: string;

  constructor(title: string, subject: string) {
    this.#title = title;
    this.#doc = new Pdf({
      size: 'LETTER',
      margins: { top: margin, bottom: margin, left: margin, right: margin },
      pdfVersion: '1.7',
      tagged: true,
      lang: 'en-US',
      displayTitle: true,
      bufferPages: true,
      info: { Title: title, Subject: subject },
    });
  }

  heading(level: 1 | 2, text: string): void {
    this.keep(level === 1 ? 0 : 150);
    this.#block(level === 1 ? 'H1' : 'H2', text);
  }

  paragraph(text: string): void {
    this.#block('P', text);
  }

  /** What belongs together does not begin so near the foot of a page that it breaks. */
  keep(height: number): void {
    const doc = this.#doc;
    if (doc.y + height > doc.page.height - margin) doc.addPage();
  }

  /** Smaller and lighter: what explains. */
  note(text: string): void {
    this.#block('P', text, { size: 9, color: faint, after: 2 });
  }

  /** A table with a header row that assistive technology knows as such; the first column heads each row. */
  table(columns: readonly Column[], rows: readonly (readonly string[])[]): void {
    const doc = this.#doc;
    const width = doc.page.width - 2 * margin;
    /** Not in the library's types: the table stands in the document's structure. */
    const tagged = { structParent: doc };
    doc.font('Helvetica').fontSize(9).fillColor(ink);
    doc.table({
      ...tagged,
      position: { x: margin, y: doc.y },
      maxWidth: width,
      columnStyles: columns.map((column) => width * column.width),
      defaultStyle: { border: { top: 0, bottom: 0.5, left: 0, right: 0 }, borderColor: rule, padding: 4 },
      data: [
        columns.map(({ header, align }) => ({
          type: 'TH' as const,
          scope: 'Column' as const,
          text: printable(header),
          align: sides(align),
          font: { src: 'Helvetica-Bold' },
          backgroundColor: shade,
        })),
        ...rows.map((row) =>
          row.map((text, at) => ({
            text: printable(text),
            align: sides(columns[at]?.align),
            type: at === 0 ? ('TH' as const) : ('TD' as const),
            ...(at === 0 ? { scope: 'Row' as const } : {}),
          })),
        ),
      ],
    });
    doc.x = margin;
    doc.y += 8;
  }

  /** Lines to be signed by hand. */
  signatures(labels: readonly string[]): void {
    const doc = this.#doc;
    for (const label of labels) {
      doc.y += 30;
      const y = doc.y;
      doc.markContent('Artifact', { type: 'Layout' });
      doc
        .moveTo(margin, y)
        .lineTo(margin + 280, y)
        .moveTo(margin + 310, y)
        .lineTo(doc.page.width - margin, y);
      doc.lineWidth(0.5).strokeColor(ink).stroke();
      doc.endMarkedContent();
      doc.y += 4;
      this.note(`${label}, and the date`);
    }
  }

  /** Numbers the pages and writes the file. */
  async write(path: string, foot: string): Promise<void> {
    const doc = this.#doc;
    const { start, count } = doc.bufferedPageRange();
    for (let at = start; at < start + count; at += 1) {
      doc.switchToPage(at);
      this.#footer(`${this.#title} · ${foot} · page ${at - start + 1} of ${count}`);
    }
    const file = createWriteStream(path);
    doc.pipe(file);
    doc.end();
    await finished(file);
  }

  #footer(text: string): void {
    const doc = this.#doc;
    doc.page.margins.bottom = 0;
    doc.markContent('Artifact', { type: 'Pagination' });
    doc.font('Helvetica').fontSize(8).fillColor(faint);
    doc.text(printable(text), margin, doc.page.height - 48, {
      width: doc.page.width - 2 * margin,
      align: 'center',
      lineBreak: false,
    });
    doc.endMarkedContent();
    doc.page.margins.bottom = margin;
  }

  #block(tag: Tag, text: string, style: Style = {}): void {
    const {
      size = 10,
      bold = false,
      color = ink,
      before = 0,
      after = 4,
    } = {
      ...styles[tag],
      ...style,
    };
    const doc = this.#doc;
    doc.y += before;
    const draw = () => {
      doc
        .font(bold ? 'Helvetica-Bold' : 'Helvetica')
        .fontSize(size)
        .fillColor(color)
        .text(printable(text), margin, undefined, { width: doc.page.width - 2 * margin });
    };
    doc.addStructure(doc.struct(tag, {}, draw));
    doc.y += after;
  }
}

const sides = (align: 'right' | undefined) => ({ x: align ?? ('left' as const), y: 'top' as const });

/** The standard fonts hold the letters of Western Europe; of what vendors let through, the rest is marked. */
const printable = (text: string): string =>
  text.replace(/[^\n\u0020-\u007e\u00a0-\u00ff\u2013\u2014\u2018\u2019\u201c\u201d]/gu, '?');
