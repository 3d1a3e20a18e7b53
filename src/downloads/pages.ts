import { canonicalJson } from '../foundation/canonical-json.ts';
import { type Position, type ReadPage, type ReadQuery, searchReads } from '../plate-reads/index.ts';
import type { Receipt } from '../record/index.ts';
import type { Permit } from '../rules/index.ts';
import {
  type Judgement,
  keepHeldBack,
  keptMatchesOf,
  localSource,
  mustBeMasked,
  platesApproved,
  queryUnder,
  receiptLifetime,
  sourcesOf,
  type Standpoint,
  whoClear,
  whoValues,
} from '../searches/index.ts';
import type { CopyRow } from './copy-store.ts';
import type { CopyDeps } from './deps.ts';
import { mostForOne } from './contract.ts';
import { judgeCopy } from './judge-copy.ts';
import { type StoppedWhy } from './making-store.ts';
import { type CopySubject, subjectOfCopy } from './subject.ts';

/** The copy goes no further, and why. */
export class CopyStopped extends Error {
  override readonly name = 'CopyStopped';
  readonly code: StoppedWhy;
  constructor(code: StoppedWhy) {
    super(`the copy was stopped: ${code}`);
    this.code = code;
  }
}

/** A copy that is being made. */
export interface Making {
  readonly copy: CopyRow;
  readonly subject: CopySubject;
  readonly standpoint: Standpoint;
  /** The entry before its first byte. */
  readonly begun: number;
  readonly signal: AbortSignal;
}

/** As many reads at once as are in memory. */
const partSize = 1_000;

export interface Allowed {
  readonly decision: Permit;
  readonly row: Judgement['row'];
}

/** As many reads as it was let through with, by a second person, urgent mode or the limit; what was counted no further is all. */
export const approvedOf = ({ reads }: CopyRow): number =>
  reads > mostForOne ? Number.POSITIVE_INFINITY : reads;

/** Rights are those of now, not of when it began; more reads than it was let through with want a second person anew (R16). */
export async function decideAnew(
  deps: CopyDeps,
  { copy, subject, standpoint }: Making,
  left: number,
): Promise<Allowed> {
  const about = {
    act: 'export',
    device: copy.device_id,
    reads: Math.max(left, copy.reads),
    approvedByAnother: left <= approvedOf(copy),
  } as const;
  const now = deps.clock.now();
  // The proof of the person was fresh when the making began; it is not asked again of every part.
  const proved = { ...standpoint, caller: { ...standpoint.caller, freshProofAt: now } };
  // An alert that ended, or is for others now, goes no further (R20).
  const standing = subject.alert === undefined ? subject : await subjectOfCopy(deps, copy, now);
  if (standing === undefined) throw new CopyStopped('refused');
  const { decision, row } = await judgeCopy(deps, proved, standing, about, now);
  if (decision.effect === 'refuse') throw new CopyStopped('refused');
  return { decision, row };
}

/** A page of what is copied, with what let it be read. */
export interface CopyPage {
  readonly allowed: Allowed;
  readonly page: ReadPage;
}

/**
 * The reads that a copy is of, page by page, each decided anew: those of the department's own store, where the search was put to
 * it, then what other sources told (53060.3(e)). `left` tells how many have left so far.
 */
export async function* pagesOf(deps: CopyDeps, making: Making, left: () => number): AsyncGenerator<CopyPage> {
  const sources = sourcesOf(making.subject.inquiry.body);
  let plates = 0;
  let after: Position | null | undefined = sources.includes(localSource) ? undefined : null;
  while (after !== null) {
    const allowed = await decideAnew(deps, making, left());
    const page: ReadPage = await localPage(deps, making, allowed, after);
    plates = page.distinctPlates;
    yield { allowed, page };
    after = page.next;
  }
  if (sources.every((source) => source === localSource)) return;
  const allowed = await decideAnew(deps, making, left());
  yield { allowed, page: await keptPage(deps, making, allowed, plates) };
}

const localPage = (deps: CopyDeps, making: Making, allowed: Allowed, after: Position | undefined) => {
  const query = { ...queryUnder(making.subject.inquiry, allowed.row), limit: partSize, after };
  const told = { after: after ?? null, limit: partSize, sources: [localSource] };
  return onePage(deps, making, allowed, { query, told }, (receipt) =>
    searchReads(receipt, {
      db: deps.reads,
      aside: deps.db,
      signal: making.signal,
      now: deps.clock.now(),
      termsVersion: allowed.row.terms_version,
    }),
  );
};

/** What other sources told the search; with what the own store has, no more plates than the search may show (R15). */
const keptPage = (deps: CopyDeps, making: Making, allowed: Allowed, plates: number) => {
  const query = { ...queryUnder(making.subject.inquiry, allowed.row), asked: making.copy.asked };
  const told = {
    after: null,
    sources: sourcesOf(making.subject.inquiry.body).filter((one) => one !== localSource),
  };
  return onePage(deps, making, allowed, { query, told }, async (receipt) => {
    const page = await keptMatchesOf(deps, receipt, deps.clock.now());
    return { ...page, distinctPlates: page.distinctPlates + plates };
  });
};

interface Reading<Q extends ReadQuery> {
  readonly query: Q;
  /** As the entry tells it. */
  readonly told: Readonly<Record<string, unknown>>;
}

async function onePage<Q extends ReadQuery>(
  deps: CopyDeps,
  { standpoint, begun, signal }: Making,
  { decision, row }: Allowed,
  { query, told }: Reading<Q>,
  read: (receipt: Receipt<Q>) => Promise<ReadPage>,
): Promise<ReadPage> {
  if (signal.aborted) throw new CopyStopped('cancelled');
  const { staffId } = standpoint.caller;
  const opened = await deps.record.open(
    {
      kind: 'copy.part',
      ...whoClear(standpoint),
      policyVersion: decision.policyVersion,
      ref: begun,
      values: { ...whoValues(standpoint), elements: canonicalJson(told) },
    },
    query,
    { staffId, sources: [localSource], ttlMs: receiptLifetime },
    { key: `access:${staffId}`, version: row.access_version },
  );
  if (opened.withdrawn) throw new CopyStopped('access-changed');
  const page = await read(opened.receipt);
  if (mustBeMasked(page, decision, platesApproved(row.approvals, staffId, deps.clock.now())))
    throw new CopyStopped('masked');
  return keepHeldBack(deps.sealing, row, page).page;
}
