import { type Job, type JobDeps, type JobRun, tell } from '../deadlines/index.ts';
import { addCivil, civilDate, type CivilDate, type Instant } from '../foundation/clock.ts';
import { type Queryable, withTransaction } from '../foundation/postgres/pool.ts';
import { type DivisionName, officersOf } from '../people/index.ts';
import { type Office, officesTold, soon, type Stage, stageOwed } from './copy.ts';
import { tellOfHandOvers, tellOfReviews } from './other-days.ts';
import { interrupted, noteStopped } from './making-store.ts';

/** A copy that is made and not destroyed, and who was told of its day. */
interface Outstanding {
  readonly [column: string]: unknown;
  readonly copy_id: string;
  readonly staff_id: string;
  readonly division: DivisionName;
  readonly restricted: boolean;
  readonly entry: number;
  readonly destroy_by: CivilDate;
  readonly taken: boolean;
  readonly stored: boolean;
  readonly held: boolean;
  readonly told: readonly Stage[];
}

/** Copies that nobody made any further for so long were interrupted. */
const makingAtMost = 15 * 60_000;

/**
 * Once a day: who must know of a copy's day is told; stored copies past it are destroyed by their key; what was never taken is
 * destroyed with it; what a crash left half made is stopped (53060.9(a)(1)).
 */
export const copiesJob: Job = {
  name: 'copies-due',
  run: async (deps, run) => {
    for (const copy of await interrupted(deps.db, run.now - makingAtMost))
      await noteStopped(deps.db, copy, 'interrupted');
    let told = 0;
    let keys = 0;
    for (const copy of await nearTheirDay(deps.db, civilDate(run.now))) {
      const done = await withTransaction(deps.db, (transaction) => endDay(deps, transaction, copy, run));
      told += done.told;
      if (done.key) keys += 1;
    }
    told += await withTransaction(
      deps.db,
      async (transaction) =>
        (await tellOfHandOvers(transaction, run)) + (await tellOfReviews(transaction, run)),
    );
    return { told, keys };
  },
};

async function nearTheirDay(db: Queryable, today: CivilDate): Promise<readonly string[]> {
  const { rows } = await db.query<{ id: string }>(
    `select copy_id::text as id from copies
     where state = 'made' and destroyed_at is null and destroy_by <= $1 order by copy_id`,
    [addCivil(today, { days: soon })],
  );
  return rows.map(({ id }) => id);
}

/** What the day of one copy brings, on what stands of it now: it may have been taken, held or placed since the list was read. */
async function endDay(
  { record }: Pick<JobDeps, 'record'>,
  transaction: Queryable,
  id: string,
  run: JobRun,
): Promise<{ readonly told: number; readonly key: boolean }> {
  const copy = await lockOutstanding(transaction, id);
  if (copy === undefined || copy.held) return { told: 0, key: false };
  const past = copy.destroy_by < civilDate(run.now);
  const key = past && copy.stored;
  if (key) await destroyKey(record, transaction, copy, run.now);
  return { told: past && !copy.taken ? 0 : await tellOwed(transaction, copy, run), key };
}

/** Locked first and read then: a hold that is placed meanwhile is seen. */
async function lockOutstanding(transaction: Queryable, copy: string): Promise<Outstanding | undefined> {
  await transaction.query('select from copies where copy_id = $1 for update', [copy]);
  const { rows } = await transaction.query<Outstanding>(
    `select c.copy_id::text as copy_id, c.staff_id, c.division, c.restricted, c.entry, c.destroy_by::integer as destroy_by,
       c.taken_at is not null as taken, c.sealed_key is not null as stored,
       exists (select from copy_holds h where h.copy_id = c.copy_id and h.released_at is null) as held,
       coalesce((select array_agg(r.stage) from copy_reminders r
         where r.copy_id = c.copy_id and r.destroy_by = c.destroy_by), '{}') as told
     from copies c where c.copy_id = $1 and c.state = 'made' and c.destroyed_at is null`,
    [copy],
  );
  return rows[0];
}

/** Past its day the stored file is destroyed by its key, and an entry proves it; a copy that nobody took is destroyed whole. */
async function destroyKey(
  record: JobDeps['record'],
  transaction: Queryable,
  { copy_id: id, entry, taken }: Outstanding,
  now: Instant,
): Promise<void> {
  await record.append({ kind: 'copy.key-destroyed', ref: entry, values: { subject: id } });
  await transaction.query(
    'update copies set sealed_key = null, key_destroyed_at = at_ms($2) where copy_id = $1',
    [id, now],
  );
  await transaction.query('delete from copy_pieces where copy_id = $1', [id]);
  if (taken) return;
  const { index } = await record.append({
    kind: 'copy.destroyed',
    act: 'key-destroyed',
    ref: entry,
    values: { subject: id },
  });
  await transaction.query(
    `update copies set destroyed_at = at_ms($2), destroyed_on = $3, destroyed_how = 'key-destroyed', destruction_entry = $4
     where copy_id = $1`,
    [id, now, civilDate(now), index],
  );
}

async function tellOwed(transaction: Queryable, copy: Outstanding, run: JobRun): Promise<number> {
  const { destroy_by: destroyBy, told, held } = copy;
  const today = civilDate(run.now);
  const day = { state: 'made', destroyBy, destroyed: false, held, told };
  const stage = stageOwed(day, today);
  if (stage !== undefined) await remind(transaction, copy, stage, run);
  let officers = 0;
  for (const office of officesTold(day, today)) officers += await tellOffice(transaction, copy, office, run);
  return (stage === undefined ? 0 : 1) + officers;
}

async function remind(
  transaction: Queryable,
  { copy_id: id, destroy_by: destroyBy, staff_id: staffId }: Outstanding,
  stage: Stage,
  { now, entry }: JobRun,
): Promise<void> {
  await transaction.query(
    'insert into copy_reminders (copy_id, destroy_by, stage, told_at) values ($1, $2, $3, at_ms($4))',
    [id, destroyBy, stage, now],
  );
  await tell(transaction, { kind: 'copy-due', entry, staffIds: [staffId] }, now);
}

/** Each who is in the office now and was not told of it: also who came into it since. Of a restricted case only OIA's (R18). */
async function tellOffice(
  transaction: Queryable,
  { copy_id: id, destroy_by: destroyBy, restricted, division }: Outstanding,
  office: Office,
  { now, entry }: JobRun,
): Promise<number> {
  const { administrators, hiringAuthority } = await officersOf(transaction, restricted ? 'OIA' : division);
  const { rows } = await transaction.query<{ staff_id: string }>(
    `insert into copy_overdue_told (copy_id, destroy_by, staff_id, told_at)
     select $1, $2, staff_id, at_ms($4) from unnest($3::text[]) as staff_id
     on conflict do nothing returning staff_id`,
    [id, destroyBy, office === 'administrators' ? administrators : hiringAuthority, now],
  );
  const staffIds = rows.map(({ staff_id: staffId }) => staffId);
  await tell(transaction, { kind: 'copy-overdue', entry, staffIds }, now);
  return staffIds.length;
}
