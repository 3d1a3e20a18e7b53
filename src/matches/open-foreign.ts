import { alertOpenedDraft } from '../alerts/index.ts';
import { type OpenedMatch, openMatch, type ReadMatch } from '../plate-reads/index.ts';
import {
  type Asking,
  heldPlates,
  isOfSource,
  type Judgement,
  matchGrant,
  noPhotoShown,
  openMatchOfSource,
  photoDraft,
  queryUnder,
  receiptLifetime,
  type Refusal,
  refuse,
  type SearchDeps,
  withdrawn,
} from '../searches/index.ts';
import { askedOf } from './asked-store.ts';
import type { OpenReportBody } from './contract.ts';
import { actOn, decideMatch } from './decide-match.ts';
import { alertMatch, type Subject, subjectOf } from './subject.ts';

export type ForeignOpened =
  | {
      readonly kind: 'opened';
      readonly entry: number;
      readonly match: ReadMatch;
      /** Base64; null where there is none any more. */
      readonly photo: string | null;
      /** The plate cut out of it, base64; null where its sender did not say where it stands. */
      readonly plate: string | null;
    }
  | { readonly kind: 'refuse'; readonly refusal: Refusal }
  | { readonly kind: 'absent' };

/** The match of an entry that somebody else asked, or of an alert; to this person it may be as if it were not there (R18). */
export async function foreignMatch(
  deps: Pick<SearchDeps, 'db'>,
  {
    asked,
    readId,
    alert,
  }: { readonly asked: number; readonly readId: string; readonly alert: number | null },
  asking: Asking,
): Promise<Subject | undefined> {
  if (alert !== null) {
    const subject = await alertMatch(deps, alert, asking);
    return subject === undefined ? undefined : { ...subject, foreign: true };
  }
  const found = await askedOf(deps.db, asked);
  const subject = found === undefined ? undefined : subjectOf(found.body, { asked, readId }, asking.now);
  return subject === undefined ? undefined : { ...subject, foreign: true };
}

/**
 * Opens a match that somebody else asked for: decided anew for whoever opens it, recorded before its first byte, with the
 * reason of an administrator (R5, R17, R22).
 * @throws RecordUnavailable
 */
export async function openForeign(
  deps: SearchDeps,
  subject: Subject,
  asking: Asking,
  act?: OpenReportBody['reason'],
): Promise<ForeignOpened> {
  const { decision, row } = await decideMatch(deps, subject, asking);
  if (decision.effect === 'refuse')
    return {
      kind: 'refuse',
      refusal: await refuse(deps, subject.inquiry, { decision, row }, asking, actOn(subject)),
    };
  const { policyVersion } = decision;
  const opened = await openRecorded(deps, subject, { row, policyVersion, act }, asking);
  if (opened.kind !== 'opened') return opened;
  const { entry, match, jpeg, plate } = opened;
  const text = (bytes: Buffer | undefined) => bytes?.toString('base64') ?? null;
  return { kind: 'opened', entry, match, photo: text(jpeg), plate: text(plate) };
}

/**
 * The photo for a notice that nobody here can open: what is decided is the sending; the opening is an entry all the same (R23).
 * @throws RecordUnavailable
 */
export async function openForNotice(
  deps: SearchDeps,
  subject: Subject,
  asking: Asking,
): Promise<Buffer | undefined> {
  const { decision, row } = await decideMatch(deps, subject, asking);
  const opened = await openRecorded(
    deps,
    subject,
    { row, policyVersion: decision.policyVersion, act: 'for-notice' },
    asking,
  );
  return opened.kind === 'opened' ? opened.jpeg : undefined;
}

type Recorded =
  | ({ readonly kind: 'opened'; readonly entry: number } & OpenedMatch)
  | { readonly kind: 'refuse'; readonly refusal: Refusal }
  | { readonly kind: 'absent' };

interface Resting {
  readonly row: Judgement['row'];
  readonly policyVersion: string;
  readonly act: OpenReportBody['reason'] | 'for-notice' | undefined;
}

async function openRecorded(
  deps: SearchDeps,
  { inquiry, asked, readId, alert }: Subject,
  { row, policyVersion, act }: Resting,
  { standpoint, now, signal }: Asking,
): Promise<Recorded> {
  const { staffId } = standpoint.caller;
  // An alert was asked for by nobody: whoever opens it says for what (CC 1798.90.52).
  const from =
    alert === undefined
      ? asked
      : (await deps.record.append(alertOpenedDraft(alert, standpoint, policyVersion))).index;
  const grant = await matchGrant(deps, { asked, readId }, queryUnder(inquiry, row), now);
  const opened = await deps.record.open(
    { ...photoDraft(standpoint, from, readId, policyVersion), ...(act === undefined ? {} : { act }) },
    grant.query,
    { staffId, sources: grant.sources, ttlMs: receiptLifetime },
    { key: `access:${staffId}`, version: row.access_version },
  );
  if (opened.withdrawn) return { kind: 'refuse', refusal: withdrawn(opened.appended) };
  const { receipt, appended } = opened;
  const { index: entry } = appended;
  const found = isOfSource(readId)
    ? await openMatchOfSource(deps, receipt, { readId }, { appended, staffId, row, now, signal })
    : await openMatch(receipt, {
        db: deps.reads,
        aside: deps.db,
        photos: deps.photos,
        now,
        signal,
        termsVersion: row.terms_version,
        keptBack: heldPlates(deps.sealing, row.held_plates),
      });
  if (found?.jpeg === undefined) await noPhotoShown(deps, entry);
  return found === undefined ? { kind: 'absent' } : { kind: 'opened', entry, ...found };
}
