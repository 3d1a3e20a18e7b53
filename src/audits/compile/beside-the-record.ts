import { irregular } from '../detectors/pattern.ts';
import type { Finding } from '../finding.ts';
import { reconcile } from '../reconcile.ts';
import type { Audited } from './audited.ts';

/** Clocks of a vendor and of the record differ, and an answer takes its time; every finding says it. */
export const toleranceMs = 5 * 60_000;

const ghost: Finding = {
  clause: irregular,
  rule: 'ghost-search',
  severity: 'high',
  why: 'The vendor tells of a search that the record does not know: within five minutes there is no entry of this person and plate',
};
const untold: Finding = {
  clause: 'CC 1798.90.52',
  rule: 'entry-without-row',
  severity: 'low',
  why: 'A provider was asked, and the vendors’ logs that were imported have no row of this person and plate within five minutes',
};
const otherCase: Finding = {
  clause: '53060.7(b)(6)',
  rule: 'other-case',
  severity: 'medium',
  why: 'The vendor’s row of this search names another case than the record',
};

/** What vendors tell beside the record. */
export interface BesideTheRecord {
  /** Searches that the record does not tell as well: the others are audited once, as entries. */
  readonly rows: readonly Audited[];
  /** By the id of the row, or of the entry. */
  readonly findings: ReadonlyMap<string, Finding>;
}

/**
 * 53060.5(c)(2)(C): of a time when the system stood, a vendor's row without an entry was searched past the gate; an entry of
 * `sent`, for which a provider was asked, has a row where any log was imported.
 */
export function besideTheRecord(
  rows: readonly Audited[],
  entries: readonly Audited[],
  { beforeSystem, sent }: { readonly beforeSystem: boolean; readonly sent: ReadonlySet<number> },
): BesideTheRecord {
  const matched = reconcile(rows.map(told), entries.map(told), { toleranceMs });
  const paired = new Set(matched.pairs.map(({ row }) => row.one.id));
  const apart = matched.pairs.filter((pair) => pair.otherCase);
  const missing = rows.length === 0 ? [] : matched.untold.filter(({ one }) => sent.has(one.entry ?? -1));
  return {
    rows: rows.filter(({ id }) => !paired.has(id)),
    findings: new Map([
      ...(beforeSystem ? [] : matched.ghosts.map(({ one }) => [one.id, ghost] as const)),
      ...missing.map(({ one }) => [one.id, untold] as const),
      ...apart.map(({ entry }) => [entry.one.id, otherCase] as const),
    ]),
  };
}

const told = (one: Audited) => ({
  one,
  at: one.at,
  user: one.staffId,
  plate: one.plate === '' ? null : one.plate,
  caseNumber: one.caseNumber,
});
