import { latLngToCell } from 'h3-js';
import type { Pool, PoolClient } from 'pg';
import { copyRows } from './copy-rows.ts';
import { camName, DEF, gen, type Scale } from './peers/gen.mjs';

export interface Loaded {
  readonly feed: 'bench';
  readonly reads: number;
  readonly plates: number;
  readonly from: number;
  readonly to: number;
  readonly seconds: number;
}

const dayMs = 86_400_000;
/** The owner of the bench's feed states ten years. */
const periodMs = 3_650 * dayMs;
const firstNumber = 631_152_000_000n;
const numbers = 2_097_151n;
const generatorStart = Date.UTC(2025, 9, 1);

/**
 * Fills an empty store with the generator's reads by COPY, as its owner: the tables, keys and indexes are those of the
 * product, only the import's way is left out. `scale` as the generator's own; its defaults are 2 million reads.
 */
export async function loadReads(owner: Pool, scale: Partial<Scale> = {}): Promise<Loaded> {
  const started = performance.now();
  const client = await owner.connect();
  try {
    const whole: Scale = { ...DEF, ...scale };
    const ids = await registerBench(client, whole.cameras);
    const made = await copyAll(client, ids, whole);
    await client.query('analyze plates, reads, read_keys, cameras');
    return { feed: 'bench', ...made, seconds: (performance.now() - started) / 1000 };
  } finally {
    client.release();
  }
}

interface BenchIds {
  readonly feed: number;
  readonly cameras: readonly number[];
  readonly importId: number;
}

async function registerBench(client: PoolClient, cameras: number): Promise<BenchIds> {
  await client.query(`insert into agencies (agency_id, name, entity_type, jurisdiction, eligible, is_owner, retention_days,
      leave_to_store) values ('bench-owner', 'Owner of the bench', 'unknown', 'California', 'unknown', true, 3650,
      'made up for the bench')`);
  await client.query(`insert into technologies (technology_id, name, kind, vendor, state, proposed_at)
    values ('bench', 'Feed of the bench', 'feed', 'The bench', 'proposed', now())`);
  const feed = await one(
    client,
    `insert into feeds (feed_id, name, technology_id, owner_id, provider, format, retention_days, retention_authority)
     values ('bench', 'Bench', 'bench', 'bench-owner', 'Generator', 'ndjson', 3650, 'the owner: ten years')
     returning feed_no as value`,
  );
  const { rows } = await client.query<{ camera_no: number }>(
    `insert into cameras (feed_no, camera_id, name, lat, lon, kind, first_seen_at)
     select $1, g.id, g.id, g.lat, g.lon, 'fixed', now()
     from unnest($2::text[], $3::float8[], $4::float8[]) as g (id, lat, lon) returning camera_no`,
    [feed, ...camerasOf(cameras)],
  );
  const importId = await one(
    client,
    `insert into imports (feed_no, origin, received_at) values (${feed}, 'file', now()) returning import_id as value`,
  );
  return { feed, cameras: rows.map(({ camera_no }) => camera_no), importId };
}

async function one(client: PoolClient, text: string): Promise<number> {
  const { rows } = await client.query<{ value: number }>(text);
  return Number(rows[0]?.value);
}

/** On a grid of about 2 km, so that a place search has something to tell apart. */
const place = (camera: number): readonly [number, number] => [
  38.4 + (camera % 20) * 0.02,
  -121.7 + Math.floor(camera / 20) * 0.02,
];

const camerasOf = (cameras: number): readonly unknown[] => {
  const all = Array.from({ length: cameras }, (_none, camera) => camera);
  return [all.map(camName), all.map((camera) => place(camera)[0]), all.map((camera) => place(camera)[1])];
};

/** Reads first, then the dictionary that they made, then their keys. */
async function copyAll(
  client: PoolClient,
  ids: BenchIds,
  scale: Scale,
): Promise<Pick<Loaded, 'reads' | 'plates' | 'from' | 'to'>> {
  const cells = ids.cameras.map((_camera, at) => BigInt(`0x${latLngToCell(...place(at), 8)}`).toString());
  const plates = new Map<string, number>();
  const span = { reads: 0, from: Number.POSITIVE_INFINITY, to: 0 };
  await client.query('begin');
  await client.query(`set local maintenance_work_mem = '512MB'`);
  const dropped = [...(await dropIndexes(client, 'reads')), ...(await dropIndexes(client, 'plates'))];
  for (let day = 0; day <= scale.days; day += 28) await ensurePartition(client, generatorStart + day * dayMs);
  await ensurePartition(client, generatorStart + scale.days * dayMs);
  await copyRows(
    client,
    'reads (read_id, captured_at, expires_at, cell, plate_no, camera_no, confidence, zone_assumed)',
    rows(),
  );
  await copyRows(client, 'plates (plate_no, text)', plateRows(plates));
  await client.query(
    `select setval(pg_get_serial_sequence('plates', 'plate_no'), greatest(1, ${plates.size}))`,
  );
  await client.query(`select setval('read_numbers', greatest(1, ${span.reads}))`);
  await copyRows(
    client,
    'read_keys (feed_no, vendor_id, payload_hash, read_id, import_id, expires_at)',
    keyRows(ids, scale),
  );
  // Built over the rows, in a fraction of the time that adding each row to each index takes.
  for (const definition of dropped) await client.query(definition);
  await client.query('commit');
  return { ...span, plates: plates.size };

  function* rows(): Generator<string> {
    for (const { plate, ts, cam, conf } of gen(scale)) {
      const known = plates.get(plate) ?? plates.size + 1;
      plates.set(plate, known);
      span.from = Math.min(span.from, ts);
      span.to = Math.max(span.to, ts);
      span.reads++;
      yield `${readId(ts, span.reads)}\t${iso(ts)}\t${iso(ts + periodMs)}\t${cells[cam]}\t${known}\t${ids.cameras[cam]}\t${conf.toFixed(2)}\tf\n`;
    }
  }
}

const ensurePartition = (client: PoolClient, at: number): Promise<unknown> =>
  client.query('select ensure_reads_partition(to_timestamp($1 / 1000.0))', [at]);

/** Drops the indexes that no constraint needs; returns how to make them again. */
async function dropIndexes(client: PoolClient, table: string): Promise<readonly string[]> {
  const { rows } = await client.query<{ name: string; definition: string }>(
    `select indexrelid::regclass::text as name, pg_get_indexdef(indexrelid) as definition from pg_index
     where indrelid = $1::regclass and not exists (select 1 from pg_constraint where conindid = indexrelid)`,
    [table],
  );
  for (const { name } of rows) await client.query(`drop index ${name}`);
  return rows.map(({ definition }) => definition.replace(' ON ONLY ', ' ON '));
}

/** The number of the generator's n-th read, as `next_read_id` makes them. */
export const readId = (ts: number, number: number): bigint =>
  ((BigInt(ts) - firstNumber) << 21n) | (BigInt(number) & numbers);

/** Which read of the generator it is, while there are no more than two million. */
export const readNumber = (id: bigint): bigint => id & numbers;

const iso = (ts: number): string => new Date(ts).toISOString();

function* plateRows(plates: ReadonlyMap<string, number>): Generator<string> {
  for (const [text, number] of plates) yield `${number}\t${text}\n`;
}

function* keyRows({ feed, importId }: BenchIds, scale: Scale): Generator<string> {
  let number = 0;
  for (const { ts } of gen(scale)) {
    number++;
    const name = String(number).padStart(9, '0');
    yield `${feed}\t${name}\t\\\\x${name.padStart(64, '0')}\t${readId(ts, number)}\t${importId}\t${iso(ts + periodMs)}\n`;
  }
}
