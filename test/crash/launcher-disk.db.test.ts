import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Starter, startStarter } from '../builders/starter.ts';
import { type TempFolder, tempFolder } from '../builders/temp-folder.ts';

const root = process.geteuid?.() === 0;
let folder: TempFolder;
let starters: Starter[] = [];
let mounts: string[];

beforeEach(() => {
  folder = tempFolder();
  mounts = [];
});
afterEach(async () => {
  for (const starter of starters) await starter.stop();
  starters = [];
  for (const path of mounts) spawnSync('umount', [path]);
  await folder.remove();
});

const start = (path: string): Starter => {
  const starter = startStarter(path);
  starters.push(starter);
  return starter;
};

async function startAndStop(path: string): Promise<void> {
  const starter = start(path);
  await starter.started();
  await starter.stop();
}

/** A small disk of its own, or undefined where mounting is not allowed. */
function smallDisk(mebibytes: number): string | undefined {
  const path = join(folder.path, 'disk');
  mkdirSync(path);
  const { status } = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${mebibytes}m`, 'tmpfs', path]);
  if (status !== 0) return undefined;
  mounts.push(path);
  return path;
}
const cannotMount = 'needs the right to mount a small disk';

/** Writes until the disk holds no more. */
function fill(disk: string): string {
  const path = join(disk, 'ballast');
  spawnSync('dd', ['if=/dev/zero', `of=${path}`, 'bs=64k']);
  return path;
}

describe('a full disk', () => {
  test('too small to begin on', async (context) => {
    const disk = smallDisk(64) ?? context.skip(cannotMount);
    const { code, message } = await start(disk).refused();
    expect(code).toBe('disk-full');
    expect(message).toContain('Free some space');
  });

  test('full at the start: a clear refusal, and all is well once there is room', async (context) => {
    const disk = smallDisk(300) ?? context.skip(cannotMount);
    await startAndStop(disk);
    const ballast = fill(disk);
    await expect(start(disk).refused()).resolves.toMatchObject({ code: 'disk-full' });
    rmSync(ballast);
    await startAndStop(disk);
  });

  test('full while running: writes fail, and what was acknowledged is there once there is room', async (context) => {
    const disk = smallDisk(300) ?? context.skip(cannotMount);
    const first = start(disk);
    const { ownerUrl } = await first.started();
    const client = new Client({ connectionString: ownerUrl });
    client.on('error', () => {});
    await client.connect();
    await client.query('create table kept (number int, filler text)');
    const ballast = fill(disk);
    let acknowledged = 0;
    const insert = "insert into kept values ($1, repeat('x', 1000000))";
    const refused = await (async () => {
      for (; acknowledged < 100_000; acknowledged++) await client.query(insert, [acknowledged]);
      return undefined;
    })().catch((error: unknown) => error);
    expect(refused).toBeDefined();
    rmSync(ballast);
    await client.end();
    await first.stop();
    const again = await start(disk).started();
    const reader = new Client({ connectionString: again.ownerUrl });
    await reader.connect();
    const { rows } = await reader.query<{ kept: string }>('select count(*) as kept from kept');
    await reader.end();
    expect(Number(rows[0]?.kept)).toBeGreaterThanOrEqual(acknowledged);
  });
});

describe('a read-only disk', () => {
  test('is named', async (context) => {
    const disk = smallDisk(300) ?? context.skip(cannotMount);
    await startAndStop(disk);
    spawnSync('mount', ['-o', 'remount,ro', disk]);
    await expect(start(disk).refused()).resolves.toMatchObject({ code: 'read-only' });
  });

  test.skipIf(root)('a folder that may not be written is named', async () => {
    chmodSync(folder.path, 0o500);
    await expect(start(folder.path).refused()).resolves.toMatchObject({ code: 'permission' });
    chmodSync(folder.path, 0o700);
  });
});

describe('data that this program may not touch', () => {
  let kept: TempFolder;
  beforeAll(async () => {
    kept = tempFolder();
    await startAndStop(kept.path);
  });
  afterAll(() => kept.remove());

  /** What a start says while one file is changed; the file is put back. */
  async function refusalWith(file: string, change: (path: string) => void): Promise<string> {
    const path = join(kept.path, file);
    const before = readFileSync(path);
    change(path);
    const changed = existsSync(path) ? readFileSync(path) : undefined;
    const { code } = await start(kept.path).refused();
    expect(existsSync(path) ? readFileSync(path) : undefined, 'left as it was found').toEqual(changed);
    writeFileSync(path, before);
    return code;
  }

  test.each([
    ['19', 'newer-data'],
    ['17', 'older-data'],
    ['', 'damaged'],
  ])('data of PostgreSQL "%s": %s', async (major, code) => {
    expect(await refusalWith('postgres/PG_VERSION', (path) => writeFileSync(path, major))).toBe(code);
  });

  test('a damaged control file is named', async () => {
    const zeroes = (path: string): void => writeFileSync(path, Buffer.alloc(8192));
    expect(await refusalWith('postgres/global/pg_control', zeroes)).toBe('damaged');
  });

  test.each([
    ['keys/master.key', 'key-missing'],
    ['keys/database.password', 'password-lost'],
  ])('%s gone while data exists: %s', async (file, code) => {
    expect(await refusalWith(file, (path) => rmSync(path))).toBe(code);
  });

  test('after all these refusals it starts', async () => {
    await startAndStop(kept.path);
  });
});
