import { rfc3339 } from '../foundation/clock.ts';
import { type ReadPage, type ReadQuery, SearchError, searchReads } from '../plate-reads/index.ts';
import type { Appended, AskDraft, Receipt } from '../record/index.ts';
import type { Permit } from '../rules/index.ts';
import { answerOf } from './answer.ts';
import { type Continuation, resultDigest, sealCursor } from './cursor.ts';
import { localSource, receiptLifetime, type SearchDeps } from './deps.ts';
import type { Standpoint } from './entries.ts';
import { platesApproved } from './facts.ts';
import type { FactsRow } from './facts-store.ts';
import { keepHeldBack } from './kept-back.ts';
import { mustBeMasked } from './masking.ts';
import type { Asked } from './outcome.ts';
import { withdrawn } from './refuse.ts';
import { stoppedSearch } from './stopped.ts';

export interface Looking {
  readonly standpoint: Standpoint;
  readonly now: number;
  readonly signal: AbortSignal;
  readonly decision: Permit;
  readonly row: FactsRow;
  /** What is recorded before anything is looked at. */
  readonly draft: AskDraft;
  readonly query: ReadQuery;
  /** Where a following page goes on from, once the asked entry is known. */
  readonly goesOn: (asked: number) => Omit<Continuation, 'position'>;
}

/**
 * record asked → look → record answered → answer. Without the first entry nothing is looked at; without the second
 * nothing leaves (CC 1798.90.52). @throws RecordUnavailable
 */
export async function look(deps: SearchDeps, looking: Looking): Promise<Asked> {
  const { standpoint, decision, row, draft, now } = looking;
  const { staffId } = standpoint.caller;
  const { receipt, appended } = await deps.record.ask(draft, looking.query, {
    staffId,
    sources: [localSource],
    ttlMs: receiptLifetime,
  });
  const found = await search(deps, looking, receipt, appended);
  if (found.kind !== 'page') return found;
  const { page, rows: keptBack } = keepHeldBack(deps.sealing, row, found.page);
  const masked = mustBeMasked(page, decision, platesApproved(row.approvals, staffId, now));
  const answered = await deps.record.answer(
    {
      kind: draft.kind === 'inquiry.asked' ? 'inquiry.answered' : 'page.answered',
      receipt,
      outcome: masked ? 'masked' : 'answered',
      counts: {
        matches: page.count.value,
        shown: page.matches.length,
        // R14: rows of a held plate do not leave.
        ...(keptBack === 0 ? {} : { keptBack }),
        // 53060.3(e): of how many owners the terms kept something back.
        ...(page.terms.length === 0 ? {} : { ownersLimited: page.terms.length }),
      },
      values: { digest: resultDigest(page.matches.map(({ id }) => id)) },
    },
    { key: `access:${staffId}`, version: row.access_version },
  );
  if (answered.withdrawn) return { kind: 'refuse', refusal: withdrawn(appended) };
  const continuation = looking.goesOn(appended.index);
  return {
    kind: 'answer',
    answer: answerOf({
      page,
      masked,
      keptBack,
      query: looking.query,
      next:
        page.next === null
          ? null
          : sealCursor(deps.sealing, standpoint.caller, { ...continuation, position: page.next }, now),
      receipt: {
        asked: continuation.asked,
        answered: answered.appended.index,
        at: rfc3339(appended.at),
        checkpoint: answered.appended.checkpoint,
      },
    }),
  };
}

type Found = { readonly kind: 'page'; readonly page: ReadPage } | Exclude<Asked, { readonly kind: 'answer' }>;

/** Looks; a search that did not end as one is noted against the asked entry before anyone hears of it. */
async function search(
  deps: SearchDeps,
  { draft, query, row, now, signal }: Looking,
  receipt: Receipt<ReadQuery>,
  appended: Appended,
): Promise<Found> {
  try {
    const door = { db: deps.reads, aside: deps.db, now, signal, termsVersion: row.terms_version };
    return { kind: 'page', page: await searchReads(receipt, door) };
  } catch (error) {
    const outcome = error instanceof SearchError ? error.code : 'fault';
    await noteFailure(deps, draft.kind, outcome, appended);
    switch (outcome) {
      case 'too-long':
        return { kind: 'refuse', refusal: stoppedSearch(query, appended) };
      case 'cancelled':
        return { kind: 'left' };
      case 'fault':
        throw error;
    }
  }
}

/** The search failed after it was asked: the entry says so where it can; the fault itself goes on. */
async function noteFailure(
  { record, log }: SearchDeps,
  asked: AskDraft['kind'],
  outcome: SearchError['code'] | 'fault',
  { index }: Appended,
): Promise<void> {
  const kind = asked === 'inquiry.asked' ? 'inquiry.failed' : 'page.failed';
  await record.append({ kind, ref: index, outcome, values: {} }).catch(() => {
    log.warn('failure-not-noted', { reference: String(index) });
  });
}
