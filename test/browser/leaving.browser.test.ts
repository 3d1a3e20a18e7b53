import { afterAll, beforeAll, expect, test } from 'vitest';
import { arriveAt, askByKeyboard } from './search-form.ts';
import { asPerson, openStage, type Stage } from './stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.stop());

test('half an hour without an act warns, locks, hides, and gives back what was typed (CJIS AC-11)', async () => {
  const { page, signInAgain, complaints } = await asPerson(stage);
  await page.clock.install();
  await page.goto('/');
  await page.locator('#purpose').fill('Locate the truck');
  await page.clock.runFor('25:30');
  const warning = page.getByRole('dialog', { name: 'The screen is about to be locked' });
  await warning.waitFor();
  await expect.poll(() => warning.textContent()).toMatch(/It locks in 4 min \d+ s/);
  await warning.getByRole('button', { name: 'Stay signed in' }).press('Enter');
  await warning.waitFor({ state: 'hidden' });

  await page.clock.runFor('30:01');
  await arriveAt(page, 'Locked');
  expect(await page.title()).toBe('Locked · Plateward');
  expect(await page.content()).not.toContain('Locate the truck');

  await signInAgain();
  await page.getByRole('button', { name: 'Open the page again after signing in' }).press('Enter');
  await page.locator('#purpose').waitFor();
  await expect.poll(() => page.locator('#purpose').inputValue()).toBe('Locate the truck');
  expect(complaints).toEqual([]);
});

test('Esc Esc blanks the screen at once, and the page comes back as it was', async () => {
  const { page } = await asPerson(stage);
  await page.goto('/');
  await page.locator('#purpose').fill('Locate the truck');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await arriveAt(page, 'Screen blanked');
  await expect.poll(() => page.locator('#purpose').isVisible()).toBe(false);
  await page.keyboard.press('Enter');
  await expect.poll(() => page.locator('#purpose').inputValue()).toBe('Locate the truck');
});

test('access revoked under someone’s hands hides the answer at the next act (53060.5(c)(1)(D))', async () => {
  const { page } = await asPerson(stage);
  await page.goto('/');
  await askByKeyboard(page, { caseNumber: stage.caseNumber, purpose: 'Locate the truck', plate: '7ABC123' });
  await arriveAt(page, '30 matches');
  await page.context().clearCookies();
  await page.getByRole('button', { name: 'Show the next matches' }).press('Enter');
  await arriveAt(page, 'Locked');
  await expect.poll(() => page.getByRole('article').count()).toBe(0);
});

test('signing out ends the session, and the way back shows nothing', async () => {
  const { page } = await asPerson(stage);
  await page.goto('/searches');
  await page.getByRole('button', { name: 'Sign out' }).press('Enter');
  await arriveAt(page, 'Sign in to Plateward');
  await page.goBack();
  await page.goto('/searches');
  await arriveAt(page, 'Sign in to Plateward');
});
