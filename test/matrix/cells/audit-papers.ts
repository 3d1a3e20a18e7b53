import { aSignedAudit } from '../../builders/signed-audit.ts';
import { administrator, against, eitherOf, office } from '../policy.ts';
import type { Cell, Rows } from '../row.ts';
import { anAgent } from './things.ts';

// 53060.5(c)(2)(B): those who compile the audit, and those whom it is reported to.
const clause = '53060.5(c)(2)(B)';
const elsewhere = against(clause);
const reportedTo = ['Hiring Authority', 'designee of the Hiring Authority'] as const;
const reader = eitherOf(administrator, office(clause, ...reportedTo, 'audit designee'));

/** An audit that found one instance of inadequate justification. */
const anAudit = (cell: Cell): Promise<string> =>
  cell.thing('signed audit', async () => {
    const { staffId } = await anAgent(cell);
    const rows = [{ staffId, verdict: 'inadequate' }, { staffId }] as const;
    return aSignedAudit(cell.department.db, { division: cell.division, rows }, cell.now);
  });

/** 53060.5(c)(2)(B), R29: papers of a signed audit. */
export const auditPaperRows: Rows = {
  'GET /audits/:audit/papers': {
    door: reader,
    elsewhere,
    ask: async (cell) => ({ params: { audit: await anAudit(cell) } }),
  },
  'GET /audits/:audit/papers/:paper': {
    door: reader,
    elsewhere,
    ask: async (cell) => ({ params: { audit: await anAudit(cell), paper: 'notice-1.docx' } }),
  },
  'GET /audits/:audit/papers/:paper/note': {
    door: reader,
    elsewhere,
    ask: async (cell) => ({ params: { audit: await anAudit(cell), paper: 'memo.pdf' } }),
    permitted: [404],
  },
  'POST /audits/:audit/notices/:row/receipt': {
    door: office(clause, ...reportedTo),
    elsewhere,
    ask: async (cell) => ({ params: { audit: await anAudit(cell), row: '1' } }),
  },
};
