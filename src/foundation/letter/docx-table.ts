import { AlignmentType, BorderStyle, Paragraph, Table, TableCell, TableRow, TextRun, WidthType } from 'docx';
import type { Column } from './letter.ts';
import { plainText } from './plain-text.ts';

/** Twentieths of a point between the margins of a Letter page. */
const room = 9_360;
const line = { style: BorderStyle.SINGLE, size: 4, color: 'a9aeb1' };
const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };

/** A table whose header row stands again on each page; no row breaks over two. */
export const documentTable = (columns: readonly Column[], rows: readonly (readonly string[])[]): Table =>
  new Table({
    width: { size: room, type: WidthType.DXA },
    columnWidths: columns.map(({ width }) => Math.round(room * width)),
    borders: {
      top: line,
      bottom: line,
      left: none,
      right: none,
      insideHorizontal: line,
      insideVertical: none,
    },
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: columns.map((column) => cell(column.header, column, true)),
      }),
      ...rows.map(
        (row) =>
          new TableRow({
            cantSplit: true,
            children: columns.map((column, at) => cell(row[at] ?? '', column, false)),
          }),
      ),
    ],
  });

const cell = (text: string, { width, align }: Column, isHeader: boolean): TableCell =>
  new TableCell({
    width: { size: Math.round(room * width), type: WidthType.DXA },
    margins: { top: 60, bottom: 60, left: 80, right: 80 },
    ...(isHeader ? { shading: { fill: 'f0f0f0' } } : {}),
    children: plainText(text)
      .split('\n')
      .map(
        (part) =>
          new Paragraph({
            alignment: align === 'right' ? AlignmentType.RIGHT : AlignmentType.START,
            children: [new TextRun({ text: part, size: 18, ...(isHeader ? { bold: true } : {}) })],
          }),
      ),
  });
