import { readFileSync } from 'node:fs';

/** A word that the interface does not use, with the phrases in which it is right. */
export interface RefusedWord {
  readonly word: string;
  readonly but: readonly string[];
}

const glossary = new URL('../../docs/glossary.md', import.meta.url);

/** The last column of every table of `docs/glossary.md`. */
export function refusedWords(markdown: string = readFileSync(glossary, 'utf8')): readonly RefusedWord[] {
  return markdown
    .split('\n')
    .filter((line) => line.startsWith('|') && !/^\| (---|clause|see) /.test(line))
    .map((line) => line.split('|').at(-2)?.trim() ?? '')
    .flatMap(entries);
}

/** `suspect (but: potential suspect), perp` → two words; a comma inside brackets parts exceptions, not words. */
const entries = (cell: string): readonly RefusedWord[] =>
  cell.split(/,\s*(?![^(]*\))/).flatMap((entry) => {
    const [, word, but] = /^([^(]+?)\s*(?:\(but:\s*([^)]*)\))?$/.exec(entry) ?? [];
    return word === undefined ? [] : [{ word, but: but?.split(/,\s*/) ?? [] }];
  });

/** The refused words that stand in a text, as whole words, whatever their case. */
export function refusedIn(text: string, refused: readonly RefusedWord[]): readonly string[] {
  return refused
    .filter(({ word, but }) =>
      whole(word).test(but.reduce((rest, right) => rest.replace(whole(right), ' '), text)),
    )
    .map(({ word }) => word);
}

const whole = (phrase: string): RegExp =>
  new RegExp(`(?<![\\w-])${phrase.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![\\w-])`, 'gi');
