import { irregular } from '../detectors/pattern.ts';
import type { Finding } from '../finding.ts';
import { reconcile } from '../reconcile.ts';
import type { Audited } from './audited.ts';

/** Clocks of a vendor and of the record differ, and an answer takes its time. */
const toleranceMs = 5 * 60_000;

const ghost: Finding = {
  clause: irregular,
  rule: 'ghost-search',
  severity: 'high',
  why: 'The vendor tells of a search that the record does not know: within five minutes there is no entry of this person and plate',
};

/** What vendors tell beside the record. */
export interface BesideTheRecord {
  /** Searches that the record does not tell as well: the others are audited once, as entries. */
  readonly rows: readonly Audited[];
  readonly ghosts: ReadonlyMap<string, Finding>;
}

/** 53060.5(c)(2)(C): of a time when the system stood, a vendor's row without an entry was searched past the gate. */
export function besideTheRecord(
  rows: readonly Audited[],
  entries: readonly Audited[],
  beforeSystem: boolean,
): BesideTheRecord {
  const told = (one: Audited) => ({
    one,
    at: one.at,
    user: one.staffId,
    plate: one.plate === '' ? null : one.plate,
    caseNumber: one.caseNumber,
  });
  const { pairs, ghosts } = reconcile(rows.map(told), entries.map(told), { toleranceMs });
  const paired = new Set(pairs.map(({ row }) => row.one.id));
  return {
    rows: rows.filter(({ id }) => !paired.has(id)),
    ghosts: beforeSystem ? new Map() : new Map(ghosts.map(({ one }) => [one.id, ghost])),
  };
}
