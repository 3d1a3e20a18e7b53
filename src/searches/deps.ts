import type { Pool } from 'pg';
import type { Log } from '../foundation/log.ts';
import type { Sealing } from '../foundation/sealing.ts';
import type { PhotoStore } from '../plate-reads/index.ts';
import type { RecordLog } from '../record/index.ts';
import type { Breaker } from './sources/breaker.ts';
import type { Sources } from './sources/provider.ts';

/** What a search works with; the composition root makes it once. */
export interface SearchDeps {
  /** For everything short. */
  readonly db: Pool;
  /** For searches, which stop at 10 s. */
  readonly reads: Pool;
  readonly record: RecordLog;
  readonly photos: PhotoStore;
  readonly sealing: Sealing;
  readonly log: Log;
  /** Sources beside the local store; without them the department asks nobody else. */
  readonly elsewhere?: Elsewhere | undefined;
}

/** Other owners' data, and what is known of their health. */
export interface Elsewhere {
  readonly sources: Sources;
  readonly breaker: Breaker;
}

/** The department's own store of reads, as the receipt names it; a Provider comes beside it. */
export const localSource = 'local';
/** Its entry in EIS's register: Plateward itself is the first (R1). */
export const localTechnology = 'plateward';

/** A search that takes longer is stopped and says what to narrow; its receipt lives a little longer. */
export const receiptLifetime = 30_000;
