const symbols = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const base = 37;
/** More than any piece's number: four characters of 37. */
const pieceNumbers = base ** 4;
const pieces = 3;

/** Plates under this many characters have no pieces, and are looked through. */
export const leastPieced = 6;

/** One number for a piece of a plate of a length; the same sum as `plate_pieces` in the database. */
const key = (length: number, piece: number, text: string): number =>
  (length * pieces + piece) * pieceNumbers +
  [...text].reduce((code, character) => code * base + symbols.indexOf(character) + 1, 0);

const start = (length: number, piece: number): number => Math.floor((piece * length) / pieces);

/** The numbers under which the index has a plate. */
export const plateKeys = (plate: string): readonly number[] =>
  plate.length < leastPieced
    ? []
    : Array.from({ length: pieces }, (_none, piece) =>
        key(plate.length, piece, plate.slice(start(plate.length, piece), start(plate.length, piece + 1))),
      );

/**
 * One of these numbers is had by every plate of six characters or more that differs by `distance` (0–2) at most: one of its
 * three pieces is then unchanged, and stands in the plate asked for, moved by no more than the characters that are
 * missing or added before it.
 */
export function nearKeys(plate: string, distance: number): readonly number[] {
  const keys = new Set<number>();
  for (
    let length = Math.max(leastPieced, plate.length - distance);
    length <= plate.length + distance;
    length++
  ) {
    for (let piece = 0; piece < pieces; piece++) {
      const [from, to] = [start(length, piece), start(length, piece + 1)];
      for (let shift = -distance; shift <= distance; shift++) {
        const moved = Math.abs(shift) + Math.abs(plate.length - length - shift);
        if (moved > distance || from + shift < 0 || to + shift > plate.length) continue;
        keys.add(key(length, piece, plate.slice(from + shift, to + shift)));
      }
    }
  }
  return [...keys];
}
