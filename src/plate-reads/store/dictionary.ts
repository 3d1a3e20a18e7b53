import type { Queryable } from '../../foundation/postgres/pool.ts';
import { foldPlate } from '../fold.ts';
import { likePattern, type Pattern, patternGrams } from '../pattern.ts';
import type { Plate } from '../plate.ts';

/** Numbers of the plates that fit, at most `limit`; the dictionary is small beside the reads. */
export async function platesFitting(
  db: Queryable,
  pattern: Pattern | Plate,
  limit: number,
): Promise<readonly number[]> {
  const grams = patternGrams(pattern);
  const { rows } = await db.query<{ plate_no: number }>(
    grams.length === 0
      ? {
          name: 'dictionary.scan',
          text: 'select plate_no from plates where text like $1 limit $2',
          values: [likePattern(pattern), limit],
        }
      : {
          name: 'dictionary.grams',
          text: 'select plate_no from plates where plate_grams(text) @> $3::int[] and text like $1 limit $2',
          values: [likePattern(pattern), limit, grams],
        },
  );
  return rows.map(({ plate_no }) => plate_no);
}

/** Numbers of the plates that are easily taken for this one, itself among them. */
export async function platesFolded(db: Queryable, plate: string, limit: number): Promise<readonly number[]> {
  const { rows } = await db.query<{ plate_no: number }>({
    name: 'dictionary.folded',
    text: 'select plate_no from plates where folded = $1 limit $2',
    values: [foldPlate(plate), limit],
  });
  return rows.map(({ plate_no }) => plate_no);
}

/** Numbers of the cameras of these names; `feed/camera` names one of several that share a name. */
export async function camerasNamed(db: Queryable, names: readonly string[]): Promise<readonly number[]> {
  const { rows } = await db.query<{ camera_no: number }>({
    name: 'cameras.named',
    text: `select camera_no from cameras where camera_id = any ($1)
           union
           select c.camera_no from cameras c join feeds f using (feed_no)
           where f.feed_id || '/' || c.camera_id = any ($1)`,
    values: [names],
  });
  return rows.map(({ camera_no }) => camera_no);
}
