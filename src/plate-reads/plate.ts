/** Plate text in the one alphabet that reads and searches share: A–Z and 0–9, no separators. */
export type Plate = string & { readonly __plate: unique symbol };

export type PlateParse =
  | { readonly ok: true; readonly plate: Plate }
  | { readonly ok: false; readonly problem: string; readonly mend: string };

/** No plate in use is longer; what is longer is not a plate. */
export const longestPlate = 12;

/** What people and devices write between the characters of a plate: spaces and dashes. */
const separators = /[\u0020\u00a0\u2010-\u2015\u2212-]+/g;
const plain = /^[A-Z0-9]+$/;

const unlike = (problem: string, mend: string): PlateParse => ({ ok: false, problem, mend });

/** Upper case, separators taken out; anything that is then not A–Z or 0–9 is refused, never repaired. */
export function parsePlate(raw: string): PlateParse {
  const bare = withoutSeparators(raw);
  if (bare === undefined) return tooLong();
  if (bare === '') return unlike('no plate', 'give the characters of the plate');
  const strange = firstOutside(bare, /[A-Za-z0-9]/);
  if (strange !== undefined) return unlike(strange, 'send A–Z and 0–9 only');
  const text = bare.toUpperCase();
  if (text.length > longestPlate) return tooLong();
  // `plain` holds here: ASCII letters and digits only, upper-cased.
  return plain.test(text)
    ? { ok: true, plate: text as Plate }
    : unlike('not a plate', 'send A–Z and 0–9 only');
}

/** The text without separators; undefined when it is longer than any plate, so that nothing long is walked further. */
export function withoutSeparators(raw: string): string | undefined {
  if (raw.length > 8 * longestPlate) return undefined;
  return raw.replace(separators, '');
}

const tooLong = (): PlateParse =>
  unlike(`longer than ${longestPlate} characters`, 'send one plate, without other text');

/** Says which character is no character of a plate, and why it may look like one; undefined when all fit. */
export function firstOutside(text: string, alphabet: RegExp): string | undefined {
  for (const character of text) {
    if (!alphabet.test(character)) return describe(character);
  }
  return undefined;
}

const invisible = /[\p{Cf}\p{Default_Ignorable_Code_Point}]/u;
const control = /\p{Cc}/u;
const letter = /[\p{L}\p{N}]/u;

function describe(character: string): string {
  const code = `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
  if (invisible.test(character))
    return `no such character in a plate: ${code} cannot be seen or turns the text round`;
  if (control.test(character)) return `no such character in a plate: the control character ${code}`;
  if (letter.test(character))
    return `no such character in a plate: ${code}, a letter or digit of another alphabet`;
  return `no such character in a plate: ${code}`;
}
