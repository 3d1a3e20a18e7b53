import type { Queryable } from '../../foundation/postgres/pool.ts';
import type { KeptBox } from '../plate-box.ts';
import { limitsOf } from '../owners-limits.ts';
import type { PhotoQuery } from '../read-query.ts';
import { camerasNamed } from './dictionary.ts';
import { plateFits } from './offered-texts.ts';
import { termsOfFeeds } from './owners-terms.ts';
import { conditions, Parameters } from './read-filter.ts';

/** What is known of a read whose photo is asked for. */
export interface PhotographedRead {
  readonly readId: string;
  readonly photo: Buffer | null;
  /** Where on it the plate stands; null where nobody knows. */
  readonly plateBox: KeptBox | null;
  readonly expiresAt: number;
  /** Photos of this feed are drawn when they are first seen. */
  readonly drawn: boolean;
  /** What the picture shows: of a made-up misreading the plate that the car really bears (`attributes.drawnPlate`). */
  readonly plate: string;
  readonly region: string | null;
  readonly capturedAt: number;
  readonly cameraName: string;
  /** As the read's attributes tell the vehicle's look; null where they do not. */
  readonly colour: string | null;
  readonly body: string | null;
}

interface PhotoRow extends Record<string, unknown> {
  readonly photo: Buffer | null;
  readonly plate_box: KeptBox | null;
  readonly expires_at: number;
  readonly drawn: boolean;
  readonly plate: string;
  readonly region: string | null;
  readonly captured_at: number;
  readonly camera_name: string;
  readonly colour: string | null;
  readonly body: string | null;
}

/** The read, if it answers the query; undefined else, whatever its number. */
export async function findPhotographed(
  db: Queryable,
  query: PhotoQuery,
  now: number,
  termsVersion?: number,
): Promise<PhotographedRead | undefined> {
  const parameters = new Parameters();
  const id = parameters.add(query.read, 'bigint');
  const cameras = query.cameras.length === 0 ? undefined : await camerasNamed(db, query.cameras);
  const { floor, feeds: limits } = limitsOf(await termsOfFeeds(db, db, termsVersion), query, now);
  const from = Math.max(query.from, floor);
  const asked = conditions({ ...query, from, cameras, limits, now }, parameters);
  const { rows } = await db.query<PhotoRow>(
    `select r.photo, r.plate_box, r.expires_at, coalesce(f.photos = 'drawn' and r.attributes ? 'drawnPlate', false) as drawn,
       coalesce(r.attributes ->> 'drawnPlate', p.text) as plate, r.region, r.captured_at,
       c.name as camera_name, r.attributes #>> '{vehicle,color,0,name}' as colour,
       r.attributes #>> '{vehicle,body_type,0,name}' as body
     from reads r join plates p using (plate_no) join cameras c using (camera_no) join feeds f using (feed_no)
     where r.captured_at = read_captured_at(${id}) and r.read_id = ${id} and ${asked}
       and ${plateCondition(query, parameters)}`,
    parameters.values,
  );
  const row = rows[0];
  if (row === undefined) return undefined;
  return {
    readId: query.read,
    photo: row.photo,
    plateBox: row.plate_box,
    expiresAt: row.expires_at,
    drawn: row.drawn,
    plate: row.plate,
    region: row.region,
    capturedAt: row.captured_at,
    cameraName: row.camera_name,
    colour: row.colour,
    body: row.body,
  };
}

function plateCondition(query: PhotoQuery, parameters: Parameters): string {
  if (query.plate === undefined) return 'true';
  const best = plateFits(query, 'p.text', parameters);
  if (!query.candidates) return best;
  return `(${best} or exists (select from read_candidates o where o.captured_at = r.captured_at
    and o.read_id = r.read_id and ${plateFits(query, 'o.text', parameters)}))`;
}

/** Gives a read its photo, and where on it the plate stands, if it has none. */
export async function keepPhotoOf(
  db: Queryable,
  readId: string,
  photo: Buffer,
  plateBox: KeptBox | null,
): Promise<void> {
  await db.query(
    `update reads set photo = $2, plate_box = $3
     where captured_at = read_captured_at($1) and read_id = $1 and photo is null`,
    [readId, photo, plateBox],
  );
}
