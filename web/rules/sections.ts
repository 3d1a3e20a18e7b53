import type { PolicyClause } from './policy-api.ts';

/** A section of the policy with its clauses: `53060.7`, "CDCR ALPR End-Users". */
export interface PolicySection {
  readonly number: string;
  readonly title: string | null;
  readonly clauses: readonly PolicyClause[];
}

const sectionOf = (clause: string): string => clause.replace(/\(.*$/, '');

/** The clauses under their sections, in the order of the text. */
export function sections(clauses: readonly PolicyClause[]): readonly PolicySection[] {
  const numbers = [...new Set(clauses.map(({ clause }) => sectionOf(clause)))];
  return numbers.map((number) => {
    const own = clauses.filter(({ clause }) => sectionOf(clause) === number);
    return { number, title: own[0]?.title ?? null, clauses: own };
  });
}

/** How deep a clause stands: `53060.7(b)` 1, `53060.7(b)(4)` 2, `53060.5(c)(2)(A)(1)` 4. */
export const clauseDepth = (clause: string): number => (clause.match(/\(/g) ?? []).length;

/** `(4)` of `53060.7(b)(4)`: its own mark. */
export const clauseMark = (clause: string): string =>
  clause.includes('(') ? clause.slice(clause.lastIndexOf('(')) : '';

/** `11/24/2026` of 20261124. */
export const civilDateText = (date: number): string => {
  const digits = String(date);
  return `${digits.slice(4, 6)}/${digits.slice(6, 8)}/${digits.slice(0, 4)}`;
};
