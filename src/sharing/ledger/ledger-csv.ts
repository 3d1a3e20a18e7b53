import { cell } from '../../foundation/csv-cell.ts';
import type { LedgerLine } from '../contract.ts';

const columns = [
  ['when', ({ at }) => at],
  ['agency', ({ agency }) => agency],
  ['entity_type', ({ entityType }) => entityType],
  ['how', ({ kind }) => (kind === 'share' ? 'in writing' : 'orally')],
  ['case_number', ({ caseNumber }) => caseNumber],
  ['use', ({ use }) => use],
  ['matches', ({ items }) => String(items)],
  ['told_by', ({ toldBy }) => toldBy],
  ['with_leave_of', ({ approvedBy }) => approvedBy ?? ''],
  ['entry', ({ entry }) => String(entry)],
] as const satisfies readonly (readonly [string, (line: LedgerLine) => string])[];

const row = (cells: readonly string[]): string => `${cells.map(cell).join(',')}\r\n`;

/** The ledger as a spreadsheet opens it: UTF-8 with its mark, formula characters neutralised. */
export const ledgerCsv = (lines: readonly LedgerLine[]): string =>
  `\uFEFF${row(columns.map(([name]) => name))}${lines
    .map((line) => row(columns.map(([, read]) => read(line))))
    .join('')}`;
