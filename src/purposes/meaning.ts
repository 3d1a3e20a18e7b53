import { unmask } from './disguise.ts';
import { type Token, tokensOf } from './known-words.ts';
import type { Tag } from './lexicon/entries.ts';
import { statutesIn } from './lexicon/statutes.ts';
import { type Hit, phrasesIn } from './phrases.ts';
import { apartFrom, notWithin, type Span } from './spans.ts';
import { type Reading, readWords } from './words.ts';

export type { Token } from './known-words.ts';
export type { Hit } from './phrases.ts';

export interface Meaning {
  readonly reading: Reading;
  readonly tokens: readonly Token[];
  readonly hits: readonly Hit[];
  readonly tags: ReadonlySet<Tag>;
  /** Where the words start that belong to something of the lexicon. */
  readonly told: ReadonlySet<number>;
  /** Sections of law. */
  readonly statutes: readonly Span[];
}

/** What a text says, read word by word against the lexicon. */
export function understand(text: string): Meaning {
  const reading = readWords(text);
  const tokens = unmasked(reading, reading.words.flatMap(tokensOf));
  const statutes = reading.hasDigit ? statutesIn(reading.plain) : [];
  const found = phrasesIn(tokens);
  for (const statute of statutes) found.push({ ...statute, word: 'section' });
  const hits = withoutInnocent(found);
  return {
    reading,
    tokens,
    hits,
    tags: new Set(hits.map(({ tag }) => tag)),
    told: toldIn(tokens, found),
    statutes,
  };
}

function toldIn(tokens: readonly Token[], found: readonly Hit[]): ReadonlySet<number> {
  const told = new Set<number>();
  const within = notWithin(
    tokens.map(({ word }) => word),
    found,
  );
  const apart = new Set(within.map(({ start }) => start));
  for (const { word } of tokens) if (!apart.has(word.start)) told.add(word.start);
  return told;
}

/** Puts the word that was meant in place of the pieces or signs it is hidden in. */
function unmasked(reading: Reading, tokens: readonly Token[]): readonly Token[] {
  const found = unmask(reading);
  if (found.length === 0) return tokens;
  const meant = found.map(
    ({ word, start, end }): Token => ({
      known: word,
      word: { text: word, form: 'upper', kind: 'letters', start, end },
    }),
  );
  const left = new Set(
    apartFrom(
      tokens.map(({ word }) => word),
      found,
    ),
  );
  return [...tokens.filter(({ word }) => left.has(word)), ...meant].toSorted(
    (one, other) => one.word.start - other.word.start,
  );
}

/** Within an innocent phrase no word means what it means alone. */
function withoutInnocent(found: readonly Hit[]): readonly Hit[] {
  const spans = found.filter(({ tag }) => tag === 'innocent');
  if (spans.length === 0) return found;
  return notWithin(
    found.filter(({ tag }) => tag !== 'innocent'),
    spans,
  );
}
