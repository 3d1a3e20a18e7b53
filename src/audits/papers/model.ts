import type { Drift } from '../acts/config-drift.ts';
import type { AuditReported, ReportedRow } from '../store/audit-to-report.ts';
import type { PeriodFigures } from './figures.ts';
import type { CycleFigures } from './figures-store.ts';

/** Everything that the papers of one audit are made of; they do no I/O. */
export interface ReportModel {
  readonly audit: AuditReported;
  readonly department: string;
  /** Names by staff id, of everybody whom the audit speaks of. */
  readonly names: ReadonlyMap<string, string>;
  readonly figures: PeriodFigures;
  /** The division's cycles through this one, the oldest first. */
  readonly trend: readonly CycleFigures[];
  /** Settings of sharing that changed without a recorded act (53060.10(a)). */
  readonly drift: readonly Drift[];
}

export const nameOf = ({ names }: Pick<ReportModel, 'names'>, staffId: string | null): string =>
  staffId === null ? '' : (names.get(staffId) ?? staffId);

/** 53060.5(c)(2)(B): each instance of inadequate justification, singly. */
export const inadequateRows = ({ audit }: ReportModel): readonly ReportedRow[] =>
  audit.rows.filter(({ verdict }) => verdict === 'inadequate');

/** What a row is called in its papers: an entry of the record, or a row of a vendor's log. */
export const placeOf = ({ source, entry, vendorRow }: ReportedRow): string =>
  source === 'record' ? `entry ${entry ?? ''}` : `vendor’s row ${vendorRow ?? ''}`;
