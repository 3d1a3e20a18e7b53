import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../../../test/builders/database.ts';
import { withTransaction } from '../../foundation/postgres/pool.ts';
import { distributeReads, distributionSteps } from './distribution.ts';

let database: FreshDatabase;
beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(() => database.drop());

const statements = distributionSteps.map(({ sql }) => sql);

describe('the distributed layout', () => {
  it('spreads the reads by plate, and keeps cameras, owners and the dictionary on every node', () => {
    expect(statements).toContain(`select create_distributed_table('reads', 'plate_no')`);
    for (const table of ['cameras', 'agencies', 'feeds', 'plates'])
      expect(statements).toContain(`select create_reference_table('${table}')`);
  });

  it('names tables, columns, indexes and functions that there are', async () => {
    const plain = statements.filter(
      (sql) => !/citus|create_distributed|create_reference|run_command/.test(sql),
    );
    await expect(
      withTransaction(database.owner, async (db) => {
        for (const sql of plain) await db.query(sql);
        const { rows } = await db.query<{ found: string }>(
          `select count(to_regprocedure(name))::text as found from unnest($1::text[]) as name`,
          [named('create_distributed_function')],
        );
        expect(rows[0]?.found).toBe(String(named('create_distributed_function').length));
        for (const table of [...named('create_reference_table'), ...named('create_distributed_table')])
          await db.query('select $1::regclass', [table]);
        throw new Error('undone');
      }),
    ).rejects.toThrow('undone');
  });

  it('numbers feeds, cameras and plates on where they are', async () => {
    await expect(
      withTransaction(database.owner, async (db) => {
        await db.query(`insert into plates (text) values ('7ABC123'), ('7ABC124')`);
        for (const sql of statements.filter(
          (one) => one.includes('plates') && !one.includes('create_reference'),
        ))
          await db.query(sql);
        const { rows } = await db.query<{ plate_no: number }>(
          `insert into plates (text) values ('7ABC125') returning plate_no`,
        );
        expect(rows[0]?.plate_no).toBe(3);
        throw new Error('undone');
      }),
    ).rejects.toThrow('undone');
  });

  it('has every unique index of a spread table hold the column by which it is spread', async () => {
    const { rows } = await database.owner.query<{ definition: string }>(
      `select pg_get_indexdef(indexrelid) as definition from pg_index
       where indisunique and indrelid in ('reads'::regclass, 'read_candidates'::regclass)`,
    );
    for (const { definition } of rows) {
      if (definition.includes('reads_by_time')) expect(statements).toContain('drop index reads_by_time');
      else expect(definition).toMatch(/read_id/);
    }
  });

  it('says on a PostgreSQL without Citus what is missing and what to mend, and changes nothing', async () => {
    const outcome = await withTransaction(database.owner, distributeReads);
    expect(outcome).toMatchObject({ kind: 'refused', problem: 'This PostgreSQL has no Citus.' });
    const { rows } = await database.owner.query<{ identity: string }>(
      `select attidentity as identity from pg_attribute where attrelid = 'plates'::regclass and attname = 'plate_no'`,
    );
    expect(rows[0]?.identity).toBe('a');
  });
});

/** The first argument of every call of a function of Citus. */
const named = (name: string): readonly string[] =>
  statements.flatMap((sql) => new RegExp(`${name}\\('([^']+)'`).exec(sql)?.[1] ?? []);
