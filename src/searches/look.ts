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
import { mustBeMasked } from './masking.ts';
import type { Asked, FieldProblem } from './outcome.ts';
import { withdrawn } from './refuse.ts';

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
  if ('tooLong' in found) return { kind: 'unparsable', fields: [found.tooLong] };
  const { page } = found;
  const masked = mustBeMasked(page, decision, platesApproved(row.approvals, staffId, now));
  const answered = await deps.record.answer(
    {
      kind: draft.kind === 'inquiry.asked' ? 'inquiry.answered' : 'page.answered',
      receipt,
      outcome: masked ? 'masked' : 'answered',
      counts: { matches: page.count.value, shown: page.matches.length },
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

const tooLong = {
  path: 'query',
  problem: 'The search took longer than 10 s and was stopped.',
  mend: 'Narrow it: more characters of the plate, a shorter time, or cameras.',
} as const;

/** Looks; what fails is noted against the asked entry before anyone hears of it. */
async function search(
  deps: SearchDeps,
  { draft, now, signal }: Looking,
  receipt: Receipt<ReadQuery>,
  appended: Appended,
): Promise<{ readonly page: ReadPage } | { readonly tooLong: FieldProblem }> {
  try {
    return { page: await searchReads(receipt, { db: deps.reads, now, signal }) };
  } catch (error) {
    await noteFailure(deps, draft.kind, appended);
    if (error instanceof SearchError && error.code === 'too-long') return { tooLong };
    throw error;
  }
}

/** The search failed after it was asked: the entry says so where it can; the fault itself goes on. */
async function noteFailure(
  { record, log }: SearchDeps,
  asked: AskDraft['kind'],
  { index }: Appended,
): Promise<void> {
  const kind = asked === 'inquiry.asked' ? 'inquiry.failed' : 'page.failed';
  await record.append({ kind, ref: index, outcome: 'fault', values: {} }).catch(() => {
    log.warn('failure-not-noted', { reference: String(index) });
  });
}
