import { type Instant, rfc3339 } from '../../foundation/clock.ts';
import type { Outcome } from '../../foundation/outcome.ts';
import { type Clauses, lawful } from '../../foundation/postgres/lawful.ts';
import type { Queryable } from '../../foundation/postgres/pool.ts';
import type { Audience, HotList } from '../contract.ts';
import type { KeptLine } from './read-list.ts';

const clauses: Clauses = {
  authority_recorded_by_eis: ['R21', 'Only EIS records the authority of the DOJ'],
  one_authority_per_source: ['R21', 'That authority is recorded already'],
};

/** R21: EIS records that the DOJ lets the department hold extracts of one system. */
export const recordAuthority = (
  db: Queryable,
  authority: { readonly source: string; readonly reference: string; readonly by: string },
  now: Instant,
): Promise<Outcome<void>> =>
  lawful(async () => {
    await db.query(
      `insert into extract_authorities (source, reference, recorded_by, recorded_at) values ($1, $2, $3, at_ms($4))`,
      [authority.source, authority.reference, authority.by, now],
    );
  }, clauses);

/** The systems whose extracts may be imported. */
export async function authorizedSources(db: Queryable): Promise<ReadonlySet<string>> {
  const { rows } = await db.query<{ source: string }>(
    'select source from extract_authorities where ended_at is null',
  );
  return new Set(rows.map(({ source }) => source));
}

export interface NewList {
  readonly name: string;
  readonly division: string;
  readonly layout: string;
  readonly caseNumber: string | null;
  readonly authority: string | null;
  readonly use: string;
  readonly purpose: string;
  readonly ownerId: string;
  readonly audience: Audience;
  readonly people: readonly string[];
  readonly madeBy: string;
}

export async function keepList(db: Queryable, list: NewList, now: Instant): Promise<number> {
  const { rows } = await db.query<{ list_id: number }>(
    `insert into hot_lists (name, division, layout, case_number, authority, use, purpose, owner_id, audience, people, made_by,
       made_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, at_ms($12)) returning list_id`,
    [
      list.name,
      list.division,
      list.layout,
      list.caseNumber,
      list.authority,
      list.use,
      list.purpose,
      list.ownerId,
      list.audience,
      list.people,
      list.madeBy,
      now,
    ],
  );
  return rows[0]?.list_id ?? 0;
}

/** A list that is being changed: its row is held until the transaction ends. Undefined: none of that number stands. */
export async function listToChange(
  db: Queryable,
  listId: number,
): Promise<{ readonly division: string; readonly layout: string; readonly edition: number } | undefined> {
  const { rows } = await db.query<{ division: string; layout: string; edition: number }>(
    'select division, layout, edition from hot_lists where list_id = $1 and ended_at is null for update',
    [listId],
  );
  return rows[0];
}

/** So many lines in one statement, so that each ends soon. */
const linesAtOnce = 5_000;

export async function keepLines(
  db: Queryable,
  { listId, edition }: { readonly listId: number; readonly edition: number },
  lines: readonly KeptLine[],
): Promise<void> {
  for (let from = 0; from < lines.length; from += linesAtOnce) {
    const some = lines.slice(from, from + linesAtOnce);
    await db.query({
      name: 'hot-list.lines',
      text: `insert into hot_list_lines (list_id, edition, plate, state, entered_on, expires_on)
             select $1, $2, * from unnest($3::text[], $4::text[], $5::int[], $6::int[])`,
      values: [
        listId,
        edition,
        some.map(({ plate }) => plate),
        some.map(({ state }) => state),
        some.map(({ enteredOn }) => enteredOn),
        some.map(({ expiresOn }) => expiresOn),
      ],
    });
  }
}

/** Puts an edition in force. The file is not kept; its hash is (R21). */
export async function putInForce(
  db: Queryable,
  edition: {
    readonly listId: number;
    readonly edition: number;
    readonly asOf: Instant;
    readonly hash: Buffer;
    readonly kept: number;
    readonly dropped: number;
    readonly unreadable: number;
  },
  now: Instant,
): Promise<void> {
  await db.query(
    `update hot_lists set edition = $2, as_of = at_ms($3), imported_at = at_ms($4), file_hash = $5, kept = $6, dropped = $7,
       unreadable = $8 where list_id = $1`,
    [
      edition.listId,
      edition.edition,
      edition.asOf,
      now,
      edition.hash,
      edition.kept,
      edition.dropped,
      edition.unreadable,
    ],
  );
}

/** Deletes lines of editions that are in force no more; how many. */
export async function dropOldLines(db: Queryable): Promise<number> {
  for (let dropped = 0; ; ) {
    const { rowCount } = await db.query(
      `delete from hot_list_lines where line_no in (select l.line_no from hot_list_lines l join hot_lists h using (list_id)
         where l.edition < h.edition or h.ended_at is not null limit 20000)`,
    );
    dropped += rowCount ?? 0;
    if ((rowCount ?? 0) === 0) return dropped;
  }
}

export async function endList(db: Queryable, listId: number, now: Instant): Promise<boolean> {
  const { rowCount } = await db.query(
    'update hot_lists set ended_at = at_ms($2) where list_id = $1 and ended_at is null',
    [listId, now],
  );
  return rowCount === 1;
}

/** R21: a list that was made longer ago raises no alerts. */
export const listLivesMs = 24 * 60 * 60_000;

interface ListRow extends Record<string, unknown> {
  readonly list_id: number;
  readonly name: string;
  readonly division: string;
  readonly layout: string;
  readonly case_number: string | null;
  readonly authority: string | null;
  readonly use: string;
  readonly purpose: string;
  readonly owner_id: string;
  readonly audience: Audience;
  readonly kept: number;
  readonly dropped: number;
  readonly as_of: number | null;
}

/** The lists of a division that stand; of a restricted case only for those who work it (R18). */
export async function listsOf(
  db: Queryable,
  { division, staffId }: { readonly division: string; readonly staffId: string },
  now: Instant,
): Promise<readonly HotList[]> {
  const { rows } = await db.query<ListRow>(
    `select l.list_id, l.name, l.division, l.layout, l.case_number, l.authority, l.use, l.purpose, l.owner_id, l.audience,
       l.kept, l.dropped, epoch_ms(l.as_of) as as_of
     from hot_lists l left join door_case c using (case_number)
     where l.division = $1 and l.ended_at is null and (c.restricted is not true or administers($2, 'OIA')
       or exists (select from door_assignment a where a.case_number = l.case_number and a.staff_id = $2))
     order by l.name, l.list_id`,
    [division, staffId],
  );
  return rows.map((row) => ({
    id: row.list_id,
    name: row.name,
    division: row.division,
    layout: row.layout,
    caseNumber: row.case_number,
    authority: row.authority,
    use: row.use,
    purpose: row.purpose,
    owner: row.owner_id,
    audience: row.audience,
    lines: row.kept,
    dropped: row.dropped,
    asOf: row.as_of === null ? null : rfc3339(row.as_of),
    tooOld: row.as_of === null || row.as_of <= now - listLivesMs,
  }));
}
