import { canonicalJson } from '../../foundation/canonical-json.ts';
import { rfc3339 } from '../../foundation/clock.ts';
import type { RouteRequest } from '../../foundation/route.ts';
import { type ReadMatch, type ReadPage, type ReadQuery, searchReads } from '../../plate-reads/index.ts';
import type { Appended, DraftOf, Receipt } from '../../record/index.ts';
import { mostPlatesShown, receiptLifetime, localSource, resultDigest } from '../../searches/index.ts';
import type { AnswerLine, LentMatch, SearchRequest } from '../contract.ts';
import { type Agreement, agreementRefusal, type LendingRefusal, lendingRefusal } from './agreement.ts';
import { lendingFacts } from './agreement-store.ts';
import { askedQuery, lendingDivision } from './asked-query.ts';
import type { SubscriptionDeps } from './deps.ts';
import { refuseLending, type Standpoint } from './refuse-lending.ts';
import { settleRequest } from './request-store.ts';

export type Lent =
  | { readonly kind: 'lines'; readonly lines: readonly AnswerLine[] }
  | { readonly kind: 'refuse'; readonly refusal: LendingRefusal & { readonly reference: string } };

type Asking = Pick<RouteRequest, 'address' | 'now' | 'signal'>;

/**
 * One request of another department, the same way as an inquiry: facts, decide, record, look, record, answer; the record
 * of the owner, by the owner's rules and terms, and only of what it collected itself (53060.10(a), R19).
 * @throws RecordUnavailable
 */
export async function lend(
  deps: SubscriptionDeps,
  agreement: Agreement,
  request: SearchRequest,
  asking: Asking,
): Promise<Lent> {
  const standpoint: Standpoint = {
    agreement,
    request,
    address: asking.address,
    route: 'POST /lending/searches',
  };
  const facts = await lendingFacts(deps.db, agreement);
  const refusal = agreementRefusal(facts, asking.now);
  if (refusal !== undefined) return refuseLending(deps, standpoint, refusal);
  const asked = askedQuery(request, facts, asking.now);
  if (!asked.ok) return refuseLending(deps, standpoint, asked.refusal);

  const { receipt, appended } = await deps.record.ask(askedDraft(standpoint, request), asked.query, {
    staffId: requesterOf(agreement, request.told.user),
    sources: [localSource],
    ttlMs: receiptLifetime,
  });
  const settle = (outcome: Parameters<typeof settleRequest>[3]): Promise<void> =>
    settleRequest(deps.db, agreement.agencyId, request.id, outcome);
  const failed = (): Promise<void> => settle({ entry: appended.index, outcome: 'failed' });
  const page = await look(deps, receipt, appended, { ...asking, failed });
  if (page === undefined)
    return { kind: 'refuse', refusal: { ...stopped, reference: String(appended.index) } };
  const lent = lentOf(page, appended.index, facts.agreement.photos);
  const digest = resultDigest(lent.map(({ id }) => id));
  const masked = page.distinctPlates > mostPlatesShown;
  const answered = await deps.record.answer(
    {
      kind: 'lending.answered',
      receipt,
      outcome: masked ? 'masked' : 'answered',
      counts: { matches: page.count.value, shown: masked ? 0 : lent.length },
      values: { digest: masked ? resultDigest([]) : digest },
    },
    { key: 'lending', version: facts.version },
  );
  if (answered.withdrawn) {
    await settle({ entry: appended.index, outcome: 'withdrawn', clause: withdrawn.clause });
    return { kind: 'refuse', refusal: { ...withdrawn, reference: String(answered.appended.index) } };
  }
  await settle({ entry: appended.index, outcome: 'answered', matches: masked ? 0 : lent.length });
  // R15: more than 20 plates are nobody's to be told without an approval, and another agency has none here.
  if (masked) return { kind: 'refuse', refusal: { ...tooMany(page), reference: String(appended.index) } };
  const receiptOf = {
    asked: appended.index,
    answered: answered.appended.index,
    at: rfc3339(appended.at),
    digest,
  };
  return {
    kind: 'lines',
    lines: linesOf(lent, page, { ...receiptOf, checkpoint: deps.record.head().checkpoint }),
  };
}

/** A person of another department, as the record names one: the agency, and what the agency calls the person. */
export const requesterOf = ({ agencyId }: Agreement, user: string): string => `${agencyId}/${user}`;

/** CC 1798.90.52: when, what was queried, by whom and of which agency, for what. Purpose text was never sent (R19). */
const askedDraft = (
  { agreement, address, route }: Standpoint,
  { told, limit, after, id }: SearchRequest,
): DraftOf<'lending.asked'> => ({
  kind: 'lending.asked',
  division: lendingDivision,
  values: {
    staffId: requesterOf(agreement, told.user),
    requester: canonicalJson({ agency: agreement.agencyId, request: id }),
    use: told.use,
    caseNumber: told.caseNumber,
    purpose: told.use,
    plate: told.plate,
    elements: canonicalJson({ limit, after }),
    address,
    route,
    detail: canonicalJson(told),
  },
});

/** Undefined: it went on too long or the other side left; the record says so. */
async function look(
  { db, reads, record }: SubscriptionDeps,
  receipt: Receipt<ReadQuery>,
  { index }: Appended,
  { now, signal, failed }: Asking & { readonly failed: () => Promise<void> },
): Promise<ReadPage | undefined> {
  try {
    return await searchReads(receipt, { db: reads, aside: db, now, signal });
  } catch (error) {
    const known = error instanceof Error && error.name === 'SearchError' && 'code' in error;
    const outcome = known ? String(error.code) : 'fault';
    await record.append({ kind: 'lending.failed', ref: index, outcome, values: {} });
    await failed();
    if (known) return undefined;
    throw error;
  }
}

const lentOf = ({ matches }: ReadPage, asked: number, photos: boolean): readonly LentMatch[] =>
  matches.map((match: ReadMatch) => {
    const { provider: _provider, why: _why, hasPhoto, ...told } = match;
    return { ...told, photo: hasPhoto && photos ? `${asked}.${match.id}` : null };
  });

const linesOf = (
  lent: readonly LentMatch[],
  { count, next, distinctPlates }: ReadPage,
  receipt: Extract<AnswerLine, { line: 'end' }>['receipt'],
): readonly AnswerLine[] => [
  ...lent.map((match) => ({ line: 'match', match }) as const),
  { line: 'end', count, more: next !== null, distinctPlates, receipt },
];

const stopped = lendingRefusal(
  '53060.7(b)(3)',
  'The search went on too long and was stopped.',
  'Make it narrower.',
);

const withdrawn = lendingRefusal(
  '53060.10(a)',
  'What is lent to your agency changed while it was looked for. Nothing was told.',
  'Ask the department that lends what changed.',
);

const tooMany = ({ count }: ReadPage): LendingRefusal =>
  lendingRefusal(
    'R15',
    `${count.value} reads of more than ${mostPlatesShown} different plates answer; nothing of them is told.`,
    'Ask with more of the plate, or a shorter time.',
  );
