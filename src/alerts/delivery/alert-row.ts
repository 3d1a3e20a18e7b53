import { type Instant, rfc3339 } from '../../foundation/clock.ts';
import type { Queryable } from '../../foundation/postgres/pool.ts';
import type { DivisionName } from '../../people/index.ts';
import type { MatchVerdict } from '../../searches/index.ts';
import type { AlertListed, AlertState } from '../contract.ts';

/** An alert with the list or entry that it comes from, as one person stands to it. */
export interface AlertRow {
  readonly alert_id: number;
  readonly entry: number;
  readonly raised_at: Instant;
  readonly read_id: string;
  readonly captured_at: Instant;
  readonly plate: string;
  readonly listed_plate: string;
  readonly listed_state: string | null;
  readonly listed_on: number | null;
  readonly match: 'exact' | 'folded';
  /** Another reading of the camera than its best, on which the alert rests; null: it rests on the best. */
  readonly candidate: string | null;
  readonly candidate_confidence: number | null;
  readonly watch_id: number | null;
  readonly source: string;
  readonly as_of: Instant | null;
  readonly use: string;
  readonly case_number: string | null;
  readonly authority: string | null;
  readonly purpose: string;
  readonly division: DivisionName;
  /** R21: this person is one whom the list or entry names. */
  readonly audience: boolean;
  /** R18: to those outside its audience the alert is not there. */
  readonly restricted: boolean;
  readonly state: AlertState;
  readonly verdict: MatchVerdict;
}

const stateOf = `coalesce((select case x.act when 'acknowledge' then 'acknowledged' when 'escalate' then 'escalated'
    else 'dismissed' end from alert_acts x where x.alert_id = a.alert_id order by x.act_id desc limit 1), 'open')`;

/** 53060.9(b)(1), R22: what stands of it by eye. */
const verdictOf = `coalesce((select v.verdict from door_matches_verdicts v
    where v.asked = a.entry and v.read_id = a.read_id), 'not verified')`;

/** Named by the list or entry, or told when the alert was passed up. */
const inAudience = `(exists (select from door_alert_audience m where m.kind = s.kind and m.id = s.id and m.staff_id = $1)
  or exists (select from alert_acts t where t.alert_id = a.alert_id and $1 = any (t.told)))`;

const alerts = `alerts a join door_hot_list_source s on s.kind = case when a.list_id is null then 'entry' else 'list' end
  and s.id = coalesce(a.list_id, a.watch_id)`;

const columns = `a.alert_id, a.entry, epoch_ms(a.raised_at) as raised_at, a.read_id::text as read_id,
  epoch_ms(read_captured_at(a.read_id)) as captured_at, a.plate, a.listed_plate, a.listed_state,
  a.listed_on::integer as listed_on, a.match, a.candidate,
  a.candidate_confidence, a.watch_id, s.name as source, s.as_of, s.use, s.case_number, s.authority,
  s.purpose, s.division, ${inAudience} as audience,
  coalesce((select c.restricted from door_case c where c.case_number = s.case_number), false) as restricted, ${stateOf} as state,
  ${verdictOf} as verdict`;

/**
 * One alert, or undefined: there is none of that number, its read's period has ended (53060.2(a)), or it is in a
 * restricted case and not for this person (R18).
 */
export async function findAlert(
  db: Queryable,
  alert: number,
  staffId: string,
  now: Instant,
): Promise<AlertRow | undefined> {
  const { rows } = await db.query<AlertRow & { readonly [column: string]: unknown }>({
    name: 'alerts.find',
    text: `select ${columns} from ${alerts} where a.alert_id = $2 and a.expires_at > at_ms($3)`,
    values: [staffId, alert, now],
  });
  const [found] = rows;
  return found !== undefined && found.restricted && !found.audience ? undefined : found;
}

/** An alert of which this person is in the audience, by the entry that raised it (R20, R21). */
export async function findRaised(
  db: Queryable,
  entry: number,
  staffId: string,
  now: Instant,
): Promise<AlertRow | undefined> {
  const { rows } = await db.query<AlertRow & { readonly [column: string]: unknown }>(
    `select ${columns} from ${alerts} where a.entry = $2 and a.expires_at > at_ms($3) and ${inAudience}`,
    [staffId, entry, now],
  );
  return rows[0];
}

/** The entries that raised a person's alerts under a case, the newest first: their numbers and nothing of their reads (R17). */
export async function raisedUnder(
  db: Queryable,
  caseNumber: string,
  staffId: string,
  now: Instant,
): Promise<readonly number[]> {
  const { rows } = await db.query<{ entry: number }>(
    `select a.entry::float8 as entry from ${alerts}
     where s.case_number = $2 and a.expires_at > at_ms($3) and ${inAudience} order by a.alert_id desc limit 500`,
    [staffId, caseNumber, now],
  );
  return rows.map(({ entry }) => entry);
}

/** A person's alerts after a position, the first raised first. */
export async function alertsAfter(
  db: Queryable,
  position: number,
  staffId: string,
  now: Instant,
): Promise<readonly AlertRow[]> {
  const { rows } = await db.query<AlertRow & { readonly [column: string]: unknown }>({
    name: 'alerts.after',
    text: `select ${columns} from ${alerts}
           where a.alert_id > $2 and a.expires_at > at_ms($3) and ${inAudience} order by a.alert_id limit 50`,
    values: [staffId, position, now],
  });
  return rows;
}

/** The number of the newest alert there is. */
export async function newestAlert(db: Queryable): Promise<number> {
  const { rows } = await db.query<{ newest: number }>(
    'select coalesce(max(alert_id), 0) as newest from alerts',
  );
  return rows[0]?.newest ?? 0;
}

/** A person's alerts, the newest first: of which list, when, and what became of them (R17, R20). */
export async function listAlerts(
  db: Queryable,
  staffId: string,
  now: Instant,
): Promise<readonly AlertListed[]> {
  const { rows } = await db.query<{
    id: number;
    entry: number;
    raised: number;
    list: string;
    state: AlertState;
    verdict: MatchVerdict;
  }>(
    `select a.alert_id as id, a.entry, epoch_ms(a.raised_at) as raised, s.name as list, ${stateOf} as state,
       ${verdictOf} as verdict
     from ${alerts} where a.expires_at > at_ms($2) and ${inAudience} order by a.alert_id desc limit 100`,
    [staffId, now],
  );
  return rows.map(({ id, entry, raised, list, state, verdict }) => ({
    id,
    entry,
    raisedAt: rfc3339(raised),
    list,
    state,
    verdict,
  }));
}
