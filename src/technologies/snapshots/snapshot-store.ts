import { type Instant, rfc3339 } from '../../foundation/clock.ts';
import type { Queryable } from '../../foundation/postgres/pool.ts';
import type { SharingSettings } from '../contract.ts';
import { settingChanges, type Settings } from './settings.ts';

export interface Snapshot {
  readonly sha256: Buffer;
  /** Canonical JSON (RFC 8785). */
  readonly text: string;
  readonly differences: number;
  readonly entry: number;
}

export async function keepSnapshot(
  db: Queryable,
  { sha256, text, differences, entry }: Snapshot,
  now: Instant,
): Promise<void> {
  await db.query(
    'insert into sharing_settings (sha256, settings) values ($1, $2) on conflict (sha256) do nothing',
    [sha256, text],
  );
  await db.query(
    `insert into sharing_snapshots (taken_at, sha256, differences, entry) values (at_ms($1), $2, $3, $4)`,
    [now, sha256, differences, entry],
  );
}

/** The settings of the newest snapshot; undefined before the first. */
export async function newestSettings(db: Queryable): Promise<Settings | undefined> {
  const { rows } = await db.query<{ settings: Settings }>(
    `select g.settings::json as settings from sharing_snapshots s join sharing_settings g using (sha256)
     order by s.snapshot_id desc limit 1`,
  );
  return rows[0]?.settings;
}

interface Night extends Record<string, unknown> {
  readonly id: string;
  readonly taken_at: number;
  readonly sha256: string;
  readonly entry: number;
  readonly settings: Settings;
  readonly before: Settings | null;
}

const nightsShown = 30;

/** The nights on which something had changed, newest first, each with what; and the settings as they last stood. */
export async function sharingNights(db: Queryable): Promise<SharingSettings> {
  const { rows } = await db.query<Night>(
    `select s.snapshot_id::text as id, epoch_ms(s.taken_at) as taken_at, encode(s.sha256, 'hex') as sha256,
       s.entry::integer as entry, g.settings::json as settings, (
         select p.settings::json from sharing_snapshots b join sharing_settings p using (sha256)
         where b.snapshot_id < s.snapshot_id order by b.snapshot_id desc limit 1) as before
     from sharing_snapshots s join sharing_settings g using (sha256)
     where s.differences > 0 order by s.snapshot_id desc limit ${nightsShown}`,
  );
  const { rows: newest } = await db.query<{ settings: string }>(
    `select g.settings from sharing_snapshots s join sharing_settings g using (sha256)
     order by s.snapshot_id desc limit 1`,
  );
  return {
    settings: newest[0]?.settings ?? '',
    nights: rows.map(({ id, taken_at, sha256, entry, settings, before }) => ({
      id,
      takenAt: rfc3339(taken_at),
      sha256,
      entry,
      changes: settingChanges(before ?? {}, settings),
    })),
  };
}
