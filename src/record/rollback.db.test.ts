import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../../test/builders/database.ts';
import { openTestRecord, started } from '../../test/builders/record.ts';
import { headNow, rollBackTo } from '../../test/builders/rolled-back.ts';
import { acceptRollback, openRecord, readEntry, type RecordOptions, RecordUnavailable } from './index.ts';
import type { Problem } from './verify/problem.ts';
import { verifyDatabase } from './verify/verify-database.ts';

let database: FreshDatabase;
let options: RecordOptions;
let evidence: string;

/** A record of six entries whose database is put back to three. */
beforeEach(async () => {
  database = await freshDatabase();
  const opened = await openTestRecord(database);
  options = opened.options;
  for (let at = 0; at < 3; at++) await opened.record.append(started());
  const head = await headNow(database);
  for (let at = 0; at < 3; at++) await opened.record.append(started());
  const root = Buffer.from(opened.record.head().root, 'base64').toString('hex', 0, 4);
  evidence = `${options.checkpointFile}.lost-6-${root}`;
  await opened.record.close();
  await rollBackTo(database, head);
});
afterEach(async () => {
  for (const file of [options.checkpointFile, evidence]) rmSync(file, { force: true });
  await database.drop();
});

const fault = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => undefined,
    (error: unknown) => (error instanceof RecordUnavailable ? error.code : error),
  );

describe('an older database behind a newer checkpoint', () => {
  it('stops the start, and says what to do', async () => {
    expect(await fault(openRecord(options))).toBe('rolled-back');
    await expect(openRecord(options)).rejects.toThrow('record restore --accept-rollback');
    await expect(openRecord(options)).rejects.toThrow('6 entries and now has 3');
  });

  it('is gone on from only by an entry that says so, which keeps the evidence', async () => {
    const lost = readFileSync(options.checkpointFile, 'utf8');
    const accepted = await acceptRollback(options, 'S-EIS');
    expect(accepted).toMatchObject({ lostSize: 6, evidence });
    expect(readFileSync(evidence, 'utf8')).toBe(lost);
    const entry = await readEntry(database.app, accepted.appended.index);
    expect(entry?.entry).toMatchObject({ kind: 'record.restored', seq: 3, checkpoint: { size: 6 } });
    expect(entry?.values.staffId).toBe('S-EIS');
    const record = await openRecord(options);
    await record.append(started());
    await record.close();
    const problems: Problem[] = [];
    await verifyDatabase(database.owner, options, (problem) => problems.push(problem));
    expect(problems).toEqual([]);
  });

  it('is not gone on from when that entry cannot be written', async () => {
    const pool = {
      query: options.pool.query.bind(options.pool),
      connect: () => Promise.reject(new Error('no database')),
    };
    const before = readFileSync(options.checkpointFile, 'utf8');
    await fault(acceptRollback({ ...options, pool }, undefined));
    expect(readFileSync(options.checkpointFile, 'utf8')).toBe(before);
    expect(await fault(openRecord(options))).toBe('rolled-back');
  });

  it('that has entries of its own does not lead on either', async () => {
    const checkpoint = readFileSync(options.checkpointFile, 'utf8');
    rmSync(options.checkpointFile);
    const record = await openRecord(options);
    for (let at = 0; at < 5; at++) await record.append(started());
    await record.close();
    writeFileSync(options.checkpointFile, checkpoint);
    expect(await fault(openRecord(options))).toBe('inconsistent');
    expect((await acceptRollback(options, undefined)).lostSize).toBe(6);
    await (await openRecord(options)).close();
  });
});

describe('without a rollback', () => {
  it('none is accepted', async () => {
    rmSync(options.checkpointFile);
    expect(await fault(acceptRollback(options, undefined))).toBe('closed');
    const record = await openRecord(options);
    await record.append(started());
    await record.close();
    expect(existsSync(options.checkpointFile)).toBe(true);
    expect(await fault(acceptRollback(options, undefined))).toBe('closed');
  });

  it('a checkpoint that cannot be read stops the start too', async () => {
    writeFileSync(options.checkpointFile, 'nothing');
    expect(await fault(openRecord(options))).toBe('inconsistent');
    expect((await acceptRollback(options, undefined)).lostSize).toBe(0);
    rmSync(`${options.checkpointFile}.lost-unreadable`);
  });
});

describe('the role that owns the database', () => {
  it('is not one that the record opens with', async () => {
    rmSync(options.checkpointFile);
    await expect(openRecord({ ...options, pool: database.owner })).rejects.toThrow('plateward_app');
  });
});
