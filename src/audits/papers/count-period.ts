import type { Pool } from 'pg';
import { type Queryable, withTransaction } from '../../foundation/postgres/pool.ts';
import type { Scope } from '../compile/population-store.ts';
import { type CountedPeriod, type CountedSearches, type PeriodFigures, periodFigures } from './figures.ts';

/** Counts the period of an audit, from the record and from the vendors' logs that were imported; a million in memory. */
export const countPeriod = (db: Pool, scope: Scope, withRestricted = true): Promise<PeriodFigures> =>
  withTransaction(db, async (transaction) => {
    await transaction.query("set local work_mem = '256MB'");
    return count(transaction, scope, withRestricted);
  });

async function count(db: Queryable, scope: Scope, withRestricted: boolean): Promise<PeriodFigures> {
  const searches = [
    ...(await countedOfRecord(db, scope, withRestricted)),
    ...(await countedOfVendors(db, scope)),
  ];
  return periodFigures({
    searches,
    refusals: await refusalsOf(db, scope, withRestricted),
    matches: await matchesOf(db, scope, withRestricted),
    copies: await overdueCopiesOf(db, scope, withRestricted),
    misreads: await misreadsOf(db, scope, withRestricted),
  });
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
): Promise<CountedPeriod['refusals']> {
  const { rows } = await db.query<CountedPeriod['refusals'][number] & Record<string, unknown>>(
    `select w.clear->'staffId'->>1 as "staffId", convert_from(e.leaf, 'UTF8')::jsonb->>'clause' as clause,
       count(*)::integer as count
     from record_entries e left join record_clear w on w.entry = e.seq and w.clear ? 'staffId'
     left join record_clear c on c.entry = e.seq and c.clear ? 'caseNumber'
     ${belongs(caseOfEntry)}
       and e.kind = 'inquiry.refused' and e.at >= at_ms($2) and e.at < at_ms($3)
     group by 1, 2`,
    counting(scope, withRestricted),
  );
  return rows;
}

/** By whoever judged them. */
async function matchesOf(
  db: Queryable,
  scope: Scope,
  withRestricted: boolean,
): Promise<CountedPeriod['matches']> {
  const { rows } = await db.query<CountedPeriod['matches'][number] & Record<string, unknown>>(
    `select v.judged_by as "staffId", count(*)::integer as "judgedMatches",
       count(*) filter (where v.verdict = 'not-a-match')::integer as misread
     from door_matches_verdicts v join record_entries e on e.seq = v.asked
     left join record_clear c on c.entry = e.seq and c.clear ? 'caseNumber'
     ${belongs(caseOfEntry)}
       and v.judged_at >= at_ms($2) and v.judged_at < at_ms($3) and v.verdict in ('match', 'not-a-match')
     group by 1`,
    counting(scope, withRestricted),
  );
  return rows;
}

/** 53060.7(b)(7): by the owner and camera that they come from. */
async function misreadsOf(
  db: Queryable,
  scope: Scope,
  withRestricted: boolean,
): Promise<CountedPeriod['misreads']> {
  const { rows } = await db.query<CountedPeriod['misreads'][number] & Record<string, unknown>>(
    `select m.owner, m.camera, count(distinct m.read_id)::integer as judged,
       (count(distinct m.read_id) filter (where m.misread))::integer as misread
     from door_matches_by_camera m join record_entries e on e.seq = m.asked
     left join record_clear c on c.entry = e.seq and c.clear ? 'caseNumber'
     ${belongs(caseOfEntry)}
       and m.judged_at >= at_ms($2) and m.judged_at < at_ms($3)
     group by 1, 2 having bool_or(m.misread) order by misread desc, judged desc, owner, camera`,
    counting(scope, withRestricted),
  );
  return rows;
}

/** 53060.9(a)(1): copies whose day of destruction had passed when the period ended, held ones aside; by whoever made them. */
async function overdueCopiesOf(
  db: Queryable,
  scope: Scope,
  withRestricted: boolean,
): Promise<CountedPeriod['copies']> {
  const { rows } = await db.query<CountedPeriod['copies'][number] & Record<string, unknown>>(
    `select staff_id as "staffId", count(*)::integer as overdue from door_copies
     where case when restricted then $1 = 'OIA' and $3 else division = $1 end and made_at < $2 and not held
       and destroy_by < civil_date_of(at_ms($2)) and (destroyed_at is null or destroyed_at >= $2)
     group by 1`,
    [scope.division, scope.before, withRestricted],
  );
  return rows;
}
