import type { Meaning } from '../meaning.ts';

/** Rule ids of 53060.4(d); `undefined`: nothing of the kind. */
export type ReproductiveFinding =
  | 'reproductive'
  | 'reproductive-place-attacked'
  | 'reproductive-hint'
  | undefined;

/** 53060.4(d), Penal Code 13778.2: is reproductive health looked into, or may it be meant? */
export function reproductiveIn({ hits, tags, reading }: Meaning): ReproductiveFinding {
  const attacked = tags.has('attack');
  if (tags.has('reproductive')) {
    return attacked && place.test(reading.plain) ? 'reproductive-place-attacked' : 'reproductive';
  }
  const hints = hits.filter(({ tag }) => tag === 'reproductive-hint');
  if (hints.length === 0) return undefined;
  if (hints.some(({ word }) => isOfTheUnborn(word))) return 'reproductive-hint';
  return tags.has('crime') || tags.has('need') ? undefined : 'reproductive-hint';
}

const place =
  /\b(?:clinics?|cent(?:er|re)s?|facility|office|provider|protest\w*|clinica|centro|attack\w*|extremis\w*)\b/iu;

/** A death before birth is asked about even beside a named crime: it may be an abortion under another name. */
const isOfTheUnborn = (word: string): boolean =>
  /^(?:f[o]?et(?:us|al|o|os)|unborn|embryo|stillb|mortinato|concealing|concealment)/u.test(word);
