import type { Instant } from '../foundation/clock.ts';
import type { OpenedPhoto } from '../plate-reads/index.ts';
import { readEntry, readReferring } from '../record/index.ts';
import type { InquiryBody, Refusal } from './contract.ts';
import { receiptLifetime, type SearchDeps } from './deps.ts';
import { photoDraft, type Standpoint } from './entries.ts';
import { parseInquiry, queryUnder } from './inquiry.ts';
import { judge } from './judge.ts';
import { matchGrant, photoAndPlateOfMatch } from './one-match.ts';
import type { Asking } from './outcome.ts';
import { bodyOf } from './recorded-body.ts';
import { refuse, withdrawn } from './refuse.ts';

export type PhotoOpened =
  | { readonly kind: 'photo'; readonly photo: OpenedPhoto; readonly entry: number }
  | { readonly kind: 'refuse'; readonly refusal: Refusal }
  | { readonly kind: 'absent' };

/** Which match’s photo, and how it is wanted. */
export interface PhotoWanted {
  readonly readId: string;
  readonly small: boolean;
  /** With the plate cut out of it; of the whole photo only. */
  readonly withPlate: boolean;
}

/** An answer can be looked into for half an hour; opening it later is a new inquiry (R17). */
export const openFor = 30 * 60_000;

/**
 * One photo of one's own answer: decided anew, recorded before its first byte, and only of a read that answers what was
 * asked (53060.9(b)(1), ASVS 16.3.2).
 */
export async function openMatchPhoto(
  deps: SearchDeps,
  asked: number,
  { readId, small, withPlate }: PhotoWanted,
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
  const at = { asked, readId };
  const grant = await matchGrant(deps, at, queryUnder(inquiry, row), now);
  const opened = await deps.record.open(
    photoDraft(standpoint, asked, readId, decision.policyVersion, small),
    grant.query,
    { staffId, sources: grant.sources, ttlMs: receiptLifetime },
    { key: `access:${staffId}`, version: row.access_version },
  );
  if (opened.withdrawn) return { kind: 'refuse', refusal: withdrawn(opened.appended) };
  const { receipt, appended } = opened;
  const { signal } = asking;
  const opening = { appended, staffId, row, now, signal, small, withPlate };
  const photo = await photoAndPlateOfMatch(deps, receipt, at, opening);
  if (photo !== undefined) return { kind: 'photo', photo, entry: appended.index };
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
