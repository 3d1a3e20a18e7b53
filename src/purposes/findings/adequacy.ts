import type { Meaning } from '../meaning.ts';

/**
 * 53060.7(b)(4): does the text, beside a case number in its own field, say what the inquiry is for? It does when it names
 * an offence, a call type or a concrete lawful need; a name, a unit, a number or a vague word does not.
 */
export function isAdequate({ tags }: Meaning): boolean {
  if (tags.has('crime') || tags.has('need') || tags.has('drug')) return true;
  const matter =
    tags.has('immigration') || tags.has('immigration-agency') || tags.has('ice') || tags.has('reproductive');
  return matter && tags.has('act');
}
