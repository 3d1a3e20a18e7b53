import { canonicalJson } from '../foundation/canonical-json.ts';
import {
  openPhoto,
  type Position,
  type ReadMatch,
  type ReadPage,
  searchReads,
} from '../plate-reads/index.ts';
import type { Permit } from '../rules/index.ts';
import {
  heldPlates,
  type Judgement,
  keepHeldBack,
  localSource,
  mustBeMasked,
  noPhotoShown,
  photoDraft,
  platesApproved,
  queryUnder,
  receiptLifetime,
  type Standpoint,
  whoClear,
  whoValues,
} from '../searches/index.ts';
import type { CopiedRead } from './copied-read.ts';
import type { CopyRow } from './copy-store.ts';
import type { CopyDeps } from './deps.ts';
import { mostForOne } from './contract.ts';
import { verdictsOf } from './facts.ts';
import { judgeCopy } from './judge-copy.ts';
import { type StoppedWhy } from './making-store.ts';
import { noteCopied } from './copied-reads-store.ts';
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

interface Allowed {
  readonly decision: Permit;
  readonly row: Judgement['row'];
}

/**
 * The reads of a copy, part by part: each is decided anew, and an entry of its own on condition that access did not change;
 * when it did, the copy stops (53060.5(c)(1)(D)). Owners' terms bind as they bind the search (53060.3(e)).
 */
export async function* partsOf(deps: CopyDeps, making: Making): AsyncGenerator<readonly CopiedRead[]> {
  const verdicts = await verdictsOf(deps.db, making.copy.asked);
  const state = ({ id }: ReadMatch) => verdicts.get(id) ?? { verdict: 'not verified', band: 'not-verified' };
  const { alert } = making.subject;
  const leaves = ({ id }: ReadMatch): boolean =>
    (alert === undefined || alert.read_id === id) &&
    (making.copy.scope === 'case-file' ||
      // R22: what no eye has judged, and what is not a match, does not leave.
      (verdicts.has(id) && verdicts.get(id)?.verdict !== 'not-a-match'));
  let left = 0;
  for (let after: Position | undefined; ; ) {
    if (making.signal.aborted) throw new CopyStopped('cancelled');
    const allowed = await decideAnew(deps, making, left);
    const page = await onePart(deps, making, allowed, after);
    const leaving = page.matches.filter(leaves);
    left += leaving.length;
    if (left > approvedOf(making.copy)) await decideAnew(deps, making, left);
    const reads: CopiedRead[] = [];
    for (const match of leaving)
      reads.push({ match, ...state(match), photo: await photoOf(deps, making, allowed, match) });
    await noteCopied(deps.db, making.copy.copy_id, reads);
    yield reads;
    if (page.next === null) return;
    after = page.next;
  }
}

/** As many reads as it was let through with, by a second person, urgent mode or the limit; what was counted no further is all. */
const approvedOf = ({ reads }: CopyRow): number => (reads > mostForOne ? Number.POSITIVE_INFINITY : reads);

/** Rights are those of now, not of when it began; more reads than it was let through with want a second person anew (R16). */
async function decideAnew(
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

async function onePart(
  deps: CopyDeps,
  { subject: { inquiry }, standpoint, begun, signal }: Making,
  { decision, row }: Allowed,
  after: Position | undefined,
): Promise<ReadPage> {
  const { staffId } = standpoint.caller;
  const query = { ...queryUnder(inquiry, row), limit: partSize, after };
  const opened = await deps.record.open(
    {
      kind: 'copy.part',
      ...whoClear(standpoint),
      policyVersion: decision.policyVersion,
      ref: begun,
      values: {
        ...whoValues(standpoint),
        elements: canonicalJson({ after: after ?? null, limit: partSize, sources: [localSource] }),
      },
    },
    query,
    { staffId, sources: [localSource], ttlMs: receiptLifetime },
    { key: `access:${staffId}`, version: row.access_version },
  );
  if (opened.withdrawn) throw new CopyStopped('access-changed');
  const door = {
    db: deps.reads,
    aside: deps.db,
    signal,
    now: deps.clock.now(),
    termsVersion: row.terms_version,
  };
  const page = await searchReads(opened.receipt, door);
  if (mustBeMasked(page, decision, platesApproved(row.approvals, staffId, deps.clock.now())))
    throw new CopyStopped('masked');
  return keepHeldBack(deps.sealing, row, page).page;
}

/** Of a PDF: the photo of a read, an entry of its own as every photo that is opened (53060.9(b)(1)). */
async function photoOf(
  deps: CopyDeps,
  { copy, subject: { inquiry }, standpoint, begun, signal }: Making,
  { decision, row }: Allowed,
  match: ReadMatch,
): Promise<Buffer | undefined> {
  if (copy.form !== 'pdf' || !match.hasPhoto) return undefined;
  if (signal.aborted) throw new CopyStopped('cancelled');
  const { staffId } = standpoint.caller;
  const opened = await deps.record.open(
    photoDraft(standpoint, begun, match.id, decision.policyVersion),
    { ...queryUnder(inquiry, row), read: match.id },
    { staffId, sources: [localSource], ttlMs: receiptLifetime },
    { key: `access:${staffId}`, version: row.access_version },
  );
  if (opened.withdrawn) throw new CopyStopped('access-changed');
  const jpeg = await openPhoto(opened.receipt, {
    db: deps.reads,
    photos: deps.photos,
    now: deps.clock.now(),
    termsVersion: row.terms_version,
    keptBack: heldPlates(deps.sealing, row.held_plates),
  });
  if (jpeg === undefined) await noPhotoShown(deps, opened.appended.index);
  return jpeg;
}
