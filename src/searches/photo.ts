import type { Instant } from '../foundation/clock.ts';
import { openPhoto } from '../plate-reads/index.ts';
import { type DraftOf, readEntry, readReferring } from '../record/index.ts';
import type { InquiryBody, Refusal } from './contract.ts';
import { localSource, receiptLifetime, type SearchDeps } from './deps.ts';
import { photoDraft, type Standpoint } from './entries.ts';
import type { FactsRow } from './facts-store.ts';
import { heldPlates } from './held.ts';
import { parseInquiry, queryUnder } from './inquiry.ts';
import { judge } from './judge.ts';
import type { Asking } from './outcome.ts';
import { bodyOf } from './recorded-body.ts';
import { refuse, withdrawn } from './refuse.ts';
import { findKept, isOfSource } from './sources/kept-store.ts';
import { openSourcePhoto } from './sources/source-photo.ts';

export type PhotoOpened =
  | { readonly kind: 'photo'; readonly jpeg: Buffer; readonly entry: number }
  | { readonly kind: 'refuse'; readonly refusal: Refusal }
  | { readonly kind: 'absent' };

/** An answer can be looked into for half an hour; opening it later is a new inquiry (R17). */
export const openFor = 30 * 60_000;

/**
 * One photo of one's own answer: decided anew, recorded before its first byte, and only of a read that answers what was
 * asked (53060.9(b)(1), ASVS 16.3.2).
 */
export async function openMatchPhoto(
  deps: SearchDeps,
  asked: number,
  { readId, small }: { readonly readId: string; readonly small: boolean },
  asking: Asking,
): Promise<PhotoOpened> {
  const { standpoint, now } = asking;
  const body = await ownAnswer(deps, asked, standpoint, now);
  if (body === undefined) return { kind: 'absent' };
  const parsed = parseInquiry(body, now);
  if (parsed.kind === 'unparsable') return { kind: 'absent' };
  const { inquiry } = parsed;
  const statementGiven = body.statement !== undefined;
  const { decision, row } = await judge(deps, standpoint.caller, inquiry, {
    act: 'open-photo',
    statementGiven,
    now,
  });
  if (decision.effect === 'refuse') {
    return { kind: 'refuse', refusal: await refuse(deps, inquiry, { decision, row }, asking, 'open-photo') };
  }
  const { staffId } = standpoint.caller;
  const draft = photoDraft(standpoint, asked, readId, decision.policyVersion, small);
  if (isOfSource(readId)) return openFromSource(deps, { asked, readId, draft, row }, asking);
  const opened = await deps.record.open(
    draft,
    { ...queryUnder(inquiry, row), read: readId },
    { staffId, sources: [localSource], ttlMs: receiptLifetime },
    { key: `access:${staffId}`, version: row.access_version },
  );
  if (opened.withdrawn) return { kind: 'refuse', refusal: withdrawn(opened.appended) };
  const jpeg = await openPhoto(opened.receipt, {
    db: deps.reads,
    photos: deps.photos,
    now,
    termsVersion: row.terms_version,
    small,
    keptBack: heldPlates(deps.sealing, row.held_plates),
  });
  if (jpeg !== undefined) return { kind: 'photo', jpeg, entry: opened.appended.index };
  await noPhotoShown(deps, opened.appended.index);
  return { kind: 'absent' };
}

interface FromSource {
  readonly asked: number;
  readonly readId: string;
  readonly draft: DraftOf<'photo.opened'>;
  readonly row: FactsRow;
}

/** The same of a match that another source told: the photo comes from there, under an entry here and one there (R19). */
async function openFromSource(
  deps: SearchDeps,
  { asked, readId, draft, row }: FromSource,
  { standpoint, now, signal }: Asking,
): Promise<PhotoOpened> {
  const { staffId } = standpoint.caller;
  const kept = await findKept(deps, asked, readId, now);
  const photo = kept?.photo ?? null;
  if (kept === undefined || photo === null || heldPlates(deps.sealing, row.held_plates)(kept.plate))
    return { kind: 'absent' };
  const { source } = kept;
  const opened = await deps.record.open(
    draft,
    { photo },
    { staffId, sources: [source], ttlMs: receiptLifetime },
    { key: `access:${staffId}`, version: row.access_version },
  );
  if (opened.withdrawn) return { kind: 'refuse', refusal: withdrawn(opened.appended) };
  const { receipt, appended } = opened;
  const jpeg = await openSourcePhoto(deps, { receipt, appended, source, photo, staffId, now, signal });
  if (jpeg !== undefined) return { kind: 'photo', jpeg, entry: appended.index };
  await noPhotoShown(deps, appended.index);
  return { kind: 'absent' };
}

/** 53060.9(b)(1): the record says of an opening that it showed nothing, so that nobody judges by it. @throws RecordUnavailable */
export const noPhotoShown = ({ record }: Pick<SearchDeps, 'record'>, opened: number): Promise<unknown> =>
  record.append({ kind: 'photo.absent', ref: opened, values: {} });

/**
 * What was asked, from the record itself: only the same person's, in the same session, within the half hour, and only
 * when its answer was shown unmasked (R15, R17).
 */
export async function ownAnswer(
  deps: Pick<SearchDeps, 'db'>,
  asked: number,
  { caller }: Standpoint,
  now: Instant,
): Promise<InquiryBody | undefined> {
  const found = await readEntry(deps.db, asked);
  if (found === undefined || found.entry.kind !== 'inquiry.asked') return undefined;
  const own = found.values.staffId === caller.staffId && found.values.session === caller.sessionId;
  if (!own || now - Date.parse(found.entry.at) > openFor) return undefined;
  const referring = await readReferring(deps.db, asked);
  const answered = referring.find(({ kind }) => kind === 'inquiry.answered');
  return answered?.outcome === 'answered' ? bodyOf(found) : undefined;
}
