import { findTerms, type TermsDoor } from '../agencies/index.ts';
import { raisedUnder } from '../alerts/index.ts';
import type { Instant } from '../foundation/clock.ts';
import type { Queryable } from '../foundation/postgres/pool.ts';
import type { Sealing } from '../foundation/sealing.ts';
import { findEntries } from '../record/index.ts';
import type { JudgedMatch } from './contract.ts';
import { againstTerms, caseTold } from './items.ts';

interface Looking {
  readonly staffId: string;
  readonly caseNumber: string;
  readonly now: Instant;
}

interface VerdictRow extends Record<string, unknown> {
  readonly asked: number;
  readonly read: string;
  readonly verdict: JudgedMatch['verdict'];
  readonly captured: Instant;
  readonly agency: string;
}

const mostSearches = 500;

/**
 * The matches of one's own searches and alerts under a case that one works, as far as an eye has judged them, for choosing what is shared
 * (R22). Neither what was asked nor what was read is told: opening an old answer is a new inquiry (R17).
 */
export async function judgedMatches(
  { db, sealing }: { readonly db: Queryable; readonly sealing: Pick<Sealing, 'derive'> },
  { staffId, caseNumber: typed, now }: Looking,
): Promise<readonly JudgedMatch[]> {
  const found = await caseTold(db, typed, staffId);
  if (found === undefined || !(await isWorkedBy(db, found.case_number, staffId))) return [];
  const asked = await findEntries(db, sealing.derive, {
    field: 'caseNumber',
    value: found.case_number,
    and: { field: 'staffId', value: staffId },
    kinds: ['inquiry.asked'],
    limit: mostSearches,
  });
  const raised = await raisedUnder(db, found.case_number, staffId, now);
  const rows = await verdictsOf(db, [...asked.map(({ entry }) => entry.seq), ...raised], now);
  const terms = new Map<string, TermsDoor | undefined>();
  for (const agency of new Set(rows.map((row) => row.agency))) terms.set(agency, await findTerms(db, agency));
  return rows.map((row) => ({
    from: raised.includes(row.asked) ? ('alert' as const) : ('search' as const),
    asked: row.asked,
    read: row.read,
    verdict: row.verdict,
    barred:
      row.verdict === 'not-a-match'
        ? 'It was judged not a match (R22).'
        : // Whatever the use: the use is chosen later, and asked again then.
          (againstTerms(
            withoutUses(terms.get(row.agency)),
            { capturedAt: row.captured },
            { use: '', found, now },
          )?.reason ?? null),
  }));
}

const withoutUses = (terms: TermsDoor | undefined): TermsDoor | undefined =>
  terms === undefined ? undefined : { ...terms, uses: null };

/** Whoever is put on the case, or whom OIA names for it (53060.7(b)(3), R4). */
async function isWorkedBy(db: Queryable, caseNumber: string, staffId: string): Promise<boolean> {
  const { rows } = await db.query<{ works: boolean }>(
    `select exists (select from door_assignment where case_number = $1 and staff_id = $2)
       or exists (select from door_oia_named where case_number = $1 and staff_id = $2) as works`,
    [caseNumber, staffId],
  );
  return rows[0]?.works === true;
}

async function verdictsOf(
  db: Queryable,
  asked: readonly number[],
  now: Instant,
): Promise<readonly VerdictRow[]> {
  const { rows } = await db.query<VerdictRow>(
    `select v.asked::float8 as asked, v.read_id::text as read, v.verdict, epoch_ms(m.captured_at) as captured,
       m.agency
     from door_matches_verdicts v
     left join door_read_source r on r.captured_at = read_captured_at(v.read_id) and r.read_id = v.read_id
     left join source_matches s on s.match_id = v.read_id
     cross join lateral (select coalesce(r.captured_at, s.captured_at) as captured_at,
       coalesce(r.agency_id, s.owner_id) as agency, coalesce(r.expires_at, s.expires_at) as expires_at) m
     where v.asked = any ($1::bigint[]) and m.expires_at > at_ms($2)
     order by v.asked desc, m.captured_at desc`,
    [asked, now],
  );
  return rows;
}
