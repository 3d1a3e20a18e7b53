import { daysBetween } from '../deadlines/index.ts';
import { civilDate, type CivilDate, type Instant, rfc3339 } from '../foundation/clock.ts';
import type { Queryable } from '../foundation/postgres/pool.ts';
import type { ChangeListed, TechnologyListed } from './contract.ts';
import { technologyRefusal } from './moves.ts';

type Row = Omit<TechnologyListed, 'daysLeft' | 'dead' | 'changes'> & Record<string, unknown>;

const changesShown = 20;

/** EIS's register whole, by name: what each entry is, whether it runs and if not why, and its last changes (53060.6(a)). */
export async function listRegister(db: Queryable, now: Instant): Promise<readonly TechnologyListed[]> {
  const today = civilDate(now);
  const { rows } = await db.query<Row>(
    `select t.technology_id as id, t.name, t.kind, t.vendor, coalesce(t.owner_id, '') as "ownerId",
       coalesce(a.name, '') as owner, t.state, coalesce(t.contract, '') as contract,
       coalesce(t.starts_on::integer, 0) as "startsOn", coalesce(t.ends_on::integer, 0) as "endsOn",
       case when t.per_seat then t.seats end as seats, (select granted from door_seats) as granted,
       coalesce(t.support, '') as support, coalesce(t.data_flow, '') as "dataFlow", coalesce(t.network, '') as network,
       coalesce(t.security_review, '') as "securityReview",
       coalesce(t.security_reviewed_on::integer, 0) as "securityReviewedOn", t.hosts, t.abilities,
       coalesce(p.name, '') as "proposedBy", coalesce(e.name, '') as "approvedBy",
       array(select s.name from technology_secrets s where s.technology_id = t.technology_id order by 1) as secrets,
       (select jsonb_build_object('sharedWith', w.shared_with, 'checkedOn', w.checked_on)
          from provider_switches w where w.technology_id = t.technology_id) as switches
     from technologies t left join agencies a on a.agency_id = t.owner_id
       left join staff p on p.staff_id = t.proposed_by left join staff e on e.staff_id = t.approved_by
     order by t.name, t.technology_id`,
  );
  const changes = await lastChanges(db);
  return rows.map((row) => ({
    ...row,
    daysLeft: row.endsOn === 0 ? null : daysBetween(today, row.endsOn),
    dead: deadOf(row, today),
    changes: changes.get(row.id) ?? [],
  }));
}

function deadOf(row: Row, today: CivilDate): TechnologyListed['dead'] {
  const refusal = technologyRefusal(row, today);
  return refusal === undefined ? null : { clause: refusal.clause, reason: refusal.reason };
}

interface ChangeRow extends Omit<ChangeListed, 'at'>, Record<string, unknown> {
  readonly technology_id: string;
  readonly changed_at: number;
}

async function lastChanges(db: Queryable): Promise<ReadonlyMap<string, readonly ChangeListed[]>> {
  const { rows } = await db.query<ChangeRow>(
    `select technology_id, state, contract, "endsOn", by, changed_at, why from (
       select c.technology_id, c.state, coalesce(c.contract, '') as contract, coalesce(c.ends_on, 0) as "endsOn",
         coalesce(s.name, '') as by, epoch_ms(c.changed_at) as changed_at, coalesce(c.why, '') as why, c.change_id,
         row_number() over (partition by c.technology_id order by c.change_id desc) as place
       from technology_changes c left join staff s on s.staff_id = c.changed_by) as newest
     where place <= ${changesShown} order by change_id desc`,
  );
  const of = Map.groupBy(rows, ({ technology_id }) => technology_id);
  return new Map(
    [...of].map(([id, changes]) => [
      id,
      changes.map(({ technology_id: _of, changed_at, ...change }) => ({
        ...change,
        at: rfc3339(changed_at),
      })),
    ]),
  );
}
