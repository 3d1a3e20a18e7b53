import {
  type Actor,
  actValues,
  decideAct,
  perform,
  type Performed,
  refusing,
  type Standing,
} from '../access/index.ts';
import type { Queryable } from '../foundation/postgres/pool.ts';
import { screenText } from '../purposes/index.ts';
import { periodOf } from '../retention/index.ts';
import { proposeSetting, type SettingKey } from '../settings/index.ts';
import type { CopyTerms, CopyTermsBody } from './contract.ts';
import type { CopyDeps } from './deps.ts';
import { approvalAbove } from './facts.ts';

/** What the schedule states of copies, and above how many reads two persons decide. */
export async function copyTerms(db: Queryable, standing: Standing): Promise<CopyTerms> {
  const copy = await periodOf(db, 'copy');
  const caseFile = await periodOf(db, 'case-file');
  return {
    copyDays: copy?.days ?? null,
    caseFileDays: caseFile?.days ?? null,
    authority: copy?.authority ?? null,
    approvalAbove: await approvalAbove(db),
    policyOwner: standing.offices.policyOwner,
  };
}

/** A policy owner states the periods with their authority, and the limit of one person (53060.9(a)(1), 53060.11, R28). */
export const setCopyTerms = (
  deps: CopyDeps,
  actor: Actor,
  { copyDays, caseFileDays, approvalAbove: above, authority }: CopyTermsBody,
): Promise<Performed<object>> =>
  perform(deps, actor, 'set-copy-terms', async (transaction, standing) => {
    const decision = decideAct('set-copy-terms', standing);
    if (decision.effect === 'refuse') return decision;
    if (screenText(authority).action !== 'pass')
      return refusing(
        '53060.7(b)(5)',
        'The authority holds what is not kept.',
        'Cite the schedule and its section.',
      );
    const values: readonly (readonly [SettingKey, number])[] = [
      ['retention.copy-days', copyDays],
      ['retention.case-file-days', caseFileDays],
      ['downloads.approval-above', above],
    ];
    for (const [key, value] of values)
      await proposeSetting(
        transaction,
        { key, scope: 'department', value, authority, by: standing.staffId },
        actor.now,
      );
    const said = `copies ${copyDays} days, case files ${caseFileDays} days, two persons above ${above} reads`;
    return {
      draft: { kind: 'settings.changed', act: 'copy-terms', values: actValues(actor, said, authority) },
      value: {},
    };
  });
