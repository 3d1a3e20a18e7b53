import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Counts, type Published, suppress } from './suppress.ts';

const limit = 3;
const most = 4;

/** Every table of that size whose figures are those that were published. */
function consistent(published: Published): readonly Counts[] {
  const flat = published.cells.flat();
  const width = published.cells[0]?.length ?? 0;
  const bound = 2 * most * flat.length;
  const found: number[][][] = [];
  const fill = (at: number, values: readonly number[]): void => {
    if (at === flat.length) {
      const table = published.cells.map((_, line) => values.slice(line * width, (line + 1) * width));
      if (agrees(table, published)) found.push(table);
      return;
    }
    const known = flat[at];
    const choices =
      known === null || known === undefined ? Array.from({ length: most + 2 }, (_, value) => value) : [known];
    for (const value of choices) if (value <= bound) fill(at + 1, [...values, value]);
  };
  fill(0, []);
  return found;
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
const fits = (told: number | null | undefined, value: number): boolean => told === null || told === value;

const agrees = (table: Counts, { rowTotals, columnTotals, total }: Published): boolean =>
  table.every((cells, at) => fits(rowTotals[at], sum(cells))) &&
  columnTotals.every((told, at) => fits(told, sum(table.map((cells) => cells[at] ?? 0)))) &&
  fits(total, sum(table.flat()));

describe('small figures are withheld from the public (R31)', () => {
  it('what is not small stays, and zero says nothing of anybody', () => {
    expect(
      suppress([
        [40, 0],
        [20, 30],
      ]),
    ).toEqual({
      cells: [
        [40, 0],
        [20, 30],
      ],
      rowTotals: [40, 50],
      columnTotals: [60, 30],
      total: 90,
    });
  });

  it('a small figure takes others with it, so that no total gives it away', () => {
    const { cells, rowTotals, columnTotals, total } = suppress([
      [4, 90, 70],
      [60, 50, 80],
      [70, 40, 30],
    ]);
    expect(cells.flat().filter((figure) => figure === null)).toHaveLength(4);
    expect(cells[0]?.[0]).toBeNull();
    expect([...rowTotals, ...columnTotals, total]).not.toContain(null);
  });

  it('a small total is withheld too', () => {
    expect(
      suppress([
        [2, 3],
        [40, 50],
      ]).rowTotals,
    ).toContain(null);
  });

  it('of every withheld figure another table leaves it open (checked by trying all)', () => {
    const table = fc
      .tuple(fc.integer({ min: 2, max: 3 }), fc.integer({ min: 2, max: 2 }))
      .chain(([height, width]) =>
        fc.array(fc.array(fc.integer({ min: 0, max: most }), { minLength: width, maxLength: width }), {
          minLength: height,
          maxLength: height,
        }),
      );
    fc.assert(
      fc.property(table, (counts) => {
        const published = suppress(counts, limit);
        const possible = consistent(published);
        for (const [at, cells] of counts.entries())
          for (const [to, value] of cells.entries()) {
            const shown = published.cells[at]?.[to];
            if (value > 0 && value < limit) expect(shown).toBeNull();
            if (shown !== null) continue;
            expect(new Set(possible.map((one) => one[at]?.[to])).size).toBeGreaterThan(1);
          }
      }),
      { numRuns: 150, seed: 53060 },
    );
  });
});
