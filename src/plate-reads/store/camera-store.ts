import type { Queryable } from '../../foundation/postgres/pool.ts';
import type { ImportIds } from './import-runs.ts';

export interface NewCamera {
  readonly id: string;
  readonly name: string;
  readonly lat: number;
  readonly lon: number;
  readonly kind: 'fixed' | 'mobile';
}

/** Cameras of a feed whose place is known before they send anything. */
export async function registerCameras(
  db: Queryable,
  feedId: string,
  cameras: readonly NewCamera[],
  now: number,
): Promise<void> {
  await db.query(
    `insert into cameras (feed_no, camera_id, name, lat, lon, kind, first_seen_at, registered)
     select f.feed_no, g.id, g.name, g.lat, g.lon, g.kind, at_ms($7), true
     from feeds f, unnest($2::text[], $3::text[], $4::float8[], $5::float8[], $6::text[]) as g (id, name, lat, lon, kind)
     where f.feed_id = $1`,
    [
      feedId,
      cameras.map(({ id }) => id),
      cameras.map(({ name }) => name),
      cameras.map(({ lat }) => lat),
      cameras.map(({ lon }) => lon),
      cameras.map(({ kind }) => kind),
      now,
    ],
  );
}

export interface CameraPlace {
  readonly no: number;
  readonly lat: number | null;
  readonly lon: number | null;
}

/** The numbers and places of a feed's cameras; those it never named before are added. */
export async function cameraPlaces(
  db: Queryable,
  ids: ImportIds,
  cameras: ReadonlyMap<string, string | null>,
): Promise<ReadonlyMap<string, CameraPlace>> {
  const names = [...cameras.keys()];
  await db.query({
    name: 'import.cameras',
    text: `insert into cameras (feed_no, camera_id, name, first_seen_at)
           select $1, g.id, coalesce(g.name, g.id), at_ms($4)
           from unnest($2::text[], $3::text[]) as g (id, name)
           where not exists (select 1 from cameras c where c.feed_no = $1 and c.camera_id = g.id)
           order by g.id on conflict do nothing`,
    values: [ids.feed, names, names.map((name) => cameras.get(name) ?? null), ids.now],
  });
  const { rows } = await db.query<{
    camera_no: number;
    camera_id: string;
    lat: number | null;
    lon: number | null;
  }>({
    name: 'import.camera-places',
    text: 'select camera_no, camera_id, lat, lon from cameras where feed_no = $1 and camera_id = any ($2)',
    values: [ids.feed, names],
  });
  return new Map(rows.map(({ camera_no, camera_id, lat, lon }) => [camera_id, { no: camera_no, lat, lon }]));
}
