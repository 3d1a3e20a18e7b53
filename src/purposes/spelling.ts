/** Words longer than this are never taken for a misspelling. */
const longestWord = 24;

/** How far a misspelling may lie from a word of this length. */
const reach = (length: number): Reach => (length < 5 ? 0 : length < 8 ? 1 : 2);
/** The same for a word that would refuse an inquiry: only what is plainly meant. */
const strictReach = (length: number): Reach => (length < 7 ? 0 : length < 10 ? 1 : 2);
/** At two steps, a strict word must begin alike for so long. */
const strictStart = 3;

type Reach = 0 | 1 | 2;

/** Finds the known word of which a typed one is a misspelling. */
export type Spelling = (typed: string) => string | undefined;

interface Target {
  readonly word: string;
  readonly undoubled: string;
  /** The letters in the order of the alphabet. */
  readonly lettersSorted: string;
  readonly reach: Reach;
  readonly strict: boolean;
}

/**
 * A spelling index over `known` (each word under every way of dropping one or two letters), so that a look-up costs
 * the same whatever the number of words. Two words are near when one insertion, deletion, change or swap of
 * neighbours apart; two for words of eight letters and more. Words of `strict` need to be nearer.
 */
export function createSpelling(known: Iterable<string>, strict: ReadonlySet<string> = new Set()): Spelling {
  const index = new Map<string, Target[]>();
  for (const word of known) {
    const target = targetOf(word, strict.has(word));
    for (const shortened of shortenings(target.undoubled, target.reach)) {
      const bucket = index.get(shortened);
      if (bucket === undefined) index.set(shortened, [target]);
      else bucket.push(target);
    }
  }
  return (typed) => nearest(typed, index);
}

function targetOf(word: string, strict: boolean): Target {
  const plain = undoubled(word);
  return {
    word,
    undoubled: plain,
    lettersSorted: sortedLetters(word),
    reach: (strict ? strictReach : reach)(plain.length),
    strict,
  };
}

function nearest(typed: string, index: ReadonlyMap<string, readonly Target[]>): string | undefined {
  if (typed.length < 4 || typed.length > longestWord) return undefined;
  let best: string | undefined;
  let bestScore = Number.POSITIVE_INFINITY;
  const squeezed = undoubled(typed);
  for (const shortened of shortenings(squeezed, typed.length < 6 ? 1 : 2)) {
    for (const target of index.get(shortened) ?? []) {
      const score = scoreOf(typed, squeezed, target);
      if (score < bestScore) {
        best = target.word;
        bestScore = score;
      }
    }
  }
  return best;
}

/** Steps apart; of words equally near, the one that starts alike for longest is meant. Infinite when out of reach. */
function scoreOf(typed: string, squeezed: string, target: Target): number {
  if (squeezed === target.undoubled && !target.strict) return -1;
  const mixed = isMixedUp(typed, target);
  const limit = mixed ? 2 : allowed(typed, target);
  if (limit === 0 || Math.abs(target.word.length - typed.length) > limit) return Number.POSITIVE_INFINITY;
  const distance = editDistance(squeezed, target.undoubled);
  const start = sharedStart(typed, target.word);
  if (distance > limit || (distance > 1 && target.strict && start < strictStart))
    return Number.POSITIVE_INFINITY;
  return distance - start / longestWord - (mixed ? 0.5 : 0);
}

/** The right letters in the wrong order ("assulat", "theif") are likelier a slip than other letters. */
const isMixedUp = (typed: string, { word, lettersSorted, reach: most }: Target): boolean =>
  most > 0 && typed.length === word.length && typed[0] === word[0] && sortedLetters(typed) === lettersSorted;

const sortedLetters = (word: string): string => [...word].toSorted().join('');

/** Doubled letters are the commonest slip ("roberry"): they are written once on both sides and cost nothing. */
const undoubled = (word: string): string => word.replace(/(.)\1/gu, '$1');

function sharedStart(one: string, other: string): number {
  let at = 0;
  while (at < one.length - 1 && one[at] === other[at]) at += 1;
  return at;
}

/** People seldom mistake the first letter: it is right, or doubled, dropped or swapped with the next. */
function allowed(typed: string, { word, reach: most }: Target): Reach {
  if (typed[0] === word[0]) return most;
  return most > 0 && (typed[1] === word[0] || typed[0] === word[1]) ? 1 : 0;
}

function shortenings(word: string, depth: number): Set<string> {
  const found = new Set([word]);
  let layer: readonly string[] = [word];
  for (let step = 0; step < depth; step += 1) {
    const next: string[] = [];
    for (const form of layer) {
      for (let at = 0; at < form.length; at += 1) {
        const shorter = form.slice(0, at) + form.slice(at + 1);
        if (!found.has(shorter)) {
          found.add(shorter);
          next.push(shorter);
        }
      }
    }
    layer = next;
  }
  return found;
}

/** Optimal string alignment: insertions, deletions, changes, swaps of neighbours. */
export function editDistance(one: string, other: string): number {
  let before: number[] = [];
  let above = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let i = 1; i <= one.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= other.length; j += 1) {
      const same = one[i - 1] === other[j - 1] ? 0 : 1;
      let cost = Math.min((above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (above[j - 1] ?? 0) + same);
      if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]) {
        cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      }
      row.push(cost);
    }
    before = above;
    above = row;
  }
  return above[other.length] ?? 0;
}
