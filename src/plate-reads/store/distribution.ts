import type { Queryable } from '../../foundation/postgres/pool.ts';

/** One statement of the way to the distributed layout, and what it is for. */
export interface DistributionStep {
  readonly about: string;
  readonly sql: string;
}

/** Small tables that every search joins: each node holds them whole. Owners are agencies. */
const references = ['agencies', 'feeds', 'cameras', 'plates'] as const;

/** Citus numbers rows by sequences only: identity columns of 32 bits are refused. */
const numbered = [
  ['feeds', 'feed_no'],
  ['cameras', 'camera_no'],
  ['plates', 'plate_no'],
] as const;

/** What the conditions and indexes of a search call on the nodes. */
const functions = [
  'plate_grams(text)',
  'plate_piece_triples(text)',
  'metres_between(float8, float8, float8, float8)',
  'read_captured_at(bigint)',
] as const;

function numberedBySequence([table, column]: (typeof numbered)[number]): readonly DistributionStep[] {
  const sequence = `${table}_${column}_numbers`;
  const about = `${table} are numbered by a sequence`;
  return [
    `alter table ${table} alter column ${column} drop identity if exists`,
    `create sequence if not exists ${sequence} as integer owned by ${table}.${column}`,
    `select setval('${sequence}', (select coalesce(max(${column}), 0) + 1 from ${table}), false)`,
    `alter table ${table} alter column ${column} set default nextval('${sequence}')`,
    `grant usage on sequence ${sequence} to plateward_app`,
  ].map((sql) => ({ about, sql }));
}

/** Every statement, in order; they run in one transaction, with the server stopped. */
export const distributionSteps: readonly DistributionStep[] = [
  {
    about: 'the trigger on feeds runs where the row is written',
    sql: 'set local citus.enable_unsafe_triggers = on',
  },
  ...numbered.flatMap(numberedBySequence),
  {
    about: 'nodes compare plates',
    sql: `select run_command_on_workers('create extension if not exists fuzzystrmatch')`,
  },
  ...functions.map((name) => ({
    about: 'nodes know what searches call',
    sql: `select create_distributed_function('${name}')`,
  })),
  ...references.map((table) => ({
    about: `every node holds ${table} whole`,
    sql: `select create_reference_table('${table}')`,
  })),
  { about: 'a unique index has to hold the distribution column', sql: 'drop index reads_by_time' },
  {
    about: 'a unique index has to hold the distribution column',
    sql: 'create unique index reads_by_time on reads (captured_at desc, read_id, plate_no)',
  },
  {
    about: 'the reads of one plate lie on one node',
    sql: `select create_distributed_table('reads', 'plate_no')`,
  },
  {
    about: 'candidates lie by the number of their read',
    sql: `select create_distributed_table('read_candidates', 'read_id', colocate_with := 'none')`,
  },
];

export type DistributionOutcome =
  | { readonly kind: 'distributed' }
  /** Done before: nothing was changed. */
  | { readonly kind: 'already' }
  | { readonly kind: 'refused'; readonly problem: string; readonly mend: string };

/** Turns the tables of reads into the distributed layout, or says what is missing. Runs in the caller's transaction. */
export async function distributeReads(db: Queryable): Promise<DistributionOutcome> {
  const missing = await whatIsMissing(db);
  if (missing !== undefined) return { kind: 'refused', ...missing };
  const { rows } = await db.query(`select from pg_dist_partition where logicalrelid = 'reads'::regclass`);
  if (rows.length > 0) return { kind: 'already' };
  for (const { sql } of distributionSteps) await db.query(sql);
  return { kind: 'distributed' };
}

interface Missing {
  readonly problem: string;
  readonly mend: string;
}

async function whatIsMissing(db: Queryable): Promise<Missing | undefined> {
  const { rows } = await db.query<{ available: boolean; installed: boolean }>(
    `select exists (select from pg_available_extensions where name = 'citus') as available,
       exists (select from pg_extension where extname = 'citus') as installed`,
  );
  const [found] = rows;
  if (found?.installed !== true) return found?.available === true ? notCreated : notThere;
  const nodes = await db.query<{ holding: number }>(
    `select count(*)::int as holding from pg_dist_node where noderole = 'primary' and shouldhaveshards`,
  );
  return (nodes.rows[0]?.holding ?? 0) > 0 ? undefined : noNodes;
}

const notThere: Missing = {
  problem: 'This PostgreSQL has no Citus.',
  mend:
    'Set DATABASE_URL to a PostgreSQL with Citus 12 or newer, loaded by shared_preload_libraries (the embedded PostgreSQL ' +
    'has none). Without it one server carries what docs/operations/growth.md says.',
};
const notCreated: Missing = {
  problem: 'Citus is installed on this server, but not in this database.',
  mend: 'As its administrator run CREATE EXTENSION citus; here and on every node, and then this command again.',
};
const noNodes: Missing = {
  problem: 'No node of this Citus holds any shards.',
  mend: "Add the nodes first: select citus_set_coordinator_host('HOST'); select citus_add_node('HOST', 5432);",
};
