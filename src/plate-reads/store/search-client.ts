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

/**
 * Lends a connection on which a prepared statement keeps one plan: with a partition for each quarter, planning anew
 * takes several times as long as searching. When `signal` fires the statement is cancelled in the database.
 * @throws SearchError
 */
export async function onSearchClient<T>(
  pool: Pool,
  signal: AbortSignal,
  work: (db: Queryable) => Promise<T>,
): Promise<T> {
  if (signal.aborted) throw cancelled();
  const client = await pool.connect();
  let cancelling: Promise<unknown> | undefined;
  const cancel = (): void => {
    const process = ready.get(client);
    if (process !== undefined)
      cancelling = pool.query('select pg_cancel_backend($1)', [process]).catch(() => {});
  };
  try {
    if (!ready.has(client)) await makeReady(client);
    signal.addEventListener('abort', cancel, { once: true });
    if (signal.aborted) throw cancelled();
    return await work(client);
  } catch (error) {
    if (codeOf(error) !== '57014') throw error;
    throw signal.aborted
      ? cancelled()
      : new SearchError('too-long', 'the search took longer than 10 s: narrow it');
  } finally {
    signal.removeEventListener('abort', cancel);
    // The connection is lent again only when no cancel is under way that could hit the next statement.
    await cancelling;
    client.release();
  }
}

const cancelled = (): SearchError => new SearchError('cancelled', 'the search was given up');

async function makeReady(client: PoolClient): Promise<void> {
  const { rows } = await client.query<{ process: number }>(
    `select pg_backend_pid() as process, set_config('plan_cache_mode', 'force_generic_plan', false),
       set_config('jit', 'off', false), set_config('statement_timeout', $1, false)`,
    [String(longestMs)],
  );
  ready.set(client, rows[0]?.process ?? 0);
}
