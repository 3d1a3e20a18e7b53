import type { LoadContext } from './load-context.ts';

/** Places whose surroundings are searched only with an approval that names the offence (R15); names are made up. */
const places = [
  ['health', 'Capitol Park Medical Center', 38.571, -121.49, 400],
  ['court', 'Fresno Valley Courthouse', 36.737, -119.788, 250],
  ['worship', 'Harbor Street Congregation', 33.769, -118.191, 150],
  ['school', 'Briggsmore Elementary School', 37.671, -121.024, 200],
  ['polling', 'Elk Grove Community Hall', 38.41, -121.481, 150],
] as const;

export async function loadProtectedPlaces({ db, ago }: LoadContext): Promise<void> {
  for (const place of places)
    await db.query(
      `insert into protected_places (kind, name, latitude, longitude, radius_m, entered_by, entered_at)
       values ($1, $2, $3, $4, $5, 'castellanos.r', at_ms($6))`,
      [...place, ago(408)],
    );
}
