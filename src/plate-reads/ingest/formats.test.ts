import { describe, expect, it } from 'vitest';
import { parseColumnMap } from '../adapters/column-map.ts';
import type { NormalRead, Quarantined } from '../normal-read.ts';
import { type Format, readPayloads } from './formats.ts';

const context = { zone: 'America/Los_Angeles', now: Date.UTC(2026, 10, 24, 18) };
const header = 'plate,captured_at,camera,confidence,state,id\n';
const at = '2026-11-20T10:00:00Z';

async function* pieces(content: string | Buffer, size: number): AsyncGenerator<Buffer> {
  const bytes = Buffer.from(content);
  for (let from = 0; from < bytes.length; from += size) yield bytes.subarray(from, from + size);
}

async function read(
  format: Format,
  content: string | Buffer,
  mapText?: string,
): Promise<{ reads: readonly NormalRead[]; quarantined: readonly Quarantined[] }> {
  const map = mapText === undefined ? undefined : parseColumnMap(mapText);
  const source = { format, ...(map?.ok === true ? { map: map.map } : {}) };
  const reads: NormalRead[] = [];
  const quarantined: Quarantined[] = [];
  for await (const payload of readPayloads({ ...source, bytes: pieces(content, 7) }, context)) {
    reads.push(...payload.reads);
    quarantined.push(...payload.quarantined);
  }
  return { reads, quarantined };
}

const plates = (reads: readonly NormalRead[]): readonly string[] => reads.map(({ plate }) => plate);
const linesOf = (quarantined: readonly Quarantined[]): readonly number[] =>
  quarantined.map(({ line }) => line);

describe('csv', () => {
  it('reads rows in whatever pieces they come, with BOM, CRLF and quoted cells', async () => {
    const csv = `\ufeff${header.replace('\n', '\r\n')}7abc-123,${at},"Gate ""4"", north",0.93,ca,r-1\r\n8XYZ999,${at},C,88,Nevada,\r\n`;
    const { reads, quarantined } = await read('csv', csv);
    expect(quarantined).toEqual([]);
    expect(reads).toMatchObject([
      {
        line: 2,
        plate: '7ABC123',
        rawPlate: '7abc-123',
        camera: { id: 'Gate "4", north' },
        confidence: 0.93,
        region: 'us-ca',
        vendorId: 'r-1',
      },
      { line: 3, plate: '8XYZ999', confidence: 0.88, region: 'us-nv', vendorId: null },
    ]);
  });

  it('tells the separator by the header, and per cent and decimal commas by themselves', async () => {
    const rows = `\ufeffplate;captured_at;camera;confidence\r\n7ABC123;${at};C;0,93\r\n8XYZ999;${at};C;0.5%\r\n7DEF456;${at};C;97 %\r\n`;
    for (const csv of [rows, rows.replaceAll(';', '\t'), `sep=;\r\n${rows.slice(1)}`]) {
      const { reads, quarantined } = await read('csv', csv);
      expect(quarantined).toEqual([]);
      expect(reads.map(({ confidence }) => confidence)).toEqual([0.93, 0.005, 0.97]);
    }
  });

  it('keeps columns that it does not know', async () => {
    const { reads } = await read('csv', `camera,lane,Plate,captured_at\nC,3,7ABC123,${at}\n`);
    expect(reads).toMatchObject([{ plate: '7ABC123', attributes: { lane: '3' }, confidence: null }]);
  });

  it('reads under a map: names, zone, scale, separator', async () => {
    const map =
      'plate: Kennzeichen\ncaptured_at: Zeit\ncamera: Ort\nconfidence: Güte\nzone: Europe/Berlin\nconfidence_scale: 100\ndelimiter: ";"\n';
    const { reads } = await read(
      'csv',
      'Zeit;Ort;Kennzeichen;Güte\n2026-11-20 10:00:00;Tor;M-XY 12;0.5\n',
      map,
    );
    expect(reads).toMatchObject([
      { plate: 'MXY12', capturedAt: Date.UTC(2026, 10, 20, 9), zoneAssumed: true, confidence: 0.005 },
    ]);
  });

  it('an open quote costs its own line only', async () => {
    const csv = `${header}"7ABC123,${at},C,,,\n8XYZ999,${at},C,,,\n7AAA111,${at},"C\nnorth",,,\n`;
    const { reads, quarantined } = await read('csv', csv);
    expect(plates(reads)).toEqual(['8XYZ999']);
    expect(linesOf(quarantined)).toEqual([2, 4]);
  });

  it('a cell may hold a line break', async () => {
    const { reads } = await read(
      'csv',
      `${header.trim()},note\n7ABC123,${at},C,,,,"two\nlines"\n8XYZ999,${at},C,,,,\n`,
    );
    expect(reads).toMatchObject([
      { line: 2, plate: '7ABC123', attributes: { note: 'two\nlines' } },
      { line: 4, plate: '8XYZ999' },
    ]);
  });

  it.each([
    ['no header that serves', '7ABC123,2026-11-20T10:00:00Z,C\n'],
    ['a column twice', 'plate,plate,captured_at,camera\nA,B,C,D\n'],
    ['no text at all', Buffer.from([0xff, 0xfe, 0x00, 0x0a])],
  ])('reads nothing under %s', async (_what, content) => {
    const { reads, quarantined } = await read('csv', content);
    expect(reads).toEqual([]);
    expect(linesOf(quarantined)).toEqual([1]);
  });

  it.each([
    ['future', `7ABC123,2026-11-24T18:11:00Z,C,,,`],
    ['past', '7ABC123,1989-12-31T00:00:00Z,C,,,'],
    ['confidence', `7ABC123,${at},C,140,,`],
    ['confidence', `7ABC123,${at},C,-1,,`],
    ['confidence', `7ABC123,${at},C,high,,`],
    ['camera', `7ABC123,${at},,,,`],
    ['camera', `7ABC123,${at},${'c'.repeat(129)},,,`],
    ['camera', `7ABC123,${at},C\u202e1,,,`],
    ['cells', `7ABC123,${at},C,,,,,,`],
    ['utf-8', Buffer.concat([Buffer.from('7ABC123,'), Buffer.from([0xc3, 0x28]), Buffer.from(',C,,,')])],
    ['NUL', `7ABC123,${at},C\0,,,`],
    ['formula', `=1+1,${at},C,,,`],
    ['64k', `${'A'.repeat(65_536)},${at},C,,,`],
  ])('quarantines one row, not its neighbours: %s', async (_what, row) => {
    const good = `7GOOD01,${at},C,,,\n`;
    const content = Buffer.concat([header, good, row, '\n', good].map((part) => Buffer.from(part)));
    const { reads, quarantined } = await read('csv', content);
    expect(plates(reads)).toEqual(['7GOOD01', '7GOOD01']);
    expect(linesOf(quarantined)).toEqual([3]);
    expect(quarantined[0]?.reason).not.toContain('7ABC123');
  });
});

describe('ndjson', () => {
  it('reads a line each, numbers as text and text as numbers', async () => {
    const { reads, quarantined } = await read(
      'ndjson',
      `{"plate":"7ABC123","captured_at":"${at}","camera":4,"confidence":"0.5","lat":38.5,"lon":-121.5,"more":{"a":[1]}}\n{"plate":"x"\n{"plate":"8XYZ999","captured_at":1795000000000,"camera":"C","__proto__":{"plate":"Z"}}`,
    );
    expect(reads).toMatchObject([
      {
        plate: '7ABC123',
        camera: { id: '4' },
        confidence: 0.5,
        position: { lat: 38.5, lon: -121.5 },
        attributes: { more: { a: [1] } },
      },
      { plate: '8XYZ999', capturedAt: 1_795_000_000_000 },
    ]);
    expect(linesOf(quarantined)).toEqual([2]);
    expect(Object.hasOwn(Object.prototype, 'plate')).toBe(false);
  });
});

describe('openalpr', () => {
  const group = (uuid: string): object => ({
    data_type: 'alpr_group',
    version: 2,
    epoch_start: Date.parse(at),
    camera_id: 1,
    best_uuid: uuid,
    best_plate_number: 'D2651BF',
    best_confidence: 93,
  });

  it.each([
    ['one document laid out', JSON.stringify(group('a'), null, 2), 1],
    [
      'documents laid out one after the other',
      [group('a'), group('b')].map((one) => JSON.stringify(one, null, 2)).join('\n'),
      2,
    ],
    ['a list', JSON.stringify([group('a'), group('b')], null, 1), 2],
    [
      'a group on each line',
      [group('a'), group('b'), group('c')].map((one) => JSON.stringify(one)).join('\n'),
      3,
    ],
    ['lines of which the first is broken', `{"data_type":\n${JSON.stringify(group('a'))}\n`, 1],
  ])('reads %s', async (_what, content, count) => {
    expect((await read('openalpr', content)).reads).toHaveLength(count);
  });

  it('knows one group whatever the order of its fields', async () => {
    const reversed = Object.fromEntries(Object.entries(group('a')).toReversed());
    const [one, other] = (
      await read('openalpr', `${JSON.stringify(group('a'))}\n${JSON.stringify(reversed)}`)
    ).reads;
    expect(one?.payloadHash).toEqual(other?.payloadHash);
  });
});
