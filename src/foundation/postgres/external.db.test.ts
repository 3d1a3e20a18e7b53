import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { urlOf, withClient, withDatabase, withRole } from './connection.ts';
import { connectExternal } from './external.ts';
import { migrate } from './migrate.ts';

const postgres = inject('postgres');
const tag = randomBytes(4).toString('hex');
const database = `test_external_${tag}`;
const modest = `test_modest_${tag}`;
const admin = withDatabase(postgres.owner, database);
const modestUrl = urlOf(withRole(admin, modest, 'modest'));
const run = (sql: string) => withClient(postgres.owner, (client) => client.query(sql));

let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'plateward-external-'));
  await run(`create role ${modest} login password 'modest'`);
  await run(`create database ${database} owner ${modest}`);
});
afterAll(async () => {
  await run(`drop database ${database} with (force)`);
  await run(`drop role ${modest}`);
  rmSync(folder, { recursive: true });
});

describe('a PostgreSQL that others run (DATABASE_URL)', () => {
  test('is used as it is: the application signs in with its own role', async () => {
    const running = await connectExternal(urlOf(admin), {
      folder,
      appUrl: urlOf(withDatabase(postgres.app, database)),
    });
    await migrate(running, []);
    const { rows } = await withClient(running.app, (client) => client.query('select current_user as role'));
    expect([running.kind, running.pid(), rows]).toEqual(['external', undefined, [{ role: 'plateward_app' }]]);
    await running.stop();
  });

  test('an owner who may not make roles is told to have the role made, and DATABASE_APP_URL then serves', async () => {
    const running = await connectExternal(modestUrl, { folder });
    await withClient(admin, (client) =>
      client.query('drop table if exists master_key_mark, schema_migrations'),
    );
    await expect(migrate(running, [])).rejects.toMatchObject({
      code: 'app-role',
      message: expect.stringContaining('DATABASE_APP_URL'),
    });
    const given = await connectExternal(modestUrl, {
      folder,
      appUrl: urlOf(withDatabase(postgres.app, database)),
    });
    await expect(migrate(given, [])).resolves.toEqual([]);
  });

  test.each([
    ['nonsense', 'unreachable'],
    ['mysql://a:b@localhost/c', 'unreachable'],
    ['postgresql://a:b@127.0.0.1:1/c', 'unreachable'],
  ])('%s is refused as %s', async (url, code) => {
    await expect(connectExternal(url, { folder })).rejects.toMatchObject({ code });
  });

  test('a wrong password is named as such, and not printed', async () => {
    const url = urlOf(withRole(admin, modest, 'not-the-password'));
    const refusal = connectExternal(url, { folder });
    await expect(refusal).rejects.toThrow('password authentication failed');
    await expect(refusal).rejects.not.toThrow('not-the-password');
  });

  test('DATABASE_APP_URL must name the role that migrations grant to', async () => {
    await expect(connectExternal(urlOf(admin), { folder, appUrl: modestUrl })).rejects.toMatchObject({
      code: 'app-role',
    });
  });
});
