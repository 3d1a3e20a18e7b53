import type { Instant } from '../foundation/clock.ts';
import type { Receipt } from '../record/index.ts';
import { findReads } from './find-reads.ts';
import type { ReadPage } from './read-page.ts';
import type { ReadQuery } from './read-query.ts';
import type { SearchPools } from './store/search-client.ts';

export interface SearchDoor extends SearchPools {
  readonly now: Instant;
  /** The version of the owners’ terms that was read with the facts; without it they are read anew. */
  readonly termsVersion?: number;
}

/** The department's own store, as a receipt names its sources. */
export const localStore = 'local';

/**
 * Looks for reads. It takes nothing but the receipt of a durable entry: what is searched for is what was recorded
 * (53060.7(b)(4), CC 1798.90.52). @throws ReceiptError, SearchError
 */
export async function searchReads(receipt: Receipt<ReadQuery>, door: SearchDoor): Promise<ReadPage> {
  return findReads(receipt.use(localStore, door.now), door);
}
