import { describe, expect, it } from 'vitest';
import type { Audited } from './audited.ts';
import { besideTheRecord } from './beside-the-record.ts';

const at = Date.parse('2026-01-05T17:00:00Z');
const audited = (id: string, more: Partial<Audited> = {}): Audited => ({
  id,
  source: id.startsWith('v') ? 'vendor' : 'record',
  entry: id.startsWith('e') ? Number(id.slice(1)) : null,
  vendorRow: id.startsWith('v') ? Number(id.slice(1)) : null,
  kind: 'inquiry.asked',
  at,
  staffId: 'a.agent',
  userName: 'a.agent',
  caseNumber: '26-1',
  plate: 'TST1',
  always: [],
  restricted: false,
  search: undefined,
  ...more,
});
const none = { beforeSystem: false, sent: new Set<number>() };
const rulesOf = (findings: ReadonlyMap<string, { readonly rule: string }>) =>
  [...findings].map(([id, { rule }]) => `${id} ${rule}`);

describe('vendors’ rows beside the record (53060.5(c)(2)(C))', () => {
  it('a row that the record tells too is audited once', () => {
    const beside = besideTheRecord([audited('v1')], [audited('e1')], none);
    expect([beside.rows, rulesOf(beside.findings)]).toEqual([[], []]);
  });

  it('a row without an entry is a ghost search, but not before the system stood', () => {
    const rows = [audited('v1', { plate: 'GHOST' })];
    expect(rulesOf(besideTheRecord(rows, [audited('e1')], none).findings)).toEqual(['v1 ghost-search']);
    expect(besideTheRecord(rows, [], { ...none, beforeSystem: true }).findings.size).toBe(0);
  });

  it('an entry for which a provider was asked has a row, where any log was imported', () => {
    const entries = [audited('e1'), audited('e2', { plate: 'TST2' }), audited('e3', { plate: 'TST3' })];
    const sent = new Set([1, 2]);
    expect(rulesOf(besideTheRecord([audited('v1')], entries, { ...none, sent }).findings)).toEqual([
      'e2 entry-without-row',
    ]);
    expect(besideTheRecord([], entries, { ...none, sent }).findings.size).toBe(0);
  });

  it('a row that names another case is a finding on the entry', () => {
    const rows = [audited('v1', { caseNumber: '26-2' })];
    expect(rulesOf(besideTheRecord(rows, [audited('e1')], none).findings)).toEqual(['e1 other-case']);
  });
});
