import { describe, expect, it } from 'vitest';
import { letterPdf } from '../../foundation/letter/pdf.ts';
import type { LedgerLine } from '../contract.ts';
import { disclosureLog } from './disclosure-log.ts';
import { figuresOf } from './figures.ts';
import { ledgerCsv } from './ledger-csv.ts';

const line = (traits: Partial<LedgerLine> = {}): LedgerLine => ({
  kind: 'share',
  id: '1',
  at: '2026-11-20T18:00:00.000Z',
  agency: 'Rio Alto Police Department',
  entityType: 'city',
  caseNumber: 'OCS-2026-000117',
  use: 'escape',
  items: 2,
  toldBy: 'Renata Okafor',
  approvedBy: 'Dana Brandt',
  entry: 4711,
  ...traits,
});

describe('the ledger of disclosures (53060.10(a))', () => {
  it('counts a year by agency and use', () => {
    const figures = figuresOf(2026, [
      line(),
      line({ kind: 'oral', id: '2', items: 1 }),
      line({ id: '3', agency: 'Sierra Crest County', use: 'wanted' }),
    ]);
    expect(figures).toMatchObject({ shares: 2, orals: 1, matches: 5 });
    expect(figures.byAgency[0]).toEqual({ agency: 'Rio Alto Police Department', times: 2, matches: 3 });
    expect(figures.byUse.map(({ use }) => use)).toEqual(['escape', 'wanted']);
  });

  it.each(['=HYPERLINK("x")', '+1', '-1+1', '@SUM(A1)', '\tcmd', 'a\r\n=1'])(
    'is no formula in a spreadsheet, whatever a name says: %j',
    (agency) => {
      const [, row = ''] = ledgerCsv([line({ agency })]).split('\r\n');
      const cell = row.split('","')[1] ?? '';
      expect(cell).not.toMatch(/^[=+\-@\t\r\n]/);
      expect(
        ledgerCsv([line({ agency })])
          .trimEnd()
          .split('\r\n'),
      ).toHaveLength(2);
    },
  );

  it('is a letter of each disclosure, and one that says so when there is none', async () => {
    const log = disclosureLog({
      lines: [line()],
      year: 2026,
      division: 'OCS',
      department: 'A department',
      now: Date.parse('2026-11-24T18:00:00Z'),
    });
    const pdf = Buffer.from(await letterPdf(log)).toString('latin1');
    expect(pdf.startsWith('%PDF-')).toBe(true);
    expect(log.title).not.toContain('OCS-2026-000117');
    expect(JSON.stringify(log.body)).toContain('entry 4711');
    const empty = disclosureLog({ lines: [], year: 2026, division: 'OCS', department: 'A', now: 0 });
    expect(JSON.stringify(empty.body)).toContain('None');
  });
});
