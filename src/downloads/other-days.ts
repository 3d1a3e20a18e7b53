import { type JobRun, tell } from '../deadlines/index.ts';
import { civilDate, type CivilDate } from '../foundation/clock.ts';
import type { Queryable } from '../foundation/postgres/pool.ts';
import { type DivisionName, officersOf } from '../people/index.ts';

interface Concerned {
  readonly [column: string]: unknown;
  readonly id: string;
  readonly staff_id: string;
  readonly division: DivisionName;
  readonly restricted: boolean;
}

/** Of a restricted case only OIA's administrators hear (R18). */
const administratorsOf = async (db: Queryable, { restricted, division }: Concerned) =>
  (await officersOf(db, restricted ? 'OIA' : division)).administrators;

/** What was handed over and is not back on its day is told to who gave it; after its day to the administrators (R27). */
export async function tellOfHandOvers(db: Queryable, { now, entry }: JobRun): Promise<number> {
  const today = civilDate(now);
  const due = await handOvers(db, 'due_told_at', 'back_by <= $1', today, now);
  const givers = due.map(({ staff_id: staffId }) => staffId);
  if (givers.length > 0) await tell(db, { kind: 'hand-over-due', entry, staffIds: givers }, now);
  const overdue = await handOvers(db, 'overdue_told_at', 'back_by < $1', today, now);
  for (const one of overdue)
    await tell(db, { kind: 'hand-over-overdue', entry, staffIds: await administratorsOf(db, one) }, now);
  return due.length + overdue.length;
}

/** Marks those that have come to their day as told, and gives them. */
async function handOvers(
  db: Queryable,
  told: 'due_told_at' | 'overdue_told_at',
  reached: 'back_by <= $1' | 'back_by < $1',
  today: CivilDate,
  now: number,
): Promise<readonly Concerned[]> {
  const { rows } = await db.query<Concerned>(
    `update copy_hand_overs o set ${told} = at_ms($2) from copies c
     where c.copy_id = o.copy_id and o.ended_at is null and o.${told} is null and o.${reached}
     returning o.hand_over_id::text as id, c.staff_id, c.division, c.restricted`,
    [today, now],
  );
  return rows;
}

/** A hold whose review is due is told to who placed it and to the administrators of now (R28). */
export async function tellOfReviews(db: Queryable, { now, entry }: JobRun): Promise<number> {
  const { rows } = await db.query<Concerned>(
    `update copy_holds h set review_told_at = at_ms($2) from copies c
     where c.copy_id = h.copy_id and h.released_at is null and h.review_told_at is null and h.review_by <= $1
     returning c.copy_id::text as id, h.placed_by as staff_id, c.division, c.restricted`,
    [civilDate(now), now],
  );
  for (const hold of rows) {
    const staffIds = [hold.staff_id, ...(await administratorsOf(db, hold))];
    await tell(db, { kind: 'copy-hold-review', entry, staffIds }, now);
  }
  return rows.length;
}
