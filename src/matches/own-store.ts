import { type Instant, rfc3339 } from '../foundation/clock.ts';
import type { Queryable } from '../foundation/postgres/pool.ts';
import type { OwnMatch } from './contract.ts';

interface OwnRow extends Record<string, unknown> {
  readonly asked: number;
  readonly alert: number | null;
  readonly id: string;
  readonly verdict: OwnMatch['verdict'];
  readonly band: OwnMatch['band'];
  readonly at: Instant;
  readonly case_number: string | null;
  readonly report: OwnMatch['report'];
  readonly action: OwnMatch['action'];
  readonly outcome: OwnMatch['outcome'];
}

/** What a person judged, the newest first: how each stands now, and what was last done upon it. Nothing of plate or place. */
export async function ownMatches(db: Queryable, staffId: string): Promise<readonly OwnMatch[]> {
  const { rows } = await db.query<OwnRow>(
    `select j.asked, j.alert_id as alert, j.read_id::text as id, d.verdict, d.band, epoch_ms(j.judged_at) as at,
       v.case_number, i.state as report, x.action, x.outcome
     from (select * from match_judgements where judged_by = $1 order by verdict_id desc limit 100) j
     join match_verdicts v using (verdict_id)
     -- Of each of these alone, not of everything that was ever judged.
     join lateral (select verdict, band from door_matches_verdicts o
       where o.asked = j.asked and o.read_id = j.read_id limit 1) d on true
     left join invalid_matches i on i.verdict_id = j.verdict_id
     left join lateral (select action, outcome from match_actions m
       where m.asked = j.asked and m.read_id = j.read_id order by action_id desc limit 1) x on true
     order by j.verdict_id desc`,
    [staffId],
  );
  return rows.map(({ at, case_number: caseNumber, ...row }) => ({
    ...row,
    judgedAt: rfc3339(at),
    caseNumber,
  }));
}
