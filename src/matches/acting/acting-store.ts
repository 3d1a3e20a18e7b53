import type { Instant } from '../../foundation/clock.ts';
import type { Queryable } from '../../foundation/postgres/pool.ts';
import type { Action, ActionBody, CletsBody } from '../contract.ts';
import type { Subject } from '../subject.ts';

interface Noted {
  readonly staffId: string;
  readonly entry: number;
}

/** Keeps the answer to the CLETS question: made or not feasible, proceeded or not, and nothing of what came back (R24). */
export async function keepClets(
  db: Queryable,
  { asked, readId }: Pick<Subject, 'asked' | 'readId'>,
  body: CletsBody,
  { staffId, entry }: Noted,
  now: Instant,
): Promise<void> {
  await db.query(
    `insert into clets_notes (asked, read_id, made_at, made_by, not_feasible, note, proceeded, staff_id, noted_at, entry)
     values ($1, $2, at_ms($3), $4, $5, $6, $7, $8, at_ms($9), $10)`,
    [
      asked,
      readId,
      body.asked === 'made' ? Date.parse(body.at) : null,
      body.asked === 'made' ? body.by : null,
      body.asked === 'not-feasible' ? body.why : null,
      body.note?.trim() || null,
      body.proceeded,
      staffId,
      now,
      entry,
    ],
  );
}

/** What the rows refuse (53060.9(b), R22, R24), by name. */
export type ActingObjection = 'acted_on_unverified' | 'acted_on_no_match' | 'acted_before_clets';

/** What stands against acting on a match: no eye has compared it, it is no match, or the CLETS question is open. */
export async function objectionToActing(
  db: Queryable,
  { asked, readId, alert }: Pick<Subject, 'asked' | 'readId' | 'alert'>,
  action: Action,
): Promise<ActingObjection | undefined> {
  const { rows } = await db.query<{ objection: ActingObjection | null }>(
    'select objection_to_action($1, $2, $3, $4) as objection',
    [asked, readId, alert?.alert_id ?? null, action],
  );
  return rows[0]?.objection ?? undefined;
}

/** Keeps what was done upon a match, against its case. */
export async function keepAction(
  db: Queryable,
  { asked, readId, alert, inquiry: { caseNumber } }: Subject,
  { action, outcome, note }: ActionBody,
  { staffId, entry }: Noted,
  now: Instant,
): Promise<void> {
  await db.query(
    `insert into match_actions (asked, alert_id, read_id, case_number, action, outcome, note, staff_id, acted_at, entry)
     values ($1, $2, $3, $4, $5, $6, $7, $8, at_ms($9), $10)`,
    [
      asked,
      alert?.alert_id ?? null,
      readId,
      caseNumber === '' ? null : caseNumber,
      action,
      outcome ?? null,
      note?.trim() || null,
      staffId,
      now,
      entry,
    ],
  );
}
