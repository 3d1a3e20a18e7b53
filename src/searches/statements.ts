import { canonicalJson } from '../foundation/canonical-json.ts';
import type { Instant } from '../foundation/clock.ts';
import type { Queryable } from '../foundation/postgres/pool.ts';
import type { Sealing } from '../foundation/sealing.ts';
import type { InquiryBody } from './contract.ts';

/** A statement answers a question within the hour. */
const answerWithin = 60 * 60_000;

/** Keyed, so that the table names neither plate nor case; a statement lifts the refusal of this very request alone (R14). */
function requestDigest(sealing: Sealing, { statement: _statement, ...request }: InquiryBody): Buffer {
  return sealing.mac('statements', canonicalJson(request));
}

/** Remembers that a statement was asked for. */
export async function askForStatement(
  { db, sealing }: { db: Queryable; sealing: Sealing },
  question: { readonly reference: number; readonly staffId: string; readonly body: InquiryBody },
  now: Instant,
): Promise<void> {
  await db.query(
    `insert into asked_statements (reference, staff_id, asked_at, request_digest) values ($1, $2, at_ms($3), $4)`,
    [question.reference, question.staffId, now, requestDigest(sealing, question.body)],
  );
}

/** Does the statement in this request answer a question that this person was asked about this very request? Once. */
export async function takeStatement(
  { db, sealing }: { db: Queryable; sealing: Sealing },
  staffId: string,
  body: InquiryBody,
  now: Instant,
): Promise<boolean> {
  if (body.statement === undefined || body.statement.text.trim() === '') return false;
  if (!/^\d{1,15}$/.test(body.statement.reference)) return false;
  const { rowCount } = await db.query(
    `update asked_statements set answered_at = at_ms($3)
     where reference = $1 and staff_id = $2 and answered_at is null and asked_at > at_ms($4) and request_digest = $5`,
    [Number(body.statement.reference), staffId, now, now - answerWithin, requestDigest(sealing, body)],
  );
  return rowCount === 1;
}
