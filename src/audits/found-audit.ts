import { type Concern, decideAct, type Refusing, refusing, type Standing } from '../access/index.ts';
import type { Queryable } from '../foundation/postgres/pool.ts';
import type { DeskAct } from '../rules/index.ts';
import { type Audit, holdAudit } from './store/audit-store.ts';

export const noAudit = refusing('53060.5(c)(2)(A)', 'There is no such audit here.', 'Open the list again.');

/** What stands against an act upon an audit; a restricted one looks to other desks like none (R18). */
export function againstAudit(
  act: DeskAct,
  standing: Standing,
  { division, restricted }: Pick<Audit, 'division' | 'restricted'>,
  about: Concern = {},
): Refusing | undefined {
  const decision = decideAct(act, standing, { ...about, division, restricted });
  return decision.effect === 'refuse' ? decision : undefined;
}

/** The audit that an act is about, held until the transaction ends, or why this person may not. */
export async function auditFor(
  transaction: Queryable,
  standing: Standing,
  act: DeskAct,
  auditId: string,
): Promise<Audit | Refusing> {
  const audit = await holdAudit(transaction, auditId);
  if (audit === undefined) return noAudit;
  return againstAudit(act, standing, audit) ?? audit;
}
