import { type Instant, rfc3339 } from '../../foundation/clock.ts';
import type { Outcome } from '../../foundation/outcome.ts';
import { type Clauses, lawful } from '../../foundation/postgres/lawful.ts';
import type { Queryable } from '../../foundation/postgres/pool.ts';
import type { DivisionName } from '../../people/index.ts';
import { clockRules, type IncidentListed, type OpenIncidentBody } from '../contract.ts';

const clauses: Clauses = {
  known_before_opened: ['CC 1798.29', 'It became known before it was entered'],
  incident_clocks_stopped: ['CC 1798.29', 'Somebody is still to be told'],
};

const hourMs = 3_600_000;

/** Opens an incident with all its clocks, counted from when it became known (Civil Code 1798.29, R34). */
export async function openIncident(
  db: Queryable,
  body: OpenIncidentBody,
  by: string,
  now: Instant,
): Promise<Outcome<string>> {
  return lawful(async () => {
    const known = Date.parse(body.knownAt);
    const { rows } = await db.query<{ id: string }>(
      `insert into incidents (about, subject, nature, known_at, opened_by, opened_at, entry)
       values ($1, $2, $3, at_ms($4), $5, at_ms($6), 0) returning incident_id::text as id`,
      [body.about, body.subject, body.nature, known, by, now],
    );
    const id = rows[0]?.id ?? '';
    await db.query(
      `insert into incident_clocks (incident_id, whom, due_at)
       select $1, whom, at_ms(due) from unnest($2::text[], $3::float8[]) as k (whom, due)`,
      [id, clockRules.map(({ whom }) => whom), clockRules.map(({ hours }) => known + hours * hourMs)],
    );
    return id;
  }, clauses);
}

/** Which entry recorded it. */
export async function noteIncidentEntry(db: Queryable, id: string, entry: number): Promise<void> {
  await db.query('update incidents set entry = $2 where incident_id = $1', [id, entry]);
}

/** Stops one clock; false when it does not run. */
export async function stopClock(
  db: Queryable,
  clock: { readonly incident: string; readonly whom: string; readonly how: string },
  by: string,
  now: Instant,
): Promise<boolean> {
  const { rowCount } = await db.query(
    `update incident_clocks set told_at = at_ms($5), told_by = $4, how = $3
     where incident_id = $1 and whom = $2 and told_at is null`,
    [clock.incident, clock.whom, clock.how, by, now],
  );
  return rowCount === 1;
}

/** Closes an incident; refused while one of its clocks runs. */
export async function closeIncident(
  db: Queryable,
  { incident, outcome }: { readonly incident: string; readonly outcome: string },
  by: string,
  now: Instant,
): Promise<Outcome<boolean>> {
  return lawful(async () => {
    const { rowCount } = await db.query(
      `update incidents set closed_by = $2, closed_at = at_ms($4), outcome = $3
       where incident_id = $1 and closed_at is null`,
      [incident, by, outcome, now],
    );
    return rowCount === 1;
  }, clauses);
}

type Row = Omit<IncidentListed, 'knownAt' | 'clocks'> & {
  readonly known: Instant;
  readonly clocks: readonly {
    readonly whom: IncidentListed['clocks'][number]['whom'];
    readonly due: Instant;
    readonly told: Instant | null;
    readonly how: string | null;
  }[];
  readonly [column: string]: unknown;
};

/** The incidents, those that are open first, each with its clocks. */
export async function listIncidents(db: Queryable, now: Instant): Promise<readonly IncidentListed[]> {
  const { rows } = await db.query<Row>(
    `select i.incident_id::text as id, i.about, i.subject, i.nature, epoch_ms(i.known_at) as known, p.name as "openedBy",
       i.outcome, coalesce((select json_agg(json_build_object('whom', k.whom, 'due', epoch_ms(k.due_at), 'told', epoch_ms(k.told_at),
         'how', k.how) order by k.due_at, k.whom) from incident_clocks k where k.incident_id = i.incident_id), '[]') as clocks
     from incidents i join staff p on p.staff_id = i.opened_by
     order by i.closed_at is not null, i.known_at desc limit 100`,
  );
  return rows.map(({ known, clocks, ...rest }) => ({
    ...rest,
    knownAt: rfc3339(known),
    clocks: clocks.map(({ whom, due, told, how }) => ({
      whom,
      dueAt: rfc3339(due),
      overdue: told === null && due < now,
      toldAt: told === null ? null : rfc3339(told),
      how,
    })),
  }));
}

/** A clock that nobody has stopped, of an incident still open. */
export interface ClockRunning {
  readonly due: Instant;
  readonly openedBy: string;
  /** Of whoever opened the incident. */
  readonly division: DivisionName;
}

/** Clocks that have run out by an instant, or did before, of incidents still open. */
export async function clocksRunningOut(db: Queryable, until: Instant): Promise<readonly ClockRunning[]> {
  const { rows } = await db.query<ClockRunning & Record<string, unknown>>(
    `select epoch_ms(k.due_at) as due, i.opened_by as "openedBy", p.division
     from incident_clocks k join incidents i using (incident_id) join staff p on p.staff_id = i.opened_by
     where k.told_at is null and i.closed_at is null and k.due_at <= at_ms($1) order by k.due_at, k.whom`,
    [until],
  );
  return rows;
}
