import type { Pool } from 'pg';
import type { Log } from '../../foundation/log.ts';
import type { Sealing } from '../../foundation/sealing.ts';
import type { PhotoStore } from '../../plate-reads/index.ts';
import type { RecordLog } from '../../record/index.ts';

/** What subscriptions work with; the composition root makes it once. */
export interface SubscriptionDeps {
  readonly db: Pool;
  /** For searches, which stop at 10 s. */
  readonly reads: Pool;
  readonly record: RecordLog;
  readonly sealing: Sealing;
  readonly photos: PhotoStore;
  readonly log: Log;
  /** The verifier key of the department's own record. */
  readonly recordKey: string;
}
