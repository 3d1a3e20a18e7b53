import type { Pool } from 'pg';

/** A row that the application wrote. */
export interface Change {
  readonly table: string;
  readonly act: string;
  readonly row: string;
}

/**
 * Notes every row that the application's role writes, in every table but the record's own, so that a test can say that
 * nothing was changed. What the builders write as the owner of the database is not noted.
 */
export async function watchChanges(owner: Pool): Promise<void> {
  await owner.query(`
    create table matrix_changes (table_name text not null, act text not null, written text not null);
    grant insert on matrix_changes to plateward_app;
    create function matrix_note() returns trigger language plpgsql as $$
    begin
      if session_user = 'plateward_app' then
        insert into matrix_changes values (tg_table_name, tg_op, coalesce(to_jsonb(new), to_jsonb(old))::text);
      end if;
      return null;
    end $$;
    do $$
    declare
      found record;
    begin
      for found in select c.oid::regclass as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where n.nspname = 'public' and c.relkind in ('r', 'p') and not c.relispartition
          and c.relname !~ '^(record|matrix)_' loop
        execute format('create trigger matrix_note after insert or update or delete on %s
          for each row execute function matrix_note()', found.name);
      end loop;
    end $$`);
}

/** What was written since the last time that this was asked, but into these tables. */
export async function changesSince(owner: Pool, expected: ReadonlySet<string>): Promise<readonly Change[]> {
  const { rows } = await owner.query<{ table_name: string; act: string; written: string }>(
    'with taken as (delete from matrix_changes returning *) select * from taken',
  );
  return rows
    .filter(({ table_name }) => !expected.has(table_name))
    .map(({ table_name: table, act, written: row }) => ({ table, act, row }));
}
