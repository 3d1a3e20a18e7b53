import { describe, expect, it } from 'vitest';
import { aLetter } from '../../../test/builders/letter.ts';
import { unzipped } from '../../../test/builders/unzipped.ts';
import { letterDocx } from './docx.ts';
import { type Block, writtenDate } from './letter.ts';
import { chartInWords } from './paper-chart.ts';
import { letterPdf } from './pdf.ts';
import { plainText, printable } from './plain-text.ts';

const everyBlock: readonly Block[] = [
  { kind: 'heading', text: 'What was found' },
  { kind: 'paragraph', text: 'One.\nTwo.' },
  { kind: 'note', text: 'A note.' },
  { kind: 'list', items: ['first', 'second'], numbered: true },
  {
    kind: 'table',
    columns: [
      { header: 'Row', width: 0.5 },
      { header: 'Searches', width: 0.5, align: 'right' },
    ],
    rows: Array.from({ length: 80 }, (_, at) => [`row ${at}`, String(at)]),
  },
  {
    kind: 'bars',
    title: 'Vague purposes',
    unit: '%',
    bars: [
      { label: 'DAPO', value: 12.5 },
      { label: 'OIA', value: null },
    ],
  },
];
const pdfOf = async (more: Parameters<typeof aLetter>[0]): Promise<string> =>
  Buffer.from(await letterPdf(aLetter(more))).toString('latin1');
const documentOf = async (more: Parameters<typeof aLetter>[0]): Promise<string> =>
  unzipped(await letterDocx(aLetter(more))).get('word/document.xml') ?? '';

describe('a letter as PDF', () => {
  it('is tagged, of Letter size, with title and language', async () => {
    const pdf = await pdfOf({ body: everyBlock });
    expect(pdf.slice(0, 8)).toBe('%PDF-1.7');
    for (const part of ['/Marked true', '/Lang (en-US)', '/MediaBox [0 0 612 792]', '/DisplayDocTitle true'])
      expect(pdf).toContain(part);
    for (const tag of ['H1', 'H2', 'P', 'L', 'LI', 'LBody', 'Table', 'TH', 'TD', 'Figure'])
      expect(pdf).toContain(`/S /${tag}\n`);
    expect(pdf).toContain('/Alt (Vague purposes \\(%\\): DAPO 12.5; OIA not shown.)');
  });

  it('made again of the same letter is the same file, byte for byte', async () => {
    expect(await pdfOf({ body: everyBlock })).toBe(await pdfOf({ body: everyBlock }));
  });

  it('holds no script, action or file, whatever was typed', async () => {
    const typed = ') /JavaScript (app.alert(1)) <x:evil/>';
    const pdf = await pdfOf({
      title: typed,
      subject: 'the year’s',
      body: [{ kind: 'paragraph', text: typed }],
    });
    expect(pdf).toContain('(\\) /JavaScript \\(app.alert\\(1\\)\\) x:evil/)');
    expect(pdf).not.toContain('<x:evil');
    expect(pdf).toContain("(the year's)");
  });

  it('a cell taller than a page is cut, and the letter is made', async () => {
    const columns = [
      { header: 'Row', width: 0.1 },
      { header: 'Text', width: 0.9 },
    ];
    const rows = [['1', 'word '.repeat(3_000)]];
    expect(await pdfOf({ body: [{ kind: 'table', columns, rows }] })).toContain('%%EOF');
  });
});

describe('a letter as a document that can be edited', () => {
  it('has headings, a list, a table with its header row, and the chart as a table', async () => {
    const xml = await documentOf({ body: everyBlock });
    for (const part of ['Heading1', 'Heading2', '<w:tblHeader/>', 'One instance'.slice(0, 3), 'not shown'])
      expect(xml).toContain(part);
    expect(xml.match(/<w:tbl>/gu)).toHaveLength(2);
  });

  it('is well-formed whatever was typed', async () => {
    const xml = await documentOf({
      body: [{ kind: 'paragraph', text: '<w:evil/> & \u0007\u202Eback ]]>' }],
    });
    expect(xml).toContain('&lt;w:evil/&gt; &amp; back ]]&gt;');
  });
});

describe('text and bounds', () => {
  it('hidden signs go, letters stay; what the font lacks is shown as it can be', () => {
    expect(plainText('a\u0000b\u202Ec\r\nd\te')).toBe('abc\nd e');
    expect(printable('Núñez Nguyễn 東 …')).toBe('Núñez Nguyen ? …');
  });

  it('dates are written out', () => {
    expect(writtenDate(20260301)).toBe('March 1, 2026');
  });

  it('a chart says its figures in words', () => {
    expect(chartInWords({ title: 'A', unit: 'n', bars: [{ label: 'x', value: 1234.56 }] })).toBe(
      'A (n): x 1,234.6.',
    );
  });

  it.each([letterPdf, letterDocx])('more than anybody reads is refused: %o', async (write) => {
    const body: readonly Block[] = [{ kind: 'list', items: Array.from({ length: 5_001 }, () => 'x') }];
    await expect(write(aLetter({ body }))).rejects.toMatchObject({ code: 'too-large' });
  });
});
