import { perform, type Performed, type Refusing, refusing } from '../../access/index.ts';
import { objectionTo } from '../../alerts/index.ts';
import type { Asking, SearchDeps } from '../../searches/index.ts';
import type { ActionBody, CletsBody } from '../contract.ts';
import { decideMatch } from '../decide-match.ts';
import { actorFrom, type Subject } from '../subject.ts';
import { type ActingObjection, keepAction, keepClets, objectionToActing } from './acting-store.ts';

/**
 * Before acting on an alert alone: CLETS was asked, when and by whom, or it was not feasible and why; proceeded or not
 * (53060.9(b)(2), R24). Nothing of what came back. @throws RecordUnavailable: nothing is noted
 */
export const noteClets = (
  deps: SearchDeps,
  subject: Subject,
  body: CletsBody,
  asking: Asking,
): Promise<Performed<object>> =>
  perform(deps, actorFrom(asking), 'note-clets', async (transaction) => {
    const { staffId, sessionId: session } = asking.standpoint.caller;
    const objection =
      (await refusedNow(deps, subject, asking)) ?? inTheFuture(body, asking.now) ?? objectionTo(body.note);
    if (objection !== undefined) return objection;
    const { asked: ref, readId } = subject;
    return {
      draft: {
        kind: 'match.clets-noted',
        act: body.asked,
        ref,
        values: { staffId, session, subject: readId },
      },
      value: {},
      afterwards: (entry) => keepClets(transaction, subject, body, { staffId, entry }, asking.now),
    };
  });

/** What was done upon a match, and what came of it, against its case. @throws RecordUnavailable: nothing is noted */
export const noteAction = (
  deps: SearchDeps,
  subject: Subject,
  body: ActionBody,
  asking: Asking,
): Promise<Performed<object>> =>
  perform(deps, actorFrom(asking), 'act-on-match', async (transaction) => {
    const { staffId, sessionId: session } = asking.standpoint.caller;
    const objection = (await refusedNow(deps, subject, asking)) ?? objectionTo(body.note);
    if (objection !== undefined) return objection;
    const standing = await objectionToActing(transaction, subject, body.action);
    if (standing !== undefined) return inWords[standing];
    const { asked: ref, readId, inquiry } = subject;
    return {
      draft: {
        kind: 'match.acted',
        act: body.action,
        ref,
        values: { staffId, session, subject: readId, caseNumber: inquiry.caseNumber, detail: body.outcome },
      },
      value: {},
      afterwards: (entry) => keepAction(transaction, subject, body, { staffId, entry }, asking.now),
    };
  });

/** Rights are decided anew at each act (53060.5(c)(1)(D)). */
async function refusedNow(deps: SearchDeps, subject: Subject, asking: Asking): Promise<Refusing | undefined> {
  const { decision } = await decideMatch(deps, subject, asking);
  if (decision.effect === 'permit') return undefined;
  return refusing(decision.clause, decision.reason, decision.remedy.text);
}

const inTheFuture = (body: CletsBody, now: number): Refusing | undefined =>
  body.asked === 'made' && Date.parse(body.at) > now
    ? refusing('53060.9(b)(2)', 'This time has not come yet.', 'Give the time at which CLETS was asked.')
    : undefined;

const inWords: Readonly<Record<ActingObjection, Refusing>> = {
  acted_on_unverified: refusing(
    '53060.9(b)(1)',
    'Nobody has compared this match with its photo.',
    'Open the photo, compare, and say what you see. Then act.',
  ),
  acted_on_no_match: refusing(
    '53060.9(b)(1)',
    'This is not a match. Nobody acts on it.',
    'If it was judged wrongly, judge it again by its photo.',
  ),
  acted_before_clets: refusing(
    '53060.9(b)(2)',
    'Whether CLETS was asked is not noted, or the note says that you did not proceed.',
    'Note when CLETS was asked and by whom, or why that was not feasible. Then act.',
  ),
};
