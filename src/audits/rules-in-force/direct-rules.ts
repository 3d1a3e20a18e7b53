import {
  type Actor,
  actValues,
  decideAct,
  perform,
  type Performed,
  type Refusing,
  refusing,
  type Standing,
} from '../../access/index.ts';
import type { Queryable } from '../../foundation/postgres/pool.ts';
import { type Proposal, proposeSetting, type SettingKey } from '../../settings/index.ts';
import type { AuditDeps } from '../audit-deps.ts';
import { tellAdministrators } from '../calendar/calendar-acts.ts';
import type { ThresholdsBody } from '../contract/thresholds.ts';
import { type Thresholds, thresholdsSchema, usualThresholds } from '../detectors/thresholds.ts';
import { rulesInForce } from './audit-rules.ts';
import { changesBetween, changesText } from './rule-changes.ts';

/**
 * The Hiring Authority directs, in writing, from what on a pattern is flagged and how much is drawn (53060.5(c)(2)(A), (C), R29).
 * One entry says by which writing, and what it changed; audits that have begun stay by the rules that they began by.
 */
export const directRules = (
  deps: AuditDeps,
  actor: Actor,
  body: ThresholdsBody,
): Promise<Performed<object>> =>
  perform(deps, actor, 'direct-audits', async (transaction, standing) => {
    const { division, writing } = body;
    const decision = decideAct('direct-audits', standing, { division });
    if (decision.effect === 'refuse') return decision;
    const read = thresholdsSchema.safeParse(body.thresholds);
    if (!read.success) return noSuchThreshold;
    // Of two at once the second sees what the first set.
    await transaction.query(`select pg_advisory_xact_lock(hashtext('audit rules'), hashtext($1))`, [
      division,
    ]);
    const { thresholds, directed: _, ...draw } = await rulesInForce(transaction, division);
    const wanted = body.draw ?? draw;
    const changes = [...changesBetween(thresholds, read.data), ...changesBetween(draw, wanted)];
    if (changes.length === 0)
      return refusing('53060.5(c)(2)(C)', 'These are the rules in force.', 'Change a value first.');
    const set = { division, writing, standing, at: actor.now };
    const failed =
      (await unless(changesBetween(thresholds, read.data).length === 0, () =>
        propose(transaction, 'audits.detectors', unlikePublished(read.data), set),
      )) ??
      (await unless(changesBetween(draw, wanted).length === 0, () =>
        propose(transaction, 'audits.draw', wanted, set),
      ));
    if (failed !== undefined) return failed;
    return {
      draft: {
        kind: 'settings.changed',
        act: 'audit-rules',
        division,
        values: actValues(actor, `audit rules ${division}`, `${writing}: ${changesText(changes)}`),
      },
      value: {},
      afterwards: (entry) => tellAdministrators(transaction, division, entry, actor),
    };
  });

const noSuchThreshold = refusing(
  '53060.5(c)(2)(C)',
  'There is no such threshold, or it does not take this value.',
  'Keep within the bounds that stand beside each.',
);

const unless = async (
  nothing: boolean,
  does: () => Promise<Refusing | undefined>,
): Promise<Refusing | undefined> => (nothing ? undefined : does());

/** What differs from what is published is kept: a later release's better threshold then holds for the others. */
const unlikePublished = (thresholds: Thresholds): Record<string, number> =>
  Object.fromEntries(changesBetween(usualThresholds, thresholds).map(({ name, to }) => [name, to]));

async function propose<K extends SettingKey>(
  db: Queryable,
  key: K,
  value: Proposal<K>['value'],
  {
    division,
    writing,
    standing,
    at,
  }: {
    readonly division: ThresholdsBody['division'];
    readonly writing: string;
    readonly standing: Standing;
    readonly at: number;
  },
): Promise<Refusing | undefined> {
  const { staffId: by } = standing;
  const set = await proposeSetting(db, { key, scope: division, value, authority: writing, by }, at);
  return set.ok ? undefined : refusing(set.clause, `${set.reason}.`, 'Open the page again.');
}
