import type { Instant } from '../../foundation/clock.ts';

/**
 * One search as a vendor's log tells it. Null: the log has no such column, or the cell was redacted, so that nothing
 * may be concluded from its absence. '' is a cell that was left blank.
 */
export interface VendorSearch {
  readonly file: string;
  /** Data row within its file, from 1. */
  readonly row: number;
  readonly id: string | null;
  readonly at: Instant | null;
  readonly user: string | null;
  readonly organization: string | null;
  readonly plate: string | null;
  readonly caseNumber: string | null;
  readonly reason: string | null;
  readonly offense: string | null;
  /** What was typed into a search by description. */
  readonly prompt: string | null;
  readonly type: string | null;
  /** Run by a hot list, not by a person: the vendor's `lookup` types. */
  readonly automatic: boolean;
}
