import { once } from 'node:events';
import { mkdirSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { urlOf } from '../../src/foundation/postgres/connection.ts';
import { startPostgres } from '../../src/foundation/postgres/launcher.ts';
import { aBroker, type TestBroker } from '../builders/broker.ts';
import { startFeedsServer } from '../builders/feeds-process.ts';
import { seeded } from '../builders/seeded.ts';
import { type TempFolder, tempFolder } from '../builders/temp-folder.ts';

const rounds = Number(process.env['CRASH_ROUNDS'] ?? 4);
const seed = Number(process.env['CRASH_SEED'] ?? 20_261_124);
const key = 'the-key-of-the-pushing-feed-00001';
const perBatch = 20;

let folder: TempFolder;
let broker: TestBroker;

beforeAll(async () => {
  folder = tempFolder();
  broker = await aBroker();
  const server = await startFeedsServer(folder.path, { broker: broker.url, key });
  await server.stop();
});
afterAll(async () => {
  await broker.stop();
  await folder.remove();
});

/** How many batches each way has sent: a batch is sent again until it is acknowledged. */
const sent = { pushed: 0, dropped: 0, published: 0 };

const batch = (nth: number): string =>
  Array.from({ length: perBatch }, (_one, at) => {
    const number = nth * perBatch + at;
    const plate = `7${number.toString(36).toUpperCase().padStart(6, '0')}`;
    return JSON.stringify({ plate, captured_at: captured, camera: 'c', id: `r-${number}` });
  }).join('\n');
const captured = new Date(Date.now() - 3_600_000).toISOString();

/** Pushes until told to stop, or until a batch is not acknowledged. */
async function push(port: number, stopped: () => boolean): Promise<void> {
  while (!stopped()) {
    const { status } = await fetch(`http://127.0.0.1:${port}/api/v1/feeds/pushed/reads`, {
      method: 'POST',
      headers: { authorization: `Bearer ${key}` },
      body: batch(sent.pushed),
    }).catch(() => ({ status: 0 }));
    if (status === 200) sent.pushed += 1;
    else if (status !== 429) return;
  }
}

async function publish(stopped: () => boolean): Promise<void> {
  while (!stopped()) {
    await broker.publish('reads', batch(sent.published));
    sent.published += 1;
    await pause(50);
  }
}

async function drop(stopped: () => boolean): Promise<void> {
  const at = join(folder.path, 'drop', 'dropped');
  mkdirSync(at, { recursive: true });
  while (!stopped()) {
    const name = join(at, `${String(sent.dropped).padStart(6, '0')}.ndjson`);
    writeFileSync(`${name}.part`, batch(sent.dropped));
    renameSync(`${name}.part`, name);
    sent.dropped += 1;
    await pause(100);
  }
}

const killed = (pid: number): void => {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It had ended by itself.
  }
};

/** Starts, sends by all three ways, kills at a random moment. */
async function round(chance: () => number): Promise<void> {
  const server = await startFeedsServer(folder.path);
  let over = false;
  const sending = [push(server.port, () => over), publish(() => over), drop(() => over)];
  await pause(300 + chance() * 1_000);
  const ended = once(server.child, 'exit');
  if (chance() < 0.5) killed(server.databasePid);
  killed(server.child.pid ?? 0);
  over = true;
  await ended;
  await Promise.all(sending);
}

const processed = (): number => readdirSync(join(folder.path, 'drop', 'dropped', 'processed')).length;

test(`kill -9 while reads come by HTTP, MQTT and folder, ${rounds} rounds from seed ${seed}: none accepted is lost, none is doubled`, {
  timeout: rounds * 60_000 + 360_000,
}, async () => {
  const chance = seeded(seed);
  for (let nth = 0; nth < rounds; nth++) await round(chance);

  // What was not acknowledged when it was killed is sent again by its sender, its broker, its folder.
  const server = await startFeedsServer(folder.path);
  const before = sent.pushed;
  await push(server.port, () => sent.pushed > before);
  await expect.poll(processed, { timeout: 180_000 }).toBeGreaterThanOrEqual(sent.dropped);
  const counted = await countsOf(sent.published * perBatch);
  await server.stop();

  expect(sent.pushed).toBeGreaterThan(0);
  expect(counted).toEqual({
    pushed: { keys: sent.pushed * perBatch, reads: sent.pushed * perBatch },
    dropped: { keys: sent.dropped * perBatch, reads: sent.dropped * perBatch },
    published: { keys: sent.published * perBatch, reads: sent.published * perBatch },
  });
});

/** Names taken in and reads stored of each feed, once the broker has delivered everything. */
async function countsOf(published: number): Promise<unknown> {
  const running = await startPostgres({ folder: folder.path, mode: 'join' });
  const client = new Client({ connectionString: urlOf(running.owner) });
  await client.connect();
  const counts = async (): Promise<Record<string, { keys: number; reads: number }>> => {
    const { rows } = await client.query<{ feed_id: string; keys: number; reads: number }>(
      `select f.feed_id, (select count(*)::int from read_keys k where k.feed_no = f.feed_no) as keys,
         (select count(*)::int from reads r join cameras c using (camera_no) where c.feed_no = f.feed_no) as reads
       from feeds f`,
    );
    return Object.fromEntries(rows.map(({ feed_id, keys, reads }) => [feed_id, { keys, reads }]));
  };
  await expect.poll(async () => (await counts())['published']?.keys, { timeout: 180_000 }).toBe(published);
  const found = await counts();
  await client.end();
  await running.stop();
  return found;
}
