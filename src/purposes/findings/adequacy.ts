import type { Meaning } from '../meaning.ts';

/**
 * 53060.7(b)(4): does the text, beside a case number in its own field, say what the inquiry is for? It does when it names
 * an offence, a call type or a concrete lawful need; a name, a unit, a number or a vague word does not.
 */
export function isAdequate({ tags, hits }: Meaning): boolean {
  if (tags.has('crime') || tags.has('need') || tags.has('drug')) return true;
  if (tags.has('immigration') || tags.has('reproductive')) return tags.has('act');
  const agency = tags.has('immigration-agency') || tags.has('ice');
  return agency && hits.some(({ tag, word }) => tag === 'act' && !saysOnlyThatOneLooks.test(word));
}

/** "CBP investigation": an agency is named, and no matter. */
const saysOnlyThatOneLooks = /^(?:inv|case|search|locat|busc|busq)/u;
