import type { CivilDate, Instant } from '../../foundation/clock.ts';
import type { Outcome } from '../../foundation/outcome.ts';
import { lawful } from '../../foundation/postgres/lawful.ts';
import type { Queryable } from '../../foundation/postgres/pool.ts';
import type { DivisionName } from '../../people/index.ts';
import { type Cycle, usualInterval } from './cycles.ts';

/** What the Hiring Authority last directed of a division's interval (R29). */
export interface Direction {
  readonly directionId: string | null;
  readonly intervalDays: number;
  readonly writing: string | null;
}

/** The direction in force; without one, sixty days. */
export async function directionOf(db: Queryable, division: DivisionName): Promise<Direction> {
  const { rows } = await db.query<{ id: string; days: number; writing: string }>(
    `select direction_id::text as id, interval_days as days, writing from audit_directions
     where division = $1 order by direction_id desc limit 1`,
    [division],
  );
  const [row] = rows;
  return row === undefined
    ? { directionId: null, intervalDays: usualInterval, writing: null }
    : { directionId: row.id, intervalDays: row.days, writing: row.writing };
}

export async function keepDirection(
  db: Queryable,
  division: DivisionName,
  {
    intervalDays,
    writing,
    by,
  }: { readonly intervalDays: number; readonly writing: string; readonly by: string },
  now: Instant,
): Promise<void> {
  await db.query(
    `insert into audit_directions (division, interval_days, writing, directed_by, directed_at)
     values ($1, $2, $3, $4, at_ms($5))`,
    [division, intervalDays, writing, by, now],
  );
}

/** From which day a division's audits are counted; undefined before the first run of the calendar. */
export async function baselineOf(db: Queryable, division: DivisionName): Promise<CivilDate | undefined> {
  const { rows } = await db.query<{ on: CivilDate }>(
    'select baseline_on::integer as on from audit_calendars where division = $1',
    [division],
  );
  return rows[0]?.on;
}

/** Sets or moves back the baseline; cycles that have not begun are counted anew from it. */
export async function setBaseline(
  db: Queryable,
  division: DivisionName,
  { baselineOn, by }: { readonly baselineOn: CivilDate; readonly by: string | null },
  now: Instant,
): Promise<Outcome<void>> {
  return lawful(
    async () => {
      await db.query(
        `insert into audit_calendars (division, baseline_on, set_by, set_at) values ($1, $2, $3, at_ms($4))
         on conflict (division) do update set baseline_on = excluded.baseline_on, set_by = excluded.set_by,
           set_at = excluded.set_at`,
        [division, baselineOn, by, now],
      );
      await db.query(`delete from audits where division = $1 and kind = 'cycle'`, [division]);
    },
    {
      baseline_moves_back: ['53060.5(c)(2)(A)', 'The audits of a division are counted from no later day'],
      begun_stands: ['53060.5(c)(2)(A)', 'An audit counted from the present day has begun'],
    },
  );
}

interface CycleRow extends Cycle {
  readonly [column: string]: unknown;
  readonly auditId: string;
  readonly begun: boolean;
}

/** The newest cycle of a division. */
export async function lastCycle(db: Queryable, division: DivisionName): Promise<CycleRow | undefined> {
  const { rows } = await db.query<CycleRow>(
    `select audit_id::text as "auditId", cycle, from_on::integer as "fromOn", through_on::integer as "throughOn",
       due_on::integer as "dueOn", interval_days as "intervalDays", begun_at is not null as begun
     from audits where division = $1 and kind = 'cycle' order by cycle desc limit 1`,
    [division],
  );
  return rows[0];
}

/** Enters cycles of a division; those of before the system say so. */
export async function enterCycles(
  db: Queryable,
  division: DivisionName,
  cycles: readonly Cycle[],
  { direction, since }: { readonly direction: Direction; readonly since: CivilDate },
  now: Instant,
): Promise<void> {
  for (const { cycle, fromOn, throughOn, dueOn, intervalDays } of cycles)
    await db.query(
      `insert into audits (division, kind, cycle, from_on, through_on, due_on, interval_days, direction_id, writing,
         before_system, made_at)
       values ($1, 'cycle', $2, $3, $4, $5, $6, $7, $8, $9, at_ms($10))
       on conflict (division, cycle) where cycle is not null do nothing`,
      [
        division,
        cycle,
        fromOn,
        throughOn,
        dueOn,
        intervalDays,
        direction.directionId,
        direction.writing,
        throughOn < since,
        now,
      ],
    );
}

/** Puts a cycle that has not begun under another direction. */
export async function redirectCycle(
  db: Queryable,
  auditId: string,
  { throughOn, dueOn, intervalDays }: Cycle,
  direction: Direction,
): Promise<void> {
  await db.query(
    `update audits set through_on = $2, due_on = $3, interval_days = $4, direction_id = $5, writing = $6
     where audit_id = $1 and begun_at is null`,
    [auditId, throughOn, dueOn, intervalDays, direction.directionId, direction.writing],
  );
}

/** The first civil day of the record; today where nothing is recorded yet. */
export async function systemSince(db: Queryable, now: Instant): Promise<CivilDate> {
  const { rows } = await db.query<{ on: CivilDate }>(
    `select civil_date_of(coalesce((select at from record_entries order by seq limit 1), at_ms($1))) as on`,
    [now],
  );
  return rows[0]?.on ?? 0;
}
