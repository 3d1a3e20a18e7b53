import {
  type Actor,
  decideAct,
  decideSession,
  refuseAct,
  type Refusing,
  refusing,
  type Standing,
  standingNow,
} from '../../access/index.ts';
import { daysBetween } from '../../deadlines/index.ts';
import { civilDate, type Instant, rfc3339 } from '../../foundation/clock.ts';
import type { Answer } from '../../foundation/route.ts';
import { type DivisionName, divisions } from '../../people/index.ts';
import type { AuditDeps } from '../audit-deps.ts';
import { stageOf } from '../calendar/cycles.ts';
import type { AuditListed } from '../contract.ts';
import { isAuditOf } from '../found-audit.ts';
import { type Audit, auditsOf, type Progress, progressOf } from '../store/audit-store.ts';
import { seesRestricted } from '../viewer.ts';

/** The divisions whose audits this person may read (53060.5(c)(2)(B)). */
export const readable = (standing: Standing): readonly DivisionName[] =>
  divisions.filter((division) => decideAct('read-audit', standing, { division }).effect === 'permit');

/** Why somebody reads no division's audits. */
export function readsNone(standing: Standing): Refusing {
  const session = decideSession(standing);
  return session.effect === 'refuse'
    ? session
    : refusing(
        '53060.5(c)(2)(B)',
        'The audits are for those who compile them and those whom they are reported to.',
        'Ask the Division Administrator.',
      );
}

/** A special audit of a person is not shown to him (R30), one of a restricted case to OIA alone (R18). */
export const shownTo = (standing: Standing, audit: Audit): boolean =>
  !isAuditOf(standing.staffId, audit) && (!audit.restricted || seesRestricted(standing));

/** The audits of the divisions that a person compiles for, or that are reported to him. */
export async function listAudits(deps: AuditDeps, actor: Actor): Promise<Answer> {
  const standing = await standingNow(deps.db, actor.caller, actor.now);
  const may = readable(standing);
  if (may.length === 0) {
    return { status: 403, body: await refuseAct(deps, actor, 'read-audit', readsNone(standing)) };
  }
  const audits = (await auditsOf(deps.db, may)).filter((audit) => shownTo(standing, audit));
  const progress = await progressOf(
    deps.db,
    audits.map(({ auditId }) => auditId),
    standing.staffId,
  );
  return {
    status: 200,
    body: {
      audits: audits.map((audit) => listed(audit, progress.get(audit.auditId), actor.now)),
      directs: standing.offices.hiringAuthorityOf,
      administers: standing.role === 'administrator' ? standing.administers : [],
    },
  };
}

/** An audit as the calendar shows it. */
export function listed(audit: Audit, progress: Progress | undefined, now: Instant): AuditListed {
  const today = civilDate(now);
  return {
    id: audit.auditId,
    division: audit.division,
    kind: audit.kind,
    cycle: audit.cycle,
    about:
      audit.aboutKind === null
        ? ''
        : audit.about === ''
          ? audit.aboutKind
          : `${audit.aboutKind} ${audit.about}`,
    fromOn: audit.fromOn,
    throughOn: audit.throughOn,
    dueOn: audit.dueOn,
    intervalDays: audit.intervalDays,
    writing: audit.writing,
    beforeSystem: audit.beforeSystem,
    stage: stageOf(audit, today),
    overdueDays: audit.signedAt === null ? Math.max(0, daysBetween(audit.dueOn, today)) : 0,
    compiler:
      audit.compiler === null
        ? null
        : { staffId: audit.compiler, name: audit.compilerName ?? audit.compiler },
    rows: progress?.rows ?? 0,
    judged: progress?.judged ?? 0,
    signedAt: audit.signedAt === null ? null : rfc3339(audit.signedAt),
    receivedAt: audit.receivedAt === null ? null : rfc3339(audit.receivedAt),
  };
}
