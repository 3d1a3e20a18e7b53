import { civilDate } from '../../src/foundation/clock.ts';
import type { Queryable } from '../../src/foundation/postgres/pool.ts';
import type { DivisionName } from '../../src/people/index.ts';

/** How far an audit is: its period has ended; it has begun; all of it is judged. */
export type AuditStage = 'made' | 'begun' | 'whole';

export interface AuditTraits {
  readonly division: DivisionName;
  readonly stage: AuditStage;
  /** Whose search its one row is. */
  readonly staffId?: string;
  /** The entry of that search. */
  readonly entry?: number;
}

const day = 86_400_000;

/** An audit of the last weeks that nobody has signed; from `begun` on it has one row. Gives its number. */
export async function anOpenAudit(
  db: Queryable,
  { division, stage, staffId, entry = 0 }: AuditTraits,
  now: number,
): Promise<string> {
  const begun = stage !== 'made';
  const { rows } = await db.query<{ id: string }>(
    `insert into audits (division, kind, about_kind, from_on, through_on, due_on, interval_days, writing, made_at,
       begun_by, begun_at, begun_entry, population, population_digest, seed_size, seed, review_line, others)
     select $1, 'special', 'period', $2, $3, $4, 60, 'Memo 2026-7', at_ms($5),
       case when $6 then s.staff_id end, case when $6 then at_ms($5) end, case when $6 then 0 end,
       case when $6 then 1 end, case when $6 then sha256('') end, case when $6 then 1 end,
       case when $6 then sha256('') end, case when $6 then 4 end, case when $6 then 0 end
     from (select staff_id from staff where administers(staff_id, $1) order by staff_id limit 1) s
     returning audit_id::text as id`,
    [division, civilDate(now - 60 * day), civilDate(now - day), civilDate(now + 9 * day), now, begun],
  );
  const auditId = rows[0]?.id ?? '';
  if (begun)
    await db.query(
      `insert into audit_rows (audit_id, row_no, source, entry, kind, at, staff_id, user_name, chosen, score, findings)
       values ($1, 1, 'record', $2, 'inquiry.asked', at_ms($3), $4, $4, '{sample}', 2,
         '[{"rule":"case-missing","clause":"53060.7(b)(4)","severity":"low","why":"No case number was given"}]')`,
      [auditId, entry, now - 3 * day, staffId],
    );
  if (stage === 'whole') await judgeAll(db, auditId, now);
  return auditId;
}

async function judgeAll(db: Queryable, auditId: string, now: number): Promise<void> {
  await db.query(
    `update audit_rows r set verdict = 'adequate', ground = 'purpose-and-case-fit', judged_at = at_ms($2),
       judged_by = (select begun_by from audits where audit_id = $1)
     where r.audit_id = $1`,
    [auditId, now],
  );
  await db.query(
    `insert into audit_reviews (audit_id, topic, outcome, figures, reviewed_by, reviewed_at)
     select $1, topic, 'in-order', '{}', (select begun_by from audits where audit_id = $1), at_ms($2)
     from unnest(array['grants', 'training', 'agreements', 'inactive', 'licences', 'vendor-accounts']) as topic`,
    [auditId, now],
  );
}
