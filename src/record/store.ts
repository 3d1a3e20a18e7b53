import type { Queryable } from '../foundation/postgres/pool.ts';
import type { Attempt } from './attempt.ts';
import { firstDay, type Month } from './clear-months.ts';
import type { RecordClient, RecordPool } from './options.ts';
import type { HeadRow } from './tree-head.ts';

/** What the database said to an attempt. */
export type AppendOutcome =
  | { readonly kind: 'ok' }
  | { readonly kind: 'moved'; readonly head: HeadRow }
  /** Positions in the attempt whose condition moved. */
  | { readonly kind: 'condition-failed'; readonly positions: readonly number[] };

const appendText = `select outcome, moved, head_size as size, head_root as root, head_compact as compact,
  head_checkpoint as checkpoint, head_last_at as "lastAt"
  from record_append($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22,
    $23, $24)`;

function appendValues({ from, entries, clear, conditions, tiles, next }: Attempt): unknown[] {
  return [
    from.range.size,
    from.root,
    entries.map(({ entry }) => entry.kind),
    entries.map(({ entry }) => entry.at),
    entries.map(({ entry }) => entry.division ?? null),
    entries.map(({ entry }) => entry.ref ?? null),
    entries.map(({ hash }) => hash),
    entries.map(({ leaf }) => leaf),
    clear.map((row) => row.position),
    clear.map((row) => firstDay(row.month)),
    clear.map((row) => row.clear),
    clear.map((row) => row.staff),
    clear.map((row) => row.plate),
    clear.map((row) => row.caseNumber),
    conditions.map(({ condition }) => condition.key),
    conditions.map(({ condition }) => condition.version),
    tiles.map(({ level }) => level),
    tiles.map(({ index }) => index),
    tiles.map(({ root }) => root),
    next.range.size,
    next.root,
    Buffer.concat(next.range.hashes),
    next.checkpoint,
    next.lastAt,
  ];
}

/** One round trip; committed when it returns `ok`. Any error leaves the outcome unknown. */
export async function append(client: Queryable, attempt: Attempt): Promise<AppendOutcome> {
  const { rows } = await client.query<HeadRow & { outcome: string; moved: number[] | null }>({
    name: 'record_append',
    text: appendText,
    values: appendValues(attempt),
  });
  const [row] = rows;
  if (row === undefined) throw new Error('record_append returned nothing');
  if (row.outcome === 'ok') return { kind: 'ok' };
  if (row.outcome === 'moved') return { kind: 'moved', head: row };
  const positions = (row.moved ?? []).flatMap((at) => attempt.conditions[at - 1]?.position ?? []);
  return { kind: 'condition-failed', positions };
}

/** The head, and the hash of the entry at `seq` if there is one: what tells whether an attempt was committed. */
export async function readHead(
  client: Queryable,
  seq: number,
): Promise<{ readonly head: HeadRow; readonly hash: Buffer | undefined }> {
  const { rows } = await client.query<HeadRow & { hash: Buffer | null }>({
    name: 'record_head',
    text: `select size, root, compact, checkpoint, last_at as "lastAt",
      (select hash from record_entries where seq = $1) as hash from record_head`,
    values: [seq],
  });
  const [row] = rows;
  if (row === undefined) throw new Error('the record has no head row');
  return { head: row, hash: row.hash ?? undefined };
}

/** Makes the partitions of clear values for months to come. */
export async function prepareMonths(client: Queryable, months: readonly Month[]): Promise<void> {
  await client.query('select record_prepare($1)', [months.map(firstDay)]);
}

export interface ServerState {
  readonly fsync: string;
  readonly full_page_writes: string;
  readonly data_checksums: string;
  readonly synchronous_standby_names: string;
  readonly standbys: number;
  readonly superuser: boolean;
  readonly may_change: boolean;
}

/** The settings and rights that the record's promises rest on. */
export async function readServerState(client: Queryable): Promise<ServerState> {
  const { rows } = await client.query<ServerState>(`
    select current_setting('fsync') as fsync, current_setting('full_page_writes') as full_page_writes,
      current_setting('data_checksums') as data_checksums,
      current_setting('synchronous_standby_names') as synchronous_standby_names,
      (select count(*)::int from pg_stat_replication) as standbys,
      (select rolsuper from pg_roles where rolname = current_user) as superuser,
      exists (select from unnest(array['record_head', 'record_entries', 'record_tiles', 'record_clear']) as t (name),
        unnest(array['INSERT', 'UPDATE', 'DELETE', 'TRUNCATE']) as p (privilege)
        where has_table_privilege(t.name, p.privilege)) as may_change`);
  const [state] = rows;
  if (state === undefined) throw new Error('the database says nothing of itself');
  return state;
}

/** Keeps a witness's line beside the size that it cosigned. */
export async function storeCosignature(
  client: Queryable,
  size: number,
  witness: string,
  line: string,
  at: string,
): Promise<void> {
  await client.query('select record_cosigned($1, $2, $3, $4)', [size, witness, line, at]);
}

/** Writes something durable that nobody reads. */
export async function touchProbe(client: Queryable): Promise<void> {
  await client.query("select record_touch('record:probe')");
}

/** A connection of the record's own, which gives up rather than hang. */
export async function connect(pool: RecordPool): Promise<RecordClient> {
  const client = await pool.connect();
  try {
    await client.query('set statement_timeout = 2000');
  } catch (error) {
    client.release(true);
    throw error;
  }
  return client;
}
