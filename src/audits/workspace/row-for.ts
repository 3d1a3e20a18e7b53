import { decideAct, type Refusing, refusing, type Standing } from '../../access/index.ts';
import type { Queryable } from '../../foundation/postgres/pool.ts';
import { auditFor } from '../found-audit.ts';
import type { Audit } from '../store/audit-store.ts';
import { seesRestricted } from '../viewer.ts';
import { holdRow, type Row } from './row-store.ts';

export const noRow = refusing('53060.5(c)(2)(A)', 'There is no such row here.', 'Open the audit again.');

/**
 * One row to work upon, held until the transaction ends. Nobody reviews his own search or what he approved
 * (53060.5(c)(2)(A), R2); and of his own rows nobody learns what became of them (R30).
 */
export async function rowFor(
  transaction: Queryable,
  standing: Standing,
  act: 'compile-audit' | 'read-audit',
  { audit: auditId, row: rowNo }: { readonly audit: string; readonly row: string },
): Promise<{ readonly audit: Audit; readonly row: Row } | Refusing> {
  const audit = await auditFor(transaction, standing, act, auditId);
  if ('effect' in audit) return audit;
  const row = await holdRow(transaction, auditId, rowNo);
  if (row === undefined || (row.restricted && !seesRestricted(standing))) return noRow;
  const decision = decideAct(act, standing, {
    division: audit.division,
    restricted: audit.restricted || row.restricted,
    staffId: row.staffId ?? '',
    begunBy: row.approvers.includes(standing.staffId) ? standing.staffId : '',
  });
  if (decision.effect === 'refuse') return decision;
  // Read by whom it is reported to: of his own rows he sees none.
  return row.staffId === standing.staffId ? noRow : { audit, row };
}
