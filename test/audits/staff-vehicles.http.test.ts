import { afterAll, beforeAll, expect, it } from 'vitest';
import { aBegunAudit, type AuditOffice, anAuditOffice, atWork } from '../builders/audit-office.ts';
import { aCase } from '../builders/case.ts';
import { anInquiry } from '../builders/good-inquiry.ts';
import { aGoodAgent } from '../builders/staff.ts';

let office: AuditOffice;
beforeAll(async () => {
  office = await anAuditOffice();
});
afterAll(() => office.server.stop());

it('an audit asks the staff-vehicle list of its plates, and that it asked is an entry before (R18)', async () => {
  const { department, server } = office;
  const agent = await aGoodAgent(department);
  const caseNumber = await aCase(department, { workedBy: [agent] });
  const atDesk = await atWork(office, agent);
  expect((await atDesk.post('/api/v1/staff-vehicles/own', { plate: '7ABC123', listed: true })).status).toBe(
    200,
  );
  expect((await atDesk.post('/api/v1/inquiries', anInquiry(caseNumber))).status).toBe(200);
  const { audit } = await aBegunAudit(office);
  const { rows } = await server.database.owner.query<{ kind: string; counts: object }>(
    `select entry->>'kind' as kind, entry->'counts' as counts from door_record
     where entry->>'kind' in ('staff-vehicle.screened', 'audit.begun') order by seq`,
  );
  expect(rows.map(({ kind }) => kind)).toEqual(['staff-vehicle.screened', 'audit.begun']);
  expect(rows[0]?.counts).toEqual({ plates: 1 });
  const found = await server.database.owner.query<{ rule: string }>(
    `select f->>'rule' as rule from audit_rows, jsonb_array_elements(findings) as f where audit_id = $1`,
    [audit],
  );
  expect(found.rows.map(({ rule }) => rule)).toContain('staff-vehicle');
});
