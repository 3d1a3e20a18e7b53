import { actorOf, answerOf, deskRows } from '../../access/index.ts';
import type { Route } from '../../foundation/route.ts';
import {
  heldCopiesParams,
  heldCopiesQuery,
  placeHoldBody,
  releaseHoldBody,
  reviewHoldBody,
} from '../../retention/index.ts';
import { listHeldCopies } from './held-copies.ts';
import {
  type HoldDeps,
  listHolds,
  placeHoldAtDesk,
  releaseHoldAtDesk,
  reviewHoldAtDesk,
} from './hold-acts.ts';

const who = 'division-administrator';

/** Retention holds: kept by the administrators of the case's division (53060.2(a), R28). */
export const retentionRoutes = (deps: HoldDeps): readonly Route[] => {
  const { act, list, row } = deskRows(deps, { bodyBytes: 2048, perMinute: 60 });
  return [
    list(
      'GET /retention/holds',
      {
        act: 'list-retention-holds',
        summary: 'The retention holds of your division, those to be reviewed first.',
      },
      (db, { division }, now) => listHolds(db, division, now),
    ),
    row('GET /retention/holds/:hold/copies', {
      who,
      records: ['retention.listed', 'act.refused'],
      params: heldCopiesParams,
      query: heldCopiesQuery,
      summary: 'Which copies a hold keeps: whose and when; plate and place stay masked (R2, R28).',
      handler: async (request, name) =>
        answerOf(
          await listHeldCopies(deps, actorOf(request, name), request.params.hold, request.query.after),
        ),
    }),
    act(
      'POST /retention/holds',
      {
        who,
        freshProof: true,
        records: ['retention.held', 'act.refused'],
        body: placeHoldBody,
        summary: 'Holds the reads of a case past their period, by copying them (R28).',
      },
      placeHoldAtDesk,
    ),
    act(
      'POST /retention/holds/review',
      {
        who,
        records: ['retention.reviewed', 'act.refused'],
        body: reviewHoldBody,
        summary: 'Reviews a hold, which stands for another year at most (R28).',
      },
      reviewHoldAtDesk,
    ),
    act(
      'POST /retention/holds/release',
      {
        who,
        freshProof: true,
        records: ['retention.released', 'act.refused'],
        body: releaseHoldBody,
        summary: 'Releases a hold; its copies go (R28).',
      },
      releaseHoldAtDesk,
    ),
  ];
};
