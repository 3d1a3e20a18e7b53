import type { Receipt } from '../../src/record/index.ts';
import { makeReceipt } from '../../src/record/receipt.ts';

/** A receipt as the record hands one out, for tests of what takes one where no record is kept. */
export const aReceipt = <Q>(query: Q, sources: readonly string[]): Receipt<Q> =>
  makeReceipt({ query, staffId: 'S1', index: 7, sources, expiresAt: Number.MAX_SAFE_INTEGER });
