import { linkWords, type Tag } from '../lexicon/entries.ts';
import type { Meaning } from '../meaning.ts';
import { notWithin, type Span } from '../spans.ts';
import type { Word } from '../words.ts';

/** Rule ids of 53060.7(b)(4) that refuse in any case. */
export type AloneFinding = 'no-purpose' | 'investigation-alone' | 'case-number-repeated' | undefined;

/** A text of more words than this says more than that there is an investigation. */
const mostWords = 64;

/** 53060.7(b)(4): "investigation" alone or its like, nothing at all, or the case number once more. */
export function aloneIn(
  meaning: Meaning,
  caseSpans: readonly Span[],
  caseNumber: string | undefined,
): AloneFinding {
  const { plain, words } = meaning.reading;
  if (words.length === 0) return 'no-purpose';
  if (words.length > mostWords) return undefined;
  if (isMashed(squeezed(plain))) return 'no-purpose';
  if (caseNumber !== undefined && squeezed(plain) === squeezed(caseNumber)) return 'case-number-repeated';
  const rest = notWithin(words, caseSpans);
  if (!rest.every((word) => saysNothing(meaning, word))) return undefined;
  if (rest.length < words.length) return 'case-number-repeated';
  if (meaning.tags.has('empty')) return 'investigation-alone';
  return meaning.tags.has('filler') ? undefined : 'no-purpose';
}

/** One to three characters over and over, or a run along a row of the keyboard: fingers, not words. */
const overAndOver = /^(.{1,3}?)\1{2,}.{0,2}$/u;
const keyboardRows = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm', '1234567890'];

function isMashed(text: string): boolean {
  if (text.length < 4 || text.length > 40) return false;
  const backwards = [...text].toReversed().join('');
  return overAndOver.test(text) || keyboardRows.some((row) => row.includes(text) || row.includes(backwards));
}

const squeezed = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

/** An empty word, one that adds nothing to it, a lone letter or a short number. */
function saysNothing({ hits }: Meaning, word: Word): boolean {
  const telling = hits.filter(({ start, end }) => start <= word.start && word.end <= end);
  if (telling.some(({ tag }) => tells.has(tag))) return false;
  return (
    telling.some(({ tag }) => tag === 'empty' || tag === 'filler') ||
    linkWords.has(word.text) ||
    /^(?:\p{L}|\p{N}{1,4})$/u.test(word.text)
  );
}

const tells: ReadonlySet<Tag> = new Set<Tag>([
  'crime',
  'need',
  'immigration',
  'immigration-agency',
  'ice',
  'homeland',
  'reproductive',
  'reproductive-hint',
]);
