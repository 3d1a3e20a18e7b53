import type { Pool } from 'pg';
import type { DeskDeps } from '../access/index.ts';
import type { Sealing } from '../foundation/sealing.ts';

/** What the audits work with; the composition root makes it once. */
export interface AuditDeps extends DeskDeps {
  /** For what takes longer: reading a period, opening what a search told. */
  readonly reads: Pool;
  readonly sealing: Sealing;
  /** R11, 53060.7(b)(5): what a note may not say, in words; undefined when it may stand. */
  readonly screenNote: (text: string) => string | undefined;
}
