import { z } from 'zod';
import { canonicalJson } from '../../foundation/canonical-json.ts';
import type { Instant } from '../../foundation/clock.ts';
import type { Queryable } from '../../foundation/postgres/pool.ts';
import { readSalted } from '../../record/index.ts';
import type { OurAccess } from './compare.ts';

interface Row extends Record<string, unknown> {
  readonly asked: number;
  readonly at: Instant;
  readonly closed: number | null;
  readonly outcome: string | null;
}

const detail = z.object({ told: z.record(z.string(), z.unknown()), request: z.string() });
const receipt = z.object({ asked: z.number() });

const batch = 1_000;

interface Within {
  readonly source: string;
  readonly since: Instant;
  readonly until: Instant;
}

/** What our record says that the source was told, within a time. */
export async function ourAccesses(db: Queryable, within: Within): Promise<readonly OurAccess[]> {
  const accesses: OurAccess[] = [];
  for (let after = -1; ; ) {
    const rows = await askedAfter(db, within, after);
    accesses.push(...(await accessesIn(db, within.source, rows)));
    const last = rows.at(-1);
    if (last === undefined || rows.length < batch) return accesses;
    after = last.asked;
  }
}

/** What any source was told, in the order of the record. */
async function askedAfter(
  db: Queryable,
  { since, until }: Omit<Within, 'source'>,
  after: number,
): Promise<readonly Row[]> {
  const { rows } = await db.query<Row>(
    `select a.seq as asked, epoch_ms(a.at) as at, c.seq as closed, convert_from(c.leaf, 'UTF8')::jsonb ->> 'outcome' as outcome
     from record_entries a left join lateral (select seq, leaf from record_entries x
       where x.ref = a.seq and x.kind = 'source.answered' order by seq limit 1) c on true
     where a.kind = 'source.asked' and a.at >= at_ms($1) and a.at < at_ms($2) and a.seq > $3 order by a.seq limit ${batch}`,
    [since, until, after],
  );
  return rows;
}

/** Of these, what that source was told; the record says it while it keeps the clear values. */
async function accessesIn(
  db: Queryable,
  source: string,
  rows: readonly Row[],
): Promise<readonly OurAccess[]> {
  const values = await readSalted(
    db,
    rows.flatMap(({ asked, closed }) => [asked, ...(closed === null ? [] : [closed])]),
  );
  return rows.flatMap(({ asked, at, closed, outcome }): readonly OurAccess[] => {
    const said = values.get(asked);
    const parsed = detail.safeParse(jsonOf(said?.detail?.[1]));
    if (said?.subject?.[1] !== source || !parsed.success) return [];
    const heard = closed === null ? undefined : values.get(closed);
    const proof = receipt.safeParse(jsonOf(heard?.detail?.[1]));
    return [
      {
        request: parsed.data.request,
        entry: asked,
        at,
        told: canonicalJson(parsed.data.told),
        outcome: outcome ?? 'open',
        digest: heard?.digest?.[1] ?? null,
        theirEntry: proof.success ? proof.data.asked : null,
      },
    ];
  });
}

function jsonOf(text: string | undefined): unknown {
  try {
    return JSON.parse(text ?? '');
  } catch {
    return undefined;
  }
}
