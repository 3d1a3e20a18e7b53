import { Pool, type PoolClient, type QueryResultRow } from 'pg';
import type { ConnectionSettings } from './connection.ts';
import { columnTypes } from './column-types.ts';

/** A statement; a named one is prepared once per connection (hot paths). */
export interface Statement {
  readonly name?: string;
  readonly text: string;
  readonly values?: unknown[];
}

/** What SQL is run through: a pool, one of its clients, or a transaction. */
export interface Queryable {
  query<Row extends QueryResultRow = Record<string, unknown>>(
    statement: string | Statement,
    values?: unknown[],
  ): Promise<{ readonly rows: Row[]; readonly rowCount: number | null }>;
}

export interface PoolLimits {
  /** Most connections at once. */
  readonly max?: number;
  /** A statement that takes longer is cancelled, by the server, and half a second later given up by us. */
  readonly statementTimeoutMs?: number;
  /** Shown in pg_stat_activity. */
  readonly name?: string;
}

/** A connection that is not had within this time is an outage: the answer is 503 within 3 s. */
const connectWithinMs = 2_000;

/** A pool of connections. Types: bigint as number (a RangeError past 2^53), timestamptz as milliseconds, date as yyyymmdd. */
export function makePool(settings: ConnectionSettings, limits: PoolLimits = {}): Pool {
  const { max = 10, statementTimeoutMs, name = 'plateward' } = limits;
  const pool = new Pool({
    ...settings,
    max,
    application_name: name,
    types: columnTypes,
    keepAlive: true,
    connectionTimeoutMillis: connectWithinMs,
    idleTimeoutMillis: 60_000,
    idle_in_transaction_session_timeout: 30_000,
    ...(statementTimeoutMs === undefined
      ? {}
      : { statement_timeout: statementTimeoutMs, query_timeout: statementTimeoutMs + 500 }),
  });
  // An idle connection that breaks is dropped and replaced; whoever asks next learns of an outage by their own query.
  pool.on('error', () => {});
  // One that breaks while it is lent says so twice: to its query, and as an event that would end the process unheard.
  pool.on('connect', (client) => client.on('error', () => {}));
  return pool;
}

/** Runs `work` in one transaction: all of it, or none. A connection that failed is not used again. */
export async function withTransaction<T>(
  pool: Pool,
  work: (transaction: Queryable) => Promise<T>,
): Promise<T> {
  const client = await pool.connect();
  try {
    await client.query('begin');
    const result = await work(client);
    await client.query('commit');
    client.release();
    return result;
  } catch (error) {
    await rollBack(client);
    throw error;
  }
}

/** Runs `work` in one transaction and undoes whatever it did: what it would come to is told, nothing stays. */
export async function withoutEffect<T>(pool: Pool, work: (transaction: Queryable) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  try {
    await client.query('begin');
    return await work(client);
  } finally {
    await rollBack(client);
  }
}

async function rollBack(client: PoolClient): Promise<void> {
  try {
    await client.query('rollback');
    client.release();
  } catch {
    client.release(true);
  }
}
