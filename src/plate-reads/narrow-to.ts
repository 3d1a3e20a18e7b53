import type { Instant } from '../foundation/clock.ts';
import { pageLimits } from './contract.ts';
import type { PhotoQuery, ReadQuery } from './read-query.ts';

/** As `read_captured_at` in the database: a read's number tells when it was captured. */
export const capturedAtOf = (readId: string): Instant => Number(BigInt(readId) >> 21n) + 631_152_000_000;

/** The same query, of the moment of one read alone. */
export function narrowTo(query: ReadQuery, readId: string): PhotoQuery {
  const at = capturedAtOf(readId);
  return {
    ...query,
    from: Math.max(query.from, at),
    to: Math.min(query.to, at + 1),
    limit: pageLimits.most,
    after: undefined,
    read: readId,
  };
}
