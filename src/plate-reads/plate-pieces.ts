const symbols = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const base = 37;
/** Pairs of pieces are told apart by so many numbers; two that share one are told apart by the plate. */
const codes = base ** 4;
const pieces = 4;

interface Pair {
  readonly number: number;
  readonly one: number;
  readonly other: number;
}

/** The pairs of four pieces. */
const pairs: readonly Pair[] = (
  [
    [0, 1],
    [0, 2],
    [0, 3],
    [1, 2],
    [1, 3],
    [2, 3],
  ] as const
).map(([one, other], number) => ({ number, one, other }));
/** Of these one stands unchanged where one character differs: its first half, or its second. */
const halves = pairs.filter(({ one, other }) => other - one === 1 && one !== 1);

/** Plates under this many characters have no pieces, and are looked through. */
export const leastPieced = 4;

/** One number for two pieces of a plate of a length; the same sum as `plate_piece_pairs` in the database. */
const key = (length: number, pair: number, text: string): number =>
  (length * pairs.length + pair) * codes +
  [...text].reduce((code, character) => (code * base + symbols.indexOf(character) + 1) % codes, 0);

const start = (length: number, piece: number): number => Math.floor((piece * length) / pieces);

/** The numbers under which the index has a plate. */
export const plateKeys = (plate: string): readonly number[] =>
  plate.length < leastPieced
    ? []
    : pairs.map(({ number, one, other }) =>
        key(
          plate.length,
          number,
          pieceOf(plate, plate.length, one, 0) + pieceOf(plate, plate.length, other, 0),
        ),
      );

/** What stands where that piece of a plate of this length would stand if so many characters had been added before it. */
const pieceOf = (plate: string, length: number, piece: number, shift: number): string =>
  plate.slice(start(length, piece) + shift, start(length, piece + 1) + shift);

/**
 * One of these numbers is had by every plate of four characters or more that differs by `distance` (0–2) at most: of its
 * four pieces two are then unchanged, and stand in the plate asked for, each moved by no more than the characters that
 * are missing or added before it (Pass-Join, Li et al. 2011).
 */
export function nearKeys(plate: string, distance: number): readonly number[] {
  const keys = new Set<number>();
  const asked = distance < 2 ? halves : pairs;
  for (
    let length = Math.max(leastPieced, plate.length - distance);
    length <= plate.length + distance;
    length++
  ) {
    for (const pair of asked) addShifted(keys, plate, length, pair, distance);
  }
  return [...keys];
}

/** Every way in which both pieces can stand in the plate that needs no more characters added and taken out. */
function addShifted(keys: Set<number>, plate: string, length: number, pair: Pair, distance: number): void {
  const { number, one, other } = pair;
  for (let first = -distance; first <= distance; first++) {
    for (let second = -distance; second <= distance; second++) {
      const moved = Math.abs(first) + Math.abs(second - first) + Math.abs(plate.length - length - second);
      if (moved > distance) continue;
      if (start(length, one) + first < 0 || start(length, other + 1) + second > plate.length) continue;
      keys.add(
        key(length, number, pieceOf(plate, length, one, first) + pieceOf(plate, length, other, second)),
      );
    }
  }
}
