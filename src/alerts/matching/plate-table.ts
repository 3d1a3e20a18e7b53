import { foldPlate } from '../../plate-reads/index.ts';

/** A free place in the table; numbers of lines begin at 0 here. */
const free = -1;
const half = 6;
const base = 37;

/** So many places for each line: at most two thirds are taken, so that a look-up ends soon. */
const placesFor = (lines: number): number => 2 ** Math.ceil(Math.log2(Math.max(16, lines * 1.5)));

/** Six characters of A–Z and 0–9 as one number below 2^32; what is missing counts as the 37th. */
function packed(text: string, from: number): number {
  let number = 0;
  for (let at = from; at < from + half; at++) {
    const code = text.charCodeAt(at);
    const digit = Number.isNaN(code) ? 36 : code < 58 ? code - 48 : code - 55;
    number = number * base + digit;
  }
  return number;
}

const mixed = (high: number, low: number): number => {
  let hash = Math.imul(high ^ (low >>> 15), 0x85ebca6b) ^ Math.imul(low, 0xc2b2ae35);
  hash = Math.imul(hash ^ (hash >>> 13), 0x27d4eb2f);
  return (hash ^ (hash >>> 16)) >>> 0;
};

/**
 * Plates by their folded text (0ODQ, 1IL, 2Z, 5S, 8B, 6G are one), each with the number of the line that lists it. Built
 * once and never changed: a list that changes gets a new table. A line takes 16 bytes, and its place 6 to 12.
 */
export class PlateTable {
  readonly #high: Uint32Array;
  readonly #low: Uint32Array;
  readonly #lines: Float64Array;
  readonly #places: Int32Array;
  readonly #mask: number;

  constructor(plates: Iterable<{ readonly plate: string; readonly line: number }>) {
    const kept = new Gathered();
    for (const { plate, line } of plates) kept.add(foldPlate(plate), line);
    const { high, low, lines } = kept.taken();
    [this.#high, this.#low, this.#lines] = [high, low, lines];
    this.#places = new Int32Array(placesFor(lines.length)).fill(free);
    this.#mask = this.#places.length - 1;
    for (let at = 0; at < lines.length; at++) this.#place(at);
  }

  /** How many lines are listed. */
  get size(): number {
    return this.#lines.length;
  }

  get bytes(): number {
    return this.#high.byteLength + this.#low.byteLength + this.#lines.byteLength + this.#places.byteLength;
  }

  /** The lines whose plate folds to the same text. */
  linesLike(plate: string): readonly number[] {
    const folded = foldPlate(plate);
    const [high, low] = [packed(folded, 0), packed(folded, half)];
    const found: number[] = [];
    for (let place = mixed(high, low) & this.#mask; ; place = (place + 1) & this.#mask) {
      const at = this.#places[place] ?? free;
      if (at === free) return found;
      if (this.#high[at] === high && this.#low[at] === low) found.push(this.#lines[at] ?? 0);
    }
  }

  #place(at: number): void {
    let place = mixed(this.#high[at] ?? 0, this.#low[at] ?? 0) & this.#mask;
    while (this.#places[place] !== free) place = (place + 1) & this.#mask;
    this.#places[place] = at;
  }
}

/** Grows as lines come, so that a list of any length is never held twice as objects. */
class Gathered {
  #high = new Uint32Array(1024);
  #low = new Uint32Array(1024);
  #lines = new Float64Array(1024);
  #count = 0;

  add(folded: string, line: number): void {
    if (this.#count === this.#lines.length) this.#grow();
    this.#high[this.#count] = packed(folded, 0);
    this.#low[this.#count] = packed(folded, half);
    this.#lines[this.#count] = line;
    this.#count += 1;
  }

  taken(): { readonly high: Uint32Array; readonly low: Uint32Array; readonly lines: Float64Array } {
    return {
      high: this.#high.slice(0, this.#count),
      low: this.#low.slice(0, this.#count),
      lines: this.#lines.slice(0, this.#count),
    };
  }

  #grow(): void {
    const size = this.#lines.length * 2;
    const [high, low, lines] = [new Uint32Array(size), new Uint32Array(size), new Float64Array(size)];
    high.set(this.#high);
    low.set(this.#low);
    lines.set(this.#lines);
    [this.#high, this.#low, this.#lines] = [high, low, lines];
  }
}
