import { type Actor, refuseAct, standingNow } from '../../access/index.ts';
import { rfc3339 } from '../../foundation/clock.ts';
import type { Queryable } from '../../foundation/postgres/pool.ts';
import type { Answer } from '../../foundation/route.ts';
import type { DivisionName } from '../../people/index.ts';
import { historyOf, type PastValue, settingOf } from '../../settings/index.ts';
import type { AuditDeps } from '../audit-deps.ts';
import type { AuditRulesShown, DivisionRules, RulesDirected } from '../contract/thresholds.ts';
import { thresholdsSchema } from '../detectors/thresholds.ts';
import { readable, readsNone } from '../workspace/list-audits.ts';
import { rulesInForce, usualDraw } from './audit-rules.ts';
import { publishedDetectors, publishedThresholds } from './published.ts';
import { changesBetween } from './rule-changes.ts';

/** To whoever reads the audits: each detector's rule beside its thresholds, and who directed them (53060.5(c)(2)(C), R29). */
export async function showRules(deps: AuditDeps, actor: Actor): Promise<Answer> {
  const standing = await standingNow(deps.db, actor.caller, actor.now);
  const may = readable(standing);
  if (may.length === 0)
    return { status: 403, body: await refuseAct(deps, actor, 'read-audit', readsNone(standing)) };
  const directs = standing.offices.hiringAuthorityOf;
  const rules = may.map((division) => rulesOfDivision(deps.db, division, directs.includes(division)));
  const shown: AuditRulesShown = {
    detectors: publishedDetectors,
    thresholds: publishedThresholds,
    divisions: await Promise.all(rules),
  };
  return { status: 200, body: shown };
}

async function rulesOfDivision(
  db: Queryable,
  division: DivisionName,
  directs: boolean,
): Promise<DivisionRules> {
  const { thresholds, directed: _, ...draw } = await rulesInForce(db, division);
  const steps = [
    ...stepsOf(
      await historyOf(db, 'audits.detectors', division),
      (value) => thresholdsSchema.parse(value),
      {},
    ),
    ...stepsOf(
      await historyOf(db, 'audits.draw', division),
      (value) => settingOf('audits.draw', value),
      usualDraw,
    ),
  ];
  return { division, directs, thresholds, draw, directed: merged(steps) };
}

type Values = Readonly<Record<string, number>>;

/** What each writing changed, the newest first. */
function stepsOf(
  past: readonly PastValue[],
  read: (value: unknown) => Values,
  initially: unknown,
): readonly RulesDirected[] {
  return past.map(({ value, at, by, authority }, index) => ({
    at: rfc3339(at),
    by,
    writing: authority,
    changes: changesBetween(read(past[index + 1]?.value ?? initially), read(value)),
  }));
}

/** Thresholds and draw that one writing set at once are one line. */
function merged(steps: readonly RulesDirected[]): readonly RulesDirected[] {
  const byMoment = Map.groupBy(steps, ({ at, writing }) => `${at} ${writing}`);
  return [...byMoment.values()]
    .flatMap(([first, ...others]) =>
      first === undefined
        ? []
        : [{ ...first, changes: [first, ...others].flatMap(({ changes }) => changes) }],
    )
    .toSorted((one, other) => other.at.localeCompare(one.at));
}
