import { type CaseNumber, caseNumberSchema } from './contract.ts';

/**
 * The internal case number that a text spells, or undefined where it can be none: full-width characters, other dashes,
 * small letters and stray spaces are read as what they stand for; letters of other alphabets are not.
 */
export function readCaseNumber(typed: string): CaseNumber | undefined {
  if (typed.length > 200) return undefined;
  const plain = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\u2010-\u2015\u2212\uFE58\uFE63\uFF0D]/g, '-')
    .replace(/\s+/g, ' ')
    .replace(/ ?([-/]) ?/g, '$1')
    .trim();
  return caseNumberSchema.safeParse(plain).data;
}
