import type { ReadMatch } from '../plate-reads/index.ts';
import {
  matchGrant,
  noPhotoShown,
  photoDraft,
  photoOfMatch,
  queryUnder,
  receiptLifetime,
} from '../searches/index.ts';
import type { CopiedRead } from './copied-read.ts';
import type { CopyDeps } from './deps.ts';
import { verdictsOf } from './facts.ts';
import { noteCopied } from './copied-reads-store.ts';
import { type Allowed, approvedOf, CopyStopped, decideAnew, type Making, pagesOf } from './pages.ts';

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
  for await (const { allowed, page } of pagesOf(deps, making, () => left)) {
    const leaving = page.matches.filter(leaves);
    left += leaving.length;
    if (left > approvedOf(making.copy)) await decideAnew(deps, making, left);
    const reads: CopiedRead[] = [];
    for (const match of leaving)
      reads.push({ match, ...state(match), photo: await photoOf(deps, making, allowed, match) });
    await noteCopied(deps.db, making.copy.copy_id, reads);
    yield reads;
  }
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
  const at = { asked: copy.asked, readId: match.id };
  const now = deps.clock.now();
  const grant = await matchGrant(deps, at, queryUnder(inquiry, row), now);
  const opened = await deps.record.open(
    photoDraft(standpoint, begun, match.id, decision.policyVersion),
    grant.query,
    { staffId, sources: grant.sources, ttlMs: receiptLifetime },
    { key: `access:${staffId}`, version: row.access_version },
  );
  if (opened.withdrawn) throw new CopyStopped('access-changed');
  const { receipt, appended } = opened;
  const jpeg = await photoOfMatch(deps, receipt, at, { appended, staffId, row, now, signal });
  if (jpeg === undefined) await noPhotoShown(deps, appended.index);
  return jpeg;
}
