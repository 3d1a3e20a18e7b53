import { type Actor, actValues, perform, type Performed, refusing } from '../../access/index.ts';
import { tell } from '../../deadlines/index.ts';
import type { Queryable } from '../../foundation/postgres/pool.ts';
import { officersOf } from '../../people/index.ts';
import { judge, type SearchDeps } from '../../searches/index.ts';
import type { DismissReason, EscalateReason } from '../contract.ts';
import { inquiryOf } from '../delivery/alert-inquiry.ts';
import type { AlertRow } from '../delivery/alert-row.ts';
import { objectionTo } from './screened.ts';

/** What a person does with an alert; the reasons are closed lists, the note is screened (R11). */
export type AlertAct =
  | { readonly act: 'acknowledge' }
  | { readonly act: 'escalate'; readonly reason: EscalateReason; readonly note?: string | undefined }
  | { readonly act: 'dismiss'; readonly reason: DismissReason; readonly note?: string | undefined };

const kindOf = {
  acknowledge: 'alert.acknowledged',
  escalate: 'alert.escalated',
  dismiss: 'alert.dismissed',
} as const;

/**
 * Acknowledges, passes up or dismisses an alert: decided as its opening is, recorded, and then done. @throws
 * RecordUnavailable: nothing is done
 */
export const actOnAlert = (
  deps: SearchDeps,
  actor: Actor,
  alert: AlertRow,
  done: AlertAct,
): Promise<Performed<{ readonly told: number }>> =>
  perform(deps, actor, `alert-${done.act}`, async (transaction) => {
    const { decision, row } = await judge(deps, actor.caller, inquiryOf(alert, actor.now), {
      act: 'open-alert',
      statementGiven: false,
      now: actor.now,
      alert: { audience: alert.audience, standingAuthority: alert.authority !== null },
    });
    if (decision.effect === 'refuse') return refusing(decision.clause, decision.reason, decision.remedy.text);
    const objection = 'note' in done ? objectionTo(done.note) : undefined;
    if (objection !== undefined) return objection;
    const told = done.act === 'escalate' ? await aboveOf(transaction, actor, alert, row.supervisor) : [];
    return {
      draft: {
        kind: kindOf[done.act],
        act: 'reason' in done ? done.reason : done.act,
        ref: alert.entry,
        values: actValues(actor, String(alert.alert_id)),
      },
      value: { told: told.length },
      afterwards: (entry) => keepAct({ transaction, actor, alert }, done, entry, told),
    };
  });

/** The supervisor and the division's administrators, but for the person (R2). */
async function aboveOf(
  db: Queryable,
  { caller }: Actor,
  { division }: AlertRow,
  supervisor: string | null,
): Promise<readonly string[]> {
  const { administrators } = await officersOf(db, division);
  const above = [...administrators, ...(supervisor === null ? [] : [supervisor])];
  return [...new Set(above)].filter((staffId) => staffId !== caller.staffId);
}

interface Doing {
  readonly transaction: Queryable;
  readonly actor: Actor;
  readonly alert: AlertRow;
}

async function keepAct(doing: Doing, done: AlertAct, entry: number, told: readonly string[]): Promise<void> {
  const { transaction, actor, alert } = doing;
  await transaction.query(
    `insert into alert_acts (alert_id, act, reason, note, staff_id, acted_at, entry, told)
     values ($1, $2, $3, $4, $5, at_ms($6), $7, $8)`,
    [
      alert.alert_id,
      done.act,
      'reason' in done ? done.reason : null,
      ('note' in done ? done.note?.trim() : undefined) || null,
      actor.caller.staffId,
      actor.now,
      entry,
      told,
    ],
  );
  if (told.length > 0) await tell(transaction, { kind: 'alert-escalated', entry, staffIds: told }, actor.now);
}
