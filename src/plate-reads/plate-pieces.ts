const symbols = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const base = 37;
/** Triples of pieces are told apart by so many numbers; two that share one are told apart by the plate. */
const codes = base ** 4;
const pieces = 5;

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

/** One number for three pieces of a plate of a length; the same sum as `plate_piece_triples` in the database. */
const key = (length: number, triple: number, text: string): number =>
  (length * triples.length + triple) * codes +
  [...text].reduce((code, character) => (code * base + symbols.indexOf(character) + 1) % codes, 0);

const start = (length: number, piece: number): number => Math.floor((piece * length) / pieces);

/** What stands where that piece of a plate of this length would stand if so many characters had been added before it. */
const pieceOf = (plate: string, length: number, piece: number, shift: number): string =>
  plate.slice(start(length, piece) + shift, start(length, piece + 1) + shift);

/** The numbers under which the index has a plate. */
export const plateKeys = (plate: string): readonly number[] =>
  plate.length < leastPieced
    ? []
    : triples.map(({ number, of }) =>
        key(plate.length, number, of.map((piece) => pieceOf(plate, plate.length, piece, 0)).join('')),
      );

/**
 * One of these numbers is had by every plate of four characters or more that differs by `distance` (0–2) at most: of its
 * five pieces three are then unchanged, and stand in the plate asked for, each moved by no more than the characters that
 * are missing or added before it (Pass-Join, Li et al. 2011).
 */
export function nearKeys(plate: string, distance: number): readonly number[] {
  const keys = new Set<number>();
  const asked = distance < 2 ? triplesOfOne : triples;
  for (
    let length = Math.max(leastPieced, plate.length - distance);
    length <= plate.length + distance;
    length++
  ) {
    const ways = shiftsOf(plate.length - length, distance);
    for (const triple of asked) for (const shifts of ways) add(keys, plate, length, triple, shifts);
  }
  return [...keys];
}

type Shifts = readonly [number, number, number];

/** Adds what stands where the three pieces would, if all of it is of the plate. */
function add(keys: Set<number>, plate: string, length: number, { number, of }: Triple, shifts: Shifts): void {
  const moved = of.map((piece, nth) => ({ piece, shift: shifts[nth] ?? 0 }));
  const within = moved.every(
    ({ piece, shift }) =>
      start(length, piece) + shift >= 0 && start(length, piece + 1) + shift <= plate.length,
  );
  if (!within) return;
  keys.add(
    key(length, number, moved.map(({ piece, shift }) => pieceOf(plate, length, piece, shift)).join('')),
  );
}

/** How three pieces may be moved where so many characters are added in all, and no more than `most` added or taken out. */
function shiftsOf(added: number, most: number): readonly Shifts[] {
  const moves = Array.from({ length: 2 * most + 1 }, (_none, nth) => nth - most);
  return moves
    .flatMap((one) => moves.flatMap((two) => moves.map((three) => [one, two, three] as const)))
    .filter(
      ([one, two, three]) =>
        Math.abs(one) + Math.abs(two - one) + Math.abs(three - two) + Math.abs(added - three) <= most,
    );
}
