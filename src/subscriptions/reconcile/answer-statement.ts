import { Readable } from 'node:stream';
import type { Answer } from '../../foundation/route.ts';
import type { StatementRequest } from '../contract.ts';
import type { Agreement } from '../lending/agreement.ts';
import type { SubscriptionDeps } from '../lending/deps.ts';
import { settleRequest } from '../lending/request-store.ts';
import { makeStatement } from './make-statement.ts';

/**
 * An agency is told what the record holds of its own requests, and of nobody else's; also when its agreement has ended, since
 * what was is to be accounted for. Reading the record is an entry (CJIS AU-2). @throws RecordUnavailable
 */
export async function answerStatement(
  { db, record }: SubscriptionDeps,
  { agencyId }: Agreement,
  { id, since, until, heldSize }: StatementRequest,
): Promise<Answer> {
  const { index } = await record.append({
    kind: 'record.read',
    act: 'lending-statement',
    values: { staffId: agencyId, session: id, subject: agencyId },
  });
  await settleRequest(db, agencyId, id, { entry: index, outcome: 'answered' });
  const lines = makeStatement(db, {
    agencyId,
    since: Date.parse(since),
    until: Date.parse(until),
    heldSize,
  });
  const text = async function* (): AsyncGenerator<string> {
    for await (const line of lines) yield `${JSON.stringify(line)}\n`;
  };
  return { status: 200, body: Readable.from(text()), headers: { 'content-type': 'application/x-ndjson' } };
}
