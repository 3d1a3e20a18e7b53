import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { openRecord } from '../src/record/index.ts';
import { type FreshDatabase, freshDatabase } from './builders/database.ts';
import { askedBy, recordOptions, started } from './builders/record.ts';
import { asInsider, headNow, rollBackTo } from './builders/rolled-back.ts';

const run = promisify(execFile);
const program = join(import.meta.dirname, '../bin/plateward.js');
const origin = 'plateward.test/record';

let database: FreshDatabase;
let folder = '';

interface Ran {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

const isRan = (error: unknown): error is Ran =>
  typeof error === 'object' && error !== null && 'stderr' in error;

/** Runs the command as a person would, on this test's database. */
async function plateward(...args: readonly string[]): Promise<Ran> {
  const env = {
    ...process.env,
    DATABASE_URL: database.ownerUrl,
    DATABASE_APP_URL: database.appUrl,
    PLATEWARD_DATA: folder,
    PLATEWARD_ORIGIN: origin,
    PLATEWARD_MASTER_KEY: inject('postgres').masterKey,
  };
  try {
    return { code: 0, ...(await run(process.execPath, [program, 'record', ...args], { env })) };
  } catch (error) {
    if (!isRan(error)) throw error;
    return error;
  }
}

async function append(times: number): Promise<void> {
  const record = await openRecord(
    recordOptions(database, { checkpointFile: join(folder, 'record', 'checkpoint') }),
  );
  for (let at = 0; at < times; at++) await record.append(at % 2 === 0 ? started() : askedBy('S1'));
  await record.close();
}

beforeAll(async () => {
  database = await freshDatabase();
  folder = mkdtempSync(join(tmpdir(), 'command-'));
  await append(6);
});
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await database.drop();
});

describe('plateward record', () => {
  it('verify says that all holds', async () => {
    const { code, stdout } = await plateward('verify', '--json', join(folder, 'report.json'));
    expect({ code, stdout }).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/^6 entries hold; root /),
    });
  });

  it('export makes a copy, once, that the stand-alone verifier accepts, and is an entry itself', async () => {
    const copy = join(folder, 'copy');
    const exported = await plateward('export', copy);
    expect(exported).toMatchObject({ code: 0, stdout: `7 entries in ${copy}\n` });
    const { stdout } = await run(process.execPath, [
      join(import.meta.dirname, '../tools/verify-record.mjs'),
      copy,
    ]);
    expect(stdout).toMatch(/^7 entries hold/);
    expect(await plateward('export', copy)).toMatchObject({ code: 2 });
  });

  it('proof writes what an auditor takes along', async () => {
    const file = join(folder, 'entry-1');
    expect(await plateward('proof', '1', file)).toMatchObject({ code: 0 });
    expect(await plateward('proof', '4711', file)).toMatchObject({ code: 2 });
  });

  it('restore accepts nothing where nothing was rolled back', async () => {
    expect(await plateward('restore')).toMatchObject({ code: 2 });
    expect(await plateward('restore', '--accept-rollback')).toMatchObject({ code: 3 });
  });

  it('verify finds a rollback, and restore --accept-rollback is the way on', async () => {
    const head = await headNow(database);
    await append(2);
    await rollBackTo(database, head);
    const found = await plateward('verify');
    expect(found.code).toBe(1);
    expect(found.stdout).toContain('rolled back');
    expect(await plateward('restore', '--accept-rollback', '--by', 'S-EIS')).toMatchObject({ code: 0 });
    expect(await plateward('verify')).toMatchObject({ code: 0 });
  });

  it('verify names what an insider changed', async () => {
    await asInsider(
      database,
      "update record_clear set clear = jsonb_set(clear, '{plate,1}', '\"1XYZ999\"') where entry = 1",
    );
    const { code, stdout } = await plateward('verify');
    expect(code).toBe(1);
    expect(stdout).toContain('entry 1: the clear value of plate is not the one committed to');
    expect(stdout).not.toContain('1XYZ999');
  });

  it('check-vectors names what cannot be read', async () => {
    const empty = join(folder, 'empty');
    mkdirSync(empty);
    expect(await plateward('check-vectors', empty)).toMatchObject({ code: 2 });
    expect(await plateward('check-vectors')).toMatchObject({ code: 2 });
    expect(await plateward('nonsense')).toMatchObject({ code: 2 });
  });
});
