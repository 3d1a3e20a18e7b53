import type { Instant } from '../../foundation/clock.ts';
import type { Queryable } from '../../foundation/postgres/pool.ts';
import type { Scope } from '../compile/population-store.ts';
import type { Settings } from '../detectors/pattern.ts';
import type { ActFindings, AuditedAct } from './act.ts';
import { configDrift, type Drift, type SettingsNight } from './config-drift.ts';
import { exportSpikes } from './export-spike.ts';
import { supportWithoutTicket } from './support-ticket.ts';

/** What is looked at beside the searches. */
const kinds = [
  'inquiry.asked',
  'page.asked',
  'photo.opened',
  'alert.opened',
  'copy.requested',
  'share.released',
];

/** What the detectors of acts find in the record of a period, by the id that the population gives an entry. */
export async function actFindingsOf(
  db: Queryable,
  scope: Scope,
  settings: Settings,
): Promise<readonly ActFindings[]> {
  const acts = await actsOf(db, scope);
  return [exportSpikes(acts, settings), supportWithoutTicket(acts)];
}

/** Of searches only those of an administrator's session: the others are the searches' own detectors'. */
async function actsOf(db: Queryable, scope: Scope): Promise<readonly AuditedAct[]> {
  const { rows } = await db.query<AuditedAct & Record<string, unknown>>(
    `select 'e' || e.seq as id, e.kind, epoch_ms(e.at) as at, c.clear->'staffId'->>1 as "staffId",
       coalesce(l.leaf->>'role', '') as role, coalesce((l.leaf->'counts'->>'support')::integer, 0) > 0 as "hasTicket"
     from record_entries e
     cross join lateral (select convert_from(e.leaf, 'UTF8')::jsonb as leaf) l
     join record_clear c on c.entry = e.seq and c.clear ? 'staffId'
     where e.kind = any ($4::text[]) and e.division = $1 and e.at >= at_ms($2) and e.at < at_ms($3)
       and (e.kind in ('copy.requested', 'share.released') or l.leaf->>'role' = 'administrator')
     order by e.seq`,
    [scope.division, scope.from, scope.before, kinds],
  );
  return rows;
}

/** Entries by which somebody changed what is shared with whom. */
const changing = [
  'settings.changed',
  'technology.changed',
  'agency.changed',
  'lending.changed',
  'connector.changed',
];

/** 53060.10(a): settings of sharing that changed in a period without a recorded act. */
export async function driftOf(
  db: Queryable,
  { from, before }: Omit<Scope, 'division'>,
): Promise<readonly Drift[]> {
  const { rows: nights } = await db.query<SettingsNight & Record<string, unknown>>(
    `select epoch_ms(taken_at) as at, entry, differences from sharing_snapshots
     where taken_at >= at_ms($1) and taken_at < at_ms($2) order by taken_at`,
    [from, before],
  );
  const { rows: changes } = await db.query<{ at: Instant }>(
    `select epoch_ms(at) as at from record_entries
     where kind = any ($3::text[]) and at >= at_ms($1) and at < at_ms($2)`,
    [from, before, changing],
  );
  return configDrift(
    nights,
    changes.map(({ at }) => at),
  );
}
