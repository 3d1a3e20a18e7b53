/** Chance that is the same for the same seed (mulberry32). */
export interface Chance {
  /** A number from 0 to under 1. */
  readonly next: () => number;
  /** A whole number from `least` to `most`. */
  readonly within: (least: number, most: number) => number;
  readonly of: <T>(items: readonly T[]) => T;
  readonly happens: (share: number) => boolean;
}

export function chance(seed: number): Chance {
  let state = seed | 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const within = (least: number, most: number): number => least + Math.floor(next() * (most - least + 1));
  const of = <T>(items: readonly T[]): T => {
    const item = items[within(0, items.length - 1)];
    if (item === undefined) throw new RangeError('nothing to choose from');
    return item;
  };
  return { next, within, of, happens: (share) => next() < share };
}
