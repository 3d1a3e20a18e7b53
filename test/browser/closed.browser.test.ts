import { afterAll, beforeAll, expect, test } from 'vitest';
import { barriers } from './accessible.ts';
import { arriveAt, askByKeyboard } from './search-form.ts';
import { asPerson, openStage, type Stage } from './stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.stop());

/** The application may no longer append, as after a mistake in the database's grants. */
const appending = (allowed: boolean) =>
  stage.server.database.owner.query(
    allowed
      ? 'grant execute on function record_append to plateward_app'
      : 'revoke execute on function record_append from plateward_app',
  );

test('a record that cannot be written closes searching, says so, and opens again (CC 1798.90.52, R33)', async () => {
  const { page } = await asPerson(stage);
  await page.goto('/');
  await appending(false);
  await askByKeyboard(page, { caseNumber: stage.caseNumber, purpose: 'Locate the truck', plate: '7ABC123' });
  await arriveAt(page, 'Searching is closed');
  const text = await page.locator('main').textContent();
  expect(text).toContain('Searching is closed: the record cannot be written. Nothing was searched.');
  for (const part of ['What still works', 'Whom to call', 'Civil Code 1798.90.52(a)(4)'])
    expect(text).toContain(part);
  expect(await barriers(page)).toEqual([]);

  await appending(true);
  await page.getByRole('button', { name: 'Try again' }).press('Enter');
  await expect.poll(() => page.locator('#purpose').inputValue()).toBe('Locate the truck');
  await expect
    .poll(
      async () => {
        if (await page.locator('#plate').isVisible()) await page.locator('#plate').press('Enter');
        else await page.getByRole('button', { name: 'Try again' }).press('Enter');
        await page.waitForTimeout(500);
        return page.getByRole('heading', { name: '30 matches' }).count();
      },
      { timeout: 30_000 },
    )
    .toBe(1);
});
