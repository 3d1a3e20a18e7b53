import type { Queryable } from '../../foundation/postgres/pool.ts';
import { foldPlate } from '../fold.ts';
import { likePattern } from '../pattern.ts';
import type { PhotoQuery } from '../read-query.ts';
import { camerasNamed } from './dictionary.ts';
import { conditions, nearCondition, Parameters } from './read-filter.ts';

/** What is known of a read whose photo is asked for. */
export interface PhotographedRead {
  readonly readId: string;
  readonly photo: Buffer | null;
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
): Promise<PhotographedRead | undefined> {
  const parameters = new Parameters();
  const id = parameters.add(query.read, 'bigint');
  const cameras = query.cameras.length === 0 ? undefined : await camerasNamed(db, query.cameras);
  const asked = conditions({ ...query, cameras, now }, parameters);
  const { rows } = await db.query<PhotoRow>(
    `select r.photo, r.expires_at, coalesce(f.photos = 'drawn' and r.attributes ? 'drawnPlate', false) as drawn,
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

function plateCondition({ plate, match, distance }: PhotoQuery, parameters: Parameters): string {
  if (plate === undefined) return 'true';
  switch (match) {
    case 'exact':
      return `p.text = ${parameters.add(plate, 'text')}`;
    case 'folded':
      return `p.folded = ${parameters.add(foldPlate(plate), 'text')}`;
    case 'wildcard':
      return `p.text like ${parameters.add(likePattern(plate), 'text')}`;
    case 'edit':
      return nearCondition(plate, distance, parameters);
  }
}

/** Gives a read its photo, if it has none. */
export async function keepPhotoOf(db: Queryable, readId: string, photo: Buffer): Promise<void> {
  await db.query(
    'update reads set photo = $2 where captured_at = read_captured_at($1) and read_id = $1 and photo is null',
    [readId, photo],
  );
}
