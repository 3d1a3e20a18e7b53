import type { Instant } from '../foundation/clock.ts';
import type { Queryable } from '../foundation/postgres/pool.ts';
import type { DivisionName } from '../people/index.ts';
import type { SchemeListed } from './contract.ts';
import { type NumberingScheme, schemeProblems } from './scheme.ts';

export interface SavedScheme extends NumberingScheme {
  readonly division: DivisionName;
  readonly name: string;
  /** R12: shipped as "example, set by the division". */
  readonly example: boolean;
  readonly setBy: string;
}

/** Saves a numbering scheme (53060.7(b)(6)); what keeps it from being saved comes back as words, and nothing is saved. */
export async function saveScheme(
  db: Queryable,
  scheme: SavedScheme,
  now: Instant,
): Promise<readonly string[]> {
  const problems = schemeProblems(scheme);
  if (problems.length === 0) await insertScheme(db, scheme, now);
  return problems;
}

/**
 * Inserts a scheme whose examples hold. A shipped example of the same pattern gives way to what the division sets (R12);
 * false when the division has set that pattern already.
 */
export async function insertScheme(db: Queryable, scheme: SavedScheme, now: Instant): Promise<boolean> {
  if (!scheme.example)
    await db.query(
      `update numbering_schemes set retired_at = at_ms($3)
       where division = $1 and pattern = $2 and example and retired_at is null`,
      [scheme.division, scheme.pattern, now],
    );
  const { rowCount } = await db.query(
    `insert into numbering_schemes (division, name, pattern, good_examples, bad_examples, example, set_by, set_at)
     values ($1, $2, $3, $4, $5, $6, $7, at_ms($8))
     on conflict (division, pattern) where retired_at is null do nothing`,
    [
      scheme.division,
      scheme.name,
      scheme.pattern,
      scheme.good,
      scheme.bad,
      scheme.example,
      scheme.setBy,
      now,
    ],
  );
  return rowCount === 1;
}

/** The schemes of a division that are in force, by name. */
export async function listSchemes(db: Queryable, division: DivisionName): Promise<readonly SchemeListed[]> {
  const { rows } = await db.query<SchemeListed & { [column: string]: unknown }>(
    `select name, pattern, good_examples as good, bad_examples as bad, example
     from door_scheme where division = $1 order by name, pattern`,
    [division],
  );
  return rows;
}

/** Retires a scheme; the cases that bear its numbers stay. */
export async function retireScheme(
  db: Queryable,
  division: DivisionName,
  pattern: string,
  now: Instant,
): Promise<boolean> {
  const { rowCount } = await db.query(
    `update numbering_schemes set retired_at = at_ms($3)
     where division = $1 and pattern = $2 and retired_at is null`,
    [division, pattern, now],
  );
  return rowCount === 1;
}
