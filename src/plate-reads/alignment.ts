import { nearCharacters } from './contract/look-alikes.ts';
import { foldPlate } from './fold.ts';

/** One character of the plate asked for that was read otherwise; `''` where one is missing on either side. */
export interface PlateDifference {
  /** In the plate asked for, counted from 1; of an added character the place before which it stands. */
  readonly position: number;
  readonly asked: string;
  readonly read: string;
}

export interface Alignment {
  /** How many characters differ, are missing or were added. */
  readonly distance: number;
  /** How unlike those characters are: what is easily confused weighs least. */
  readonly weight: number;
  readonly differences: readonly PlateDifference[];
}

const weights = { lookAlike: 1, near: 2, unlike: 4, missing: 4 } as const;
const nearPairs: ReadonlySet<string> = new Set(
  nearCharacters.flatMap((pair) => [pair, [...pair].reverse().join('')]),
);

function unlikeness(asked: string, read: string): number {
  if (asked === read) return 0;
  if (foldPlate(asked) === foldPlate(read)) return weights.lookAlike;
  return nearPairs.has(asked + read) ? weights.near : weights.unlike;
}

/** One difference counts more than all weights of a plate together. */
const one = 1_000;

/** How a plate that was read differs from the plate asked for: fewest differences, and of those the likeliest. */
export function alignPlates(asked: string, read: string): Alignment {
  const costs = costTable(asked, read);
  const total = costs[asked.length]?.[read.length] ?? 0;
  return {
    distance: Math.floor(total / one),
    weight: total % one,
    differences: differencesOf(asked, read, costs),
  };
}

/** Order of an answer by likeness; equal ranks are then by time. */
export const rankOf = (asked: string, read: string): number => {
  const { distance, weight } = alignPlates(asked, read);
  return distance * one + weight;
};

type Costs = readonly (readonly number[])[];

const exchange = (asked: string, read: string): number =>
  asked === read ? 0 : one + unlikeness(asked, read);
const gap = one + weights.missing;

/** Cheapest way from the first `i` characters of the one to the first `j` of the other. */
function costTable(asked: string, read: string): Costs {
  const rows: number[][] = [Array.from({ length: read.length + 1 }, (_none, j) => j * gap)];
  for (let i = 1; i <= asked.length; i++) {
    const above = rows[i - 1] ?? [];
    const row = [i * gap];
    for (let j = 1; j <= read.length; j++) {
      const both = (above[j - 1] ?? 0) + exchange(asked.charAt(i - 1), read.charAt(j - 1));
      row.push(Math.min(both, (above[j] ?? 0) + gap, (row[j - 1] ?? 0) + gap));
    }
    rows.push(row);
  }
  return rows;
}

/** Walks the table back along the cheapest way. */
function differencesOf(asked: string, read: string, costs: Costs): readonly PlateDifference[] {
  const found: PlateDifference[] = [];
  let [i, j] = [asked.length, read.length];
  while (i > 0 || j > 0) {
    const here = costs[i]?.[j] ?? 0;
    const [from, to] = [asked.charAt(i - 1), read.charAt(j - 1)];
    if (i > 0 && j > 0 && here === (costs[i - 1]?.[j - 1] ?? 0) + exchange(from, to)) {
      if (from !== to) found.push({ position: i, asked: from, read: to });
      i--;
      j--;
    } else if (i > 0 && here === (costs[i - 1]?.[j] ?? 0) + gap) {
      found.push({ position: i, asked: from, read: '' });
      i--;
    } else {
      found.push({ position: i + 1, asked: '', read: to });
      j--;
    }
  }
  return found.toReversed();
}
