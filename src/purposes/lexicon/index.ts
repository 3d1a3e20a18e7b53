import { createSpelling, type Spelling } from '../spelling.ts';
import { assembly } from './assembly.ts';
import { charges } from './charges.ts';
import { commonWords } from './common-words.ts';
import { crimes } from './crimes.ts';
import { drugs } from './drugs.ts';
import { empty } from './empty.ts';
import type { Entry, Tag } from './entries.ts';
import { immigration } from './immigration.ts';
import { innocent } from './innocent.ts';
import { givenNames, surnames } from './names.ts';
import { needs } from './needs.ts';
import { abbreviations, ordinary } from './ordinary.ts';
import { plain } from './plain.ts';
import { reproductive } from './reproductive.ts';
import { spanish } from './spanish.ts';

/** A word of a phrase, and what may follow it. */
export interface Node {
  readonly tags: Set<Tag>;
  readonly next: Map<string, Node>;
  /** What may follow after a few other words (`~`). */
  readonly later: Map<string, Node>;
}

const newNode = (): Node => ({ tags: new Set(), next: new Map(), later: new Map() });

const entries: readonly Entry[] = [
  ...crimes,
  ...charges,
  ...drugs,
  ...needs,
  ...spanish,
  ...immigration,
  ...reproductive,
  ...empty,
  ...assembly,
  ...innocent,
  ...plain,
];

function plant(root: Node, { parts, tags }: Entry): void {
  let node = root;
  for (const { word, loose } of parts) node = follow(loose ? node.later : node.next, word);
  for (const tag of tags) node.tags.add(tag);
}

function follow(branches: Map<string, Node>, word: string): Node {
  const there = branches.get(word);
  if (there !== undefined) return there;
  const made = newNode();
  branches.set(word, made);
  return made;
}

/** Every phrase of the lexicon, word by word. */
export const lexicon: Node = newNode();
for (const entry of entries) plant(lexicon, entry);

/** Every word that occurs in the lexicon. */
export const vocabulary: ReadonlySet<string> = new Set(
  entries.flatMap(({ parts }) => parts.map(({ word }) => word)),
);

/** Ordinary words, which are no names either. */
export const isEveryday = (word: string): boolean => ordinary.has(word) || commonWords.has(word);

/** Words that are what they are: neither a misspelling nor two words run together. */
export const isOrdinary = (word: string): boolean =>
  isEveryday(word) || givenNames.has(word) || surnames.has(word);

const inSpanishOnly = new Set(spanish.flatMap(({ parts }) => parts.map(({ word }) => word)));
for (const entry of entries) {
  if (!spanish.includes(entry)) for (const { word } of entry.parts) inSpanishOnly.delete(word);
}

/** Short Spanish words and abbreviations are too close to ordinary English ones to be guessed at. */
const guessable = (word: string): boolean =>
  /^[a-z]+$/u.test(word) && !abbreviations.has(word) && (word.length > 7 || !inSpanishOnly.has(word));

/** Words that refuse an inquiry or have it asked about. */
const grave: ReadonlySet<Tag> = new Set<Tag>([
  'immigration',
  'immigration-agency',
  'immigration-hint',
  'immigration-faint',
  'ice',
  'homeland',
  'reproductive',
  'reproductive-hint',
]);
export const graveWords: ReadonlySet<string> = new Set(
  entries
    .filter(({ parts, tags }) => parts.length === 1 && tags.some((tag) => grave.has(tag)))
    .flatMap(({ parts }) => parts.map(({ word }) => word)),
);

export const correct: Spelling = createSpelling([...vocabulary].filter(guessable), graveWords);

/** Prohibited words that are looked for even when they are taken apart or written with digits. */
const disguisable: ReadonlySet<Tag> = new Set([
  'immigration',
  'immigration-agency',
  'ice',
  'homeland',
  'reproductive',
  'reproductive-hint',
]);

export const disguised: ReadonlySet<string> = new Set(
  entries
    .filter(({ parts, tags }) => parts.length === 1 && tags.some((tag) => disguisable.has(tag)))
    .flatMap(({ parts }) => parts.map(({ word }) => word)),
);
