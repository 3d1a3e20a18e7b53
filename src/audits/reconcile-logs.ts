import type { Instant } from '../foundation/clock.ts';
import type { Queryable } from '../foundation/postgres/pool.ts';
import { divisions } from '../people/index.ts';
import { populationOfRecord } from './compile/population-store.ts';
import { type Reconciled, reconcile, type Told } from './reconcile.ts';
import { readVendorLog } from './vendor-log/read-log.ts';
import { Releases } from './vendor-log/releases.ts';

/** A vendor's row, whose account is named by the staff id where the staff list has it. */
export interface ToldRow extends Told {
  readonly file: string;
  readonly row: number;
}

/** An inquiry of the record. */
export interface ToldEntry extends Told {
  readonly entry: number;
}

/**
 * Vendors' logs against the record of the same days (53060.5(c)(2)): rows without an entry, entries without a row, and rows
 * that cannot be compared. What a hot list looked up by itself is nobody's search.
 */
export async function reconcileLogs(
  db: Queryable,
  files: readonly string[],
  { timeZone, toleranceMs }: { readonly timeZone: string; readonly toleranceMs: number },
): Promise<Reconciled<ToldRow, ToldEntry>> {
  const releases = new Releases();
  const staff = await accountsOf(db);
  const rows: ToldRow[] = [];
  for (const file of files) await readVendorLog(file, { timeZone }, releases);
  for (const search of releases.all())
    if (!search.automatic) {
      const user = search.user === null ? null : (staff.get(search.user.toLowerCase()) ?? search.user);
      rows.push({ ...search, user });
    }
  const times = rows.flatMap(({ at }) => (at === null ? [] : [at]));
  const within = {
    from: times.reduce((first, at) => Math.min(first, at), Number.POSITIVE_INFINITY) - toleranceMs,
    before: times.reduce((last, at) => Math.max(last, at), Number.NEGATIVE_INFINITY) + toleranceMs + 1,
  };
  return reconcile(rows, times.length === 0 ? [] : await entriesOf(db, within), { toleranceMs });
}

async function entriesOf(
  db: Queryable,
  within: { readonly from: Instant; readonly before: Instant },
): Promise<readonly ToldEntry[]> {
  const entries: ToldEntry[] = [];
  for (const division of divisions)
    for (const { kind, entry, at, staffId, plate, caseNumber } of await populationOfRecord(db, {
      division,
      ...within,
    }))
      if (kind === 'inquiry.asked' && entry !== null)
        entries.push({ entry, at, user: staffId, plate: plate === '' ? null : plate, caseNumber });
  return entries;
}

/** By staff id, by mail, and by a name that is one person's alone. */
async function accountsOf(db: Queryable): Promise<ReadonlyMap<string, string>> {
  const { rows } = await db.query<{ account: string; staffId: string }>(
    `select lower(name) as account, min(staff_id) as "staffId" from staff group by 1 having count(*) = 1
     union all select lower(mail), staff_id from staff where mail is not null
     union all select staff_id, staff_id from staff`,
  );
  return new Map(rows.map(({ account, staffId }) => [account, staffId]));
}
