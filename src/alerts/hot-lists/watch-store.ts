import { tell } from '../../deadlines/index.ts';
import { type Instant, rfc3339 } from '../../foundation/clock.ts';
import type { Queryable } from '../../foundation/postgres/pool.ts';
import type { RecordLog } from '../../record/index.ts';
import type { Audience, WatchedPlate, WatchEnd } from '../contract.ts';

export interface NewWatch {
  readonly plate: string;
  readonly state: string | null;
  readonly division: string;
  readonly caseNumber: string;
  readonly use: string;
  readonly purpose: string;
  readonly ownerId: string;
  readonly audience: Audience;
  readonly people: readonly string[];
  readonly days: number;
}

const dayMs = 24 * 60 * 60_000;

/** Makes an entry by hand; its number. */
export async function keepWatch(db: Queryable, watch: NewWatch, now: Instant): Promise<number> {
  const { rows } = await db.query<{ watch_id: number }>(
    `insert into watched_plates (plate, state, division, case_number, use, purpose, owner_id, audience, people, made_at,
       renewed_at, expires_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, at_ms($10), at_ms($10), at_ms($11)) returning watch_id`,
    [
      watch.plate,
      watch.state,
      watch.division,
      watch.caseNumber,
      watch.use,
      watch.purpose,
      watch.ownerId,
      watch.audience,
      watch.people,
      now,
      now + watch.days * dayMs,
    ],
  );
  return rows[0]?.watch_id ?? 0;
}

/** R21: a fresh purpose, and at most thirty days more. False when the entry has ended meanwhile. */
export async function renewWatch(
  db: Queryable,
  watchId: number,
  { purpose, days }: { readonly purpose: string; readonly days: number },
  now: Instant,
): Promise<boolean> {
  const { rowCount } = await db.query(
    `update watched_plates set purpose = $2, renewed_at = at_ms($3), expires_at = at_ms($4)
     where watch_id = $1 and ended_at is null`,
    [watchId, purpose, now, now + days * dayMs],
  );
  return rowCount === 1;
}

/** Ends an entry: recorded, its owner told where somebody or something else ended it. False when it had ended. */
export async function endWatch(
  { db, record }: { readonly db: Queryable; readonly record: Pick<RecordLog, 'append'> },
  watchId: number,
  why: WatchEnd,
  now: Instant,
): Promise<boolean> {
  const { rows } = await db.query<{ owner_id: string }>(
    `update watched_plates set ended_at = at_ms($2), ended_why = $3 where watch_id = $1 and ended_at is null
     returning owner_id`,
    [watchId, now, why],
  );
  const [ended] = rows;
  if (ended === undefined) return false;
  const { index } = await record.append({
    kind: 'hot-list.entry-ended',
    act: why,
    values: { subject: String(watchId) },
  });
  if (why !== 'by-owner')
    await tell(db, { kind: 'hot-list-entry-ended', entry: index, staffIds: [ended.owner_id] }, now);
  return true;
}

/** How many of an entry's alerts stand as judged no match. */
export async function judgedNoMatch(db: Queryable, watchId: number): Promise<number> {
  const { rows } = await db.query<{ judged: number }>(
    `select count(*)::integer as judged from alerts a
     cross join lateral (select act, reason from alert_acts where alert_id = a.alert_id order by act_id desc limit 1) x
     where a.watch_id = $1 and x.act = 'dismiss' and x.reason = 'not-a-match'`,
    [watchId],
  );
  return rows[0]?.judged ?? 0;
}

interface WatchRow extends Record<string, unknown> {
  readonly watch_id: number;
  readonly plate: string;
  readonly state: string | null;
  readonly division: string;
  readonly case_number: string;
  readonly use: string;
  readonly purpose: string;
  readonly owner_id: string;
  readonly audience: Audience;
  readonly made_at: number;
  readonly expires_at: number;
  readonly ended_why: WatchEnd | null;
}

const columns = `watch_id, plate, state, division, case_number, use, purpose, owner_id, audience,
  epoch_ms(made_at) as made_at, epoch_ms(expires_at) as expires_at, ended_why`;

export async function findWatch(db: Queryable, watchId: number): Promise<WatchRow | undefined> {
  const { rows } = await db.query<WatchRow>(`select ${columns} from watched_plates where watch_id = $1`, [
    watchId,
  ]);
  return rows[0];
}

/** One's own entries; or all of a division's that are in force or ended within a week, for its administrator (R21). */
export async function listWatches(
  db: Queryable,
  whose: { readonly ownerId: string } | { readonly division: string; readonly ownerId: string },
  now: Instant,
): Promise<readonly WatchedPlate[]> {
  const ofDivision = 'division' in whose;
  const { rows } = await db.query<WatchRow>(
    `select ${columns} from watched_plates where ${ofDivision ? 'division' : 'owner_id'} = $1
       and (ended_at is null or ended_at > at_ms($2)) order by ended_at is not null, watch_id desc limit 500`,
    [ofDivision ? whose.division : whose.ownerId, now - 7 * dayMs],
  );
  return rows.map((row) => ({
    id: row.watch_id,
    plate: row.plate,
    state: row.state,
    caseNumber: row.case_number,
    use: row.use,
    purpose: row.purpose,
    owner: row.owner_id,
    audience: row.audience,
    madeAt: rfc3339(row.made_at),
    expiresAt: rfc3339(row.expires_at),
    ended: row.ended_why,
    own: row.owner_id === whose.ownerId,
  }));
}

/** Which of these people the staff list does not have. */
export async function unknownPeople(db: Queryable, people: readonly string[]): Promise<readonly string[]> {
  const { rows } = await db.query<{ staff_id: string }>(
    `select p.staff_id from unnest($1::text[]) as p (staff_id)
     where not exists (select from door_person d where d.staff_id = p.staff_id)`,
    [people],
  );
  return rows.map(({ staff_id }) => staff_id);
}
