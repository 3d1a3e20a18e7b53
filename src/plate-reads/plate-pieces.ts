const symbols = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const base = 37;
/** A prime: triples of pieces are told apart by so many numbers; two that share one are told apart by the plate. */
const codes = 14_000_029;

interface Triple {
  readonly number: number;
  readonly of: readonly [number, number, number];
}

/** Three of the five pieces, in every way. */
const triples: readonly Triple[] = (
  [
    [0, 1, 2],
    [0, 1, 3],
    [0, 1, 4],
    [0, 2, 3],
    [0, 2, 4],
    [0, 3, 4],
    [1, 2, 3],
    [1, 2, 4],
    [1, 3, 4],
    [2, 3, 4],
  ] as const
).map((of, number) => ({ number, of }));
/** Of these one stands unchanged whichever single piece is touched. */
const triplesOfOne = triples.filter(({ of }) => ['0,1,2', '0,1,3', '2,3,4'].includes(of.join()));

/** Plates under this many characters have no pieces, and are looked through. */
export const leastPieced = 4;

/**
 * Where the five pieces of a plate of this length begin and end: three characters in the middle, where a plate is most
 * telling, and what stands before and after.
 */
function boundsOf(length: number): readonly number[] {
  const before = Math.floor((length - 2) / 2);
  return [0, before, before + 1, before + 2, before + 3, length];
}

type Shifts = readonly [number, number, number];
const unmoved: Shifts = [0, 0, 0];

/**
 * One number for three pieces of a plate of a length, each moved: what stands in the plate asked for where they would
 * stand; undefined where that is not all of the plate. The same sum as `plate_piece_triples` in the database.
 */
function keyOf(
  plate: readonly number[],
  length: number,
  { number, of }: Triple,
  shifts: Shifts,
): number | undefined {
  const bounds = boundsOf(length);
  let code = 0;
  for (const [nth, piece] of of.entries()) {
    const shift = shifts[nth] ?? 0;
    const [from, to] = [(bounds[piece] ?? 0) + shift, (bounds[piece + 1] ?? 0) + shift];
    if (from < 0 || to > plate.length) return undefined;
    for (let at = from; at < to; at++) code = (code * base + (plate[at] ?? 0)) % codes;
  }
  return (length * triples.length + number) * codes + code;
}

const symbolsOf = (plate: string): readonly number[] =>
  [...plate].map((character) => symbols.indexOf(character) + 1);

/** The numbers under which the index has a plate. */
export const plateKeys = (plate: string): readonly number[] =>
  plate.length < leastPieced
    ? []
    : triples.flatMap((triple) => keyOf(symbolsOf(plate), plate.length, triple, unmoved) ?? []);

/**
 * One of these numbers is had by every plate of four characters or more that differs by `distance` (0–2) at most: of its
 * five pieces three are then unchanged, and stand in the plate asked for, each moved by no more than the characters that
 * are missing or added before it (Pass-Join, Li et al. 2011).
 */
export function nearKeys(plate: string, distance: number): readonly number[] {
  const asked = symbolsOf(plate);
  const chosen = distance < 2 ? triplesOfOne : triples;
  const keys = new Set<number>();
  const shortest = Math.max(leastPieced, plate.length - distance);
  for (let length = shortest; length <= plate.length + distance; length++) {
    for (const shifts of shiftsOf(plate.length - length, distance)) {
      for (const triple of chosen) {
        const key = keyOf(asked, length, triple, shifts);
        if (key !== undefined) keys.add(key);
      }
    }
  }
  return [...keys];
}

/** How three pieces may be moved where so many characters are added in all, and no more than `most` added or taken out. */
function shiftsOf(added: number, most: number): readonly Shifts[] {
  const moves = Array.from({ length: 2 * most + 1 }, (_none, nth) => nth - most);
  return moves
    .flatMap((one) => moves.flatMap((two) => moves.map((three): Shifts => [one, two, three])))
    .filter(
      ([one, two, three]) =>
        Math.abs(one) + Math.abs(two - one) + Math.abs(three - two) + Math.abs(added - three) <= most,
    );
}
