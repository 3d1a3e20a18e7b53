import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AuditPulls, AuditShown, RowShown } from '../../src/audits/contract.ts';
import { keepMapping } from '../../src/audits/index.ts';
import { pullAsked } from '../../src/audits/pull/watch-pulls.ts';
import { addCivil, civilDate, rfc3339 } from '../../src/foundation/clock.ts';
import { quiet } from '../../src/foundation/log.ts';
import { approveTechnology, moveTechnology, proposeTechnology } from '../../src/technologies/index.ts';
import {
  aBegunAudit,
  type AtWork,
  type AuditOffice,
  anAuditOffice,
  atWork,
} from '../builders/audit-office.ts';
import { aCase } from '../builders/case.ts';
import { must } from '../builders/department.ts';
import { entryOf } from '../builders/desk.ts';
import { anInquiry } from '../builders/good-inquiry.ts';
import type { Answered } from '../builders/server.ts';
import { aGoodAgent } from '../builders/staff.ts';

const product = 'field-product';
const dropFolder = mkdtempSync(join(tmpdir(), 'plateward-pulled-'));
let office: AuditOffice;
beforeAll(async () => {
  office = await anAuditOffice();
  const { db, eis: approvedBy, policyOwner: proposedBy } = office.department;
  const proposal = {
    technologyId: product,
    name: 'Field product',
    kind: 'provider',
    vendor: 'A vendor',
  } as const;
  must(await proposeTechnology(db, { ...proposal, proposedBy }, office.now()));
  const startsOn = addCivil(civilDate(office.now()), { days: -30 });
  const contract = { contract: 'C-1', startsOn, endsOn: addCivil(startsOn, { years: 1 }), approvedBy };
  must(await approveTechnology(db, { technologyId: product, ...contract }, office.now()));
});
afterAll(async () => {
  await office.server.stop();
  rmSync(dropFolder, { recursive: true });
});

const eis = (): Promise<AtWork> => atWork(office, { staffId: office.department.eis, division: 'OCS' });
const administrator = (division: 'OCS' | 'DAI'): Promise<AtWork> =>
  atWork(office, { staffId: office.department.administrators[division].primary, division }, 'administrator');
const ask = (who: AtWork): Promise<Answered> =>
  who.post('/api/v1/audit-pulls/ask', { product, division: 'OCS' });
const clauseOf = ({ status, body }: Answered): string => `${status} ${(body as { clause: string }).clause}`;
const listed = async (who: AtWork) =>
  ((await who.get('/api/v1/audit-pulls')).body as AuditPulls).pulls.find((one) => one.product === product);
const look = (): Promise<number> => {
  const { stores } = office.server;
  const deps = { ...stores, db: stores.app, log: quiet, dropFolder, settledAfterMs: 0 };
  return pullAsked(deps, new Map(), office.now());
};

describe('a vendor’s log that is asked for (53060.5(c)(2)(A), R9)', () => {
  it('by EIS or the division’s administrator, of a log that comes by itself and of a product in use', async () => {
    expect(clauseOf(await ask(await eis()))).toBe('403 53060.6(a)');
    const set = { product, division: 'OCS', way: 'folder', everyDays: 7 };
    expect((await (await eis()).post('/api/v1/audit-pulls', set)).status).toBe(200);
    expect(clauseOf(await ask(await administrator('DAI')))).toBe('403 53060.5(c)(1)(A)');
    const agent = await aGoodAgent(office.department);
    expect(clauseOf(await ask(await atWork(office, agent)))).toBe('403 53060.5(c)(3)(A)');

    const asked = await ask(await administrator('OCS'));
    expect(asked.status).toBe(200);
    const entry = await entryOf(office, (asked.body as { entry: number }).entry);
    expect(entry).toMatchObject({ kind: 'technology.changed', act: 'audit-pull-asked' });
    expect((await ask(await eis())).status).toBe(200);
    expect(await listed(await eis())).toMatchObject({ asked: true, report: null });

    const { db, eis: by } = office.department;
    must(await moveTechnology(db, { technologyId: product, to: 'suspended', by }, office.now()));
    expect(clauseOf(await ask(await eis()))).toBe('403 53060.6(a)');
    must(await moveTechnology(db, { technologyId: product, to: 'live', by }, office.now()));
  });

  it('is read in the vendor’s own columns, and held against the record by the audit of its days', async () => {
    const { department } = office;
    const agent = await aGoodAgent(department);
    const works = await aCase(department, { division: 'OCS', workedBy: [agent] });
    const searched = await (await atWork(office, agent)).post(
      '/api/v1/inquiries',
      anInquiry(works, { query: { plate: '7TOLD01', match: 'exact' } }),
    );
    expect(searched.status).toBe(200);
    const mapping = {
      user: 'Operator',
      plate: 'Tag',
      reason: 'Grounds',
      caseNumber: 'File',
      at: 'When',
    } as const;
    const by = department.administrators.OCS.primary;
    await keepMapping(department.db, { technologyId: product, mapping, by }, office.now());
    const row = (plate: string): string =>
      `${agent.staffId},${plate},parolee at large,${works},${rfc3339(office.now())}`;
    mkdirSync(join(dropFolder, product, 'OCS'), { recursive: true });
    writeFileSync(
      join(dropFolder, product, 'OCS', 'own.csv'),
      ['Operator,Tag,Grounds,File,When', row('7TOLD01'), row('7GHOST1'), ''].join('\n'),
    );
    expect(await look()).toBe(1);
    expect(await listed(await administrator('OCS'))).toMatchObject({
      asked: false,
      problem: '',
      report: { rows: 2, kept: 2, quarantined: 0 },
    });

    const found = await ghostsOfAnAudit();
    expect(found.map(({ plate }) => plate)).toEqual(['7GHOST1']);
  });
});

/** The rows of a special audit of these days that tell of a search which the record does not know. */
async function ghostsOfAnAudit(): Promise<readonly RowShown[]> {
  const { audit, compiler } = await aBegunAudit(office);
  const shown = (await compiler.get(`/api/v1/audits/${audit}`)).body as AuditShown;
  const rows: RowShown[] = [];
  for (const { row } of shown.list)
    rows.push((await compiler.post(`/api/v1/audits/${audit}/rows/${row}/open`)).body);
  return rows.filter(({ findings }) => findings.some(({ rule }) => rule === 'ghost-search'));
}
