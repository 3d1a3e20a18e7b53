import type { Pool } from 'pg';
import { type Queryable, withTransaction } from '../foundation/postgres/pool.ts';
import { firstDay, type Month, monthKeys } from './clear-months.ts';
import { lookup } from './commitment.ts';
import { clearSchema } from './find-store.ts';
import type { RecordLog } from './record-log.ts';

export interface Destruction {
  /** The role that owns the record: the application's may not. */
  readonly owner: Pool;
  readonly record: Pick<RecordLog, 'append'>;
  readonly derive: (label: string) => Buffer;
  readonly month: Month;
  /** Entries whose clear values are held (R28), and the month that they are moved to. */
  readonly held: readonly number[];
  readonly until: Month;
}

export interface Destroyed {
  readonly destroyed: number;
  readonly held: number;
}

interface HeldRow {
  readonly entry: number;
  readonly clear: unknown;
}

const partition = (month: Month): string => `record_clear_${month.replace('-', '_')}`;

/** A held row under its new month: found by that month's key, beside what already lies there of the entry. */
async function moveRow(
  db: Queryable,
  { entry, clear }: HeldRow,
  { derive, until }: Destruction,
): Promise<void> {
  const key = monthKeys(derive)(until);
  const values = clearSchema.parse(clear);
  const digest = (field: 'staffId' | 'plate' | 'caseNumber'): Buffer | null => {
    const value = values[field]?.[1];
    return value === undefined ? null : lookup(key, field, value);
  };
  await db.query(
    `insert into record_clear (month, entry, clear, staff, plate, case_number) values ($1, $2, $3, $4, $5, $6)
      on conflict (entry, month) do update set clear = record_clear.clear || excluded.clear,
        staff = coalesce(record_clear.staff, excluded.staff), plate = coalesce(record_clear.plate, excluded.plate),
        case_number = coalesce(record_clear.case_number, excluded.case_number)`,
    [firstDay(until), entry, clear, digest('staffId'), digest('plate'), digest('caseNumber')],
  );
}

/**
 * Destroys the clear values of a month but for those that are held (53060.9(a)(1), R28). The entry that says so comes
 * first; the leaves stay, still verify, and say nothing any more. Where something else reads them just then it fails
 * within a second and can be done again.
 */
export async function destroyMonth(destruction: Destruction): Promise<Destroyed> {
  const { owner, record, month, held, until } = destruction;
  const { rows } = await owner.query<{ total: number; held: number }>(
    `select count(*) as total, count(*) filter (where entry = any($2::bigint[])) as held
      from record_clear where month = $1`,
    [firstDay(month), held],
  );
  const { total = 0, held: moved = 0 } = rows[0] ?? {};
  await record.append({
    kind: 'clear.destroyed',
    month,
    counts: { destroyed: total - moved, held: moved },
    values: {},
  });
  await withTransaction(owner, async (db) => {
    // Dropping locks the whole table: rather not now than appends that wait.
    await db.query("set local lock_timeout = '1s'");
    await db.query('select record_prepare($1)', [[firstDay(until)]]);
    const { rows: keeping } = await db.query<HeldRow>(
      'select entry, clear from record_clear where month = $1 and entry = any($2::bigint[])',
      [firstDay(month), held],
    );
    for (const row of keeping) await moveRow(db, row, destruction);
    await db.query(`drop table if exists ${partition(month)}`);
  });
  return { destroyed: total - moved, held: moved };
}
