import { readFileSync } from 'node:fs';

/** One clause of the adopted text, verbatim (R31). */
export interface PolicyClause {
  readonly clause: string;
  /** Title of the section, on its first clause only. */
  readonly title: string | null;
  readonly text: string;
}

const sectionLine = /^(53060\.\d+)\s+(.*)$/;
const clauseLine = /^\(([a-z]|[A-Z]|\d+)\)\s*(.*)$/;

/** Where a mark stands: (a), (1), (A), and (1) again below an (A). */
function levelOf(mark: string, path: readonly string[]): number {
  if (/^[a-z]$/.test(mark)) return 0;
  if (/^[A-Z]$/.test(mark)) return 2;
  const continues = Number(mark) === Number(path[1] ?? 0) + 1;
  return path.length > 2 && !continues ? 3 : 1;
}

/** Reads the text of the policy as clauses, each with its full number. */
export function readClauses(text: string): readonly PolicyClause[] {
  const clauses: PolicyClause[] = [];
  let section = '';
  let title: string | null = null;
  let path: readonly string[] = [];
  for (const line of text.split(/\r?\n/)) {
    const begins = sectionLine.exec(line);
    if (begins !== null) {
      [, section = '', title = ''] = begins;
      path = [];
      // 53060.11 has no lettered clauses: its line is its text.
      if (title.length > 80) clauses.push({ clause: section, title: null, text: title });
      continue;
    }
    const found = clauseLine.exec(line.trim());
    if (found === null || section === '') continue;
    const [, mark = '', words = ''] = found;
    path = [...path.slice(0, levelOf(mark, path)), mark];
    clauses.push({ clause: `${section}${path.map((one) => `(${one})`).join('')}`, title, text: words });
    title = null;
  }
  return clauses;
}

export const policyClauses: readonly PolicyClause[] = readClauses(
  readFileSync(new URL('../../policy/dom-53060.txt', import.meta.url), 'utf8'),
);

const byClause = new Map(policyClauses.map(({ clause, text }) => [clause, text]));

/** The words of a clause, or undefined. */
export const clauseText = (clause: string): string | undefined => byClause.get(clause);
