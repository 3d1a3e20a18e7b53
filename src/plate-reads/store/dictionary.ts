import type { Queryable } from '../../foundation/postgres/pool.ts';
import { foldPlate } from '../fold.ts';
import { likePattern, patternGrams } from '../pattern.ts';
import { leastPieced, nearKeys } from '../plate-pieces.ts';

/** Numbers of the plates that fit, at most `limit`, null for all; the dictionary is small beside the reads. */
export async function platesFitting(
  db: Queryable,
  pattern: string,
  limit: number | null,
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

/** A plate of the dictionary. */
export interface PlateEntry {
  readonly no: number;
  readonly text: string;
}

/** The plates that are easily taken for this one, itself among them; `limit` null for all. */
export async function platesFolded(
  db: Queryable,
  plate: string,
  limit: number | null,
): Promise<readonly PlateEntry[]> {
  const { rows } = await db.query<{ no: number; text: string }>({
    name: 'dictionary.folded',
    text: 'select plate_no as no, text from plates where folded = $1 limit $2',
    values: [foldPlate(plate), limit],
  });
  return rows;
}

/** The plates that differ by so many characters at most, itself among them; `limit` null for all. */
export async function platesNear(
  db: Queryable,
  plate: string,
  distance: number,
  limit: number | null,
): Promise<readonly PlateEntry[]> {
  const { rows } = await db.query<{ no: number; text: string }>({
    name: 'dictionary.near',
    // One key after the other: asked for all at once, the index holds each plate it finds against every key. The offset
    // keeps the planner from turning it round.
    text: `select distinct p.plate_no as no, p.text from unnest($3::int[]) as k (key) cross join lateral (
             select plate_no, text from plates
             where plate_piece_triples(text) @> array[k.key] and levenshtein_less_equal(text, $1, $2) <= $2 offset 0) p
           union all
           select plate_no, text from plates
           where length(text) < ${leastPieced} and length(text) between length($1) - $2 and length($1) + $2
             and levenshtein_less_equal(text, $1, $2) <= $2
           limit $4`,
    values: [plate, distance, nearKeys(plate, distance), limit],
  });
  return rows;
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
