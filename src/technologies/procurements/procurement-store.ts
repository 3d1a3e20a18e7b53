import { type Instant, rfc3339 } from '../../foundation/clock.ts';
import type { Outcome } from '../../foundation/outcome.ts';
import { type Clauses, lawful } from '../../foundation/postgres/lawful.ts';
import type { Queryable } from '../../foundation/postgres/pool.ts';
import type { ProcurementBody, ProcurementListed } from '../contract.ts';

const clauses: Clauses = {
  decided_by_another: ['R2', 'Nobody decides what he asked for'],
  procurement_decided_by_eis: ['53060.6(a)', 'EIS decides on a procurement, once'],
  declined_with_a_reason: ['53060.6(a)', 'A procurement is declined with the reason'],
};

/** Enters what a division asks to procure; its number (53060.6(a)). */
export async function askProcurement(
  db: Queryable,
  asked: ProcurementBody & { readonly division: string; readonly askedBy: string },
  now: Instant,
): Promise<string> {
  const { rows } = await db.query<{ id: string }>(
    `insert into procurements (title, kind, vendor, need, division, asked_by, asked_at)
     values ($1, $2, $3, $4, $5, $6, at_ms($7)) returning procurement_id::text as id`,
    [asked.title, asked.kind, asked.vendor, asked.need, asked.division, asked.askedBy, now],
  );
  return rows[0]?.id ?? '';
}

/** EIS's decision on one; whoever asked, undefined when nothing of that number is there. */
export async function decideProcurement(
  db: Queryable,
  decided: {
    readonly id: string;
    readonly decision: 'approved' | 'declined';
    readonly conditions?: string | undefined;
    readonly by: string;
  },
  now: Instant,
): Promise<Outcome<string | undefined>> {
  return lawful(async () => {
    const { rows } = await db.query<{ asked_by: string }>(
      `update procurements set decision = $2, conditions = $3, decided_by = $4, decided_at = at_ms($5)
       where procurement_id = $1 returning asked_by`,
      [decided.id, decided.decision, decided.conditions ?? null, decided.by, now],
    );
    return rows[0]?.asked_by;
  }, clauses);
}

interface Row extends Omit<ProcurementListed, 'askedAt' | 'decidedAt'>, Record<string, unknown> {
  readonly asked_at: number;
  readonly decided_at: number | null;
}

const select = `select p.procurement_id::text as id, p.title, p.kind, p.vendor, p.need, p.division, a.name as "askedBy",
    epoch_ms(p.asked_at) as asked_at, p.decision, coalesce(p.conditions, '') as conditions,
    coalesce(d.name, '') as "decidedBy", epoch_ms(p.decided_at) as decided_at
  from procurements p join staff a on a.staff_id = p.asked_by left join staff d on d.staff_id = p.decided_by`;

/** What was asked for, what waits first; of a division, or all. */
export async function listProcurements(
  db: Queryable,
  division: string | undefined,
): Promise<readonly ProcurementListed[]> {
  const { rows } = await db.query<Row>(
    `${select} where $1::text is null or p.division = $1 order by p.decision is not null, p.procurement_id desc limit 200`,
    [division ?? null],
  );
  return rows.map(listed);
}

export async function findProcurement(db: Queryable, id: string): Promise<ProcurementListed | undefined> {
  const { rows } = await db.query<Row>(`${select} where p.procurement_id = $1`, [id]);
  return rows.map(listed)[0];
}

const listed = ({ asked_at, decided_at, ...row }: Row): ProcurementListed => ({
  ...row,
  askedAt: rfc3339(asked_at),
  decidedAt: decided_at === null ? null : rfc3339(decided_at),
});
