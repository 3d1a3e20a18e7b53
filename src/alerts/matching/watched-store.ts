import type { Queryable } from '../../foundation/postgres/pool.ts';

/** One list in force, or all entries by hand together; `edition` tells whether memory holds it as it is now. */
export interface SourceInForce {
  readonly key: string;
  readonly listId: number | null;
  readonly edition: number;
}

export interface InForce {
  readonly version: number;
  readonly sources: readonly SourceInForce[];
}

/** What is watched for now: one snapshot of the version and of the lists that it counts. */
export async function readInForce(db: Queryable): Promise<InForce> {
  const { rows } = await db.query<{ version: number; lists: readonly { id: number; edition: number }[] }>(
    `select version, coalesce((select json_agg(json_build_object('id', list_id, 'edition', edition))
       from hot_lists where ended_at is null and edition > 0), '[]') as lists from hot_list_version`,
  );
  const [row] = rows;
  const version = row?.version ?? 0;
  return {
    version,
    sources: [
      // Entries by hand are few: they are read anew with each change.
      { key: 'entries', listId: null, edition: version },
      ...(row?.lists ?? []).map(({ id, edition }) => ({ key: `list ${id}`, listId: id, edition })),
    ],
  };
}

export interface PlateLine {
  readonly plate: string;
  readonly line: number;
}

/** So many lines in one statement, so that each ends soon. */
const page = 20_000;

/** The plates of a source, page by page. */
export async function* platesOf(db: Queryable, source: SourceInForce): AsyncGenerator<readonly PlateLine[]> {
  if (source.listId === null) {
    const { rows } = await db.query<{ plate: string; line: number }>(
      'select plate, watch_id as line from watched_plates where ended_at is null',
    );
    yield rows;
    return;
  }
  for (let after = 0; ; ) {
    const { rows } = await db.query<{ plate: string; line: number }>({
      name: 'hot-list.plates',
      text: `select plate, line_no as line from hot_list_lines
             where list_id = $1 and edition = $2 and line_no > $3 order by line_no limit $4`,
      values: [source.listId, source.edition, after, page],
    });
    yield rows;
    const last = rows.at(-1);
    if (last === undefined || rows.length < page) return;
    after = last.line;
  }
}
