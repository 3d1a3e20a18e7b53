import { actorOf, answerOf, deskRows, showToAdministrator } from '../../access/index.ts';
import { callerOf, type Route } from '../../foundation/route.ts';
import type { SearchDeps } from '../../searches/index.ts';
import { askingOf, refusals } from '../asking.ts';
import {
  acknowledgeBody,
  caseQuery,
  declineShareBody,
  destroyedBody,
  requestShareBody,
  shareBody,
} from '../contract.ts';
import { judgedMatches } from '../judged-matches.ts';
import { approveShare, declineShare } from './decide-share.ts';
import { acknowledgeShare, certifyDestroyed, withdrawShare } from './follow-up.ts';
import { releaseShare } from './release-share.ts';
import { requestShare } from './request-share.ts';
import { listShares } from './share-list.ts';

/** Shares with other public agencies: asked for, approved by another, released encrypted, acknowledged, destroyed (53060.10(a), R22). */
export const shareRoutes = (deps: SearchDeps): readonly Route[] => {
  const { row, act } = deskRows(deps, { bodyBytes: 16_384, perMinute: 60 });
  return [
    row('GET /sharing/matches', {
      who: 'signed-in',
      records: {
        nothing:
          'numbers of one’s own searches and alerts and what the eye said; no plate, time or place (R17)',
      },
      query: caseQuery,
      summary:
        'The judged matches of your searches and alerts under a case, for choosing what is shared (R22).',
      handler: async (request) => ({
        status: 200,
        body: await judgedMatches(deps, {
          staffId: callerOf(request).staffId,
          caseNumber: request.query.caseNumber,
          now: request.now,
        }),
      }),
    }),
    row('GET /shares', {
      who: 'signed-in',
      records: ['act.refused'],
      summary: 'Your shares; to an administrator those of the division.',
      handler: async (request, name) => {
        const { staffId, role } = callerOf(request);
        return role === 'administrator'
          ? showToAdministrator(deps, actorOf(request, name), 'list-shares', (db, { division }) =>
              listShares(db, { division }, staffId, request.now),
            )
          : { status: 200, body: await listShares(deps.db, { by: staffId }, staffId, request.now) };
      },
    }),
    row('POST /shares', {
      who: 'signed-in',
      records: ['share.requested', ...refusals],
      body: requestShareBody,
      summary: 'Asks that judged matches be shared with a public agency of California (53060.10(a)).',
      handler: async (request, name) =>
        answerOf(await requestShare(deps, request.body, askingOf(request, name))),
    }),
    act(
      'POST /shares/approve',
      {
        who: 'division-administrator',
        freshProof: true,
        records: ['share.approved', 'act.refused'],
        body: shareBody,
        summary: 'A second person approves a share.',
      },
      approveShare,
    ),
    act(
      'POST /shares/decline',
      {
        who: 'division-administrator',
        records: ['share.declined', 'act.refused'],
        body: declineShareBody,
        summary: 'A second person declines a share.',
      },
      declineShare,
    ),
    act(
      'POST /shares/withdraw',
      {
        who: 'signed-in',
        records: ['share.ended', 'act.refused'],
        body: shareBody,
        summary:
          'Stops a share that has not left, after its approval too; of one that has, further packages.',
      },
      withdrawShare,
    ),
    row('POST /shares/release', {
      who: 'signed-in',
      freshProof: true,
      records: [
        'share.released',
        'share.release-withdrawn',
        'share.opened',
        'photo.opened',
        'share.withdrawn',
        'photo.withdrawn',
        ...refusals,
      ],
      body: shareBody,
      summary: 'The package of an approved share, encrypted to the recipient’s key.',
      handler: async (request, name) =>
        answerOf(await releaseShare(deps, request.body.share, askingOf(request, name))),
    }),
    act(
      'POST /shares/acknowledge',
      {
        who: 'signed-in',
        records: ['share.acknowledged', 'act.refused'],
        body: acknowledgeBody,
        summary: 'The recipient has opened the package, and gives back the code that stands in it.',
      },
      acknowledgeShare,
    ),
    act(
      'POST /shares/destroyed',
      {
        who: 'signed-in',
        records: ['share.destroyed', 'act.refused'],
        body: destroyedBody,
        summary: 'The recipient has destroyed what it was told (53060.9(a)(1)).',
      },
      certifyDestroyed,
    ),
  ];
};
