import { describe, expect, it } from 'vitest';
import type { VendorSearch } from '../vendor-log/search.ts';
import { detect } from './index.ts';
import type { Surroundings } from './surroundings.ts';
import { usualThresholds } from './thresholds.ts';

const day = 86_400_000;
/** Monday, 09:00 in Los Angeles. */
const monday = Date.parse('2026-01-05T17:00:00Z');

const aSearch = (row: number, more: Partial<VendorSearch>): VendorSearch => ({
  file: 'log.csv',
  row,
  id: String(row),
  at: monday + row * day,
  user: 'a.agent',
  organization: null,
  plate: 'TST1',
  caseNumber: '26-1',
  reason: 'stolen vehicle',
  offense: null,
  prompt: null,
  type: 'search',
  automatic: false,
  ...more,
});

/** Rows on which the rule stands. */
function found(
  rule: string,
  searches: readonly Partial<VendorSearch>[],
  beside?: Surroundings,
): readonly number[] {
  const rows = searches.map((more, at) => aSearch(at, more));
  const findings = detect(rows, {
    timeZone: 'America/Los_Angeles',
    thresholds: usualThresholds,
    ...(beside === undefined ? {} : { beside }),
  });
  return rows.filter((row) => findings.get(row)?.some((one) => one.rule === rule)).map(({ row }) => row);
}

const standing = {
  division: 'DAPO',
  openedAt: monday,
  closedAt: monday + 2 * day,
  changedAt: monday + 2 * day,
};

describe('detectors that know what stands beside the searches', () => {
  it('staff-vehicle: the list answers yes or no', () => {
    const beside = { isStaffVehicle: (plate: string) => plate === 'COP1' };
    expect(found('staff-vehicle', [{}, { plate: 'COP1' }, { plate: null }], beside)).toEqual([1]);
  });

  it('after-leaving: from the day on which the person had left, and not before', () => {
    const beside = { leftOn: (user: string) => (user === 'a.agent' ? 20_260_106 : undefined) };
    expect(found('after-leaving', [{}, {}, { user: 'b.other' }], beside)).toEqual([1]);
  });

  it('closed-case: before it opened and after it closed', () => {
    const beside = { caseOf: (number: string) => (number === '26-1' ? standing : undefined) };
    const asked = [
      { at: monday - 1 },
      {},
      { at: monday + 3 * day },
      { at: monday + 3 * day, caseNumber: '26-9' },
    ];
    expect(found('closed-case', asked, beside)).toEqual([0, 2]);
  });

  it('case-of-another-division: of whom the division is known', () => {
    const beside = {
      caseOf: () => standing,
      divisionOf: (user: string) => ({ 'a.agent': 'DAI', 'b.agent': 'DAPO' })[user],
    };
    expect(found('case-of-another-division', [{}, { user: 'b.agent' }, { user: 'c' }], beside)).toEqual([0]);
  });

  it('no-case-activity: one plate three times, while nothing happened in the case for 30 days', () => {
    const beside = { caseOf: () => ({ ...standing, closedAt: null }) };
    const late = [40, 45, 50].map((days) => ({ at: monday + days * day }));
    expect(found('no-case-activity', late, beside)).toEqual([0, 1, 2]);
    expect(found('no-case-activity', late.slice(1), beside)).toEqual([]);
    expect(found('no-case-activity', [{}, {}, {}], beside)).toEqual([]);
  });

  it('what is not told is not guessed', () => {
    for (const rule of [
      'staff-vehicle',
      'after-leaving',
      'closed-case',
      'case-of-another-division',
      'no-case-activity',
    ])
      expect(found(rule, [{}, {}, {}, {}])).toEqual([]);
  });
});
