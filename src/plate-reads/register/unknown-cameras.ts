import type { Clock, Instant } from '../../foundation/clock.ts';
import { everyMinute, type Running } from '../../foundation/every-minute.ts';
import type { Log } from '../../foundation/log.ts';
import type { Queryable } from '../../foundation/postgres/pool.ts';
import { type DiscoveryDeps, type Found, noteDiscovered } from '../../technologies/index.ts';

export interface UnknownCameraDeps extends DiscoveryDeps {
  readonly log: Log;
}

const most = 1_000;

/** Cameras that send by a feed's key and that nobody registered or told of before (53060.6(a)). */
async function unknownCameras(db: Queryable): Promise<readonly Found[]> {
  const { rows } = await db.query<{ technology_id: string; camera_id: string }>(
    `select f.technology_id, c.camera_id from cameras c join feeds f using (feed_no)
     where not c.registered and not exists (select 1 from discovered_sources d
       where d.what = 'camera' and d.technology_id = f.technology_id and d.sign = c.camera_id)
     order by f.technology_id, c.camera_id limit ${most}`,
  );
  return rows.map(({ technology_id, camera_id }) => ({
    what: 'camera',
    technologyId: technology_id,
    sign: camera_id,
  }));
}

/** EIS is told once of each feed's unknown cameras, all that are seen at once; how many there were. */
export async function tellOfUnknownCameras(deps: DiscoveryDeps, now: Instant): Promise<number> {
  let told = 0;
  const found = await unknownCameras(deps.db);
  for (const ofFeed of Map.groupBy(found, ({ technologyId }) => technologyId).values())
    told += await noteDiscovered(deps, ofFeed, now);
  return told;
}

/** Looks every minute for cameras that no register knows. */
export const watchCameras = (deps: UnknownCameraDeps, clock: Clock): Running =>
  everyMinute({ log: deps.log, clock, failed: 'unknown cameras not told' }, (now) =>
    tellOfUnknownCameras(deps, now),
  );
