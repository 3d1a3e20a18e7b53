import { readCaseNumber } from './case-number.ts';
import type { CaseNumber, SchemeObjection } from './contract.ts';
import { compilePattern, type Pattern, PatternError } from './pattern.ts';
import { overlaps } from './segment.ts';

/** A division's way of numbering, with examples that must hold (53060.7(b)(6)). */
export interface NumberingScheme {
  readonly pattern: string;
  readonly good: readonly string[];
  readonly bad: readonly string[];
}

const letter = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const digit = '0123456789';
const bound = ['-', ' '];
const cdcrForms = [
  [[letter], Array<string>(5).fill(digit)],
  [[letter, letter], Array<string>(4).fill(digit)],
].flatMap(([head = [], tail = []]) => [[...head, ...tail], ...bound.map((sign) => [...head, sign, ...tail])]);

/** R12: a scheme may embed a CDCR number, but may not match one alone. */
const matchesCdcrAlone = ({ segments }: Pattern): boolean =>
  cdcrForms.some((form) => overlaps(segments, form));

/** What keeps a scheme from being saved, at the field to mend; empty when it holds. */
export function schemeObjections({ pattern, good, bad }: NumberingScheme): readonly SchemeObjection[] {
  const compiled = readPattern(pattern);
  if (typeof compiled === 'string') return [{ field: 'pattern', text: compiled }];
  const fits = (example: string) => {
    const number = readCaseNumber(example);
    return number !== undefined && compiled.matches(number);
  };
  return [
    ...(matchesCdcrAlone(compiled) ? [cdcrAlone] : []),
    ...(good.length === 0 ? [objection('good', 'Give at least one number that fits')] : []),
    ...(bad.length === 0 ? [objection('bad', 'Give at least one number that does not fit')] : []),
    ...good
      .filter((example) => !fits(example))
      .map((example) => objection('good', `"${example}" should fit and does not`)),
    ...bad.filter(fits).map((example) => objection('bad', `"${example}" should not fit and does`)),
  ];
}

const objection = (field: SchemeObjection['field'], text: string): SchemeObjection => ({ field, text });

const cdcrAlone: SchemeObjection = {
  field: 'pattern',
  text: 'The pattern would accept a CDCR number alone (53060.7(b)(6))',
  clause: '53060.7(b)(6)',
};

/** The same in words for its author. */
export const schemeProblems = (scheme: NumberingScheme): readonly string[] =>
  schemeObjections(scheme).map(({ text }) => text);

function readPattern(text: string): Pattern | string {
  try {
    return compilePattern(text);
  } catch (error) {
    if (error instanceof PatternError) return error.message;
    throw error;
  }
}

const compiled = new Map<string, Pattern>();

function cached(text: string): Pattern {
  const known = compiled.get(text);
  if (known !== undefined) return known;
  if (compiled.size > 500) compiled.clear();
  const fresh = compilePattern(text);
  compiled.set(text, fresh);
  return fresh;
}

/** Does the number fit one of a division's patterns (as saved, so readable)? */
export const fitsScheme = (caseNumber: CaseNumber, patterns: readonly string[]): boolean =>
  patterns.some((pattern) => cached(pattern).matches(caseNumber));
