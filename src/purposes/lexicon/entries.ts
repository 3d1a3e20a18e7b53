/** What a word or phrase of the lexicon tells. */
export type Tag =
  /** Names a crime that no one would take for an immigration matter. */
  | 'crime'
  /** The same, of drugs. */
  | 'drug'
  /** Names an offence, call type or concrete lawful need, but not by itself one outside immigration. */
  | 'need'
  | 'crash'
  /** Acts that make a named immigration or reproductive matter a stated purpose. */
  | 'act'
  | 'immigration'
  | 'immigration-agency'
  | 'ice'
  | 'ice-context'
  | 'homeland'
  | 'immigration-hint'
  /** May mean it only when nothing else is named. */
  | 'immigration-faint'
  | 'reproductive'
  | 'reproductive-hint'
  | 'attack'
  | 'assembly'
  | 'ancestry'
  /** Says that there is an investigation, a case, a test, and nothing else. */
  | 'empty'
  /** Adds nothing to an empty word. */
  | 'filler'
  | 'supervision'
  /** Known, tells nothing about the purpose; keeps a word from being read as a name or a misspelling. */
  | 'plain'
  /** A phrase in which other words do not mean what they mean alone. */
  | 'innocent';

/** A phrase: its words in order; before a loose part up to `widestGap` other words may lie. */
export interface Entry {
  readonly parts: readonly { readonly word: string; readonly loose: boolean }[];
  readonly tags: readonly Tag[];
}

/** Words a writer may leave out or put in without changing the phrase. */
export const linkWords: ReadonlySet<string> = new Set(
  'a an and the of to in on at with for by from n y de del la el los las al en con por un una or w adn nad amd nd'.split(
    ' ',
  ),
);

/** How many other words `~` stands for at most. */
export const widestGap = 3;

/** Single words, separated by blanks or lines. */
export function words(tags: Tag | readonly Tag[], text: string): readonly Entry[] {
  return blocks(text, /\s+/u).map((word) => ({ parts: [{ word, loose: false }], tags: [tags].flat() }));
}

/** One phrase a line; `a|b` are alternatives, `~` stands for up to three other words. */
export function phrases(tags: Tag | readonly Tag[], text: string): readonly Entry[] {
  return blocks(text, /\n/u).flatMap((line) => expand(line, [tags].flat()));
}

const blocks = (text: string, separator: RegExp): readonly string[] =>
  text
    .split(separator)
    .map((block) => block.trim())
    .filter((block) => block !== '');

function expand(line: string, tags: readonly Tag[]): readonly Entry[] {
  let entries: readonly Entry[] = [{ parts: [], tags }];
  let loose = false;
  for (const part of line.split(/\s+/u)) {
    const here = loose;
    loose = part === '~';
    if (loose) continue;
    entries = entries.flatMap((entry) =>
      part.split('|').map((word) => ({ parts: [...entry.parts, { word, loose: here }], tags })),
    );
  }
  return entries;
}
