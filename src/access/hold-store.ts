import { type Instant, rfc3339 } from '../foundation/clock.ts';
import type { Outcome } from '../foundation/outcome.ts';
import { lawful } from '../foundation/postgres/lawful.ts';
import type { Queryable } from '../foundation/postgres/pool.ts';
import type { DivisionName } from '../people/index.ts';
import type { HoldListed, LiftReason } from './contract.ts';

export interface Hold {
  readonly staffId: string;
  /** Keyed HMAC of the plate or the case: 32 bytes. */
  readonly subject: Buffer;
  /** Of a plate: the plate itself, sealed. */
  readonly sealedPlate?: Buffer | undefined;
  /** The entry of the refusal. */
  readonly reference: string;
  /** Whose administrators look at it; the person's own unless the case is restricted (R18). */
  readonly division?: DivisionName | undefined;
}

/** After a prohibited refusal the same person's inquiries on that plate or case are held for 30 days (R14). */
export async function holdInquiry(db: Queryable, hold: Hold, now: Instant): Promise<void> {
  await db.query(
    `insert into inquiry_holds (staff_id, subject, held_at, until_at, reference, division, sealed_plate)
     values ($1, $2, at_ms($3), at_ms($3) + interval '30 days', $4,
       coalesce($5, (select division from door_person where staff_id = $1)), $6)`,
    [hold.staffId, hold.subject, now, hold.reference, hold.division ?? null, hold.sealedPlate ?? null],
  );
}

/** A hold that was made before its refusal had an entry is named by it. */
export async function nameHold(db: Queryable, from: string, reference: string): Promise<void> {
  await db.query('update inquiry_holds set reference = $2 where reference = $1', [from, reference]);
}

/** A hold whose refusal never came to be. */
export async function releaseHold(db: Queryable, reference: string, now: Instant): Promise<void> {
  await db.query(
    'update inquiry_holds set lifted_at = at_ms($2) where reference = $1 and lifted_at is null',
    [reference, now],
  );
}

/** Of which refusal whose holds are lifted, by whom, and why. */
export interface Lifting {
  readonly staffId: string;
  readonly reference: string;
  readonly by: string;
  readonly reason: LiftReason;
}

/** An administrator lifts a person's holds of one refusal; the number lifted. */
export async function liftHold(
  db: Queryable,
  { staffId, reference, by, reason }: Lifting,
  now: Instant,
): Promise<Outcome<number>> {
  return lawful(
    async () => {
      const { rowCount } = await db.query(
        `update inquiry_holds set lifted_by = $3, lifted_at = at_ms($4), lifted_why = $5
         where staff_id = $1 and reference = $2 and lifted_at is null`,
        [staffId, reference, by, now, reason],
      );
      return rowCount ?? 0;
    },
    { lifts_for_another: ['R2', 'Nobody lifts his own hold'] },
  );
}

/** Whose administrators look at a hold; undefined when there is none to lift. */
export async function divisionOfHold(
  db: Queryable,
  staffId: string,
  reference: string,
): Promise<string | undefined> {
  const { rows } = await db.query<{ division: string }>(
    `select h.division from inquiry_holds h
     where h.staff_id = $1 and h.reference = $2 and h.lifted_at is null limit 1`,
    [staffId, reference],
  );
  return rows[0]?.division;
}

/** The holds that stand, newest first, but for one's own: their subject is told by others (R2, R30). */
export async function listHolds(
  db: Queryable,
  division: DivisionName,
  but: string,
  now: Instant,
): Promise<readonly HoldListed[]> {
  const { rows } = await db.query<{
    reference: string;
    staffId: string;
    name: string;
    held: number;
    until: number;
    subjects: number;
  }>(
    `select h.reference, h.staff_id as "staffId", p.name, epoch_ms(min(h.held_at)) as held,
       epoch_ms(max(h.until_at)) as until, count(*)::integer as subjects
     from inquiry_holds h join door_person p on p.staff_id = h.staff_id
     where h.division = $1 and h.staff_id <> $2 and h.lifted_at is null and h.until_at > at_ms($3)
       and h.reference not like 'begun:%'
     group by h.reference, h.staff_id, p.name order by min(h.held_at) desc limit 200`,
    [division, but, now],
  );
  return rows.map(({ held, until, ...hold }) => ({ ...hold, heldAt: rfc3339(held), until: rfc3339(until) }));
}
