import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { urlOf } from '../../src/foundation/postgres/connection.ts';
import { startPostgres } from '../../src/foundation/postgres/launcher.ts';
import { makePool } from '../../src/foundation/postgres/pool.ts';
import { signerFromSeed, verifyDatabase } from '../../src/record/index.ts';
import { type Acknowledged, type GatePerson, searchOn, startGate } from '../builders/gate-process.ts';
import { type TempFolder, tempFolder } from '../builders/temp-folder.ts';

const rounds = Number(process.env['CRASH_ROUNDS'] ?? 50);
const seed = Number(process.env['CRASH_SEED'] ?? 20_251_001);

let folder: TempFolder;
let people: readonly GatePerson[] = [];

beforeAll(async () => {
  folder = tempFolder();
  const gate = await startGate(folder.path, { prepare: true });
  people = gate.people;
  await gate.stop();
});
afterAll(() => folder.remove());

/** Mulberry32: the same rounds for the same seed. */
function random(from: number): () => number {
  let state = from >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const victims = ['server', 'database', 'both'] as const;

const killed = (pid: number): void => {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It had ended by itself.
  }
};

/** Starts, searches, kills at a random moment; what was acknowledged meanwhile. */
async function round(chance: () => number): Promise<readonly Acknowledged[]> {
  const gate = await startGate(folder.path);
  const acknowledged: Acknowledged[] = [];
  let stopped = false;
  const searching = people.map((person) => searchOn(gate.port, person, acknowledged, () => stopped));
  await pause(60 + chance() * 240);
  const victim = victims[Math.floor(chance() * victims.length)] ?? 'both';
  if (victim !== 'server') killed(gate.databasePid);
  // The database gone alone: the server answers 503 and comes back by itself.
  if (victim === 'database') await comesBack(gate.port);
  const ended = once(gate.child, 'exit');
  killed(gate.child.pid ?? 0);
  stopped = true;
  await ended;
  await Promise.all(searching);
  return acknowledged;
}

async function comesBack(port: number): Promise<void> {
  await expect
    .poll(async () => (await fetch(`http://127.0.0.1:${port}/readyz`)).status, {
      timeout: 30_000,
      interval: 100,
    })
    .toBe(200);
}

test(`kill -9 of server, database and both under load, ${rounds} rounds from seed ${seed}: nothing acknowledged is lost (trust 3, rows 1, 2, 5)`, {
  timeout: rounds * 20_000,
}, async () => {
  const chance = random(seed);
  const acknowledged: Acknowledged[] = [];
  for (let n = 0; n < rounds; n++) acknowledged.push(...(await round(chance)));
  expect(acknowledged.length).toBeGreaterThan(rounds);

  const running = await startPostgres({ folder: folder.path, mode: 'own' });
  const client = new Client({ connectionString: urlOf(running.owner) });
  await client.connect();
  const { rows } = await client.query<{ missing: number }>(
    `select count(*)::int as missing from unnest($1::bigint[], $2::bigint[]) as a (asked, answered)
       where not exists (select from record_entries e where e.seq = a.asked and e.kind = 'inquiry.asked')
          or not exists (select from record_entries e where e.seq = a.answered and e.kind = 'inquiry.answered' and e.ref = a.asked)`,
    [acknowledged.map(({ asked }) => asked), acknowledged.map(({ answered }) => answered)],
  );
  expect(rows[0]?.missing).toBe(0);
  await client.end();

  const pool = makePool(running.owner);
  const problems: string[] = [];
  await verifyDatabase(
    pool,
    {
      signer: signerFromSeed('plateward.example/record', running.sealing.derive('record/signing-key')),
      derive: running.sealing.derive,
      checkpointFile: join(folder.path, 'record', 'checkpoint'),
    },
    (problem) => void problems.push(JSON.stringify(problem)),
  );
  expect(problems).toEqual([]);
  await pool.end();
  await running.stop();
});
