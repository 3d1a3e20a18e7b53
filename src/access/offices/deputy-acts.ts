import type { Queryable } from '../../foundation/postgres/pool.ts';
import {
  allUnits,
  approveByDeputyDirector,
  findPerson,
  standingApprovals,
  withdrawDeputyApproval,
} from '../../people/index.ts';
import { addCivil } from '../../foundation/clock.ts';
import type { DeputyApprovalBody, DeputyApprovalListed, WithdrawDeputyBody } from '../contract.ts';
import { against, type Refusing, refusing, type Standing } from '../desk/administrator.ts';
import {
  type Actor,
  actValues,
  type DeskDeps,
  perform,
  type Performed,
  refusedByStore,
} from '../desk/perform.ts';
import { todayOf } from '../life/checks.ts';
import { livesIn } from '../life/facts-store.ts';
import { suspendUnqualified } from '../personnel/apply.ts';
import { recordSuspended } from '../personnel/record.ts';

/** What of DAPO an approval may name, and what the standing ones are. */
export interface DeputyDesk {
  readonly approvals: readonly DeputyApprovalListed[];
  readonly units: readonly { readonly unitId: string; readonly name: string }[];
}

export async function deputyDesk(db: Queryable, today: number): Promise<DeputyDesk> {
  const units = (await allUnits(db)).filter(({ division }) => division === 'DAPO');
  return {
    approvals: await standingApprovals(db, today),
    units: units.map(({ unitId, name }) => ({ unitId, name })),
  };
}

/** The Deputy Director, and nobody else (53060.7(a)(2)). */
const notDeputyDirector = (standing: Standing): Refusing | undefined =>
  against('approve-dapo-users', standing);

/** Approves a person, unit or classification of DAPO for a period, a year at most (53060.7(a)(2), R3). */
export const approveAsDeputy = (
  deps: DeskDeps,
  actor: Actor,
  { covers, fromOn, throughOn }: DeputyApprovalBody,
): Promise<Performed<object>> =>
  perform(deps, actor, 'approve-dapo-users', async (transaction, standing) => {
    const unfit =
      notDeputyDirector(standing) ??
      unfitPeriod(fromOn, throughOn, todayOf(actor)) ??
      (await unfitSubject(transaction, covers));
    if (unfit !== undefined) return unfit;
    const approval = { covers, fromOn, throughOn, approvedBy: standing.staffId };
    const approved = await approveByDeputyDirector(transaction, approval, actor.now);
    if (!approved.ok) return refusedByStore(approved, 'Choose an employee of DAPO.');
    return {
      draft: {
        kind: 'approval.given',
        act: 'deputy-director-approval',
        division: 'DAPO',
        values: actValues(actor, subjectOf(covers)),
      },
      value: {},
    };
  });

/** Takes an approval back; whoever is not eligible without it is suspended at once (53060.5(c)(1)(D)). */
export const withdrawAsDeputy = (
  deps: DeskDeps,
  actor: Actor,
  { approval }: WithdrawDeputyBody,
): Promise<Performed<object>> =>
  perform(deps, actor, 'withdraw-dapo-approval', async (transaction, standing) => {
    const unfit = notDeputyDirector(standing);
    if (unfit !== undefined) return unfit;
    const { now, caller } = actor;
    if (!(await withdrawDeputyApproval(transaction, approval, now)))
      return refusing('53060.7(a)(2)', 'No approval of that number stands.', 'Open the list again.');
    const lives = await livesIn(transaction, 'DAPO', now);
    const suspended = await suspendUnqualified(
      transaction,
      lives.map(({ staffId }) => staffId),
      now,
    );
    const by = { staffId: caller.staffId, session: caller.sessionId };
    return {
      draft: {
        kind: 'approval.withdrawn',
        act: 'deputy-director-approval',
        division: 'DAPO',
        values: actValues(actor, approval),
      },
      value: { suspended: suspended.length },
      afterwards: async () => {
        for (const one of suspended)
          await recordSuspended({ transaction, record: deps.record, by, now }, one);
      },
    };
  });

const unfitPeriod = (fromOn: number, throughOn: number, today: number): Refusing | undefined =>
  throughOn >= fromOn && throughOn >= today && throughOn <= addCivil(today, { years: 1 })
    ? undefined
    : refusing(
        'R3',
        'The period is past, ends before it begins, or reaches more than a year ahead.',
        'Choose a last day within a year from today.',
      );

/** R3: of DAPO, and nothing else. */
async function unfitSubject(
  db: Queryable,
  covers: DeputyApprovalBody['covers'],
): Promise<Refusing | undefined> {
  const ofDapo =
    covers.kind === 'classification' ||
    (covers.kind === 'person'
      ? (await findPerson(db, covers.staffId))?.division === 'DAPO'
      : (await allUnits(db)).some(({ unitId, division }) => unitId === covers.unitId && division === 'DAPO'));
  return ofDapo
    ? undefined
    : refusing('53060.7(a)(2)', 'This is nobody and no unit of DAPO.', 'Choose a person or unit of DAPO.');
}

function subjectOf(covers: DeputyApprovalBody['covers']): string {
  switch (covers.kind) {
    case 'person':
      return covers.staffId;
    case 'unit':
      return covers.unitId;
    case 'classification':
      return covers.classification;
  }
}
