import { afterAll, beforeAll, expect, test } from 'vitest';
import { aCase } from '../builders/case.ts';
import { withAccess, withForm110, withTraining } from '../builders/staff.ts';
import { barriers, overflow, smallTargets } from './accessible.ts';
import { arriveAt, askByKeyboard, tabTo } from './search-form.ts';
import { asPerson, openStage, type Stage } from './stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.stop());

test('an administrator names a ticket, by keyboard, and every page and answer shows it (53060.5(c)(3)(A), R2)', async () => {
  const { department } = stage;
  const staffId = department.administrators.OCS.primary;
  const person = { ...stage.agent, staffId };
  await withForm110(department, person);
  await withTraining(department, person);
  await withAccess(department, person);
  const caseNumber = await aCase(department, { workedBy: [person] });
  const { page, complaints } = await asPerson(stage, person, {}, 'administrator');
  await page.goto('/');
  await page.getByText('Plate data opens for support work only').waitFor();
  await tabTo(page, '#ticket');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.getByRole('alert').waitFor();
  await page.locator('#ticket').focus();
  await page.keyboard.type('SUP-2026-0042');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.locator('.who').getByText('support ticket SUP-2026-0042').waitFor();
  expect(await barriers(page)).toEqual([]);
  await page.setViewportSize({ width: 320, height: 640 });
  expect(await overflow(page)).toBe(0);
  expect(await smallTargets(page)).toEqual([]);
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.reload();
  await askByKeyboard(page, { caseNumber, purpose: 'Locate the truck', plate: '7ABC123' });
  await arriveAt(page, '30 matches');
  await page.getByText(/Support access under ticket SUP-2026-0042/).waitFor();
  expect(await barriers(page)).toEqual([]);
  expect(complaints).toEqual([]);
});
