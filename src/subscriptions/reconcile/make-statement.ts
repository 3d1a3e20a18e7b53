import type { Instant } from '../../foundation/clock.ts';
import type { Queryable } from '../../foundation/postgres/pool.ts';
import { type CommittedField, openManyProofs, readSalted } from '../../record/index.ts';
import type { ProvedEntry, StatementLine } from './statement.ts';

export interface StatementAsked {
  readonly agencyId: string;
  readonly since: Instant;
  readonly until: Instant;
  readonly heldSizes: readonly number[];
}

interface AccessRow extends Record<string, unknown> {
  readonly request: string;
  readonly asked: number;
  readonly askedLeaf: Buffer;
  readonly closed: number | null;
  readonly closedLeaf: Buffer | null;
}

/** What is opened: what was told, of which request, and the digest of the answer; nothing of anybody else. */
const openedFields: readonly CommittedField[] = ['detail', 'requester', 'subject', 'digest'];
const batch = 500;

/** What the record holds of one agency's requests, each with its proofs, under one checkpoint; line by line. */
export async function* makeStatement(db: Queryable, asked: StatementAsked): AsyncGenerator<StatementLine> {
  const { rows } = await db.query<{ size: number; checkpoint: string }>(
    'select size, checkpoint from record_head',
  );
  const [head] = rows;
  if (head === undefined) throw new Error('the record has no head row');
  const proofs = openManyProofs(db);
  const consistency = await Promise.all(
    asked.heldSizes.map(async (heldSize) => ({
      heldSize,
      proof: heldSize > head.size ? [] : encoded(await proofs.consistency(heldSize, head.size)),
    })),
  );
  yield { line: 'head', checkpoint: head.checkpoint, consistency };
  let accesses = 0;
  for (let after = -1; ; ) {
    const found = await accessesAfter(db, asked, after, head.size);
    const salts = await readSalted(
      db,
      found.flatMap(({ asked: at, closed }) => [at, ...(closed === null ? [] : [closed])]),
    );
    const proved = async (index: number, leaf: Buffer): Promise<ProvedEntry> => ({
      index,
      leaf: leaf.toString('base64'),
      proof: encoded(await proofs.inclusion(index, head.size)),
      opened: Object.fromEntries(
        openedFields.flatMap((field) => {
          const salted = salts.get(index)?.[field];
          return salted === undefined ? [] : [[field, [...salted]]];
        }),
      ),
    });
    for (const { request, asked: at, askedLeaf, closed, closedLeaf } of found) {
      const end = closed === null || closedLeaf === null ? null : await proved(closed, closedLeaf);
      yield { line: 'access', request, asked: await proved(at, askedLeaf), closed: end };
      accesses += 1;
      after = at;
    }
    if (found.length < batch) break;
  }
  yield { line: 'end', accesses };
}

const encoded = (hashes: readonly Buffer[]): string[] => hashes.map((hash) => hash.toString('base64'));

/** Searches and photos of that agency, in the order of the record, as far as the checkpoint reaches. */
async function accessesAfter(
  db: Queryable,
  { agencyId, since, until }: StatementAsked,
  after: number,
  size: number,
): Promise<readonly AccessRow[]> {
  const { rows } = await db.query<AccessRow>({
    name: 'lending.statement',
    // The page is chosen first: what ended each request is looked up for its rows alone.
    text: `with page as materialized (
        select r.request_id, e.seq, e.leaf from lending_requests r
        join record_entries e on e.seq = r.entry and e.kind in ('lending.asked', 'lending.photo-opened')
        where r.agency_id = $1 and r.received_at >= at_ms($2) and r.received_at < at_ms($3) and r.entry > $4 and r.entry < $5
        order by r.entry limit ${batch})
      select p.request_id as request, p.seq as asked, p.leaf as "askedLeaf", c.seq as closed, c.leaf as "closedLeaf"
      from page p left join lateral (select seq, leaf from record_entries x where x.ref = p.seq and x.seq < $5
        and x.kind in ('lending.answered', 'lending.withdrawn', 'lending.failed') order by seq limit 1) c on true
      order by p.seq`,
    values: [agencyId, since, until, after, size],
  });
  return rows;
}
