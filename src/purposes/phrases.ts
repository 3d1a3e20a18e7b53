import type { Token } from './known-words.ts';
import { linkWords, type Tag, widestGap } from './lexicon/entries.ts';
import { lexicon, type Node } from './lexicon/index.ts';
import type { Span } from './spans.ts';

/** What a stretch of text tells; offsets into `Reading.plain`. */
export interface Hit extends Span {
  readonly tag: Tag;
  /** The first word of what was found, as the lexicon has it. */
  readonly word: string;
}

/** More link words than this in a row end a phrase, so that no text costs more than its length. */
const mostLinks = 3;

/** Every word and phrase of the lexicon in a text. */
export function phrasesIn(tokens: readonly Token[]): Hit[] {
  const found: Hit[] = [];
  for (let from = 0; from < tokens.length; from += 1) followFrom({ tokens, from, found }, from, lexicon, 0);
  return found;
}

interface Search {
  readonly tokens: readonly Token[];
  readonly from: number;
  readonly found: Hit[];
}

/** The phrases that start at `from` and go on at `at`; link words in between are passed over. */
function followFrom(search: Search, at: number, node: Node, links: number): void {
  const token = search.tokens[at];
  if (token === undefined) return;
  for (const next of after(token, node.next)) arrive(search, at, next);
  if (at === search.from) return;
  if (links < mostLinks && linkWords.has(token.word.text)) followFrom(search, at + 1, node, links + 1);
  if (links === 0 && node.later.size > 0) followLater(search, at, node);
}

/** Words that may stand a few words further on (`~`). */
function followLater(search: Search, at: number, node: Node): void {
  for (let skipped = 0; skipped <= widestGap; skipped += 1) {
    const token = search.tokens[at + skipped];
    if (token !== undefined)
      for (const later of after(token, node.later)) arrive(search, at + skipped, later);
  }
}

const none: readonly Node[] = [];

/** Where a word leads, and where its singular does. */
function after({ known, singular }: Token, branches: ReadonlyMap<string, Node>): readonly Node[] {
  if (known === undefined) return none;
  const there = branches.get(known);
  const also = singular === undefined ? undefined : branches.get(singular);
  if (also === undefined) return there === undefined ? none : [there];
  return there === undefined ? [also] : [there, also];
}

function arrive(search: Search, at: number, node: Node): void {
  const { tokens, from, found } = search;
  const [first, last] = [tokens[from], tokens[at]];
  if (first === undefined || last === undefined) return;
  for (const tag of node.tags) {
    found.push({ tag, word: first.known ?? '', start: first.word.start, end: last.word.end });
  }
  if (node.next.size > 0 || node.later.size > 0) followFrom(search, at + 1, node, 0);
}
