import type { Instant } from '../../foundation/clock.ts';
import type { Finding } from '../finding.ts';

/** An act of the record that is no search, as its detectors see it. */
export interface AuditedAct {
  readonly id: string;
  readonly kind: string;
  readonly at: Instant;
  readonly staffId: string;
  readonly role: string;
  /** An administrator's session that names a support ticket (53060.5(c)(3)(A)). */
  readonly hasTicket: boolean;
}

/** What stands on which acts. */
export type ActFindings = ReadonlyMap<string, Finding>;
