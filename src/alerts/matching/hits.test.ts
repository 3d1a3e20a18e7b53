import { describe, expect, it } from 'vitest';
import type { ArrivedRead, Candidate } from '../../plate-reads/index.ts';
import { hitsOf } from './hits.ts';
import { PlateTable } from './plate-table.ts';

const entries = new PlateTable([
  { plate: '8KLM204', line: 1 },
  { plate: '7ABC123', line: 2 },
]);
const list = new PlateTable([
  { plate: '8KLM204', line: 71 },
  { plate: '6XYZ999', line: 72 },
]);
const entriesLike = (plate: string) => entries.linesLike(plate).map((line) => ({ listId: null, line }));
const memory = {
  entriesLike,
  likenesses: (plate: string) => [
    ...entriesLike(plate),
    ...list.linesLike(plate).map((line) => ({ listId: 9, line })),
  ],
};

const read = (plate: string, ...offered: readonly Candidate[]): ArrivedRead => ({
  readId: '1',
  plate,
  offered,
  region: 'us-ca',
  camera: 1,
  capturedAt: 0,
  expiresAt: 1,
});

const told = (one: ArrivedRead) =>
  hitsOf({ reads: [one] }, memory).map(({ listId, line, candidate }) => [listId, line, candidate?.text]);

describe('which reads are like something that is watched for (R21, decision 0022)', () => {
  it('takes the best reading for entries and lists', () => {
    expect(told(read('BKLM204'))).toEqual([
      [null, 1, undefined],
      [9, 71, undefined],
    ]);
    expect(told(read('1AAA111'))).toEqual([]);
  });

  it('takes another reading for entries by hand alone, where the camera is sure enough', () => {
    const offered = [
      { text: '7ABC123', confidence: 0.62 },
      { text: '6XYZ999', confidence: 0.9 },
    ];
    expect(told(read('7ABC128X', ...offered))).toEqual([[null, 2, '7ABC123']]);
    expect(told(read('7ABG128', { text: '7ABC123', confidence: 0.49 }))).toEqual([]);
    expect(told(read('7ABG128', { text: '7ABC123', confidence: null }))).toEqual([]);
  });

  it('takes each entry once: by the best reading, or else by the likeliest', () => {
    const same = { text: '8KLM204', confidence: 0.8 };
    expect(told(read('BKLM204', same))).toEqual([
      [null, 1, undefined],
      [9, 71, undefined],
    ]);
    expect(told(read('XKLM204', same, { text: 'BKLM204', confidence: 0.7 }))).toEqual([[null, 1, '8KLM204']]);
  });
});
