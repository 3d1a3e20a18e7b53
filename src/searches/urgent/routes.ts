import { deskRows, urgentReopenBody, urgentReviewBody } from '../../access/index.ts';
import type { Route } from '../../foundation/route.ts';
import { emergencyBody, urgentBody, urgentParams } from '../contract.ts';
import type { SearchDeps } from '../deps.ts';
import { declareUrgentMode } from './declare.ts';
import { issueEmergencyNumber } from './emergency.ts';
import { reopenUrgentMode, reviewUrgentUse, urgentActs } from './review.ts';
import { listUrgent } from './urgent-list.ts';

/** Urgent mode (53060.4(a)(1), R16) and emergency numbers (53060.7(b)(6), R12). */
export const urgentRoutes = (deps: SearchDeps): readonly Route[] => {
  const { act, list } = deskRows(deps, { bodyBytes: 4096, perMinute: 60 });
  return [
    act(
      'POST /cases/emergency',
      {
        who: 'end-user',
        records: ['case.opened', 'act.refused'],
        body: emergencyBody,
        summary: 'The next number of your division’s emergency series (R12).',
      },
      issueEmergencyNumber,
    ),
    act(
      'POST /urgent',
      {
        who: 'end-user',
        records: ['urgent.declared', 'act.refused'],
        body: urgentBody,
        summary: 'Declares an escape or danger to life for one case, for four hours (R16).',
      },
      declareUrgentMode,
    ),
    list(
      'GET /urgent',
      { act: 'list-urgent', summary: 'Urgent uses of your division, those to review first (R16).' },
      (db, { division, staffId }, now) => listUrgent(db, division, staffId, now),
    ),
    act(
      'POST /urgent/:declaration/acts',
      {
        who: 'division-administrator',
        records: ['record.read', 'act.refused'],
        params: urgentParams,
        summary: 'What was done in one urgent use, for its review; reading it is an entry (R16).',
      },
      (searches, actor, _body, { declaration }) => urgentActs(searches, actor, declaration),
    ),
    act(
      'POST /urgent/review',
      {
        who: 'division-administrator',
        records: ['urgent.reviewed', 'act.refused'],
        body: urgentReviewBody,
        summary: 'Accepts or rejects an urgent use of another (R16).',
      },
      reviewUrgentUse,
    ),
    act(
      'POST /urgent/reopen',
      {
        who: 'division-administrator',
        records: ['urgent.reviewed', 'act.refused'],
        body: urgentReopenBody,
        summary: 'Opens urgent mode again to a person to whom it was closed (R16).',
      },
      reopenUrgentMode,
    ),
  ];
};
