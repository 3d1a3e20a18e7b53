import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, inject, test } from 'vitest';
import { sealingFrom } from '../sealing.ts';
import { type ConnectionSettings, withClient, withDatabase } from './connection.ts';
import { migrate, type Migration } from './migrate.ts';

const name = `test_migrate_${randomBytes(4).toString('hex')}`;
const postgres = inject('postgres');
const sealing = sealingFrom(Buffer.from(postgres.masterKey, 'base64'));
const target = { owner: withDatabase(postgres.owner, name), app: withDatabase(postgres.app, name), sealing };

const first: Migration = {
  name: '0001_first.sql',
  sql: 'create table first (n int); grant select on first to plateward_app',
};
const second: Migration = { name: '0002_second.sql', sql: 'create table second (n int)' };

const rows = (settings: ConnectionSettings, sql: string): Promise<readonly unknown[]> =>
  withClient(settings, async (client) => (await client.query(sql)).rows);

beforeAll(() => rows(postgres.owner, `create database ${name}`));
afterAll(() => rows(postgres.owner, `drop database ${name} with (force)`));
beforeEach(() => rows(target.owner, 'drop schema public cascade; create schema public'));

test('each migration is applied once, in order, by the owner', async () => {
  expect(await migrate(target, [first])).toEqual(['0001_first.sql']);
  expect(await migrate(target, [first, second])).toEqual(['0002_second.sql']);
  expect(await migrate(target, [first, second])).toEqual([]);
});

test('two servers that start together migrate once', async () => {
  const outcomes = await Promise.all([migrate(target, [first, second]), migrate(target, [first, second])]);
  expect(outcomes.flat().toSorted()).toEqual(['0001_first.sql', '0002_second.sql']);
});

test('a migration that fails leaves nothing, and says at which line', async () => {
  const broken = { name: '0002_broken.sql', sql: 'create table half (n int);\nselect nonsense;\n' };
  await expect(migrate(target, [first, broken])).rejects.toMatchObject({
    code: 'migration-failed',
    message: expect.stringContaining('0002_broken.sql failed: column "nonsense" does not exist (line 2)'),
  });
  expect(
    await rows(target.owner, "select to_regclass('first') is not null as first, to_regclass('half') as half"),
  ).toEqual([{ first: true, half: null }]);
});

test('a database migrated by a newer program is left untouched', async () => {
  await migrate(target, [first, second]);
  await expect(migrate(target, [first])).rejects.toMatchObject({ code: 'newer-schema' });
});

test('a migration that reads otherwise than when it was applied is refused', async () => {
  await migrate(target, [first]);
  await expect(migrate(target, [{ ...first, sql: `${first.sql} ` }])).rejects.toMatchObject({
    code: 'migration-changed',
  });
});

test('the application connects as a role that owns nothing and is granted only what a migration grants', async () => {
  await migrate(target, [first, second]);
  expect(await rows(target.app, 'select current_user as role, count(*) as rows from first')).toEqual([
    { role: 'plateward_app', rows: 0 },
  ]);
  await expect(rows(target.app, 'select from second')).rejects.toMatchObject({ code: '42501' });
  await expect(rows(target.app, 'create table own (n int)')).rejects.toMatchObject({ code: '42501' });
  await expect(rows(target.app, 'select from schema_migrations')).rejects.toMatchObject({ code: '42501' });
  await expect(rows(target.app, 'select from master_key_mark')).rejects.toMatchObject({ code: '42501' });
});

test('another master key is refused before anything is sealed with it', async () => {
  await migrate(target, [first]);
  const other = { ...target, sealing: sealingFrom(randomBytes(32)) };
  await expect(migrate(other, [first])).rejects.toMatchObject({ code: 'key-wrong' });
});
