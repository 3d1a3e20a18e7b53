import { civilDate } from '../../src/foundation/clock.ts';
import type { Queryable } from '../../src/foundation/postgres/pool.ts';
import type { DivisionName } from '../../src/people/index.ts';

/** A row of the audit: whose search, and what was judged of it. */
export interface AuditedRow {
  readonly staffId: string;
  readonly verdict?: 'adequate' | 'inadequate' | 'refer';
  readonly chosen?: readonly string[];
  /** R18. */
  readonly restricted?: boolean;
  /** Its entry of the record; the first where a test does not care. */
  readonly entry?: number;
}

const grounds = { adequate: 'purpose-and-case-fit', inadequate: 'vague-purpose', refer: 'improper-purpose' };
const day = 86_400_000;

/**
 * An audit of the sixty days before `now`, begun, judged and signed by an administrator of the division; its rows are those
 * given, in order, from 1; a special one of the period, or the cycle of that number. Gives its number.
 */
export async function aSignedAudit(
  db: Queryable,
  {
    division,
    rows,
    others = 0,
    cycle,
  }: { division: DivisionName; rows: readonly AuditedRow[]; others?: number; cycle?: number },
  now: number,
): Promise<string> {
  const [from, through] = [civilDate(now - 61 * day), civilDate(now - 2 * day)];
  const signer = await one(
    db,
    'select staff_id as value from staff where administers(staff_id, $1) order by staff_id limit 1',
    [division],
  );
  const auditId = await one(
    db,
    `insert into audits (division, kind, cycle, about_kind, from_on, through_on, due_on, interval_days, writing, made_at,
       begun_by, begun_at, begun_entry, population, population_digest, seed_size, seed, review_line, others)
     values ($1, case when $8::integer is null then 'special' else 'cycle' end, $8,
       case when $8::integer is null then 'period' end, $2, $3, $3, 60, 'Memo 2026-1', at_ms($4), $5, at_ms($4), 0, $6,
       sha256(''), 1, sha256(''), 4, $7) returning audit_id::text as value`,
    [division, from, through, now, signer, rows.length + others, others, cycle ?? null],
  );
  for (const [at, row] of rows.entries()) await addRow(db, { auditId, signer, at: at + 1, row }, now);
  await db.query(
    `insert into audit_reviews (audit_id, topic, outcome, figures, reviewed_by, reviewed_at)
     select $1, topic, 'in-order', '{"looked at": 3}', $2, at_ms($3) from unnest(array['grants', 'training',
       'agreements', 'inactive', 'licences', 'vendor-accounts']) as topic`,
    [auditId, signer, now],
  );
  await db.query(
    'update audits set signed_by = $2, signed_at = at_ms($3), signed_entry = 0 where audit_id = $1',
    [auditId, signer, now],
  );
  return auditId;
}

async function addRow(
  db: Queryable,
  { auditId, signer, at, row }: { auditId: string; signer: string; at: number; row: AuditedRow },
  now: number,
): Promise<void> {
  const { staffId, verdict = 'adequate', chosen = ['sample'], entry = 0, restricted = false } = row;
  await db.query(
    `insert into audit_rows (audit_id, row_no, source, entry, kind, at, staff_id, user_name, chosen, score, findings,
       verdict, ground, judged_by, judged_at, restricted)
     values ($1, $2, 'record', $9, 'inquiry.asked', at_ms($3), $4, $4, $5, 2,
       '[{"rule":"vague","clause":"53060.7(b)(4)","severity":"low","why":"Says little"}]', $6, $7, $8, at_ms($3), $10)`,
    [auditId, at, now - 10 * day, staffId, chosen, verdict, grounds[verdict], signer, entry, restricted],
  );
}

async function one(db: Queryable, text: string, values: readonly unknown[]): Promise<string> {
  const { rows } = await db.query<{ value: string }>(text, [...values]);
  const [row] = rows;
  if (row === undefined) throw new Error(`nothing of: ${text}`);
  return row.value;
}
