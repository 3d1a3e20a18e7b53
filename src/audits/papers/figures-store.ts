import type { Pool } from 'pg';
import { z } from 'zod';
import type { CivilDate, Instant } from '../../foundation/clock.ts';
import type { Queryable } from '../../foundation/postgres/pool.ts';
import type { DivisionName } from '../../people/index.ts';
import { instantsOf } from '../compile/period.ts';
import type { Scope } from '../compile/population-store.ts';
import type { Audit } from '../store/audit-store.ts';
import { countPeriod } from './count-period.ts';
import type { PeriodFigures } from './figures.ts';

const searchFields = {
  searches: z.number(),
  purposes: z.number(),
  vague: z.number(),
  cases: z.number(),
  withCase: z.number(),
};
const besideFields = {
  refusals: z.array(z.object({ clause: z.string(), count: z.number() })),
  judgedMatches: z.number(),
  misread: z.number(),
  overdueCopies: z.number(),
};
const figuresSchema = z.object({
  ...searchFields,
  ...besideFields,
  // Figures that were kept before misreads were counted by camera go on in the trend.
  misreads: z
    .array(z.object({ owner: z.string(), camera: z.string(), judged: z.number(), misread: z.number() }))
    .default([]),
  people: z.array(z.object({ staffId: z.string(), ...searchFields, ...besideFields })),
}) satisfies z.ZodType<PeriodFigures>;

type OfPeriod = Pick<Audit, 'auditId' | 'division' | 'fromOn' | 'throughOn'>;

const scopeOf = ({ division, fromOn, throughOn }: OfPeriod): Scope => ({
  division,
  ...instantsOf(fromOn, throughOn),
});

/** R18: for a reader of OIA's audit who is shown nothing of restricted cases; never kept. */
export const figuresWithoutRestricted = (db: Pool, audit: OfPeriod): Promise<PeriodFigures> =>
  countPeriod(db, scopeOf(audit), false);

/** The figures of an audit's period: counted once it is reported, and kept. */
export async function figuresOf(db: Pool, audit: OfPeriod, now: Instant): Promise<PeriodFigures> {
  const kept = await keptFigures(db, audit.auditId);
  if (kept !== undefined) return kept;
  const figures = await countPeriod(db, scopeOf(audit));
  await db.query(
    `insert into audit_figures (audit_id, figures, counted_at) values ($1, $2, at_ms($3)) on conflict do nothing`,
    [audit.auditId, JSON.stringify(figures), now],
  );
  return figures;
}

async function keptFigures(db: Queryable, auditId: string): Promise<PeriodFigures | undefined> {
  const { rows } = await db.query<{ figures: unknown }>(
    'select figures from audit_figures where audit_id = $1',
    [auditId],
  );
  // What was kept before figures were counted by person is counted anew.
  const read = figuresSchema.safeParse(rows[0]?.figures);
  return read.success ? read.data : undefined;
}

/** One cycle of the trend. */
export interface CycleFigures {
  readonly throughOn: CivilDate;
  readonly figures: PeriodFigures;
}

/** The kept figures of the division's cycles through this one, the oldest first. */
export async function trendOf(
  db: Queryable,
  { division, throughOn }: { readonly division: DivisionName; readonly throughOn: CivilDate },
  cycles = 6,
): Promise<readonly CycleFigures[]> {
  const { rows } = await db.query<{ throughOn: CivilDate; figures: unknown }>(
    `select a.through_on as "throughOn", f.figures from audits a join audit_figures f using (audit_id)
     where a.division = $1 and a.kind = 'cycle' and not a.restricted and a.through_on <= $2
     order by a.through_on desc limit $3`,
    [division, throughOn, cycles],
  );
  return rows
    .flatMap(({ throughOn: day, figures }) => {
      const read = figuresSchema.safeParse(figures);
      return read.success ? [{ throughOn: day, figures: read.data }] : [];
    })
    .toReversed();
}
