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

async function count(
  db: Queryable,
  { division, from, before }: Scope,
  withRestricted: boolean,
): Promise<PeriodFigures> {
  const rowsOf = async <Row extends object>(text: string, values: readonly unknown[]) =>
    (await db.query<Row & Record<string, unknown>>(text, [...values])).rows;
  const ofPeriod = <Row extends object>(text: string) =>
    rowsOf<Row>(text, [division, from, before, withRestricted]);
  return periodFigures({
    searches: [
      ...(await ofPeriod<CountedSearches>(searchesOfRecord)),
      ...(await ofPeriod<CountedSearches>(searchesOfVendors)),
    ],
    refusals: await ofPeriod<CountedPeriod['refusals'][number]>(refusals),
    matches: await ofPeriod<CountedPeriod['matches'][number]>(matches),
    copies: await rowsOf<CountedPeriod['copies'][number]>(overdueCopies, [division, before, withRestricted]),
    misreads: await ofPeriod<CountedPeriod['misreads'][number]>(misreads),
  });
}

/**
 * R18: what was asked under a restricted case is OIA's, whoever asked it, as in the population of an audit; $1 is the
 * division, $2 and $3 the period, $4 whether restricted cases are counted at all.
 */
const belongs = `left join cases k on k.restricted and k.case_number = c.clear->'caseNumber'->>1
     where case when k.case_number is null then e.division = $1 else $1 = 'OIA' and $4 end`;

/** The same purpose of the same account is one row: a million searches come as some thousands. */
const searchesOfRecord = `select c.clear->'staffId'->>1 as "staffId", c.clear->'purpose'->>1 as purpose,
       coalesce(c.clear->'caseNumber'->>1, '') <> '' as "withCase", count(*)::integer as searches
     from record_entries e join record_clear c on c.entry = e.seq and c.clear ? 'purpose'
     ${belongs}
       and e.kind = 'inquiry.asked' and e.at >= at_ms($2) and e.at < at_ms($3)
     group by 1, 2, 3`;

const searchesOfVendors = `select s.staff_id as "staffId", v.purpose, v."withCase", sum(v.searches)::integer as searches
     from (select lower(user_name) as user_name, coalesce(nullif(reason, ''), offense) as purpose,
         case when case_number is null then null else case_number <> '' end as "withCase", count(*) as searches
       from audited_vendor_rows
       where (division = $1 or $1 = 'OIA') and audited_by = $1 and ($4 or not restricted)
         and not automatic and at >= at_ms($2) and at < at_ms($3) group by 1, 2, 3) v
     left join staff_accounts s on s.account = v.user_name
     group by 1, 2, 3`;

const refusals = `select w.clear->'staffId'->>1 as "staffId", convert_from(e.leaf, 'UTF8')::jsonb->>'clause' as clause,
       count(*)::integer as count
     from record_entries e left join record_clear w on w.entry = e.seq and w.clear ? 'staffId'
     left join record_clear c on c.entry = e.seq and c.clear ? 'caseNumber'
     ${belongs}
       and e.kind = 'inquiry.refused' and e.at >= at_ms($2) and e.at < at_ms($3)
     group by 1, 2`;

/** By whoever judged them. */
const matches = `select v.judged_by as "staffId", count(*)::integer as "judgedMatches",
       count(*) filter (where v.verdict = 'not-a-match')::integer as misread
     from door_matches_verdicts v join record_entries e on e.seq = v.asked
     left join record_clear c on c.entry = e.seq and c.clear ? 'caseNumber'
     ${belongs}
       and v.judged_at >= at_ms($2) and v.judged_at < at_ms($3) and v.verdict in ('match', 'not-a-match')
     group by 1`;

/** 53060.7(b)(7): by the owner and camera that they come from. */
const misreads = `select m.owner, m.camera, count(distinct m.read_id)::integer as judged,
       (count(distinct m.read_id) filter (where m.misread))::integer as misread
     from door_matches_by_camera m join record_entries e on e.seq = m.asked
     left join record_clear c on c.entry = e.seq and c.clear ? 'caseNumber'
     ${belongs}
       and m.judged_at >= at_ms($2) and m.judged_at < at_ms($3)
     group by 1, 2 having bool_or(m.misread) order by misread desc, judged desc, owner, camera`;

/** 53060.9(a)(1): copies whose day of destruction had passed when the period ended, held ones aside; by whoever made them. */
const overdueCopies = `select staff_id as "staffId", count(*)::integer as overdue from door_copies
     where case when restricted then $1 = 'OIA' and $3 else division = $1 end and made_at < $2 and not held
       and destroy_by < civil_date_of(at_ms($2)) and (destroyed_at is null or destroyed_at >= $2)
     group by 1`;
