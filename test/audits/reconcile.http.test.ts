import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { reconcileLogs } from '../../src/audits/index.ts';
import { run } from '../../src/server/commands/audit-log.ts';
import { aCase } from '../builders/case.ts';
import { aDepartment } from '../builders/department.ts';
import { anEndUser, type Office } from '../builders/desk.ts';
import { anInquiry } from '../builders/good-inquiry.ts';
import { aServer } from '../builders/server.ts';

let office: Office;
const folder = mkdtempSync(join(tmpdir(), 'reconcile-'));
beforeAll(async () => {
  const server = await aServer();
  office = { server, department: await aDepartment(server.database.owner), now: Date.now };
});
afterAll(async () => {
  await office.server.stop();
  rmSync(folder, { recursive: true });
});

it('a vendor’s log against the record of the same days: pairs, ghost searches, entries without a row (53060.5(c)(2))', async () => {
  const works = await aCase(office.department, { division: 'OCS' });
  const { person, post } = await anEndUser(office, { works });
  for (const plate of ['7ABC123', '8XYZ999'])
    await post('/api/v1/inquiries', anInquiry(works, { query: { plate, match: 'exact' } }));
  const file = join(folder, 'log.csv');
  const at = new Date().toISOString();
  const row = (plate: string, caseNumber: string): string =>
    `"${person.name}",Example,${plate},"stolen vehicle","${caseNumber}",${at}`;
  writeFileSync(
    file,
    `Name,Org Name,License Plate,Reason,Case #,Search Time\n${row('7ABC123', works)}\n${row('GHOST1', works)}\n${row('***', '')}\n`,
  );
  const found = await reconcileLogs(office.server.database.owner, [file], {
    timeZone: 'UTC',
    toleranceMs: 300_000,
  });
  expect(found.pairs.map(({ row: { row: number }, otherCase }) => [number, otherCase])).toEqual([[1, false]]);
  expect(found.ghosts.map(({ row: number }) => number)).toEqual([2]);
  expect(found.untold.map(({ plate }) => plate)).toEqual(['8XYZ999']);
  expect(found.unjudged.map(({ row: number }) => number)).toEqual([3]);
});

it.each([
  [['reconcile']],
  [['reconcile', 'x.csv', '--tolerance', 'soon']],
  [['verify', 'report.json']],
  [['verify', 'nothing-there.json', '--key', 'x+00000000+AA==']],
])('says how it is called: %j', async (args) => {
  await expect(run(args)).rejects.toMatchObject({ code: 'usage' });
});
