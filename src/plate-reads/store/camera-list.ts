import type { Queryable } from '../../foundation/postgres/pool.ts';

/** A camera as the search form lists it: where it stands, and whose it is (53060.4(b)). */
export interface ListedCamera {
  /** As a search names it: `feed/camera`. */
  readonly id: string;
  readonly name: string;
  readonly agencyOfRecord: string;
  /** Null where nobody has told where it stands. */
  readonly lat: number | null;
  readonly lon: number | null;
}

/** Every camera of every feed, by name; it tells nothing of what was read there. */
export async function listCameras(db: Queryable): Promise<readonly ListedCamera[]> {
  const { rows } = await db.query<Omit<ListedCamera, 'agencyOfRecord'> & { owner_name: string }>({
    name: 'cameras.list',
    text: `select f.feed_id || '/' || c.camera_id as id, c.name, f.owner_name, c.lat, c.lon
           from cameras c join door_feed f using (feed_no) order by c.name, id`,
  });
  return rows.map(({ owner_name: agencyOfRecord, ...camera }) => ({ ...camera, agencyOfRecord }));
}
