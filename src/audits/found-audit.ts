import { type Concern, decideAct, type Refusing, refusing, type Standing } from '../access/index.ts';
import type { Queryable } from '../foundation/postgres/pool.ts';
import type { DeskAct } from '../rules/index.ts';
import { type Audit, holdAudit } from './store/audit-store.ts';

export const noAudit = refusing('53060.5(c)(2)(A)', 'There is no such audit here.', 'Open the list again.');

type OfWhom = Pick<Audit, 'aboutKind' | 'about'>;

/** R30, R2: of a special audit of a person he himself learns nothing, whatever his office, and has no part in it. */
export const isAuditOf = (staffId: string, { aboutKind, about }: OfWhom): boolean =>
  aboutKind === 'person' && about === staffId;

/** Of those whom a notice of an audit would go to, all but whom it is made of (R30). */
export const butItsSubject = (staffIds: readonly string[], audit: OfWhom): readonly string[] =>
  staffIds.filter((staffId) => !isAuditOf(staffId, audit));

/** What stands against an act upon an audit; to its subject (R30), and a restricted one to other desks (R18), it looks like none. */
export function againstAudit(
  act: DeskAct,
  standing: Standing,
  audit: OfWhom & Pick<Audit, 'division' | 'restricted'>,
  about: Concern = {},
): Refusing | undefined {
  if (isAuditOf(standing.staffId, audit)) return noAudit;
  const { division, restricted } = audit;
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
