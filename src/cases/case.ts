import type { CivilDate, Instant } from '../foundation/clock.ts';
import type { DivisionName } from '../people/index.ts';

/** A row of `door_case`. */
export interface CaseDoor {
  readonly case_number: string;
  readonly division: DivisionName;
  readonly status: 'provisional' | 'open' | 'closed';
  /** R18: an internal staff investigation; others than OIA and those it names see nothing of it. */
  readonly restricted: boolean;
  readonly uses: readonly string[];
  readonly unit_id: string;
  readonly supervisor: string | null;
  readonly emergency: boolean;
  readonly opened_by: string;
  /** Last day on which a provisional case serves unconfirmed; 0 = not provisional (R12). */
  readonly confirm_by: CivilDate;
  readonly opened_at: Instant;
}
