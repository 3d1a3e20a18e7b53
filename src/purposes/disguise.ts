import { disguised } from './lexicon/index.ts';
import type { Reading, Word } from './words.ts';
import { matchesOf } from './matches.ts';

/** A prohibited word found under a disguise: taken apart ("I C E", "immi-gration") or written with signs ("1mm1gration"). */
export interface Unmasked {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

const longest = Math.max(...[...disguised].map((word) => word.length));
/** Words so short that letters standing apart must all be single to make one. */
const shortest = 5;
const beginnings: ReadonlySet<string> = new Set(
  [...disguised].flatMap((word) => Array.from({ length: word.length }, (_, at) => word.slice(0, at + 1))),
);

/** Signs that stand in for letters; some for either of two. */
const signs: readonly Readonly<Record<string, string>>[] = [
  {
    '0': 'o',
    '1': 'i',
    '3': 'e',
    '4': 'a',
    '5': 's',
    '7': 't',
    '8': 'b',
    '9': 'g',
    '@': 'a',
    $: 's',
    '!': 'i',
    '|': 'i',
    '€': 'e',
    '+': 't',
  },
  {
    '0': 'o',
    '1': 'l',
    '3': 'e',
    '4': 'a',
    '5': 's',
    '7': 't',
    '8': 'b',
    '9': 'g',
    '@': 'a',
    $: 's',
    '!': 'l',
    '|': 'l',
    '€': 'e',
    '+': 't',
  },
];
const signed = /[\p{L}\p{N}@$!|€+]+/gu;
const holdsBoth = (text: string): boolean => /\p{L}/u.test(text) && /[\p{N}@$!|€+]/u.test(text);

export function unmask({ plain, words }: Reading): readonly Unmasked[] {
  return [...rejoined(words), ...deciphered(plain)];
}

/** Neighbouring pieces that together make a prohibited word. */
function* rejoined(words: readonly Word[]): Generator<Unmasked> {
  for (let at = 0; at < words.length; at += 1) {
    const first = words[at];
    if (first === undefined || !beginnings.has(first.text)) continue;
    const found = longestFrom(words, at, first);
    if (found !== undefined) yield found;
  }
}

function longestFrom(words: readonly Word[], at: number, first: Word): Unmasked | undefined {
  let joined = first.text;
  let single = first.text.length === 1;
  let before = first;
  let found: Unmasked | undefined;
  for (let next = at + 1; next < words.length && joined.length < longest; next += 1) {
    const word = words[next];
    if (word === undefined || word.start - before.end > 3) break;
    joined += word.text;
    single &&= word.text.length === 1;
    before = word;
    if (!beginnings.has(joined)) break;
    if (disguised.has(joined) && (single || joined.length > shortest) && !wholeInside(words, at, next)) {
      found = { word: joined, start: first.start, end: word.end };
    }
  }
  return found;
}

/** The pieces hold the same word whole already ("deport deported"): nothing was taken apart. */
const wholeInside = (words: readonly Word[], from: number, to: number): boolean =>
  words.slice(from, to + 1).some(({ text }) => disguised.has(text));

function* deciphered(plain: string): Generator<Unmasked> {
  for (const match of matchesOf(signed, plain)) {
    const raw = match[0];
    if (raw.length > longest + 2 || !holdsBoth(raw)) continue;
    for (const table of signs) {
      const word = [...raw.toLowerCase()].map((sign) => table[sign] ?? sign).join('');
      if (disguised.has(word) && word !== raw.toLowerCase()) {
        yield { word, start: match.index, end: match.index + raw.length };
        break;
      }
    }
  }
}
