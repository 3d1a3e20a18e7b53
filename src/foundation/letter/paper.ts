import Pdf from 'pdfkit';
import { withFonts } from './fonts.ts';
import type { Column } from './letter.ts';
import { type Chart, chartHeight, chartInWords, drawBars } from './paper-chart.ts';
import { drawTable } from './paper-table.ts';
import { metadataText, printable } from './plain-text.ts';

/** Letter, one-inch margins. */
const margin = 72;
const ink = '#1b1b1b';
const faint = '#565c65';

type Tag = 'H1' | 'H2' | 'P' | 'Caption';

interface Style {
  readonly size?: number;
  readonly bold?: boolean;
  readonly color?: string;
  readonly before?: number;
  readonly after?: number;
}

const styles: Readonly<Record<Tag, Style>> = {
  H1: { size: 20, bold: true, after: 6 },
  H2: { size: 13, bold: true, before: 14, after: 4 },
  P: { size: 10.5, after: 6 },
  Caption: { size: 9.5, bold: true, before: 8, after: 4 },
};

/** A heading is not left alone at the foot of a page. */
const underHeading = 110;
const labelRoom = 74;

/** Tagged Letter pages: headings, paragraphs, lists, tables and charts that a screen reader finds, and page numbers. */
export class Paper {
  readonly #doc: PDFKit.PDFDocument;
  readonly #root: PDFKit.PDFStructureElement;

  constructor(title: string, subject: string, made: Date) {
    this.#doc = new Pdf({
      size: 'LETTER',
      margins: { top: margin, bottom: margin, left: margin, right: margin },
      pdfVersion: '1.7',
      tagged: true,
      lang: 'en-US',
      displayTitle: true,
      bufferPages: true,
      info: {
        Title: metadataText(title),
        Subject: metadataText(subject),
        Creator: 'Plateward',
        CreationDate: made,
      },
    });
    withFonts(this.#doc);
    this.#root = this.#doc.struct('Document');
    this.#doc.addStructure(this.#root);
  }

  heading(level: 1 | 2, text: string): void {
    this.keep(level === 1 ? 0 : underHeading);
    this.#block(level === 1 ? 'H1' : 'H2', text);
  }

  paragraph(text: string, style: Style = {}): void {
    this.#block('P', text, style);
  }

  /** Smaller and lighter: what explains. */
  note(text: string): void {
    this.#block('P', text, { size: 9, color: faint, after: 3 });
  }

  /** Lines of a letter's head: what each is, and beside it what it says. */
  head(lines: readonly (readonly [label: string, text: string])[]): void {
    const doc = this.#doc;
    for (const [label, text] of lines) {
      const draw = () => {
        const { y } = doc;
        doc
          .font('bold')
          .fontSize(10.5)
          .fillColor(ink)
          .text(`${printable(label)} `, margin, y, { lineBreak: false });
        doc.font('body').text(printable(text), margin + labelRoom, y, { width: this.#width - labelRoom });
      };
      this.#root.add(doc.struct('P', {}, draw));
      doc.y += 2;
    }
    doc.x = margin;
    doc.y += 8;
  }

  /** What belongs together does not begin so near the foot of a page that it breaks. */
  keep(height: number): void {
    const doc = this.#doc;
    if (doc.y + height > doc.page.height - margin) doc.addPage();
  }

  list(items: readonly string[], numbered: boolean): void {
    const doc = this.#doc;
    const list = doc.struct('L');
    this.#root.add(list);
    for (const [at, text] of items.entries()) {
      this.keep(20);
      doc.font('body').fontSize(10.5).fillColor(ink);
      const [indent, sign] = [numbered ? 20 : 14, numbered ? `${at + 1}.` : '•'];
      const label = doc.struct('Lbl', {}, () => {
        doc.text(sign, margin, doc.y, { lineBreak: false });
      });
      const body = doc.struct('LBody', {}, () => {
        doc.text(printable(text), margin + indent, doc.y, { width: this.#width - indent });
      });
      list.add(doc.struct('LI', {}, [label, body]));
      doc.y += 3;
    }
    list.end();
    doc.x = margin;
    doc.y += 4;
  }

  table(columns: readonly Column[], rows: readonly (readonly string[])[]): void {
    drawTable({ doc: this.#doc, parent: this.#root, margin }, columns, rows);
  }

  /** Bars drawn as vectors; their figures in words are the text alternative. */
  bars(chart: Chart): void {
    const doc = this.#doc;
    this.keep(chartHeight(chart) + 30);
    this.#block('Caption', `${chart.title} (${chart.unit})`);
    this.#root.add(
      doc.struct('Figure', { alt: printable(chartInWords(chart)) }, () => drawBars(doc, chart, margin)),
    );
    doc.y += 4;
  }

  /** Lines to be signed by hand. */
  signatures(labels: readonly string[]): void {
    const doc = this.#doc;
    this.keep(labels.length * 54);
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

  /** Numbers the pages and gives the file. */
  async finish(foot: string): Promise<Uint8Array> {
    const doc = this.#doc;
    this.#root.end();
    const { start, count } = doc.bufferedPageRange();
    for (let at = start; at < start + count; at += 1) {
      doc.switchToPage(at);
      this.#footer(`${foot} · page ${at - start + 1} of ${count}`);
    }
    doc.end();
    const chunks: Uint8Array[] = [];
    for await (const chunk of doc) chunks.push(Buffer.from(chunk));
    return Buffer.concat(chunks);
  }

  get #width(): number {
    return this.#doc.page.width - 2 * margin;
  }

  #footer(text: string): void {
    const doc = this.#doc;
    doc.page.margins.bottom = 0;
    doc.markContent('Artifact', { type: 'Pagination' });
    doc.font('body').fontSize(8.5).fillColor(faint);
    doc.text(printable(text), margin, doc.page.height - 48, {
      width: this.#width,
      align: 'center',
      height: 12,
      ellipsis: true,
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
        .font(bold ? 'bold' : 'body')
        .fontSize(size)
        .fillColor(color)
        .text(printable(text), margin, undefined, { width: this.#width });
    };
    this.#root.add(doc.struct(tag, {}, draw));
    doc.y += after;
  }
}
