import { afterAll, beforeAll, expect, test } from 'vitest';
import { anInquiry } from '../builders/good-inquiry.ts';
import { aGoodAgent } from '../builders/staff.ts';
import { barriers } from './accessible.ts';
import { arriveAt, askByKeyboard } from './search-form.ts';
import { asPerson, openStage, type Stage } from './stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.stop());

const good = () => ({
  caseNumber: stage.caseNumber,
  purpose: 'Locate the escaped person’s truck',
  plate: '7abc123',
});

test('the last purpose is offered for the same case, in full, and one key takes it (R17)', async () => {
  const { page } = await asPerson(stage);
  await page.goto('/');
  await askByKeyboard(page, good());
  await arriveAt(page, '30 matches');
  await page.keyboard.press('/');
  await page.locator('#plate').waitFor();
  await expect.poll(() => page.locator('#purpose').inputValue()).toBe('');
  await expect.poll(() => page.locator('.offer').textContent()).toContain(good().purpose);
  await page.getByRole('heading', { level: 1 }).focus();
  await page.keyboard.press('r');
  await expect.poll(() => page.locator('#purpose').inputValue()).toBe(good().purpose);
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('plate');
  await page.locator('#caseNumber').fill('OCS-2026-999999');
  await expect.poll(() => page.locator('.offer').count()).toBe(0);
});

test('past searches are one’s own, without answers; an old answer is a new search (R17)', async () => {
  const colleague = await aGoodAgent(stage.department);
  const { page } = await asPerson(stage);
  await page.goto('/');
  await askByKeyboard(page, good());
  await arriveAt(page, '30 matches');
  const address = page.url();
  await page.goto('/searches');
  const row = page.getByRole('row').nth(1);
  await row.waitFor();
  await expect.poll(() => row.textContent()).toContain('Answered, 30 found');
  await row.getByRole('button', { name: /^Ask again/ }).press('Enter');
  await expect.poll(() => page.locator('#plate').inputValue()).toBe('7ABC123');
  await expect.poll(() => page.locator('#purpose').inputValue()).toBe('');

  // R14: of a refusal nothing is kept to ask again with.
  const refused = anInquiry(stage.caseNumber, { purpose: 'investigation' });
  const status = await page.evaluate(async (body) => {
    const headers = { 'content-type': 'application/json' };
    const answer = await fetch('/api/v1/inquiries', { method: 'POST', headers, body });
    return answer.status;
  }, JSON.stringify(refused));
  expect(status).toBe(403);
  await page.goto('/searches');
  const refusedRow = page.getByRole('row', { name: /Not allowed/ }).first();
  await refusedRow.waitFor();
  await expect.poll(() => refusedRow.getByRole('button', { name: /^Ask again/ }).count()).toBe(0);

  await page.goto(address);
  await arriveAt(page, 'This answer is closed');

  const other = await asPerson(stage, colleague);
  await other.page.goto('/searches');
  await other.page.getByText('You have not searched yet').waitFor();
});

test('nothing found says what was searched, and that the search was recorded', async () => {
  const { page } = await asPerson(stage);
  await page.goto('/');
  await askByKeyboard(page, { ...good(), plate: '9ZZZ000' });
  await arriveAt(page, 'No matches');
  await expect.poll(() => page.locator('main').textContent()).toContain('The search itself was recorded');
});

test('an address that leads nowhere says so in words, with status 404', async () => {
  const { page, complaints } = await asPerson(stage);
  const response = await page.goto('/nowhere');
  expect(response?.status()).toBe(404);
  await arriveAt(page, 'Page not found');
  expect(await barriers(page)).toEqual([]);
  expect(complaints).toEqual([]);
});

test('plate data is not printed from the page; the policy is (53060.9(a)(1))', async () => {
  const { page } = await asPerson(stage);
  await page.goto('/');
  await askByKeyboard(page, good());
  await arriveAt(page, '30 matches');
  await page.emulateMedia({ media: 'print' });
  await expect.poll(() => page.getByRole('article').first().isVisible()).toBe(false);
  await expect.poll(() => page.locator('main').innerText()).not.toContain('7 A B C');
  await page.goto('/policy');
  await page.getByText('The end-user shall provide the purpose').waitFor();
  await expect.poll(() => page.getByText('The end-user shall provide the purpose').isVisible()).toBe(true);
});
