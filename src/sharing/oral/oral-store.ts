import { type CivilDate, civilDate, type Instant, rfc3339 } from '../../foundation/clock.ts';
import type { Queryable } from '../../foundation/postgres/pool.ts';
import type { DivisionName } from '../../people/index.ts';
import type { OralBody, OralListed } from '../contract.ts';
import { keepItems } from '../items-store.ts';
import type { ChosenItem } from '../chosen-items.ts';

export interface NewOral extends Omit<OralBody, 'items' | 'toldAt'> {
  readonly division: DivisionName;
  readonly toldAt: Instant;
  readonly notedBy: string;
  readonly reviewBy: CivilDate;
}

/** Notes what was told by word of mouth; what the database refuses throws its constraint (R22, R26). */
export async function keepOral(
  db: Queryable,
  oral: NewOral,
  items: readonly ChosenItem[],
  now: Instant,
): Promise<string> {
  const { rows } = await db.query<{ id: string }>(
    `insert into oral_disclosures (agency_id, person, call_back, case_number, division, use, purpose, told, told_at,
       noted_by, noted_at, entry, review_by)
     values ($1, $2, $3, $4, $5, $6, $7, $8, at_ms($9), $10, at_ms($11), 0, $12) returning oral_id::text as id`,
    [
      oral.agencyId,
      oral.person,
      oral.callBack,
      oral.caseNumber,
      oral.division,
      oral.use,
      oral.purpose,
      oral.told,
      oral.toldAt,
      oral.notedBy,
      now,
      oral.reviewBy,
    ],
  );
  const id = rows[0]?.id ?? '';
  await keepItems(db, 'oral', id, items);
  return id;
}

export async function noteOralEntry(db: Queryable, id: string, entry: number): Promise<void> {
  await db.query('update oral_disclosures set entry = $2 where oral_id = $1', [id, entry]);
}

export interface OralRow {
  readonly oral_id: string;
  readonly division: DivisionName;
  readonly restricted: boolean;
  readonly noted_by: string;
  readonly outcome: string | null;
}

export async function lockOral(db: Queryable, id: string): Promise<OralRow | undefined> {
  const { rows } = await db.query<OralRow & Record<string, unknown>>(
    `select o.oral_id::text, o.division, c.restricted, o.noted_by, o.outcome
     from oral_disclosures o join cases c using (case_number) where o.oral_id = $1 for update of o`,
    [id],
  );
  return rows[0];
}

export async function noteReviewed(
  db: Queryable,
  id: string,
  { by, outcome }: { readonly by: string; readonly outcome: string },
  now: Instant,
): Promise<void> {
  await db.query(
    'update oral_disclosures set reviewed_by = $2, reviewed_at = at_ms($4), outcome = $3 where oral_id = $1',
    [id, by, outcome, now],
  );
}

type ListRow = Omit<OralListed, 'own' | 'toldAt' | 'overdue'> & {
  readonly noter: string;
  readonly told_ms: Instant;
  readonly [column: string]: unknown;
};

/** One's own, or those of a division, of which restricted ones are OIA's alone (R18). */
export async function listOrals(
  db: Queryable,
  scope: { readonly by: string } | { readonly division: string },
  me: string,
  now: Instant,
): Promise<readonly OralListed[]> {
  const { rows } = await db.query<ListRow>(
    `select o.oral_id::text as id, a.name as agency, o.person, o.call_back as "callBack", o.case_number as "caseNumber",
       o.use, o.purpose, o.told, epoch_ms(o.told_at) as told_ms, o.noted_by as noter, p.name as "notedBy",
       o.review_by::integer as "reviewBy", o.outcome,
       (select count(*)::integer from oral_items i where i.oral_id = o.oral_id) as items
     from oral_disclosures o join agencies a using (agency_id) join cases c using (case_number)
     join staff p on p.staff_id = o.noted_by
     where ($1::text is null or o.noted_by = $1)
       and ($2::text is null or (o.division = $2 and (not c.restricted or $2 = 'OIA')))
     order by o.outcome is not null, o.told_at desc limit 200`,
    'by' in scope ? [scope.by, null] : [null, scope.division],
  );
  const today = civilDate(now);
  return rows.map(({ noter, told_ms: told, ...rest }) => ({
    ...rest,
    own: noter === me,
    toldAt: rfc3339(told),
    overdue: rest.outcome === null && rest.reviewBy < today,
  }));
}
