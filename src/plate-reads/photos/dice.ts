import { createHash } from 'node:crypto';

/** Chance that a seed decides: the same seed always throws the same. */
export interface Dice {
  /** From `least` up to, not reaching, `most`. */
  readonly between: (least: number, most: number) => number;
  readonly oneOf: <T>(first: T, ...others: readonly T[]) => T;
}

/** Dice of a seed (mulberry32). */
export function diceOf(seed: string): Dice {
  let state = createHash('sha256').update(seed).digest().readUInt32LE(0);
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  return {
    between: (least, most) => least + next() * (most - least),
    oneOf: (first, ...others) => {
      const at = Math.floor(next() * (others.length + 1));
      return at === 0 ? first : (others[at - 1] ?? first);
    },
  };
}
