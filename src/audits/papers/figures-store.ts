import type { Pool } from 'pg';
import { z } from 'zod';
import type { CivilDate, Instant } from '../../foundation/clock.ts';
import { type Queryable, withTransaction } from '../../foundation/postgres/pool.ts';
import type { DivisionName } from '../../people/index.ts';
import { instantsOf } from '../compile/period.ts';
import type { Scope } from '../compile/population-store.ts';
import type { Audit } from '../store/audit-store.ts';
import { type CountedSearches, type PeriodFigures, searchFigures } from './figures.ts';

/** Counts the period of an audit, from the record and from the vendors' logs that were imported; a million in memory. */
export const countPeriod = (db: Pool, scope: Scope, withRestricted = true): Promise<PeriodFigures> =>
  withTransaction(db, async (transaction) => {
    await transaction.query("set local work_mem = '256MB'");
    return count(transaction, scope, withRestricted);
  });

async function count(db: Queryable, scope: Scope, withRestricted: boolean): Promise<PeriodFigures> {
  const counted = [
    ...(await countedOfRecord(db, scope, withRestricted)),
    ...(await countedOfVendors(db, scope)),
  ];
  const { all, people } = searchFigures(counted);
  return {
    ...all,
    people,
    refusals: await refusalsOf(db, scope, withRestricted),
    ...(await matchesOf(db, scope, withRestricted)),
    overdueCopies: await overdueCopiesOf(db, scope, withRestricted),
  };
}

/**
 * R18: what was asked under a restricted case is OIA's, whoever asked it, as in the population of an audit; $1 is the
 * division, $4 whether restricted cases are counted at all.
 */
const belongs = (
  caseNumber: string,
): string => `left join cases k on k.restricted and k.case_number = ${caseNumber}
     where case when k.case_number is null then e.division = $1 else $1 = 'OIA' and $4 end`;
const caseOfEntry = "c.clear->'caseNumber'->>1";
const counting = ({ division, from, before }: Scope, withRestricted: boolean) => [
  division,
  from,
  before,
  withRestricted,
];

/** The same purpose of the same account is one row: a million searches come as some thousands. */
async function countedOfRecord(
  db: Queryable,
  scope: Scope,
  withRestricted: boolean,
): Promise<readonly CountedSearches[]> {
  const { rows } = await db.query<CountedSearches & Record<string, unknown>>(
    `select c.clear->'staffId'->>1 as "staffId", c.clear->'purpose'->>1 as purpose,
       coalesce(c.clear->'caseNumber'->>1, '') <> '' as "withCase", count(*)::integer as searches
     from record_entries e join record_clear c on c.entry = e.seq and c.clear ? 'purpose'
     ${belongs(caseOfEntry)}
       and e.kind = 'inquiry.asked' and e.at >= at_ms($2) and e.at < at_ms($3)
     group by 1, 2, 3`,
    counting(scope, withRestricted),
  );
  return rows;
}

async function countedOfVendors(db: Queryable, scope: Scope): Promise<readonly CountedSearches[]> {
  const { rows } = await db.query<CountedSearches & Record<string, unknown>>(
    `select s.staff_id as "staffId", v.purpose, v."withCase", sum(v.searches)::integer as searches
     from (select lower(user_name) as user_name, coalesce(nullif(reason, ''), offense) as purpose,
         case when case_number is null then null else case_number <> '' end as "withCase", count(*) as searches
       from vendor_log_rows
       where division = $1 and not automatic and at >= at_ms($2) and at < at_ms($3) group by 1, 2, 3) v
     left join staff_accounts s on s.account = v.user_name
     group by 1, 2, 3`,
    [scope.division, scope.from, scope.before],
  );
  return rows;
}

async function refusalsOf(
  db: Queryable,
  scope: Scope,
  withRestricted: boolean,
): Promise<PeriodFigures['refusals']> {
  const { rows } = await db.query<{ clause: string; count: number }>(
    `select convert_from(e.leaf, 'UTF8')::jsonb->>'clause' as clause, count(*)::integer as count
     from record_entries e left join record_clear c on c.entry = e.seq and c.clear ? 'caseNumber'
     ${belongs(caseOfEntry)}
       and e.kind = 'inquiry.refused' and e.at >= at_ms($2) and e.at < at_ms($3)
     group by 1 order by 2 desc, 1`,
    counting(scope, withRestricted),
  );
  return rows;
}

async function matchesOf(
  db: Queryable,
  scope: Scope,
  withRestricted: boolean,
): Promise<Pick<PeriodFigures, 'judgedMatches' | 'misread'>> {
  const { rows } = await db.query<{ judgedMatches: number; misread: number }>(
    `select count(*)::integer as "judgedMatches",
       count(*) filter (where v.verdict = 'not-a-match')::integer as misread
     from door_matches_verdicts v join record_entries e on e.seq = v.asked
     left join record_clear c on c.entry = e.seq and c.clear ? 'caseNumber'
     ${belongs(caseOfEntry)}
       and v.judged_at >= at_ms($2) and v.judged_at < at_ms($3) and v.verdict in ('match', 'not-a-match')`,
    counting(scope, withRestricted),
  );
  return rows[0] ?? { judgedMatches: 0, misread: 0 };
}

/** 53060.9(a)(1): copies whose day of destruction had passed when the period ended, held ones aside. */
async function overdueCopiesOf(db: Queryable, scope: Scope, withRestricted: boolean): Promise<number> {
  const { rows } = await db.query<{ overdue: number }>(
    `select count(*)::integer as overdue from door_copies
     where case when restricted then $1 = 'OIA' and $3 else division = $1 end and made_at < $2 and not held
       and destroy_by < civil_date_of(at_ms($2)) and (destroyed_at is null or destroyed_at >= $2)`,
    [scope.division, scope.before, withRestricted],
  );
  return rows[0]?.overdue ?? 0;
}

const figuresSchema = z.object({
  searches: z.number(),
  purposes: z.number(),
  vague: z.number(),
  cases: z.number(),
  withCase: z.number(),
  refusals: z.array(z.object({ clause: z.string(), count: z.number() })),
  judgedMatches: z.number(),
  misread: z.number(),
  overdueCopies: z.number(),
  people: z.array(
    z.object({
      staffId: z.string(),
      searches: z.number(),
      purposes: z.number(),
      vague: z.number(),
      cases: z.number(),
      withCase: z.number(),
    }),
  ),
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
  return rows[0] === undefined ? undefined : figuresSchema.parse(rows[0].figures);
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
    .map(({ throughOn: day, figures }) => ({ throughOn: day, figures: figuresSchema.parse(figures) }))
    .toReversed();
}
