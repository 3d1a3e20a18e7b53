import { actorOf, decideAct, deskRows, refuseAct, standingNow } from '../../access/index.ts';
import type { Route } from '../../foundation/route.ts';
import * as contract from '../contract.ts';
import * as acts from './feed-acts.ts';
import { listFeeds } from './feed-list.ts';

/** EIS's register of feeds: proposed, approved, switched to operator mode by two, stopped (53060.6(a), R1). */
export const feedRoutes = (deps: acts.RegisterDeps): readonly Route[] => {
  const { row, act } = deskRows(deps, { bodyBytes: 16_384, perMinute: 60 });
  const ofEis = { who: 'eis', body: contract.feedBody } as const;
  return [
    row('GET /feeds', {
      who: 'signed-in',
      records: ['act.refused'],
      summary:
        'Every feed: whether it may send and if not why, when it was last heard of, what waits in quarantine.',
      handler: async (request, name) => {
        const actor = actorOf(request, name);
        const decision = decideAct('propose-feed', await standingNow(deps.db, actor.caller, actor.now));
        return decision.effect === 'refuse'
          ? { status: 403, body: await refuseAct(deps, actor, 'list-feeds', decision) }
          : { status: 200, body: await listFeeds(deps.db, actor.now) };
      },
    }),
    act(
      'POST /feeds',
      {
        who: 'signed-in',
        records: ['feed.proposed', 'act.refused'],
        body: contract.proposeFeedBody,
        summary: 'EIS or a policy owner proposes a feed, which is dead until it is approved (53060.6(a)).',
      },
      acts.proposeFeed,
    ),
    act(
      'POST /feeds/approve',
      {
        who: 'eis',
        freshProof: true,
        records: ['feed.approved', 'act.refused'],
        body: contract.approveFeedBody,
        summary: 'EIS approves a feed that another proposed, with its contract (53060.6(a)).',
      },
      acts.approveFeed,
    ),
    act(
      'POST /feeds/operator-mode',
      {
        who: 'eis',
        records: ['feed.changed', 'act.refused'],
        body: contract.operatorModeBody,
        summary: 'EIS asks for operator mode: posted policy, hearing, owner’s leave, period (R1, R28).',
      },
      acts.askMode,
    ),
    act(
      'POST /feeds/operator-mode/agree',
      {
        who: 'signed-in',
        freshProof: true,
        records: ['feed.changed', 'act.refused'],
        body: contract.feedBody,
        summary: 'A policy owner agrees to operator mode of a feed (R1, Civil Code 1798.90.55(a)).',
      },
      acts.agreeMode,
    ),
    act(
      'POST /feeds/operator-mode/end',
      {
        ...ofEis,
        records: ['feed.changed', 'act.refused'],
        summary: 'EIS ends operator mode of a feed (R1).',
      },
      acts.endMode,
    ),
    act(
      'POST /feeds/suspend',
      { ...ofEis, records: ['feed.suspended', 'act.refused'], summary: 'EIS stops a feed at once.' },
      acts.setFeedRunning('suspended'),
    ),
    act(
      'POST /feeds/resume',
      { ...ofEis, records: ['feed.approved', 'act.refused'], summary: 'EIS lets a stopped feed go on.' },
      acts.setFeedRunning('live'),
    ),
    act(
      'POST /feeds/keys',
      {
        ...ofEis,
        freshProof: true,
        records: ['feed.changed', 'act.refused'],
        summary: 'Gives a feed new keys, shown once; those before let nobody in any more.',
      },
      acts.renewKeys,
    ),
    act(
      'POST /feeds/certificate',
      {
        who: 'eis',
        freshProof: true,
        records: ['feed.changed', 'act.refused'],
        body: contract.certificateBody,
        summary: 'Names the client certificate by which a feed is known, or none.',
      },
      acts.nameCertificate,
    ),
  ];
};
