import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { DivisionName } from '../../src/people/index.ts';
import { addCivil, civilDate } from '../../src/foundation/clock.ts';
import { anAgency } from '../builders/agency.ts';
import { aCase } from '../builders/case.ts';
import { aFeed } from '../builders/feed.ts';
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
    await owner.getByLabel('Format').selectOption('csv');
    await owner.getByLabel('Column map').fill('plate: Plate No\nconfidence_scale: 7');
    await owner.getByRole('button', { name: 'Propose feed' }).press('Enter');
    await said(owner, 'The column map cannot be read.');
    await owner.getByLabel('Column map').fill('plate: Plate No\nconfidence_scale: 100');
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

  test('a feed is known by its client certificate, and then no more', async () => {
    const { id } = await aFeed(stage.department);
    const { page } = await as(stage.department.eis);
    await page.goto('/desk/feeds');
    await arriveAt(page, 'Feeds');
    await page.locator('summary', { hasText: `Client certificate of ${id}` }).press('Enter');
    await page.getByRole('button', { name: `Name certificate of ${id}` }).press('Enter');
    await page.getByText('There is a problem').waitFor();
    await page.locator(`#certificate-${id}`).fill('AB:'.repeat(31).concat('AB'));
    expect(await barriers(page)).toEqual([]);
    await page.getByRole('button', { name: `Name certificate of ${id}` }).press('Enter');
    await said(page, `The feed ${id} is known by its certificate.`);
    await page.getByRole('button', { name: `Remove certificate of ${id}` }).press('Enter');
    await said(page, `The feed ${id} is known by no certificate any more.`);
    expect(await overflow(page)).toBe(0);
  });

  test('an owner is registered, and its contact changed', async () => {
    const { page } = await as(stage.department.eis);
    await page.goto('/desk/owners');
    await arriveAt(page, 'Register an owner');
    await page.getByRole('button', { name: 'Register owner' }).press('Enter');
    await page.getByText('There is a problem').waitFor();
    expect(await barriers(page)).toEqual([]);
    await page.getByLabel('Sign', { exact: true }).fill('test-registered-county');
    await page.getByLabel('Name', { exact: true }).fill('Sheriff of Registered County');
    await page.getByLabel('What it is', { exact: true }).selectOption('county');
    await page.getByLabel('Contact', { exact: true }).last().fill('alpr@county.example');
    await page.getByLabel('Evidence', { exact: true }).last().fill('County charter');
    await page.getByRole('button', { name: 'Register owner' }).press('Enter');
    await said(page, 'The owner test-registered-county is registered.');
    const summary = page.locator('summary', {
      hasText: 'Change contact and evidence of test-registered-county',
    });
    await summary.press('Enter');
    await page.locator('#contact-of-test-registered-county').fill('plates@county.example');
    await page.getByRole('button', { name: 'Change contact of test-registered-county' }).press('Enter');
    await said(page, 'The contact of test-registered-county is changed.');
    await page.getByText('plates@county.example').first().waitFor();
    expect(await overflow(page)).toBe(0);
  });

  test('an owner’s terms are set', async () => {
    const ownerId = await anAgency(stage.department, { name: 'Sheriff of Terms County' });
    const { page } = await as(stage.department.eis);
    await page.goto('/desk/owners');
    await arriveAt(page, 'Sheriff of Terms County');
    await page.locator('summary', { hasText: `Set terms of ${ownerId}` }).press('Enter');
    await page.locator(`#retention-${ownerId}`).fill('45');
    await page.locator(`#authority-${ownerId}`).fill('Agreement 45');
    const card = page.locator('li', { has: page.getByRole('heading', { name: 'Sheriff of Terms County' }) });
    await card.getByLabel('registered', { exact: true }).press('Space');
    await card.getByLabel('of the emergency series').press('Space');
    await page.getByRole('button', { name: `Set terms of ${ownerId}` }).press('Enter');
    await said(page, `The terms of ${ownerId} are set.`);
    await page.getByText('45 days').first().waitFor();
    await card.getByText('registered, of the emergency series', { exact: true }).waitFor();
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
    await page.getByRole('button', { name: `Show copies of ${caseNumber}` }).press('Enter');
    await said(page, `The copies of ${caseNumber} are shown below.`);
    await page.getByText('No read of this case is kept yet.').waitFor();
    await page.getByRole('button', { name: `Release hold of ${caseNumber}` }).press('Enter');
    await said(page, `The hold of ${caseNumber} is released.`);
    expect(await overflow(page)).toBe(0);
  });
});
