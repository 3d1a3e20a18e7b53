import { type ActRefusal, decideAct, refuseAct, standingNow } from '../../access/index.ts';
import type { Asking, Refusal, SearchDeps } from '../../searches/index.ts';
import type { OpenReportBody, ReportOpened } from '../contract.ts';
import { foreignMatch, openForeign } from '../open-foreign.ts';
import { actorFrom } from '../subject.ts';
import { findReport, noReport } from './report-store.ts';
import { unsealPlates } from './sealed-plates.ts';

export type Opened =
  | { readonly kind: 'opened'; readonly opened: ReportOpened }
  | { readonly kind: 'refuse'; readonly refusal: Refusal | ActRefusal }
  | { readonly kind: 'absent' };

/**
 * Plate and photo of a report, for its administrator: support work, which opens plate data with a ticket only, each time an
 * entry that says why (53060.5(c)(3)(A), R2, R5). @throws RecordUnavailable: nothing is shown
 */
export async function openReport(
  deps: SearchDeps,
  report: number,
  { reason }: OpenReportBody,
  asking: Asking,
): Promise<Opened> {
  const actor = actorFrom(asking);
  const standing = await standingNow(deps.db, actor.caller, asking.now);
  const decision = decideAct('administer', standing);
  if (decision.effect === 'refuse')
    return { kind: 'refuse', refusal: await refuseAct(deps, actor, 'open-invalid-match', decision) };
  const found = await findReport(deps.db, report, actor.caller.division);
  if (found === undefined)
    return { kind: 'refuse', refusal: await refuseAct(deps, actor, 'open-invalid-match', noReport) };
  if (found.sealed === null) return { kind: 'absent' };
  const place = { asked: found.asked, readId: found.read_id, alert: found.alert_id };
  const subject = await foreignMatch(deps, place, asking);
  if (subject === undefined) return { kind: 'absent' };
  const opened = await openForeign(deps, subject, asking, reason);
  if (opened.kind !== 'opened') return opened;
  const plates = unsealPlates(deps.sealing, found.entry, found.sealed);
  const { entry, photo, plate } = opened;
  const { asked: plateAsked, read: plateRead, seen: plateSeen } = plates;
  return { kind: 'opened', opened: { entry, photo, plate, plateAsked, plateRead, plateSeen } };
}
