import { spawn } from 'node:child_process';
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { alive, gone } from '../../src/foundation/postgres/processes.ts';
import { type Starter, startStarter, type StarterOptions } from '../builders/starter.ts';
import { type TempFolder, tempFolder } from '../builders/temp-folder.ts';

let folder: TempFolder;
let starters: Starter[] = [];

beforeAll(() => {
  folder = tempFolder();
});
afterEach(async () => {
  for (const starter of starters) await starter.stop();
  starters = [];
});
afterAll(() => folder.remove());

const start = (options: StarterOptions = {}, path = folder.path): Starter => {
  const starter = startStarter(path, options);
  starters.push(starter);
  return starter;
};

/** As whom the database runs when the tests run as root. */
const databaseUser = (path: string): { readonly uid?: number } =>
  process.geteuid?.() === 0 ? { uid: statSync(join(path, 'postgres')).uid } : {};

const keep = 'create table if not exists kept as select 7 as value';

async function query(url: string, sql: string): Promise<readonly Record<string, unknown>[]> {
  const client = new Client({ connectionString: url });
  client.on('error', () => {});
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}

/** Asks again until it is answered: the database is starting. */
async function eventually(url: string, sql: string): Promise<readonly Record<string, unknown>[]> {
  for (let tries = 0; ; tries++) {
    try {
      return await query(url, sql);
    } catch (error) {
      if (tries > 150) throw error;
      await pause(100);
    }
  }
}

test('stopped in order and started again, the data is there', async () => {
  const first = start();
  const { pid, ownerUrl } = await first.started();
  await query(ownerUrl, keep);
  await first.stop();
  expect(alive(pid)).toBe(false);
  const again = await start().started();
  expect(await query(again.ownerUrl, 'select value from kept')).toEqual([{ value: 7 }]);
});

test('what the record rests on is on: checksums, fsync, full_page_writes; nobody comes in without a password', async () => {
  const { ownerUrl } = await start().started();
  const settings = "('data_checksums', 'fsync', 'full_page_writes', 'synchronous_commit')";
  const found = await query(ownerUrl, `select distinct setting from pg_settings where name in ${settings}`);
  expect(found).toEqual([{ setting: 'on' }]);
  const methods = await query(ownerUrl, 'select distinct auth_method from pg_hba_file_rules');
  expect(methods).toEqual([{ auth_method: 'scram-sha-256' }]);
  const wrong = new URL(ownerUrl);
  wrong.password = 'guess';
  await expect(query(wrong.href, 'select 1')).rejects.toMatchObject({ code: '28P01' });
});

test('kill -9 of the database alone: it is started again by itself, and what was committed is there', async () => {
  const { pid, ownerUrl } = await start().started();
  await query(ownerUrl, keep);
  process.kill(pid, 'SIGKILL');
  expect(await eventually(ownerUrl, 'select value from kept')).toEqual([{ value: 7 }]);
});

test('kill -9 of server and database: the next start recovers', async () => {
  const first = start();
  const { pid, ownerUrl } = await first.started();
  await query(ownerUrl, keep);
  await first.kill();
  process.kill(pid, 'SIGKILL');
  const again = await start().started();
  expect(again.pid).not.toBe(pid);
  expect(await query(again.ownerUrl, 'select value from kept')).toEqual([{ value: 7 }]);
});

test('kill -9 of the server alone: the next one adopts the database that still runs', async () => {
  const first = start();
  const { pid } = await first.started();
  await first.kill();
  expect(alive(pid)).toBe(true);
  const second = start();
  expect((await second.started()).pid).toBe(pid);
  await second.stop();
  expect(alive(pid)).toBe(false);
});

test('a stale pid file whose number now belongs to another process is taken away', async () => {
  const first = start();
  const { pid, ownerUrl } = await first.started();
  await query(ownerUrl, keep);
  await first.kill();
  process.kill(pid, 'SIGKILL');
  await gone(pid, 5_000);
  const other = spawn('sleep', ['60'], databaseUser(folder.path));
  for (const lock of [
    join(folder.path, 'postgres', 'postmaster.pid'),
    join(folder.path, 'run', '.s.PGSQL.5432.lock'),
  ]) {
    const [, ...rest] = readFileSync(lock, 'utf8').split('\n');
    writeFileSync(lock, [other.pid, ...rest].join('\n'));
  }
  const again = await start().started();
  other.kill();
  expect(await query(again.ownerUrl, 'select value from kept')).toEqual([{ value: 7 }]);
});

test('an empty pid file, as a crash on a full disk leaves it, is taken away', async () => {
  const first = start();
  await first.started();
  await first.stop();
  writeFileSync(join(folder.path, 'postgres', 'postmaster.pid'), '');
  await start().started();
});

test('of two that begin at once one gets the database, the other is told who has it', async () => {
  const path = join(folder.path, 'new');
  const pair = [start({}, path), start({}, path)];
  const outcomes = await Promise.all(
    pair.map((starter) =>
      starter.started().then(
        () => 'started',
        async () => (await starter.refused()).code,
      ),
    ),
  );
  expect(outcomes.toSorted()).toEqual(['in-use', 'started']);
});

test('a command joins the database of a running server and leaves it running', async () => {
  const { pid } = await start().started();
  const command = start({ join: true });
  expect((await command.started()).pid).toBe(pid);
  await command.stop();
  expect(alive(pid)).toBe(true);
  await expect(start().refused()).resolves.toMatchObject({ code: 'in-use' });
});
