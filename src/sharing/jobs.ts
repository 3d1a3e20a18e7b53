import { daysBetween, type Job, noteReminder, reminderDue, tell } from '../deadlines/index.ts';
import { addCivil, type CivilDate, civilDate, type Instant } from '../foundation/clock.ts';
import type { Queryable } from '../foundation/postgres/pool.ts';
import { type DivisionName, officersOf } from '../people/index.ts';

interface Due extends Record<string, unknown> {
  readonly division: DivisionName;
  readonly due: CivilDate;
  readonly person: string;
}

/**
 * Daily: what was shared is destroyed by the recipient, chased at 7, 1 and 0 days and, once overdue, with the administrators and
 * then the Hiring Authority (53060.9(a)(1)); an oral disclosure that nobody reviewed by its day is told to both (R26).
 */
export const sharingJob: Job = {
  name: 'sharing',
  run: async ({ db }, { now, entry }) => {
    const today = civilDate(now);
    let chased = 0;
    for (const due of await sharesToChase(db, addCivil(today, { days: 7 }))) {
      const left = daysBetween(today, due.due);
      const people = left >= 0 ? [due.person] : await above(db, due, -left);
      chased += await remind(db, { people, due: due.due, left, kind: 'share-to-destroy', entry }, now);
    }
    let unreviewed = 0;
    for (const due of await oralsUnreviewed(db, today)) {
      const people = await above(db, due, daysBetween(due.due, today));
      const others = people.filter((staffId) => staffId !== due.person);
      unreviewed += await remind(
        db,
        { people: others, due: due.due, left: -1, kind: 'oral-to-review', entry },
        now,
      );
    }
    return { chased, unreviewed };
  },
};

/** Who is told of what is overdue: the administrators, and from the eighth day on the Hiring Authority. */
async function above(db: Queryable, due: Due, daysOver: number): Promise<readonly string[]> {
  const { administrators, hiringAuthority } = await officersOf(db, due.division);
  return daysOver > 7 ? [...administrators, ...hiringAuthority, due.person] : [...administrators, due.person];
}

interface Reminding {
  readonly people: readonly string[];
  readonly due: CivilDate;
  readonly left: number;
  readonly kind: 'share-to-destroy' | 'oral-to-review';
  readonly entry: number;
}

async function remind(
  db: Queryable,
  { people, due, left, kind, entry }: Reminding,
  now: Instant,
): Promise<number> {
  const daysBefore = reminderDue('share-destruction', left) ?? 0;
  // Overdue is another step than the day itself.
  const lapsesOn = left < 0 ? addCivil(due, { days: 1 }) : due;
  let told = 0;
  for (const staffId of people) {
    const about = kind === 'oral-to-review' ? 'oral-review' : 'share-destruction';
    if (!(await noteReminder(db, { staffId, about, lapsesOn, daysBefore }, now))) continue;
    await tell(db, { kind, entry, staffIds: [staffId] }, now);
    told += 1;
  }
  return told;
}

async function sharesToChase(db: Queryable, through: CivilDate): Promise<readonly Due[]> {
  const { rows } = await db.query<Due>(
    `select division, destroy_by::integer as due, requested_by as person from shares
     where released_at is not null and destroyed_on is null and destroy_by <= $1 order by destroy_by`,
    [through],
  );
  return rows;
}

async function oralsUnreviewed(db: Queryable, today: CivilDate): Promise<readonly Due[]> {
  const { rows } = await db.query<Due>(
    `select division, review_by::integer as due, noted_by as person from oral_disclosures
     where outcome is null and review_by < $1 order by review_by`,
    [today],
  );
  return rows;
}
