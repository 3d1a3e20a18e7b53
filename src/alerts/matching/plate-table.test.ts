import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldPlate } from '../../plate-reads/index.ts';
import { PlateTable } from './plate-table.ts';

/** Few characters, most of them easily confused: plates of different lines often fold to one text. */
const plate = fc.string({ unit: fc.constantFrom(...'0ODQ1ILB8AZ2'), minLength: 1, maxLength: 12 });
const listed = (plates: readonly string[]) => plates.map((text, line) => ({ plate: text, line }));

describe('plates in memory', () => {
  it('finds what a naive scan finds, of any list and any read', () => {
    fc.assert(
      fc.property(fc.array(plate, { maxLength: 300 }), fc.array(plate, { maxLength: 30 }), (list, reads) => {
        const table = new PlateTable(listed(list));
        for (const read of [...reads, ...list.slice(0, 30)]) {
          const naive = list.flatMap((text, line) => (foldPlate(text) === foldPlate(read) ? [line] : []));
          expect(table.linesLike(read).toSorted((a, b) => a - b)).toEqual(naive);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('tells plates apart that begin alike and differ in length', () => {
    const table = new PlateTable(listed(['7ABC123', '7ABC12', '7ABC1234', 'A', 'AA']));
    expect(table.linesLike('7ABC12')).toEqual([1]);
    expect(table.linesLike('7A8C12')).toEqual([1]);
    expect(table.linesLike('AAA')).toEqual([]);
  });

  it('holds 500,000 lines in 30 bytes each', () => {
    const lines = 500_000;
    function* numbered(): Generator<{ plate: string; line: number }> {
      for (let line = 0; line < lines; line++)
        yield { plate: line.toString(36).toUpperCase().padStart(7, 'X'), line };
    }
    const table = new PlateTable(numbered());
    expect(table.size).toBe(lines);
    expect(table.bytes / lines).toBeLessThan(30);
    expect(table.linesLike((499_999).toString(36).toUpperCase().padStart(7, 'X'))).toContain(499_999);
  });
});
