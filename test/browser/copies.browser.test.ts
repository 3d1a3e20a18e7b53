import { afterAll, beforeAll, expect, test } from 'vitest';
import type { InquiryAnswer } from '../../src/searches/contract.ts';
import { aSchedule } from '../builders/copies.ts';
import { judge } from '../builders/judged.ts';
import { aStaffMember } from '../builders/staff.ts';
import { barriers } from './accessible.ts';
import { tabToName } from './keyboard.ts';
import { arriveAt, askByKeyboard } from './search-form.ts';
import { asPerson, openStage, type Stage } from './stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
  await aSchedule({ department: stage.department, now: () => Date.now() });
});
afterAll(() => stage.stop());

const today = (): string =>
  new Intl.DateTimeFormat('en-US', {
    timeZone: 'America/Los_Angeles',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).format(new Date());

test('from a confirmed match to exported to destroyed, by keyboard (53060.9(a)(1), R22)', async () => {
  const witness = await aStaffMember(stage.department);
  const { page, complaints } = await asPerson(stage);
  const answered = page.waitForResponse((response) => response.url().endsWith('/api/v1/inquiries'));
  await page.goto('/');
  const purpose = 'Locate the escaped person’s truck';
  await askByKeyboard(page, { caseNumber: stage.caseNumber, purpose, plate: '7abc123' });
  const { receipt, matches }: InquiryAnswer = await (await answered).json();
  await arriveAt(page, '30 matches');
  const read = matches[0]?.id ?? '';
  await judge(stage, { asked: String(receipt.asked), read }, 'match', stage.agent.staffId);

  await tabToName(page, 'Reason for the copy');
  await page.keyboard.type('case file of the escape from custody');
  await tabToName(page, 'Record reason and copy');
  await page.keyboard.press('Enter');
  const said = page.locator('.copy-form');
  await expect.poll(() => said.textContent()).toContain('Passphrase, shown this once');
  expect(await barriers(page)).toEqual([]);

  await page.goto('/copies');
  await arriveAt(page, 'Your copies');
  const download = page.waitForEvent('download');
  await tabToName(page, /^Download copy/);
  await page.keyboard.press('Enter');
  expect((await download).suggestedFilename()).toMatch(/^copy-\d+\.csv\.age$/);

  await tabToName(page, /^I destroyed copy/);
  await page.keyboard.press('Enter');
  expect(await barriers(page)).toEqual([]);
  await tabToName(page, 'How it was destroyed');
  await page.keyboard.type('Deleted');
  await tabToName(page, 'When it was destroyed');
  await page.keyboard.type(today());
  await tabToName(page, 'Destruction attested by');
  await page.keyboard.type(witness.staffId);
  await page.keyboard.press('Enter');
  await expect.poll(() => page.locator('main').textContent()).toContain('is certified');
  await expect.poll(() => page.locator('main').textContent()).toContain('certificate (PDF)');
  expect(await barriers(page)).toEqual([]);
  expect(complaints).toEqual([]);
});

test('the register of a division says what there is, and nothing of what it holds (53060.9(a)(1))', async () => {
  const { primary } = stage.department.administrators.OCS;
  const administrator = { staffId: primary, division: 'OCS' } as const;
  const { page, complaints } = await asPerson(stage, administrator, {}, 'administrator');
  await page.goto('/desk/copies');
  await arriveAt(page, 'Copies register');
  await expect.poll(() => page.locator('main').textContent()).toContain('All copies of a closed case');
  expect(await page.locator('main').textContent()).not.toContain('7ABC123');
  expect(await barriers(page)).toEqual([]);
  expect(complaints).toEqual([]);
});
