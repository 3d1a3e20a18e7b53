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

/** What stands on which acts, by their ids. */
export type ActFindings = ReadonlyMap<string, Finding>;

/** Findings of several sources on the same acts: none takes another's place. */
export const together = (...found: readonly ActFindings[]): ReadonlyMap<string, readonly Finding[]> => {
  const all = found.flatMap((one) => [...one]);
  return new Map(
    [...Map.groupBy(all, ([id]) => id)].map(([id, own]) => [id, own.map(([, finding]) => finding)]),
  );
};
