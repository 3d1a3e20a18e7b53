import { afterAll, beforeAll, expect, it } from 'vitest';
import { assignCase } from '../../src/cases/index.ts';
import type { Refusal } from '../../src/searches/contract.ts';
import { aCase } from '../builders/case.ts';
import { aDepartment, must } from '../builders/department.ts';
import { anInquiry } from '../builders/good-inquiry.ts';
import { aServer, type TestServer } from '../builders/server.ts';
import { aSession } from '../builders/session.ts';
import { aGoodAgent } from '../builders/staff.ts';

let server: TestServer;
beforeAll(async () => {
  server = await aServer();
});
afterAll(() => server.stop());

it('facts that the rules cannot judge are a refusal, and an entry that says so (architecture, "Rules")', async () => {
  const { owner } = server.database;
  const department = await aDepartment(owner);
  const caseNumber = await aCase(department);
  const person = await aGoodAgent(department);
  const by = department.administrators.OCS.primary;
  must(await assignCase(department.db, { caseNumber, staffId: person.staffId, by }, Date.now()));
  const client = server.as((await aSession(department, person)).token);

  await owner.query(`alter view door_training rename to door_training_as_it_was;
    create view door_training as
      select staff_id, completed_on, 'soon' as valid_through, approved_course from door_training_as_it_was;
    grant select on door_training to plateward_app`);

  const { status, body } = await client.post('/api/v1/inquiries', anInquiry(caseNumber));
  const refusal: Refusal = body;
  expect([status, refusal.effect]).toEqual([403, 'refuse']);
  const { rows } = await owner.query<{ kind: string; outcome: string | null }>(
    `select kind, entry ->> 'outcome' as outcome from door_record
     where seq >= $1::bigint - 1 and kind <> 'inquiry.asked' order by seq`,
    [refusal.reference],
  );
  expect(rows).toEqual([
    { kind: 'rules.failed', outcome: 'rule-error' },
    { kind: 'inquiry.refused', outcome: null },
  ]);
});
