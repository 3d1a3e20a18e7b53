import type { Appended } from '../record/index.ts';
import type { Refusal as RuleRefusal, RulesRequest } from '../rules/index.ts';
import type { Refusal } from './contract.ts';
import type { SearchDeps } from './deps.ts';
import { refusedDraft, type Standpoint, whoValues } from './entries.ts';
import type { Inquiry } from './inquiry.ts';
import type { Judgement } from './judge.ts';
import type { Asking } from './outcome.ts';
import { beginHold, finishHold } from './prohibited.ts';
import { askForStatement } from './statements.ts';

/** What was decided, and the facts that it rests on. */
type Refused = Pick<Judgement, 'row'> & { readonly decision: RuleRefusal };

/** A refusal is recorded before it is answered; what a prohibited one brings with it stands before that too (R14). */
export async function refuse(
  deps: SearchDeps,
  inquiry: Inquiry,
  { decision, row }: Refused,
  { standpoint, now }: Pick<Asking, 'standpoint' | 'now'>,
  act: RulesRequest['act'],
): Promise<Refusal> {
  const { caller } = standpoint;
  const { prohibited } = decision;
  if (decision.fault !== undefined) await noteFault(deps, decision.fault, decision.policyVersion, standpoint);
  // R14: the hold stands before the refusal is recorded; R18: what concerns a restricted case is seen by OIA alone.
  const division = row.restricted === true ? 'OIA' : row.division;
  const begun =
    prohibited === 'none'
      ? undefined
      : await beginHold(deps, { staffId: caller.staffId, division, prohibited }, inquiry, now);
  const { index } = await deps.record.append(
    refusedDraft(
      standpoint,
      inquiry,
      { act, clause: decision.clause, prohibited: prohibited !== 'none' },
      decision.policyVersion,
    ),
  );
  if (begun !== undefined) await finishHold(deps, begun, index, now);
  if (decision.remedy.kind === 'statement') {
    await askForStatement(deps, { reference: index, staffId: caller.staffId, body: inquiry.body }, now);
  }
  return {
    effect: 'refuse',
    clause: decision.clause,
    reason: decision.reason,
    remedy: decision.remedy,
    reference: String(index),
  };
}

/** The rules erred, not the person: an alert and an entry of its own, beside the refusal (architecture, "Rules"). */
async function noteFault(
  { record, log }: SearchDeps,
  { kind, detail }: NonNullable<RuleRefusal['fault']>,
  policyVersion: string,
  standpoint: Standpoint,
): Promise<void> {
  log.error('rules-fault', { code: kind, part: detail });
  await record.append({ kind: 'rules.failed', outcome: kind, policyVersion, values: whoValues(standpoint) });
}

/** Access changed between the decision and the answer: nothing leaves (53060.5(c)(1)(D)). */
export const withdrawn = ({ index }: Appended): Refusal => ({
  effect: 'refuse',
  clause: '53060.5(c)(1)(D)',
  reason: 'Your access changed while the search was running, so the answer was withdrawn. Nothing was shown.',
  remedy: { text: 'Sign in again. If you are still refused, ask your Division Administrator what changed.' },
  reference: String(index),
});
