import { afterAll, beforeAll, expect, test } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../../../test/builders/database.ts';
import { makePool, withTransaction } from './pool.ts';

let database: FreshDatabase;
beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(() => database.drop());

test('columns become numbers: bigint, timestamp in milliseconds, civil date as yyyymmdd', async () => {
  const { rows } = await database.app.query(
    `select 9007199254740991::bigint as most, '{1,null,3}'::bigint[] as several,
            timestamptz '2026-11-24 05:00:00.25-08' as at, date '2026-11-24' as day`,
  );
  expect(rows).toEqual([
    {
      most: 9007199254740991,
      several: [1, null, 3],
      at: Date.UTC(2026, 10, 24, 13, 0, 0, 250),
      day: 20261124,
    },
  ]);
});

test('a bigint that no number holds is an error, not a near one', async () => {
  await expect(database.app.query('select 9007199254740993::bigint')).rejects.toThrow(RangeError);
});

test('a transaction is all or nothing', async () => {
  await database.owner.query('create table notes (text text)');
  const broken = withTransaction(database.owner, async (transaction) => {
    await transaction.query("insert into notes values ('half')");
    throw new Error('stopped');
  });
  await expect(broken).rejects.toThrow('stopped');
  await withTransaction(database.owner, (transaction) =>
    transaction.query("insert into notes values ('whole')"),
  );
  expect((await database.owner.query('select text from notes')).rows).toEqual([{ text: 'whole' }]);
});

test('a statement that takes too long is cancelled', async () => {
  const pool = makePool(database.appSettings, { max: 1, statementTimeoutMs: 100 });
  await expect(pool.query('select pg_sleep(5)')).rejects.toMatchObject({ code: '57014' });
  await pool.end();
});
