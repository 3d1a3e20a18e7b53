import { firstOutside, longestPlate, withoutSeparators } from './plate.ts';

/** A plate with unknown places: `?` is one character, `*` any number of them. */
export type Pattern = string & { readonly __pattern: unique symbol };

export type PatternParse =
  | { readonly ok: true; readonly pattern: Pattern }
  | { readonly ok: false; readonly problem: string; readonly mend: string };

/** Every `*` may stand for nothing, so a pattern may be longer than a plate, but not by much. */
const longestPattern = 2 * longestPlate;
const known = /[A-Z0-9]/g;

/** Upper case, separators taken out, runs of stars joined; anything but A–Z, 0–9, `?` and `*` is refused. */
export function parsePattern(raw: string): PatternParse {
  const bare = withoutSeparators(raw);
  if (bare === undefined || bare.length > longestPattern) {
    return { ok: false, problem: `longer than ${longestPattern} characters`, mend: 'ask for one plate' };
  }
  if (bare === '') return { ok: false, problem: 'no plate', mend: 'give what is known of the plate' };
  const strange = firstOutside(bare, /[A-Za-z0-9?*]/);
  if (strange !== undefined) return { ok: false, problem: strange, mend: 'use A–Z, 0–9, ? and * only' };
  // Only ASCII letters, digits, `?` and `*` are left.
  return { ok: true, pattern: bare.toUpperCase().replace(/\*+/g, '*') as Pattern };
}

/** How many characters of the plate are given (R15: fewer than three make it a place search). */
export const knownCharacters = (plate: string): number => plate.match(known)?.length ?? 0;

/** The pattern for SQL's LIKE; plates hold no character that LIKE reads otherwise. */
export const likePattern = (pattern: string): string => pattern.replaceAll('?', '_').replaceAll('*', '%');

const symbols = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const code = (character: string): number => symbols.indexOf(character);
const positions = 16;
const base = 37;
const nothing = 36;

/** One number for a pair at a place; the same sum as `plate_grams` in the database. */
const gram = (kind: number, at: number, first: number, second: number): number =>
  ((kind * positions + at) * base + first) * base + second;

const gramKind = { placedPair: 0, pair: 1, placedOne: 2 } as const;

/**
 * The grams that every plate fitting the pattern has: pairs and single characters at their place before the first `*`,
 * pairs anywhere after it. Empty when the pattern says nothing that the index knows.
 */
export function patternGrams(pattern: string): readonly number[] {
  const [head = '', ...loose] = pattern.split('*');
  return [...new Set([...placedGrams(head), ...loose.flatMap(looseGrams)])];
}

function placedGrams(text: string): readonly number[] {
  return [...text].flatMap((character, at) => {
    const first = code(character);
    const second = code(text.charAt(at + 1) || '?');
    if (first < 0 || at >= positions) return [];
    if (second >= 0) return [gram(gramKind.placedPair, at, first, second)];
    // The second of a pair is already told by the pair.
    return at > 0 && code(text.charAt(at - 1)) >= 0 ? [] : [gram(gramKind.placedOne, at, first, nothing)];
  });
}

function looseGrams(text: string): readonly number[] {
  return [...text].flatMap((character, at) => {
    const first = code(character);
    const second = code(text.charAt(at + 1) || '?');
    return first < 0 || second < 0 ? [] : [gram(gramKind.pair, 0, first, second)];
  });
}
