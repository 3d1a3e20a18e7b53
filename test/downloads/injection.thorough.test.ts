import { spawnSync } from 'node:child_process';
import { parse } from 'csv-parse/sync';
import { describe, expect, it, test } from 'vitest';
import type { Mark } from '../../src/downloads/contract.ts';
import { cellsOf, type CopiedRead } from '../../src/downloads/copied-read.ts';
import { csvOf } from '../../src/downloads/files/csv.ts';
import { jsonOf } from '../../src/downloads/files/json.ts';
import { pdfOf } from '../../src/downloads/files/pdf.ts';
import { encryptTo } from '../../src/foundation/age.ts';
import { attached } from '../../src/foundation/attached.ts';
import { letterDocx } from '../../src/foundation/letter/docx.ts';
import { letterPdf } from '../../src/foundation/letter/pdf.ts';
import { tarOf } from '../../src/foundation/tar.ts';
import { headers, hidden, injections, markup, paths, pdf } from '../builders/injection.ts';
import { aLetter } from '../builders/letter.ts';
import { decrypted } from '../builders/open-copy.ts';
import { unzipped } from '../builders/unzipped.ts';

/** A read all of whose words are hostile. */
const hostile = (text: string): CopiedRead => ({
  match: {
    id: text,
    plate: text,
    state: text,
    capturedAt: Date.parse('2026-11-24T12:00:00Z'),
    zoneAssumed: false,
    camera: { id: text, name: text, lat: 38.58, lon: -121.49 },
    agencyOfRecord: text,
    provider: text,
    confidence: 0.9,
    hasPhoto: false,
    vehicle: { make: text, colour: null, body: null, direction: null },
    why: { kind: 'exact', text },
  },
  verdict: text,
  band: text,
  photo: undefined,
});

const markWith = (text: string): Mark => ({
  copy: '7',
  person: text,
  staffId: text,
  caseNumber: text,
  at: '2026-11-24T12:00:00.000Z',
  entry: 12,
  destroyBy: 20261224,
  authority: text,
});

const written = async (parts: AsyncIterable<Uint8Array>): Promise<Buffer> => {
  const all: Uint8Array[] = [];
  for await (const part of parts) all.push(part);
  return Buffer.concat(all);
};
async function* onePage() {
  yield injections.map(hostile);
}

/** What a spreadsheet would run: after any blank or sign that is not seen. */
const formula = /^[\s\p{Cf}]*[=+\-@|%＝＋－＠]/u;
const number = /^-?\d+(?:\.\d+)?$/;
// oxlint-disable-next-line no-control-regex -- these are what must not be there
const unseen = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]/u;

describe('CSV, through the encryption and opened with the passphrase (ASVS 1.2.10)', () => {
  it('has one row for each read, no cell that begins a formula, no sign that is not seen', async () => {
    const passphrase = 'made-up words for a test';
    const file = await written(await encryptTo({ passphrase }, csvOf(markWith('=1+1\r\n"'), onePage())));
    const text = await decrypted(file, { passphrase });
    const rows: string[][] = parse(text, { bom: true, relax_column_count: true });
    const [first] = injections;
    const width = Object.keys(cellsOf(hostile(first ?? ''))).length;
    expect(rows.filter((row) => row.length === width)).toHaveLength(injections.length + 1);
    for (const cell of rows.flat()) {
      expect(number.test(cell) || !formula.test(cell), JSON.stringify(cell)).toBe(true);
      expect(cell).not.toMatch(unseen);
    }
  });
});

describe('JSON', () => {
  it('is read back as what was kept, and shows no sign that is not seen', async () => {
    const text = (await written(jsonOf(markWith('"},"x":{'), onePage()))).toString();
    const told: { readonly copy: Mark; readonly reads: readonly { readonly plate: string }[] } =
      JSON.parse(text);
    expect(told.copy.person).toBe('"},"x":{');
    expect(told.reads.map(({ plate }) => plate)).toEqual(injections);
    expect(text).not.toMatch(unseen);
  });
});

/** The file without its strings and streams: what a reader takes for its own words. */
const bones = (file: Uint8Array): string =>
  Buffer.from(file)
    .toString('latin1')
    .replaceAll(/stream\r?\n[\s\S]*?endstream/g, '')
    .replaceAll(/\((?:\\[\s\S]|[^\\()])*\)/g, '()');
const active = /\/(?:JavaScript|JS|OpenAction|AA|Launch|URI|EmbeddedFiles?|SubmitForm|RichMedia)\b/;

/** The text as `pdftotext` reads it; undefined where it is not installed. */
function textOf(file: Uint8Array): string | undefined {
  const { error, status, stdout, stderr } = spawnSync('pdftotext', ['-', '-'], { input: file });
  if (error !== undefined) return undefined;
  expect([status, stderr.toString()]).toEqual([0, '']);
  return stdout.toString();
}

function expectTame(file: Uint8Array): void {
  const text = bones(file);
  expect(text).not.toMatch(active);
  // No string ended early: nothing of one stands outside.
  expect(text.match(/%%EOF/g)).toHaveLength(1);
  expect(text).not.toContain('app.alert');
  const read = textOf(file);
  if (read !== undefined) expect(read.replaceAll('\f', '')).not.toMatch(unseen);
}

describe('PDF of a copy', () => {
  it('holds no action, script, link or file, and no sign that is not seen, in pages, marks and metadata', async () => {
    expectTame(await written(pdfOf(markWith(injections.join(' ').slice(0, 900)), onePage())));
  });

  it.each([...pdf, ...hidden])('its mark says %j on one line', async (text) => {
    const none = (async function* () {})();
    expectTame(await written(pdfOf(markWith(text), none)));
  });
});

const wholeLetter = aLetter({
  letterhead: injections[1] ?? '',
  to: injections.slice(0, 20),
  from: injections.slice(20, 40),
  reference: injections.join(' ').slice(0, 200),
  body: [
    { kind: 'list', items: injections },
    {
      kind: 'table',
      columns: [
        { header: injections[2] ?? '', width: 0.5 },
        { header: 'Text', width: 0.5 },
      ],
      rows: injections.map((text, index) => [String(index), text]),
    },
    { kind: 'bars', title: '=1+1', unit: ')', bars: injections.map((label) => ({ label, value: 1 })) },
  ],
  foot: injections.join(' ').slice(0, 200),
});

describe('letters', () => {
  it('as PDF hold no action, script, link or file', async () => {
    expectTame(await letterPdf(wholeLetter));
  });

  it.each([...pdf, ...markup, ...hidden])(
    'whose title and subject are %j, in the metadata too',
    async (text) => {
      expectTame(await letterPdf(aLetter({ title: text, subject: text })));
    },
  );

  it('as a document hold no field, entity, link or sign that is not seen', async () => {
    const files = unzipped(await letterDocx({ ...wholeLetter, title: injections.join(' ').slice(0, 300) }));
    expect(files.size).toBeGreaterThan(3);
    for (const [name, xml] of files) {
      expect(name).toMatch(/^[\w[\]./-]+$/);
      expect(name).not.toContain('..');
      expect(xml).not.toMatch(/<!(?:DOCTYPE|ENTITY)|<w:instrText>DDE|<x:evil|<script/);
      expect(xml).not.toMatch(unseen);
    }
    expect(files.get('word/_rels/document.xml.rels')).not.toContain('External');
  });
});

describe('names of files (RFC 6266, POSIX ustar)', () => {
  test.each([...paths, ...headers])('%j names no attachment and no file of an archive', (name) => {
    expect(() => attached(name, 'text/csv')).toThrow(RangeError);
    expect(() => tarOf([{ name, bytes: Buffer.alloc(1) }], 0)).toThrow(RangeError);
  });

  test('those of ours do', () => {
    for (const name of ['copy-7.csv.age', 'destruction-of-copy-7.pdf', 'copy-7.pdf'])
      expect(attached(name, 'x')['content-disposition']).toBe(`attachment; filename="${name}"`);
  });
});
