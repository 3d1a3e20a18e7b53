import { legible } from './legible.ts';
import { matchesOf } from './matches.ts';

export type Form = 'upper' | 'title' | 'lower';

/** One run of letters, digits, or both, as typed. */
export interface Word {
  /** Lower case, in plain letters, apostrophes dropped. */
  readonly text: string;
  readonly form: Form;
  readonly kind: 'letters' | 'digits' | 'mixed';
  /** Offsets into `Reading.plain`. */
  readonly start: number;
  readonly end: number;
}

export interface Reading {
  readonly plain: string;
  readonly words: readonly Word[];
  /** Texts without a digit hold none of the numbers that are looked for. */
  readonly hasDigit: boolean;
}

/** Letters, digits and apostrophes; or initials with a dot after each ("D.U.I."). */
const run = /(?<![\p{L}\p{N}])(?:\p{L}\.){2,5}(?![\p{L}\p{N}])|[\p{L}\p{N}]+(?:'[\p{L}]+)*/gu;
const upper = /^[^\p{Ll}]+$/u;
const title = /^\p{Lu}/u;

/** Splits a text into words. Linear in its length. */
export function readWords(text: string): Reading {
  const plain = legible(text);
  const words: Word[] = [];
  for (const match of matchesOf(run, plain)) words.push(wordOf(match[0], match.index));
  return { plain, words, hasDigit: /\d/u.test(plain) };
}

function wordOf(raw: string, start: number): Word {
  const text = raw.replace(/['.]/gu, '').toLowerCase();
  return { text, form: formOf(raw), kind: kindOf(text), start, end: start + raw.length };
}

function formOf(raw: string): Form {
  if (upper.test(raw)) return 'upper';
  return title.test(raw) ? 'title' : 'lower';
}

function kindOf(text: string): Word['kind'] {
  if (/^\p{N}+$/u.test(text)) return 'digits';
  return /\p{N}/u.test(text) ? 'mixed' : 'letters';
}
