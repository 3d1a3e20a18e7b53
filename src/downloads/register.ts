import { type CivilDate, type Instant, rfc3339 } from '../foundation/clock.ts';
import type { Queryable } from '../foundation/postgres/pool.ts';
import type { DivisionName } from '../people/index.ts';
import type { CopyListed } from './contract.ts';
import { dueOf } from './copy.ts';
import type { CopyRow } from './copy-store.ts';

interface RegisterRow extends Omit<CopyRow, 'sealed_key' | 'sealed_passphrase'> {
  readonly [column: string]: unknown;
  readonly written: number;
  readonly stopped_why: string | null;
  readonly requested_at: Instant;
  readonly stored: boolean;
  readonly case_closed: boolean;
  readonly destroyed_on: number | null;
  readonly destroyed_how: NonNullable<CopyListed['destroyed']>['how'] | null;
  readonly destroyed_by: string | null;
  readonly attested_by: string | null;
  readonly destruction_entry: number | null;
  readonly hold: CopyListed['hold'];
  readonly hand_overs: readonly {
    readonly id: string;
    readonly to: string;
    readonly way: CopyListed['handOvers'][number]['way'];
    readonly handed_at: Instant;
    readonly back_by: number;
    readonly ended_at: Instant | null;
  }[];
  readonly compulsions: readonly {
    readonly id: string;
    readonly instrument: CopyListed['compulsions'][number]['instrument'];
    readonly reference: string;
    readonly decision: string;
    readonly at: Instant;
  }[];
}

const registered = `
  select c.copy_id::text as copy_id, c.form, c.scope, c.protection, c.staff_id, s.name as person_name, c.division, c.case_number,
    c.restricted, c.use, c.reason, c.asked, c.alert_id, c.device_id, c.reads, c.state, c.request_entry, c.decided_by, c.entry,
    c.destroy_by::integer as destroy_by, c.authority, c.placed_in, c.made_at, c.taken_at, c.destroyed_at,
    c.written, c.stopped_why, c.requested_at, c.sealed_key is not null as stored,
    coalesce((select k.status = 'closed' from door_case k where k.case_number = c.case_number), false) as case_closed,
    c.destroyed_on::integer as destroyed_on, c.destroyed_how, c.destroyed_by, c.attested_by, c.destruction_entry,
    (select json_build_object('ground', h.ground, 'reference', h.reference, 'reviewBy', h.review_by::integer)
      from copy_holds h where h.copy_id = c.copy_id and h.released_at is null) as hold,
    coalesce((select json_agg(json_build_object('id', o.hand_over_id::text, 'to', o.to_staff, 'way', o.way,
      'handed_at', epoch_ms(o.handed_at), 'back_by', o.back_by::integer, 'ended_at', epoch_ms(o.ended_at))
      order by o.hand_over_id) from copy_hand_overs o where o.copy_id = c.copy_id), '[]') as hand_overs,
    coalesce((select json_agg(json_build_object('id', x.compulsion_id::text, 'instrument', x.instrument, 'reference', x.reference, 'decision', x.decision,
      'at', epoch_ms(x.noted_at)) order by x.compulsion_id)
      from copy_compulsions x where x.copy_id = c.copy_id), '[]') as compulsions
  from copies c join staff s using (staff_id)`;

const order = `order by c.destroyed_at is not null, (c.state = 'waiting') desc, c.destroy_by nulls last, c.copy_id desc limit 200`;

/** A person's own copies: what is to be done first (53060.9(a)(1)). */
export async function ownCopies(
  db: Queryable,
  staffId: string,
  today: CivilDate,
): Promise<readonly CopyListed[]> {
  const { rows } = await db.query<RegisterRow>(`${registered} where c.staff_id = $1 ${order}`, [staffId]);
  return rows.map((row) => listed(row, today));
}

/** The copies of a division, for its administrators; those of restricted cases are OIA's alone (R18). */
export async function divisionCopies(
  db: Queryable,
  division: string,
  today: CivilDate,
): Promise<readonly CopyListed[]> {
  const { rows } = await db.query<RegisterRow>(
    `${registered} where case when c.restricted then $1 = 'OIA' else c.division = $1 end ${order}`,
    [division],
  );
  return rows.map((row) => listed(row, today));
}

/** A copy, and whose it is to look after. */
export interface RegisteredCopy extends CopyListed {
  readonly division: DivisionName;
  readonly restricted: boolean;
}

/** One copy as it stands in the register. */
export async function registeredCopy(
  db: Queryable,
  copy: string,
  today: CivilDate,
): Promise<RegisteredCopy | undefined> {
  const { rows } = await db.query<RegisterRow>(`${registered} where c.copy_id = $1`, [copy]);
  const [row] = rows;
  return row && { ...listed(row, today), division: row.division, restricted: row.restricted };
}

const timeOf = (at: Instant | null): string | null => (at === null ? null : rfc3339(at));

const listed = (row: RegisterRow, today: CivilDate): CopyListed => ({
  id: row.copy_id,
  form: row.form,
  scope: row.scope,
  protection: row.protection,
  person: { id: row.staff_id, name: row.person_name },
  caseNumber: row.case_number,
  caseClosed: row.case_closed,
  reason: row.reason,
  asked: row.asked,
  alert: row.alert_id,
  device: row.device_id,
  reads: row.reads,
  written: row.written,
  state: row.state,
  stoppedWhy: row.stopped_why,
  requestedAt: rfc3339(row.requested_at),
  decidedBy: row.decided_by,
  entry: row.entry,
  madeAt: timeOf(row.made_at),
  takenAt: timeOf(row.taken_at),
  stored: row.stored,
  destroyBy: row.destroy_by,
  authority: row.authority,
  due: dueOf(
    {
      state: row.state,
      destroyBy: row.destroy_by,
      destroyed: row.destroyed_at !== null,
      held: row.hold !== null,
    },
    today,
  ),
  placedIn: row.placed_in,
  hold: row.hold,
  handOvers: row.hand_overs.map(({ id, to, way, handed_at, back_by, ended_at }) => ({
    id,
    to,
    way,
    handedAt: rfc3339(handed_at),
    backBy: back_by,
    endedAt: timeOf(ended_at),
  })),
  compulsions: row.compulsions.map(({ at, ...compulsion }) => ({ ...compulsion, at: rfc3339(at) })),
  destroyed: destroyedOf(row),
});

function destroyedOf({
  destroyed_at: at,
  destroyed_how: how,
  destroyed_on: on,
  destroyed_by: by,
  attested_by: attestedBy,
  destruction_entry: entry,
}: RegisterRow): CopyListed['destroyed'] {
  return at === null || how === null || entry === null
    ? null
    : { at: rfc3339(at), on: on ?? 0, how, by, attestedBy, entry };
}
