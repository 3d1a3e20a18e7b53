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

/** What our record says that the source was told, within a time. */
export async function ourAccesses(
  db: Queryable,
  { source, since, until }: { readonly source: string; readonly since: Instant; readonly until: Instant },
): Promise<readonly OurAccess[]> {
  const { rows } = await db.query<Row>(
    `select a.seq as asked, epoch_ms(a.at) as at, c.seq as closed, convert_from(c.leaf, 'UTF8')::jsonb ->> 'outcome' as outcome
     from record_entries a left join record_entries c on c.ref = a.seq and c.kind = 'source.answered'
     where a.kind = 'source.asked' and a.at >= at_ms($1) and a.at < at_ms($2) order by a.seq`,
    [since, until],
  );
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
