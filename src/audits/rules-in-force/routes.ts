import { actorOf, deskRows } from '../../access/index.ts';
import type { Route } from '../../foundation/route.ts';
import type { AuditDeps } from '../audit-deps.ts';
import { thresholdsBody } from '../contract/thresholds.ts';
import { directRules } from './direct-rules.ts';
import { showRules } from './show-rules.ts';

/** By what audits are ranked and drawn: published, and directed in writing (53060.5(c)(2)(C), R29). */
export const ruleRoutes = (deps: AuditDeps): readonly Route[] => {
  const { act, row } = deskRows(deps, { bodyBytes: 4096, perMinute: 60 });
  return [
    row('GET /audit-rules', {
      who: 'signed-in',
      records: ['act.refused'],
      summary: 'Each detector’s rule beside its thresholds, and who directed them by which writing.',
      handler: (request, name) => showRules(deps, actorOf(request, name)),
    }),
    act(
      'POST /audit-rules',
      {
        who: 'signed-in',
        freshProof: true,
        records: ['settings.changed', 'act.refused'],
        body: thresholdsBody,
        summary:
          'The Hiring Authority directs from what on a pattern is flagged, and how much is drawn, in writing.',
      },
      directRules,
    ),
  ];
};
