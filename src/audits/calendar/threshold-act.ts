import { type Actor, actValues, decideAct, perform, type Performed, refusing } from '../../access/index.ts';
import { proposeSetting } from '../../settings/index.ts';
import type { AuditDeps } from '../audit-deps.ts';
import type { ThresholdsBody } from '../contract/thresholds.ts';
import { thresholdsSchema } from '../detectors/thresholds.ts';

/** The Hiring Authority directs from what on a pattern is flagged (53060.5(c)(2)(C)); who, when and by what writing is kept. */
export const setThresholds = (
  deps: AuditDeps,
  actor: Actor,
  { division, thresholds, writing }: ThresholdsBody,
): Promise<Performed<object>> =>
  perform(deps, actor, 'direct-audits', async (transaction, standing) => {
    const decision = decideAct('direct-audits', standing, { division });
    if (decision.effect === 'refuse') return decision;
    const wrong = thresholdsSchema.safeParse(thresholds);
    if (!wrong.success)
      return refusing(
        '53060.5(c)(2)(C)',
        'There is no such threshold, or it does not take this value.',
        'See docs/cli/audit-log.md for their names and bounds.',
      );
    const setting = {
      key: 'audits.detectors',
      scope: division,
      value: thresholds,
      authority: writing,
      by: standing.staffId,
    } as const;
    const set = await proposeSetting(transaction, setting, actor.now);
    if (!set.ok) return refusing(set.clause, `${set.reason}.`, 'Open the page again.');
    return {
      draft: {
        kind: 'settings.changed',
        act: 'detector-thresholds',
        values: actValues(actor, `audits.detectors ${division}`, writing),
      },
      value: {},
    };
  });
