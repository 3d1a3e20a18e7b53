import { rfc3339 } from '../foundation/clock.ts';
import {
  type Position,
  type ReadPage,
  type ReadQuery,
  SearchError,
  searchReads,
} from '../plate-reads/index.ts';
import type { Appended, AskDraft, Receipt } from '../record/index.ts';
import type { Permit } from '../rules/index.ts';
import { answerOf } from './answer.ts';
import { type Continuation, answeredValues, sealCursor } from './cursor.ts';
import { localSource, receiptLifetime, type SearchDeps } from './deps.ts';
import type { Standpoint } from './entries.ts';
import { platesApproved } from './facts.ts';
import type { FactsRow } from './facts-store.ts';
import { keepHeldBack } from './kept-back.ts';
import { mustBeMasked } from './masking.ts';
import type { Asked } from './outcome.ts';
import type { Inquiry } from './inquiry.ts';
import { withdrawn } from './refuse.ts';
import { makeBreaker } from './sources/breaker.ts';
import { noSources, type SourcesQuery } from './sources/provider.ts';
import { type AllFound, searchAll } from './sources/search-all.ts';
import { stoppedSearch } from './stopped.ts';

/** Of a department that asks nobody else. */
const nowhere = { sources: noSources, breaker: makeBreaker() };

export interface Looking {
  readonly standpoint: Standpoint;
  readonly now: number;
  readonly signal: AbortSignal;
  readonly decision: Permit;
  readonly row: FactsRow;
  /** What is recorded before anything is looked at. */
  readonly draft: AskDraft;
  readonly query: ReadQuery;
  readonly inquiry: Pick<Inquiry, 'body' | 'caseNumber'>;
  /** Whom it is put to (R19). */
  readonly sources: readonly string[];
  /** Of a following page of several sources: where each goes on from. */
  readonly elsewhere?: Readonly<Record<string, Position | null>> | undefined;
  /** Where a following page goes on from, once the asked entry is known. */
  readonly goesOn: (asked: number) => Omit<Continuation, 'position' | 'elsewhere'>;
}

/**
 * record asked → look → record answered → answer. Without the first entry nothing is looked at; without the second
 * nothing leaves (CC 1798.90.52). @throws RecordUnavailable
 */
export async function look(deps: SearchDeps, looking: Looking): Promise<Asked> {
  const { standpoint, decision, row, draft, now } = looking;
  const { staffId } = standpoint.caller;
  const { receipt, appended } = await deps.record.ask(
    draft,
    { ...looking.query, elsewhere: looking.elsewhere },
    { staffId, sources: looking.sources, ttlMs: receiptLifetime },
  );
  const found = await search(deps, looking, receipt, appended);
  if (found.kind !== 'page') return found;
  const { sources } = found;
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
        ...(sources.length === 0 ? {} : sourceCounts(sources)),
      },
      values: answeredValues(page.matches),
    },
    { key: `access:${staffId}`, version: row.access_version },
  );
  if (answered.withdrawn) return { kind: 'refuse', refusal: withdrawn(appended) };
  const continuation = looking.goesOn(appended.index);
  return {
    kind: 'answer',
    answer: answerOf({
      page,
      sources,
      masked,
      keptBack,
      query: looking.query,
      next: nextOf(deps, looking, continuation, found),
      receipt: {
        asked: continuation.asked,
        answered: answered.appended.index,
        at: rfc3339(appended.at),
        checkpoint: answered.appended.checkpoint,
      },
    }),
  };
}

type FoundPage = { readonly kind: 'page' } & AllFound;
type Found = FoundPage | Exclude<Asked, { readonly kind: 'answer' }>;

/** How many sources it was put to, and how many of them gave no answer, or no whole one. */
const sourceCounts = (sources: AllFound['sources']) => ({
  sources: sources.length,
  sourcesSilent: sources.filter(({ state }) => state !== 'answered').length,
});

function nextOf(
  { sealing }: SearchDeps,
  { standpoint, now }: Looking,
  continuation: Omit<Continuation, 'position' | 'elsewhere'>,
  { page, elsewhere }: FoundPage,
): string | null {
  if (page.next === null && elsewhere === null) return null;
  const position = page.next ?? undefined;
  return sealCursor(
    sealing,
    standpoint.caller,
    { ...continuation, position, elsewhere: elsewhere ?? undefined },
    now,
  );
}

/** Looks; a search that did not end as one is noted against the asked entry before anyone hears of it. */
async function search(
  deps: SearchDeps,
  looking: Looking,
  receipt: Receipt<SourcesQuery>,
  appended: Appended,
): Promise<Found> {
  const { draft, query, row, now, signal, sources } = looking;
  try {
    const door = { db: deps.reads, aside: deps.db, now, signal, termsVersion: row.terms_version };
    const local = (): Promise<ReadPage> => searchReads(receipt, door);
    if (sources.every((one) => one === localSource))
      return { kind: 'page', page: await local(), sources: [], elsewhere: null };
    const { sources: known, breaker } = deps.elsewhere ?? nowhere;
    const found = await searchAll(
      { ...deps, sources: known, breaker },
      {
        receipt,
        appended,
        asked: looking.goesOn(appended.index).asked,
        query: { ...query, elsewhere: looking.elsewhere },
        others: sources.filter((one) => one !== localSource),
        staffId: looking.standpoint.caller.staffId,
        onBehalf: { use: looking.inquiry.body.use, caseNumber: looking.inquiry.caseNumber },
        restricted: row.restricted === true,
        now,
        signal,
        local: sources.includes(localSource) ? local : undefined,
      },
    );
    return { kind: 'page', ...found };
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
