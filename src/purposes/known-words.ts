import { correct, graveWords, isOrdinary, vocabulary } from './lexicon/index.ts';
import type { Word } from './words.ts';

/** A word as the lexicon knows it; `known` is undefined for one it does not know. */
export interface Token {
  readonly known: string | undefined;
  /** Its singular, where the lexicon has that too. */
  readonly singular?: string | undefined;
  readonly word: Word;
}

/** The tokens of one word: two where two words were run together. */
export function tokensOf(word: Word): readonly Token[] {
  if (word.kind === 'digits') return [{ word, known: word.text }];
  const known = knownFor(word.text);
  if (known.length === 0) return [{ word, known: undefined }];
  return known.map((form) => ({ word, known: form, singular: singularOf.get(form) }));
}

const singularOf: ReadonlyMap<string, string> = new Map(
  [...vocabulary].flatMap((word) => {
    const singular = /^(?<stem>[a-z]{3,})s$/u.exec(word)?.groups?.['stem'];
    return singular !== undefined && vocabulary.has(singular) ? [[word, singular] as const] : [];
  }),
);

const remembered = new Map<string, readonly string[]>();
const mostRemembered = 50_000;

/** The lexicon's words for one typed: itself, its singular, two run together, or what it misspells. */
function knownFor(text: string): readonly string[] {
  const before = remembered.get(text);
  if (before !== undefined) return before;
  const known = work(text);
  if (remembered.size >= mostRemembered) remembered.clear();
  if (text.length < 40) remembered.set(text, known);
  return known;
}

function work(text: string): readonly string[] {
  const form = exact(text);
  if (form !== undefined) return [form];
  if (isOrdinary(text)) return [];
  if (!/^[a-z]+$/u.test(text)) return lettersOf(text);
  if (/^(?:im+i?gr|immagr|inmigr)[a-z]{2,}/u.test(text)) return ['immigration'];
  const near = correct(text);
  const parts = near === undefined || near[0] !== text[0] ? runTogether(text) : undefined;
  return parts ?? (near === undefined ? [] : [near]);
}

/** The word as it stands, or its singular. */
function exact(text: string): string | undefined {
  if (vocabulary.has(text)) return text;
  const stem = /^(?<stem>[a-z]{2,}(?:s|x|z|ch|sh))es$|^(?<plain>[a-z]{4,})s$/u.exec(text)?.groups;
  const singular = stem?.['stem'] ?? stem?.['plain'] ?? '';
  return vocabulary.has(singular) ? singular : undefined;
}

/** "theft25", "2burglaries" and "dv3" (the degree of a charge): the word beside the digits. */
function lettersOf(text: string): readonly string[] {
  const letters = /^(?:\d+(?<after>[a-z]{4,})|(?<before>[a-z]{4,})\d+|(?<charge>dv|[a-z]{3})[1-5])$/u.exec(
    text,
  )?.groups;
  const known = exact(letters?.['after'] ?? letters?.['before'] ?? letters?.['charge'] ?? '');
  return known === undefined ? [] : [known];
}

const shortestPart = 3;

function runTogether(text: string): readonly string[] | undefined {
  if (text.length < 2 * shortestPart + 1 || text.length > 30) return undefined;
  for (let at = shortestPart; at <= text.length - shortestPart; at += 1) {
    const left = text.slice(0, at);
    const right = text.slice(at);
    if (mayBePart(left) && mayBePart(right)) return [left, right];
  }
  return undefined;
}

/** "cartero" is no cart beside ERO: short words that refuse are not looked for inside others. */
const mayBePart = (text: string): boolean =>
  vocabulary.has(text) && (text.length > 4 || !graveWords.has(text));
