import type { Pool, PoolClient } from 'pg';
import { codeOf } from '../../foundation/postgres/errors.ts';
import type { Queryable } from '../../foundation/postgres/pool.ts';

/** A search did not end as one: the person left, or it would have taken too long. */
export class SearchError extends Error {
  override readonly name = 'SearchError';
  readonly code: 'cancelled' | 'too-long';
  constructor(code: SearchError['code'], message: string) {
    super(message);
    this.code = code;
  }
}

const longestMs = 10_000;
/** Each connection that was made ready for searches, with its process. */
const ready = new WeakMap<PoolClient, number>();

/** The pools of a search, and until when it is wanted. */
export interface SearchPools {
  /** For searches. */
  readonly db: Pool;
  /** From here a search is cancelled: it does not wait behind searches. */
  readonly aside: Pool;
  readonly signal: AbortSignal;
}

/**
 * Lends a connection on which a prepared statement keeps one plan: with a partition for each quarter, planning anew
 * takes several times as long as searching. When the person leaves, or after 10 s of the whole, whatever statement is under
 * way is cancelled in the database and none follows it. @throws SearchError
 */
export async function onSearchClient<T>(
  { db, aside, signal }: SearchPools,
  work: (db: Queryable) => Promise<T>,
): Promise<T> {
  const stopping = new AbortController();
  const stop = (): void => stopping.abort();
  const ended = (): SearchError => (signal.aborted ? cancelled() : tooLong());
  if (signal.aborted) throw cancelled();
  signal.addEventListener('abort', stop, { once: true });
  const deadline = setTimeout(stop, longestMs);
  try {
    return await onClient(db, aside, stopping.signal, work);
  } catch (error) {
    throw stopping.signal.aborted || codeOf(error) === '57014' ? ended() : error;
  } finally {
    clearTimeout(deadline);
    signal.removeEventListener('abort', stop);
  }
}

async function onClient<T>(
  pool: Pool,
  aside: Pool,
  stop: AbortSignal,
  work: (db: Queryable) => Promise<T>,
): Promise<T> {
  const client = await pool.connect();
  let cancelling: Promise<unknown> | undefined;
  const cancel = (): void => {
    const process = ready.get(client);
    if (process !== undefined)
      cancelling = aside.query('select pg_cancel_backend($1)', [process]).catch(() => {});
  };
  try {
    if (!ready.has(client)) await makeReady(client);
    stop.addEventListener('abort', cancel, { once: true });
    return await work(untilStopped(stop, client));
  } finally {
    stop.removeEventListener('abort', cancel);
    // The connection is lent again only when no cancel is under way that could hit the next statement.
    await cancelling;
    client.release();
  }
}

/** Begins no statement once the search is to stop: a cancel between two of them hits nothing. */
const untilStopped = (stop: AbortSignal, client: PoolClient): Queryable => ({
  query: (statement, values) => {
    stop.throwIfAborted();
    return client.query(statement, values);
  },
});

const cancelled = (): SearchError => new SearchError('cancelled', 'the search was given up');
const tooLong = (): SearchError => new SearchError('too-long', 'the search took longer than 10 s: narrow it');

async function makeReady(client: PoolClient): Promise<void> {
  const { rows } = await client.query<{ process: number }>(
    `select pg_backend_pid() as process, set_config('plan_cache_mode', 'force_generic_plan', false),
       set_config('jit', 'off', false), set_config('max_parallel_workers_per_gather', '0', false),
       set_config('statement_timeout', $1, false)`,
    [String(longestMs)],
  );
  ready.set(client, rows[0]?.process ?? 0);
}
