import { unmask } from './disguise.ts';
import { linkWords, type Tag, widestGap } from './lexicon/entries.ts';
import { correct, graveWords, isOrdinary, lexicon, type Node, vocabulary } from './lexicon/index.ts';
import { statutesIn } from './lexicon/statutes.ts';
import { apartFrom, notWithin, type Span } from './spans.ts';
import { type Reading, readWords, type Word } from './words.ts';

/** A word as the lexicon knows it; `known` is undefined for one it does not know. */
export interface Token {
  readonly known: string | undefined;
  readonly word: Word;
}

/** What a stretch of text tells; offsets into `Reading.plain`. */
export interface Hit {
  readonly tag: Tag;
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

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
  const found = [...phrasesIn(tokens), ...statutes.map((statute) => ({ ...statute, word: 'section' }))];
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

/** "theft25" and "2burglaries": the word beside the digits. */
function lettersOf(text: string): readonly string[] {
  const letters = /^(?:\d+(?<after>[a-z]{4,})|(?<before>[a-z]{4,})\d+)$/u.exec(text)?.groups;
  const known = exact(letters?.['after'] ?? letters?.['before'] ?? '');
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

function tokensOf(word: Word): readonly Token[] {
  if (word.kind === 'digits') return [{ word, known: word.text }];
  const known = knownFor(word.text);
  return known.length === 0 ? [{ word, known: undefined }] : known.map((form) => ({ word, known: form }));
}

function* phrasesIn(tokens: readonly Token[]): Generator<Hit> {
  for (let at = 0; at < tokens.length; at += 1) yield* phrasesFrom(tokens, at, at, lexicon);
}

/** More link words than this in a row end a phrase, so that no text costs more than its length. */
const mostLinks = 3;

/** Every phrase that starts at `from` and goes on at `at`; link words in between are passed over. */
function* phrasesFrom(
  tokens: readonly Token[],
  from: number,
  at: number,
  node: Node,
  links = 0,
): Generator<Hit> {
  const token = tokens[at];
  if (token === undefined) return;
  const next = token.known === undefined ? undefined : node.next.get(token.known);
  if (next !== undefined) {
    yield* hitsAt(tokens, from, at, next);
    yield* phrasesFrom(tokens, from, at + 1, next);
  }
  if (at > from && links < mostLinks && linkWords.has(token.word.text)) {
    yield* phrasesFrom(tokens, from, at + 1, node, links + 1);
  }
  if (at > from && links === 0 && node.later.size > 0) yield* phrasesLater(tokens, from, at, node);
}

function* phrasesLater(tokens: readonly Token[], from: number, at: number, node: Node): Generator<Hit> {
  for (let skipped = 0; skipped <= widestGap; skipped += 1) {
    const known = tokens[at + skipped]?.known;
    const later = known === undefined ? undefined : node.later.get(known);
    if (later === undefined) continue;
    yield* hitsAt(tokens, from, at + skipped, later);
    yield* phrasesFrom(tokens, from, at + skipped + 1, later);
  }
}

function* hitsAt(tokens: readonly Token[], from: number, to: number, node: Node): Generator<Hit> {
  const first = tokens[from];
  const last = tokens[to];
  if (first === undefined || last === undefined) return;
  for (const tag of node.tags) {
    yield { tag, word: first.known ?? '', start: first.word.start, end: last.word.end };
  }
}
