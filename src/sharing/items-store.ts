import type { Queryable } from '../foundation/postgres/pool.ts';
import type { ChosenItem } from './chosen-items.ts';

/** The matches told with a share or by word of mouth; the database refuses what was not judged a match (53060.9(b)(1), R22). */
export async function keepItems(
  db: Queryable,
  of: 'share' | 'oral',
  id: string,
  items: readonly Pick<ChosenItem, 'asked' | 'read' | 'agencyOfRecord'>[],
): Promise<void> {
  await db.query(
    `insert into ${of}_items (${of}_id, asked, read_id, verdict, agency_of_record)
     select $1, asked, read, 'match', agency
     from unnest($2::bigint[], $3::bigint[], $4::text[]) as i (asked, read, agency) on conflict do nothing`,
    [
      id,
      items.map(({ asked }) => asked),
      items.map(({ read }) => read),
      items.map(({ agencyOfRecord }) => agencyOfRecord),
    ],
  );
}
