import { type OpenedPhoto, openPhotoAndPlate } from '../../plate-reads/index.ts';
import { readEntry } from '../../record/index.ts';
import {
  type Asking,
  judge,
  localSource,
  noPhotoShown,
  photoDraft,
  queryUnder,
  receiptLifetime,
  type Refusal,
  refuse,
  type SearchDeps,
  withdrawn,
} from '../../searches/index.ts';
import { inquiryOf } from './alert-inquiry.ts';
import type { AlertRow } from './alert-row.ts';

export type AlertPhoto =
  | { readonly kind: 'photo'; readonly photo: OpenedPhoto; readonly entry: number }
  | { readonly kind: 'refuse'; readonly refusal: Refusal }
  | { readonly kind: 'absent' };

/** An alert can be looked into for half an hour; later it is opened anew (R17). */
const openFor = 30 * 60_000;

/** The photo of an alert that was shown to the same person in the same session: decided anew, recorded before its first byte. */
export async function openAlertPhoto(
  deps: SearchDeps,
  alert: AlertRow,
  shownBy: number,
  asking: Asking,
): Promise<AlertPhoto> {
  const { standpoint, now } = asking;
  if (!(await wasShown(deps, alert, shownBy, asking))) return { kind: 'absent' };
  const inquiry = inquiryOf(alert, now);
  const { staffId } = standpoint.caller;
  const { decision, row } = await judge(deps, standpoint.caller, inquiry, {
    act: 'open-alert',
    statementGiven: false,
    now,
    alert: { audience: alert.audience, standingAuthority: alert.authority !== null },
  });
  if (decision.effect === 'refuse')
    return { kind: 'refuse', refusal: await refuse(deps, inquiry, { decision, row }, asking, 'open-alert') };
  const opened = await deps.record.open(
    photoDraft(standpoint, shownBy, alert.read_id, decision.policyVersion),
    { ...queryUnder(inquiry, row), read: alert.read_id },
    { staffId, sources: [localSource], ttlMs: receiptLifetime },
    { key: `access:${staffId}`, version: row.access_version },
  );
  if (opened.withdrawn) return { kind: 'refuse', refusal: withdrawn(opened.appended) };
  const photo = await openPhotoAndPlate(opened.receipt, {
    db: deps.reads,
    photos: deps.photos,
    now,
    termsVersion: row.terms_version,
  });
  if (photo !== undefined) return { kind: 'photo', photo, entry: opened.appended.index };
  await noPhotoShown(deps, opened.appended.index);
  return { kind: 'absent' };
}

async function wasShown(
  deps: SearchDeps,
  alert: AlertRow,
  shownBy: number,
  { standpoint: { caller }, now }: Asking,
): Promise<boolean> {
  const found = await readEntry(deps.db, shownBy);
  if (found === undefined) return false;
  const { entry, values } = found;
  const shown = entry.kind === 'alert.delivered' || entry.kind === 'alert.opened';
  const own = values.staffId === caller.staffId && values.session === caller.sessionId;
  return shown && own && entry.ref === alert.entry && now - Date.parse(entry.at) <= openFor;
}
