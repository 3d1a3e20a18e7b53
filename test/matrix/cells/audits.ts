import { addCivil, civilDate } from '../../../src/foundation/clock.ts';
import { aCase } from '../../builders/case.ts';
import { anInquiry } from '../../builders/good-inquiry.ts';
import { type AuditStage, anOpenAudit } from '../../builders/open-audit.ts';
import { aSession } from '../../builders/session.ts';
import { aSignedAudit } from '../../builders/signed-audit.ts';
import { aGoodAgent } from '../../builders/staff.ts';
import {
  administrator,
  against,
  allOf,
  type Asker,
  type Door,
  eitherOf,
  type Objection,
  office,
  signedIn,
} from '../policy.ts';
import type { Cell, Rows } from '../row.ts';
import { aTechnology } from './audit-things.ts';
import { anAgent } from './things.ts';

const compiling = '53060.5(c)(2)(A)(1)';
const reporting = '53060.5(c)(2)(B)';
const reportedTo = ['Hiring Authority', 'designee of the Hiring Authority'] as const;
// 53060.5(c)(2)(A)(1): an administrator, or the designee who compiles.
const compiler = eitherOf(administrator, office(compiling, 'audit designee'));
const reader = eitherOf(administrator, office(reporting, ...reportedTo, 'audit designee'));

const anAudit = (cell: Cell, stage: AuditStage): Promise<string> =>
  cell.thing(`audit ${stage}`, async () => {
    const { staffId } = await aGoodAgent(cell.department, { division: cell.division });
    return anOpenAudit(cell.department.db, { division: cell.division, stage, staffId }, cell.now);
  });

/** An audit whose one row is a search that was answered. */
const anAnswered = (cell: Cell): Promise<string> =>
  cell.thing('audit of an answered search', async () => {
    const { department, division, now, server } = cell;
    const agent = await aGoodAgent(department, { division });
    const caseNumber = await aCase(department, { division, workedBy: [agent] });
    const { token } = await aSession(department, agent, { at: now });
    const { body, status } = await server.as(token).post('/api/v1/inquiries', anInquiry(caseNumber));
    if (status !== 200) throw new Error(`the search of the audit was not answered: ${status}`);
    const { receipt }: { receipt: { asked: number } } = body;
    const { staffId } = agent;
    return anOpenAudit(department.db, { division, stage: 'begun', staffId, entry: receipt.asked }, now);
  });

// R5, 53060.8: whoever sees what a search told is trained, has signed, and is not suspended.
const lacking: Readonly<Partial<Record<Asker['state'], Objection>>> = {
  'no agreement': against('53060.7(b)(2)'),
  'training lapsed': against('53060.8(a)'),
  suspended: against('53060.5(c)(1)(D)'),
};
const maySee: Door = ({ state }) => {
  const lack = lacking[state];
  return lack === undefined ? [] : [lack];
};

const ofAudit = (stage: AuditStage, body?: unknown) => async (cell: Cell) => ({
  params: { audit: await anAudit(cell, stage) },
  ...(body === undefined ? {} : { body }),
});

const ofRow = (body?: unknown) => async (cell: Cell) => ({
  params: { audit: await anAudit(cell, 'begun'), row: '1' },
  ...(body === undefined ? {} : { body }),
});

const writing = 'Memo 2026-9';
let directed = 5;

const anExport = async (cell: Cell) => ({
  body: {
    product: await aTechnology(cell),
    division: cell.division,
    fileName: 'audit.csv',
    content: Buffer.from('Search Time,Name,License Plate,Reason,Because\n').toString('base64'),
  },
});

/** 53060.5(c)(2), R5, R29, R30: the audits of a division. */
export const auditRows: Rows = {
  'GET /audits': { door: eitherOf(administrator, office(reporting, ...reportedTo, 'audit designee')) },
  'GET /audits/:audit': { door: reader, elsewhere: against(reporting), ask: ofAudit('begun') },
  'POST /audits/baseline': {
    door: administrator,
    ask: ({ now }) => ({ body: { baselineOn: civilDate(now) } }),
  },
  'POST /audits/interval': {
    door: office('53060.5(c)(2)(A)', 'Hiring Authority'),
    elsewhere: against('53060.5(c)(2)(A)'),
    fresh: true,
    ask: ({ division }) => ({ body: { division, intervalDays: 30, writing } }),
  },
  'POST /audits/special': {
    door: office('53060.5(c)(2)(A)', 'Hiring Authority'),
    elsewhere: against('53060.5(c)(2)(A)'),
    fresh: true,
    ask: ({ division, now }) => {
      const today = civilDate(now);
      const days = { fromOn: addCivil(today, { days: -30 }), throughOn: today, dueOn: today };
      return { body: { division, aboutKind: 'period', about: '', ...days, writing } };
    },
  },
  'GET /audit-rules': { door: reader },
  'POST /audit-rules': {
    door: office('53060.5(c)(2)(A)', 'Hiring Authority'),
    elsewhere: against('53060.5(c)(2)(A)'),
    fresh: true,
    // What is in force already is not directed again.
    ask: ({ division }) => ({
      body: { division, thresholds: { streakDays: (directed += 1) }, writing: 'Memo 2026-7' },
    }),
  },
  'POST /audits/:audit/assign': {
    door: administrator,
    elsewhere: against('53060.5(c)(1)(A)'),
    ask: async (cell) => ({
      params: { audit: await anAudit(cell, 'begun') },
      body: { compiler: cell.department.administrators[cell.division].secondary },
    }),
  },
  'POST /audits/:audit/begin': {
    door: compiler,
    elsewhere: against(compiling),
    ask: ofAudit('made', { tolerable: 5 }),
  },
  'POST /audits/:audit/reviews': {
    door: compiler,
    elsewhere: against(compiling),
    ask: ofAudit('begun', { topic: 'grants', outcome: 'in-order', note: '' }),
  },
  'POST /audits/:audit/sign': {
    door: administrator,
    elsewhere: against('53060.5(c)(1)(A)'),
    fresh: true,
    ask: ofAudit('whole'),
  },
  'POST /audits/:audit/receive': {
    door: office(reporting, ...reportedTo),
    elsewhere: against(reporting),
    ask: async (cell) => ({
      params: {
        audit: await cell.thing('audit to receive', async () => {
          const { staffId } = await anAgent(cell);
          return aSignedAudit(cell.department.db, { division: cell.division, rows: [{ staffId }] }, cell.now);
        }),
      },
    }),
  },
  'POST /audits/:audit/rows/:row/open': { door: reader, elsewhere: against(reporting), ask: ofRow() },
  'POST /audits/:audit/rows/:row/judge': {
    door: compiler,
    elsewhere: against(compiling),
    ask: ofRow({ verdict: 'adequate', ground: 'purpose-and-case-fit', note: '' }),
  },
  'POST /audits/:audit/rows/:row/ask': {
    door: compiler,
    elsewhere: against(compiling),
    ask: ofRow({ asks: 'case-number' }),
  },
  'POST /audits/:audit/rows/:row/results': {
    door: allOf(
      eitherOf(
        administrator,
        office('53060.5(c)(2)(A)', 'Hiring Authority', 'audit designee'),
        // Read by the designee of the Hiring Authority, but not opened.
        office(reporting, 'Hiring Authority', 'audit designee'),
      ),
      maySee,
    ),
    elsewhere: against(reporting),
    ask: async (cell) => ({
      params: { audit: await anAnswered(cell), row: '1' },
      body: { reason: 'to-judge-the-purpose' },
    }),
  },
  'GET /clarifications': { door: signedIn },
  'POST /clarifications/:clarification/answer': {
    door: signedIn,
    ask: async (cell) => ({
      params: { clarification: cell.permitted ? await aQuestion(cell) : '999999' },
      body: { answer: 'OCS-2026-000117' },
    }),
  },
  'GET /vendor-logs': { door: compiler },
  'POST /vendor-logs/try': { door: compiler, elsewhere: against(compiling), ask: anExport },
  'POST /vendor-logs/mapping': {
    door: compiler,
    elsewhere: against(compiling),
    ask: async (cell) => ({
      body: { product: await aTechnology(cell), division: cell.division, mapping: { reason: 'Because' } },
    }),
  },
  'POST /vendor-logs/import': { door: compiler, elsewhere: against(compiling), ask: anExport },
};

/** What the asker is asked of a search of his own. */
const aQuestion = (cell: Cell): Promise<string> =>
  cell.thing('question', async () => {
    const { caller, department, division, now } = cell;
    const { staffId } = caller;
    const auditId = await anOpenAudit(department.db, { division, stage: 'begun', staffId }, now);
    const { rows } = await department.db.query<{ id: string }>(
      `insert into audit_clarifications (audit_id, row_no, staff_id, asks, asked_by, asked_at)
       values ($1, 1, $2, 'case-number', $4, at_ms($3))
       returning clarification_id::text as id`,
      [auditId, staffId, now, department.hiringAuthority[division]],
    );
    return rows[0]?.id ?? '';
  });
