import {
  type Actor,
  actValues,
  type Concern,
  decideAct,
  type Deed,
  perform,
  type Performed,
  recordSuspended,
  type Refusing,
  refusedByStore,
  refusing,
  type Standing,
  suspendAccess,
} from '../../access/index.ts';
import { rfc3339 } from '../../foundation/clock.ts';
import type { Queryable } from '../../foundation/postgres/pool.ts';
import type { AuditDeps } from '../audit-deps.ts';
import type { IrregularityFiled, IrregularityListed, IrregularityRead, OutcomeBody } from '../contract.ts';
import { toldContext } from './file-act.ts';
import {
  filedBy,
  holdReported,
  type Irregularity,
  noteOutcome,
  noteRead,
  noteSuspended,
  reportedTo,
} from './irregularity-store.ts';

/** One report, to whom it was told: anybody else, its subject above all, learns not even that there is one (R30). */
export const withReport = <T>(
  deps: AuditDeps,
  actor: Actor,
  id: string,
  work: (transaction: Queryable, report: Irregularity, standing: Standing) => Promise<Deed<T> | Refusing>,
): Promise<Performed<T>> =>
  perform(deps, actor, 'handle-irregularity', async (transaction, standing) => {
    const report = await holdReported(transaction, standing.staffId, id);
    const decision = decideAct('handle-irregularity', standing, concernOf(report, standing));
    if (decision.effect === 'refuse') return decision;
    return report === undefined
      ? refusing('53060.5(c)(2)(C)', 'There is no such report here.', 'Open the list again.')
      : work(transaction, report, standing);
  });

const concernOf = (report: Irregularity | undefined, { staffId }: Standing): Concern => ({
  staffId: report?.subjectId ?? '',
  // Found only by whom it was told to.
  supervisor: report === undefined ? '' : staffId,
});

/** What was reported to this person, and what he filed. */
export async function listIrregularities(
  db: Queryable,
  staffId: string,
): Promise<{
  readonly reported: readonly IrregularityListed[];
  readonly filed: readonly IrregularityFiled[];
}> {
  return {
    reported: (await reportedTo(db, staffId)).map(listed),
    filed: (await filedBy(db, staffId)).map(({ entry, at }) => ({ entry, filedAt: rfc3339(at) })),
  };
}

const listed = (report: Irregularity): IrregularityListed => ({
  id: report.id,
  division: report.division,
  kind: report.kind,
  subject: report.subject,
  filedAt: rfc3339(report.filedAt),
  entry: report.entry,
  read: report.readAt !== null,
  suspendedAt: moment(report.suspendedAt),
  suspendable: report.suspendable,
  outcome: report.outcome,
  outcomeAt: moment(report.outcomeAt),
});

const moment = (at: number | null): string | null => (at === null ? null : rfc3339(at));

/** What a report says; reading it is an entry. */
export const readIrregularity = (
  deps: AuditDeps,
  actor: Actor,
  id: string,
): Promise<Performed<IrregularityRead>> =>
  withReport(deps, actor, id, async (transaction, report, { staffId }) => {
    await noteRead(transaction, id, staffId, actor.now);
    return {
      draft: { kind: 'irregularity.read', act: 'opened', values: actValues(actor, id) },
      value: toldIn(deps, report),
    };
  });

/** The report with its words. */
export const toldIn = ({ sealing }: AuditDeps, report: Irregularity): IrregularityRead => ({
  ...listed(report),
  told: sealing.unseal(report.told, toldContext).toString('utf8'),
  filedBy: report.filedBy,
  happenedOn: report.happenedOn,
  audit: report.auditId,
  row: report.rowNo,
});

/**
 * R30: access is suspended at once, with a neutral reason. An administrator of the division does so himself; whoever else was
 * told directs it, and the program carries it out (53060.5(c)(1)(A)).
 */
export const suspendForIrregularity = (
  deps: AuditDeps,
  actor: Actor,
  id: string,
): Promise<Performed<object>> =>
  withReport(deps, actor, id, async (transaction, report, standing) => {
    const { subjectId, division } = report;
    if (subjectId === null || !report.suspendable)
      return refusing(
        '53060.5(c)(1)(D)',
        'There is no active access to suspend.',
        'Nothing is left to do here.',
      );
    const own = standing.administers.includes(division) && standing.role === 'administrator';
    const by = own ? standing.staffId : 'system';
    const outcome = await suspendAccess(transaction, { staffId: subjectId, why: 'review', by }, actor.now);
    if (!outcome.ok) return refusedByStore(outcome, 'Ask an administrator of the division.');
    await noteSuspended(transaction, id, standing.staffId, actor.now);
    return {
      draft: {
        kind: 'irregularity.handled',
        act: 'suspended',
        values: actValues(actor, subjectId, id),
      },
      value: {},
      afterwards: () =>
        recordSuspended(
          {
            transaction,
            record: deps.record,
            by: { staffId: standing.staffId, session: actor.caller.sessionId },
            now: actor.now,
          },
          { staffId: subjectId, division, clause: '53060.5(c)(1)(D)' },
          'review',
        ),
    };
  });

/** What came of it, once. */
export const closeIrregularity = (
  deps: AuditDeps,
  actor: Actor,
  id: string,
  { outcome }: OutcomeBody,
): Promise<Performed<object>> =>
  withReport(deps, actor, id, async (transaction, report, { staffId }) => {
    if (report.outcome !== null)
      return refusing('53060.5(c)(2)(C)', 'The outcome stands already.', 'Open the list again.');
    await noteOutcome(transaction, id, { outcome, by: staffId }, actor.now);
    return {
      draft: { kind: 'irregularity.handled', act: outcome, values: actValues(actor, id) },
      value: {},
    };
  });
