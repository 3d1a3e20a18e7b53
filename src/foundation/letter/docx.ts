import {
  AlignmentType,
  Document,
  Footer,
  type FileChild,
  HeadingLevel,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  TabStopType,
  TextRun,
} from 'docx';
import { documentTable } from './docx-table.ts';
import { type Block, headLines, type Letter, refuseTooLarge } from './letter.ts';
import { told } from './paper-chart.ts';
import { plainText } from './plain-text.ts';

/** Twentieths of a point: US Letter with margins of an inch. */
const page = { width: 12_240, height: 15_840, margin: 1_440 };
const font = 'Source Sans Pro';

/**
 * The letter as a document that people may still edit in a word processor: real headings, lists, tables with a header row.
 * @throws LetterError `too-large`.
 */
export async function letterDocx(letter: Letter): Promise<Uint8Array> {
  refuseTooLarge(letter);
  const document = new Document({
    title: plainText(letter.title),
    subject: plainText(letter.subject),
    creator: 'Plateward',
    lastModifiedBy: 'Plateward',
    styles: {
      default: {
        document: { run: { font, size: 21, language: { value: 'en-US' } } },
        heading1: { run: { font, size: 40, bold: true, color: '1b1b1b' } },
        heading2: { run: { font, size: 26, bold: true, color: '1b1b1b' } },
      },
    },
    numbering: { config: [numbered] },
    sections: [
      {
        properties: { page: { size: page, margin: sidesOf(page.margin) } },
        footers: { default: footer(letter.foot) },
        children: childrenOf(letter),
      },
    ],
  });
  return Packer.toBuffer(document);
}

const numbered = {
  reference: 'numbered',
  levels: [
    {
      level: 0,
      format: LevelFormat.DECIMAL,
      text: '%1.',
      alignment: AlignmentType.START,
      style: { paragraph: { indent: { left: 400, hanging: 400 } } },
    },
  ],
};

const sidesOf = (margin: number) => ({ top: margin, bottom: margin, left: margin, right: margin });

const footer = (foot: string): Footer =>
  new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [
          new TextRun({
            size: 17,
            color: '565c65',
            children: [`${plainText(foot)} · page `, PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES],
          }),
        ],
      }),
    ],
  });

function childrenOf(letter: Letter): readonly FileChild[] {
  return [
    paragraph(letter.letterhead, { bold: true }),
    ...(letter.marking === undefined ? [] : [note(letter.marking)]),
    heading(HeadingLevel.HEADING_1, letter.title),
    ...headLines(letter).map(headLine),
    ...letter.body.flatMap(blockOf),
    ...letter.signatures.flatMap(signature),
  ];
}

function blockOf(block: Block): readonly FileChild[] {
  switch (block.kind) {
    case 'heading':
      return [heading(HeadingLevel.HEADING_2, block.text)];
    case 'paragraph':
      return [paragraph(block.text)];
    case 'note':
      return [note(block.text)];
    case 'list':
      return block.items.map((text) => item(text, block.numbered ?? false));
    case 'table':
      return [documentTable(block.columns, block.rows), paragraph('')];
    case 'bars':
      return [
        paragraph(`${block.title} (${block.unit})`, { bold: true }),
        documentTable(
          [
            { header: 'Of', width: 0.7 },
            { header: block.unit, width: 0.3, align: 'right' },
          ],
          block.bars.map(({ label, value }) => [label, told(value)]),
        ),
        paragraph(''),
      ];
  }
}

type Look = { readonly bold?: boolean; readonly size?: number; readonly color?: string };

/** Each line of a text its own line. */
const runs = (text: string, look: Look = {}): TextRun[] =>
  plainText(text)
    .split('\n')
    .map((line, at) => new TextRun({ text: line, ...look, ...(at > 0 ? { break: 1 } : {}) }));

const paragraph = (text: string, look: Look = {}): Paragraph =>
  new Paragraph({ spacing: { after: 120 }, children: runs(text, look) });

const note = (text: string): Paragraph => paragraph(text, { size: 18, color: '565c65' });

const heading = (level: (typeof HeadingLevel)['HEADING_1' | 'HEADING_2'], text: string): Paragraph =>
  new Paragraph({
    heading: level,
    keepNext: true,
    spacing: { before: 240, after: 80 },
    children: runs(text),
  });

const item = (text: string, isNumbered: boolean): Paragraph =>
  new Paragraph({
    children: runs(text),
    ...(isNumbered ? { numbering: { reference: 'numbered', level: 0 } } : { bullet: { level: 0 } }),
  });

const headLine = ([label, text]: readonly [string, string]): Paragraph =>
  new Paragraph({
    tabStops: [{ type: TabStopType.LEFT, position: page.margin }],
    indent: { left: page.margin, hanging: page.margin },
    spacing: { after: 40 },
    children: [new TextRun({ text: `${label}\t`, bold: true }), ...runs(text)],
  });

/** A line to sign on, and one for the date. */
const signature = (label: string): readonly Paragraph[] => [
  new Paragraph({
    keepNext: true,
    spacing: { before: 600 },
    children: [new TextRun(`${'_'.repeat(44)}    ${'_'.repeat(20)}`)],
  }),
  note(`${label}, and the date`),
];
