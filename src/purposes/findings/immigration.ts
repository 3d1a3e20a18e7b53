import { linkWords, type Tag } from '../lexicon/entries.ts';
import type { Hit, Meaning } from '../meaning.ts';

/** Rule ids of 53060.4(c); `undefined`: nothing of the kind. */
export type ImmigrationFinding =
  | 'immigration'
  | 'immigration-agency'
  | 'immigration-agency-and-crime'
  | 'homeland-alone'
  | 'immigration-hint'
  | undefined;

/** 53060.4(c): is immigration enforcement named, or may it be meant? */
export function immigrationIn(meaning: Meaning): ImmigrationFinding {
  const { tags } = meaning;
  if (tags.has('immigration')) return 'immigration';
  const ice = iceIn(meaning);
  if (tags.has('immigration-agency') || ice === 'agency') {
    return namesCrime(tags) ? 'immigration-agency-and-crime' : 'immigration-agency';
  }
  if (ice === 'unclear') return 'immigration-hint';
  if (namesCrime(tags)) return undefined;
  if (tags.has('homeland')) return 'homeland-alone';
  if (tags.has('immigration-hint')) return 'immigration-hint';
  return tags.has('immigration-faint') && saysNoMore(meaning) ? 'immigration-hint' : undefined;
}

/** "illegal", "customs case": beside anything else ("illegal exhaust") something else is spoken of. */
const saysNoMore = ({ tags, hits, tokens }: Meaning): boolean =>
  !tags.has('need') &&
  tokens.every(
    ({ word }) =>
      linkWords.has(word.text) || hits.some(({ tag, start }) => start === word.start && saysNothing.has(tag)),
  );

const saysNothing: ReadonlySet<Tag> = new Set<Tag>(['immigration-faint', 'filler', 'empty']);

/** A crime outside immigration, named in so many words, says what an agency of many duties is helped with. */
const namesCrime = (tags: ReadonlySet<Tag>): boolean => tags.has('crime') || tags.has('drug');

/** "ICE" is an agency, "ice" a drug and a road condition: case, company and context decide. */
function iceIn({ hits, tags, reading }: Meaning): 'agency' | 'unclear' | undefined {
  const named = hits.filter(({ tag }) => tag === 'ice');
  if (named.length === 0) return undefined;
  if (hasContext(hits)) return tags.has('drug') && !inCapitals(named, reading.plain) ? undefined : 'agency';
  if (tags.has('drug'))
    return inCapitals(named, reading.plain) && !allCapitals(reading.plain) ? 'agency' : undefined;
  if (tags.has('crash')) return undefined;
  return inCapitals(named, reading.plain) || tags.has('homeland') ? 'agency' : 'unclear';
}

const hasContext = (hits: readonly Hit[]): boolean =>
  hits.some(({ tag }) => tag === 'ice-context' || tag === 'act' || tag === 'homeland');

const inCapitals = (named: readonly Hit[], plain: string): boolean =>
  named.some(({ start, end }) => {
    const typed = plain.slice(start, end);
    return typed === typed.toUpperCase() || !/^\p{L}+$/u.test(typed);
  });

const allCapitals = (plain: string): boolean => plain === plain.toUpperCase();
