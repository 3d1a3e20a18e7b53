import { civilDate, type Instant } from '../../foundation/clock.ts';
import type { Letter } from '../../foundation/letter/letter.ts';
import type { LedgerLine } from '../contract.ts';
import { figuresOf } from './figures.ts';

export interface DisclosureLog {
  readonly lines: readonly LedgerLine[];
  readonly year: number;
  readonly division: string;
  readonly department: string;
  readonly now: Instant;
}

const kindWords = { share: 'In writing', oral: 'Orally' } as const;
const local = (at: string): string =>
  new Date(at).toLocaleString('en-US', {
    timeZone: 'America/Los_Angeles',
    dateStyle: 'short',
    timeStyle: 'short',
    hour12: false,
  });

/** The log of disclosures as a letter: who was told, when, for what, by whom, with whose leave (the pilot pack). */
export function disclosureLog({ lines, year, division, department, now }: DisclosureLog): Letter {
  const figures = figuresOf(year, lines);
  return {
    title: 'Log of disclosures of ALPR information',
    subject: 'DOM 53060.10(a); Civil Code 1798.90.55(b)',
    letterhead: department,
    to: [],
    from: [`Division Administrators, ${division}`],
    dated: civilDate(now),
    reference: `${division} ${year}`,
    body: [
      {
        kind: 'paragraph',
        text: `In ${year} the division told other public agencies of ${figures.matches} matches: ${figures.shares} times in writing and ${figures.orals} times by word of mouth. Nothing was sold: the program knows no price.`,
      },
      { kind: 'heading', text: 'By agency' },
      table(
        [
          ['Agency', 0.6],
          ['Times', 0.2],
          ['Matches', 0.2],
        ],
        figures.byAgency.map(({ agency, times, matches }) => [agency, String(times), String(matches)]),
      ),
      { kind: 'heading', text: 'Each disclosure' },
      table(
        [
          ['When', 0.13],
          ['Agency', 0.23],
          ['How', 0.1],
          ['Case', 0.17],
          ['Use', 0.1],
          ['Matches', 0.09],
          ['Told by, with leave of', 0.18],
        ],
        lines.map((line) => [
          local(line.at),
          line.agency,
          `${kindWords[line.kind]} (entry ${line.entry})`,
          line.caseNumber,
          line.use,
          String(line.items),
          line.approvedBy === null ? line.toldBy : `${line.toldBy}; ${line.approvedBy}`,
        ]),
      ),
    ],
    signatures: ['Division Administrator'],
    foot: `Log of disclosures, ${division} ${year}`,
    made: now,
  };
}

const table = (columns: readonly (readonly [string, number])[], rows: readonly (readonly string[])[]) => ({
  kind: 'table' as const,
  columns: columns.map(([header, width]) => ({ header, width })),
  rows: rows.length === 0 ? [columns.map((_, index) => (index === 0 ? 'None' : ''))] : rows,
});
