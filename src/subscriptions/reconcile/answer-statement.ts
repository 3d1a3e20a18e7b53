import { Readable } from 'node:stream';
import type { Answer, RouteRequest } from '../../foundation/route.ts';
import type { StatementRequest } from '../contract.ts';
import { type Agreement, lendingRefusal } from '../lending/agreement.ts';
import { isReplaced } from '../lending/agreement-store.ts';
import type { SubscriptionDeps } from '../lending/deps.ts';
import { refuseLending } from '../lending/refuse-lending.ts';
import { settleRequest } from '../lending/request-store.ts';
import { makeStatement } from './make-statement.ts';

/**
 * An agency is told what the record holds of its own requests, and of nobody else's; also when its agreement has ended, since
 * what was is to be accounted for. Where another agreement came in its place, that one's certificate alone reads
 * (53060.9(a)). Reading the record is an entry (CJIS AU-2). @throws RecordUnavailable
 */
export async function answerStatement(
  deps: Pick<SubscriptionDeps, 'db' | 'record'>,
  agreement: Agreement,
  request: StatementRequest,
  { address }: Pick<RouteRequest, 'address'>,
): Promise<Answer> {
  const { db, record } = deps;
  const { agencyId } = agreement;
  const { id, since, until, heldSizes } = request;
  if (await isReplaced(db, agreement)) {
    const standpoint = { agreement, request, address, route: 'POST /lending/statements' };
    return { status: 403, body: (await refuseLending(deps, standpoint, replaced)).refusal };
  }
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
    heldSizes,
  });
  const text = async function* (): AsyncGenerator<string> {
    for await (const line of lines) yield `${JSON.stringify(line)}\n`;
  };
  return { status: 200, body: Readable.from(text()), headers: { 'content-type': 'application/x-ndjson' } };
}

const replaced = lendingRefusal(
  '53060.9(a)',
  'The agreement was revoked, and another of your agency stands in its place.',
  'Ask with the certificate that the other agreement names.',
);
