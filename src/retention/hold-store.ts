import type { CivilDate, Instant } from '../foundation/clock.ts';
import type { Outcome } from '../foundation/outcome.ts';
import { type Clauses, lawful } from '../foundation/postgres/lawful.ts';
import type { Queryable } from '../foundation/postgres/pool.ts';
import type { HoldGround } from './contract.ts';

/** A row of `door_retention_hold`. */
export interface RetentionHold {
  readonly hold_id: string;
  readonly case_number: string;
  readonly division: string;
  readonly restricted: boolean;
  readonly ground: HoldGround;
  readonly reference: string;
  readonly owner_id: string;
  readonly owner_name: string;
  readonly placed_at: Instant;
  readonly review_by: CivilDate;
  readonly reads: number;
}

const clauses: Clauses = {
  reviewed_within_a_year: ['R28', 'A retention hold is reviewed within a year'],
  one_hold_for_a_ground: ['R28', 'This case is held on that ground and reference already'],
};

const columns = `hold_id::text, case_number, division, restricted, ground, reference, owner_id, owner_name, placed_at,
  review_by, reads`;

/** Places a hold on a case; its reads are copied by whoever keeps them. Its number. */
export async function placeHold(
  db: Queryable,
  hold: Pick<RetentionHold, 'case_number' | 'division' | 'ground' | 'reference' | 'owner_id' | 'review_by'>,
  now: Instant,
): Promise<Outcome<string>> {
  return lawful(async () => {
    const { rows } = await db.query<{ id: string }>(
      `insert into retention_holds (case_number, division, ground, reference, owner_id, placed_at, review_by)
       values ($1, $2, $3, $4, $5, at_ms($6), $7) returning hold_id::text as id`,
      [hold.case_number, hold.division, hold.ground, hold.reference, hold.owner_id, now, hold.review_by],
    );
    return rows[0]?.id ?? '';
  }, clauses);
}

/** Reviews a hold, which is then the reviewer's; false when none of that number stands. */
export async function reviewHold(
  db: Queryable,
  id: string,
  { by, reviewBy }: { readonly by: string; readonly reviewBy: CivilDate },
  now: Instant,
): Promise<Outcome<boolean>> {
  return lawful(async () => {
    const { rowCount } = await db.query(
      `update retention_holds set review_by = $2, reviewed_at = at_ms($3), owner_id = $4
       where hold_id = $1 and released_at is null`,
      [id, reviewBy, now, by],
    );
    return rowCount === 1;
  }, clauses);
}

/** Releases a hold; its copies go with the next run of the job. */
export async function releaseHold(db: Queryable, id: string, by: string, now: Instant): Promise<boolean> {
  const { rowCount } = await db.query(
    `update retention_holds set released_by = $2, released_at = at_ms($3)
     where hold_id = $1 and released_at is null`,
    [id, by, now],
  );
  return rowCount === 1;
}

/** A hold that stands. */
export async function findHold(db: Queryable, id: string): Promise<RetentionHold | undefined> {
  const { rows } = await db.query<RetentionHold>(
    `select ${columns} from door_retention_hold where hold_id = $1`,
    [id],
  );
  return rows[0];
}

/** The holds that stand, those to be reviewed first. */
export async function standingHolds(db: Queryable): Promise<readonly RetentionHold[]> {
  const { rows } = await db.query<RetentionHold>(
    `select ${columns} from door_retention_hold order by review_by, hold_id`,
  );
  return rows;
}
