import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { DivisionName } from '../../src/people/index.ts';
import { addCivil, civilDate } from '../../src/foundation/clock.ts';
import { anAgency } from '../builders/agency.ts';
import { aCase } from '../builders/case.ts';
import { barriers, overflow } from './accessible.ts';
import { arriveAt } from './search-form.ts';
import { asPerson, openStage, type Stage } from './stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.stop());

const as = (staffId: string, role: 'end-user' | 'administrator' = 'end-user') =>
  asPerson(stage, { staffId, division: 'OCS' satisfies DivisionName }, {}, role);

/** What an act came to, as the page tells it. */
const said = (page: Page, text: string): Promise<void> =>
  page.locator('.act-result', { hasText: text }).waitFor();

const written = (day: number): string => {
  const text = String(day);
  return `${text.slice(4, 6)}/${text.slice(6)}/${text.slice(0, 4)}`;
};

describe('feeds, owners and holds on their pages (53060.6(a), R1, R28)', () => {
  test('a feed goes from its proposal to operator mode, by EIS and a policy owner', async () => {
    const ownerId = await anAgency(stage.department, { name: 'Police Department of Test Bay' });
    const today = civilDate(Date.now());
    const { page: owner } = await as(stage.department.policyOwner);
    await owner.goto('/desk/feeds');
    await arriveAt(owner, 'Propose a feed');
    expect(await barriers(owner)).toEqual([]);
    expect(await overflow(owner)).toBe(0);
    await owner.getByRole('button', { name: 'Propose feed' }).press('Enter');
    await owner.getByText('There is a problem').waitFor();
    await owner.getByLabel('Sign', { exact: true }).fill('test-bay');
    await owner.getByLabel('Name', { exact: true }).fill('Test Bay gates');
    await owner.getByLabel('Vendor').fill('A vendor');
    await owner.getByLabel('Owner', { exact: true }).selectOption(ownerId);
    await owner.getByLabel('Provider, as results name it').fill('Test Bay');
    await owner.getByRole('button', { name: 'Propose feed' }).press('Enter');
    await said(owner, 'The feed test-bay is proposed.');

    const { page: eis } = await as(stage.department.eis);
    await eis.goto('/desk/feeds');
    await arriveAt(eis, 'Test Bay gates');
    await eis.locator('#contract-test-bay').fill('Contract 12');
    await eis.locator('#starts-test-bay').fill(written(today));
    await eis.locator('#ends-test-bay').fill(written(addCivil(today, { years: 1 })));
    await eis.getByRole('button', { name: 'Approve test-bay' }).press('Enter');
    await said(eis, 'The feed test-bay is approved.');
    await eis.locator('#postedPolicy-test-bay').fill('https://department.example/alpr');
    await eis.locator('#hearingOn-test-bay').fill(written(addCivil(today, { days: -40 })));
    await eis.locator('#ownerLeave-test-bay').fill('Agreement 12');
    await eis.getByRole('button', { name: 'Ask a policy owner for test-bay' }).press('Enter');
    await said(eis, 'Operator mode of test-bay waits for a policy owner.');
    expect(await barriers(eis)).toEqual([]);

    await owner.reload();
    await owner.getByRole('button', { name: 'Agree to operator mode test-bay' }).press('Enter');
    await said(owner, 'Operator mode is on.');
    await eis.reload();
    await eis.getByRole('button', { name: 'New keys test-bay' }).press('Enter');
    await eis.getByText('Keys of test-bay, shown this once.').waitFor();
    expect(await barriers(eis)).toEqual([]);
  });

  test('an owner’s terms are set', async () => {
    const ownerId = await anAgency(stage.department, { name: 'Sheriff of Terms County' });
    const { page } = await as(stage.department.eis);
    await page.goto('/desk/owners');
    await arriveAt(page, 'Sheriff of Terms County');
    await page.locator('summary', { hasText: `Set terms of ${ownerId}` }).press('Enter');
    await page.locator(`#retention-${ownerId}`).fill('45');
    await page.locator(`#authority-${ownerId}`).fill('Agreement 45');
    await page.getByRole('button', { name: `Set terms of ${ownerId}` }).press('Enter');
    await said(page, `The terms of ${ownerId} are set.`);
    await page.getByText('45 days').first().waitFor();
    expect(await barriers(page)).toEqual([]);
    expect(await overflow(page)).toBe(0);
  });

  test('the reads of a case are held, and let go', async () => {
    const caseNumber = await aCase(stage.department);
    const { page } = await as(stage.department.administrators.OCS.primary, 'administrator');
    await page.goto('/desk/retention');
    await arriveAt(page, 'Hold the reads of a case');
    expect(await barriers(page)).toEqual([]);
    await page.getByLabel('Internal case number').fill(caseNumber);
    await page.getByLabel('Why it is held').selectOption('court-order');
    await page.getByLabel('Number of the order, file or request').fill('26CV001234');
    await page.getByRole('button', { name: 'Hold reads' }).press('Enter');
    await said(page, `The reads of ${caseNumber} are held.`);
    await page.getByRole('button', { name: `Release hold of ${caseNumber}` }).press('Enter');
    await said(page, `The hold of ${caseNumber} is released.`);
    expect(await overflow(page)).toBe(0);
  });
});
