import { canonicalJson } from '../../foundation/canonical-json.ts';
import { rfc3339 } from '../../foundation/clock.ts';
import { type ReadMatch, searchReads } from '../../plate-reads/index.ts';
import type { DraftOf } from '../../record/index.ts';
import {
  type Asking,
  judge,
  localSource,
  queryUnder,
  receiptLifetime,
  type Refusal,
  refuse,
  type SearchDeps,
  type Standpoint,
  whoClear,
  whoValues,
  withdrawn,
} from '../../searches/index.ts';
import type { AlertShown } from '../contract.ts';
import { inquiryOf } from './alert-inquiry.ts';
import type { AlertRow } from './alert-row.ts';
import { whyLike } from './why-like.ts';

export type Shown =
  | { readonly kind: 'alert'; readonly alert: AlertShown }
  | { readonly kind: 'refuse'; readonly refusal: Refusal }
  /** The read is gone, or its owner's terms close it to this use. */
  | { readonly kind: 'gone' };

/** An alert comes by itself, or is opened by the person. */
export type Showing = 'receive-alert' | 'open-alert';

/**
 * Shows one alert to one person: facts, decide, record, read, show. Access, training and audience are decided anew each
 * time, and the entry stands before the first byte (R20, CC 1798.90.52). @throws RecordUnavailable: nothing is shown
 */
export async function showAlert(
  deps: SearchDeps,
  alert: AlertRow,
  showing: Showing,
  asking: Asking,
): Promise<Shown> {
  const { standpoint, now, signal } = asking;
  const { caller } = standpoint;
  const inquiry = inquiryOf(alert, now);
  const { decision, row } = await judge(deps, caller, inquiry, {
    act: showing,
    statementGiven: false,
    now,
    alert: { audience: alert.audience, standingAuthority: alert.authority !== null },
  });
  if (decision.effect === 'refuse')
    return { kind: 'refuse', refusal: await refuse(deps, inquiry, { decision, row }, asking, showing) };
  const opened = await deps.record.open(
    shownDraft(showing, alert, standpoint, decision.policyVersion),
    queryUnder(inquiry, row),
    { staffId: caller.staffId, sources: [localSource], ttlMs: receiptLifetime },
    { key: `access:${caller.staffId}`, version: row.access_version },
  );
  if (opened.withdrawn) return { kind: 'refuse', refusal: withdrawn(opened.appended) };
  const { matches } = await searchReads(opened.receipt, {
    db: deps.reads,
    aside: deps.db,
    now,
    signal,
    termsVersion: row.terms_version,
  });
  const match = matches.find(({ id }) => id === alert.read_id);
  return match === undefined
    ? { kind: 'gone' }
    : { kind: 'alert', alert: shownOf(alert, match, opened.appended.index) };
}

/** That somebody opens an alert otherwise than from his own list. */
export const alertOpenedDraft = (
  alert: AlertRow,
  standpoint: Standpoint,
  policyVersion: string,
): DraftOf<'alert.delivered'> | DraftOf<'alert.opened'> =>
  shownDraft('open-alert', alert, standpoint, policyVersion);

/** The four elements of Civil Code 1798.90.52; the case is the list's, or the authority that stands for it (R21). */
const shownDraft = (
  showing: Showing,
  alert: AlertRow,
  standpoint: Standpoint,
  policyVersion: string,
): DraftOf<'alert.delivered'> | DraftOf<'alert.opened'> => ({
  kind: showing === 'receive-alert' ? 'alert.delivered' : 'alert.opened',
  ...whoClear(standpoint),
  policyVersion,
  ref: alert.entry,
  values: {
    ...whoValues(standpoint),
    use: alert.use,
    caseNumber: alert.case_number ?? alert.authority ?? '',
    purpose: alert.purpose,
    plate: alert.plate,
    elements: canonicalJson({
      list: alert.source,
      listed: alert.listed_plate,
      read: alert.read_id,
      ...(alert.candidate === null ? {} : { candidate: alert.candidate }),
    }),
    subject: String(alert.alert_id),
  },
});

const shownOf = (alert: AlertRow, match: ReadMatch, entry: number): AlertShown => ({
  id: alert.alert_id,
  raised: alert.entry,
  entry,
  raisedAt: rfc3339(alert.raised_at),
  state: alert.state,
  plate: match.plate,
  plateState: match.state,
  capturedAt: rfc3339(match.capturedAt),
  zoneAssumed: match.zoneAssumed,
  camera: match.camera,
  agencyOfRecord: match.agencyOfRecord,
  provider: match.provider,
  confidence: match.confidence,
  photo: match.hasPhoto ? `/api/v1/alerts/${alert.alert_id}/photo/${entry}` : null,
  why: whyLike(alert, match.state),
  candidate: alert.candidate,
  listed: { plate: alert.listed_plate, state: alert.listed_state, enteredOn: alert.listed_on },
  list: { name: alert.source, asOf: alert.as_of === null ? null : rfc3339(alert.as_of) },
  use: alert.use,
  caseNumber: alert.case_number,
  purpose: alert.purpose,
  verdict: alert.verdict,
});
