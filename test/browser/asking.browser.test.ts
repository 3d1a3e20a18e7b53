import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { anAgency } from '../builders/agency.ts';
import { aCase } from '../builders/case.ts';
import { aGoodAgent, aStaffMember } from '../builders/staff.ts';
import { barriers } from './accessible.ts';
import { arriveAt, askByKeyboard, focusedText } from './search-form.ts';
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

describe('by keyboard alone', () => {
  test('a search is recorded, answered and looked through (53060.7(b)(4), .4(b))', async () => {
    const { page, complaints } = await asPerson(stage);
    await page.goto('/');
    await askByKeyboard(page, good());
    await arriveAt(page, '30 matches');
    await expect
      .poll(() => page.getByRole('region', { name: 'Receipt' }).textContent())
      .toMatch(/Recorded as entry [\d,]+ · \d\d\/\d\d\/\d{4} \d\d:\d\d:\d\d P[SD]T/);
    expect(await focusedText(page)).toBe('Answer');
    expect(await page.title()).toBe('Answer · Plateward');

    const matches = page.getByRole('article');
    await expect.poll(() => matches.count()).toBe(25);
    const first = await matches.first().textContent();
    for (const fact of [
      'Not verified',
      '7 A B C 1 2 3',
      'Agency of record',
      'Provider',
      'Confidence',
      'Camera',
    ])
      expect(first).toContain(fact);

    await page.keyboard.press('j');
    await page.keyboard.press('j');
    await page.keyboard.press('Enter');
    await expect.poll(() => matches.nth(1).textContent()).toContain('You typed');
    await page.keyboard.press('k');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('Match 1');

    await page.getByRole('button', { name: 'Show the next matches' }).press('Enter');
    await expect.poll(() => matches.count()).toBe(30);
    expect(complaints).toEqual([]);
  });

  test('photos open when they come into view, each from this server', async () => {
    const { page } = await asPerson(stage);
    await page.goto('/');
    await askByKeyboard(page, good());
    await page.getByRole('article').first().scrollIntoViewIfNeeded();
    const photo = page.getByRole('img', { name: /^Photo of match 1,/ });
    await photo.waitFor();
    await expect
      .poll(() => photo.evaluate((image) => image instanceof HTMLImageElement && image.naturalWidth > 0))
      .toBe(true);
    await expect.poll(() => page.getByRole('img', { name: /^Photo of match 25,/ }).count()).toBe(0);
  });

  test('"investigation" is refused in a panel that teaches, and the form stays as it was (53060.7(b)(4))', async () => {
    const { page, complaints } = await asPerson(stage);
    await page.goto('/');
    await askByKeyboard(page, { ...good(), purpose: 'Investigation' });
    const panel = page.getByRole('region', { name: 'Not allowed' });
    await panel.waitFor();
    expect(await page.title()).toBe('Not allowed · Plateward');
    expect(await focusedText(page)).toContain('Not allowed');
    await expect.poll(() => panel.textContent()).toContain('cannot be “investigation” alone');
    await expect.poll(() => panel.textContent()).toContain('What you can do');
    await expect.poll(() => panel.textContent()).toMatch(/its reference is [\d,]+/);
    await expect.poll(() => panel.textContent()).not.toContain('403');
    await expect.poll(() => page.locator('#purpose').inputValue()).toBe('Investigation');

    await panel.getByRole('link', { name: 'DOM 53060.7(b)(4)' }).press('Enter');
    await arriveAt(page, /^DOM 53060/);
    await expect.poll(() => focusedText(page)).toContain('The end-user shall provide the purpose');
    expect(complaints).toEqual([]);
  });

  test('an empty form says all that is missing, and leads to each field', async () => {
    const { page } = await asPerson(stage);
    await page.goto('/');
    await page.getByRole('button', { name: 'Record purpose and search' }).press('Enter');
    const summary = page.getByRole('alert');
    await summary.waitFor();
    expect(await page.title()).toBe('Error: Search plate reads · Plateward');
    expect(await focusedText(page)).toContain('There is a problem');
    await expect.poll(() => summary.getByRole('link').count()).toBe(4);
    await summary.getByRole('link', { name: /^Plate:/ }).press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('plate');
    expect(await page.locator('#plate').getAttribute('aria-invalid')).toBe('true');
  });
});

test('while one types, the register explains the case and screening the purpose (R10, R11)', async () => {
  const { page } = await asPerson(stage);
  await page.goto('/');
  await page.locator('#caseNumber').fill(stage.caseNumber);
  await expect
    .poll(() => page.locator('#caseNumber-explained').textContent())
    .toBe(`${stage.caseNumber} · open · assigned to you`);
  await page.locator('#caseNumber').fill('P-45678');
  await expect.poll(() => page.locator('#caseNumber-explained').textContent()).toContain('53060.7(b)(6)');
  await page.locator('#purpose').fill('investigation');
  await expect
    .poll(() => page.locator('#purpose-advice').textContent())
    .toContain('This would not be allowed');
  await page.locator('#purpose').fill('x'.repeat(125));
  await expect.poll(() => page.locator('#purpose-count').textContent()).toBe('5 characters over the limit');
});

test('training that lapsed is refused; the panel names the day and says what to do (53060.7(b)(1), .8(a))', async () => {
  const agent = await aGoodAgent(stage.department);
  await stage.server.database.owner.query(
    `update training_completions set completed_on = 20240101, valid_through = 20241231 where staff_id = $1`,
    [agent.staffId],
  );
  const caseNumber = await aCase(stage.department, { workedBy: [agent] });
  const { page } = await asPerson(stage, agent);
  await page.goto('/');
  await askByKeyboard(page, { ...good(), caseNumber });
  await arriveAt(page, 'Not allowed');
  const panel = page.getByRole('region', { name: 'Not allowed' });
  await expect.poll(() => panel.textContent()).toContain('12/31/2024');
  await expect.poll(() => panel.getByRole('link').first().textContent()).toMatch(/^DOM 53060\.8\(a\)/);
  await expect.poll(() => panel.textContent()).toContain('What you can do');
});

test('without an authorized use in one’s access there is nothing to choose, and the page says whom to ask (R4)', async () => {
  const newcomer = await aStaffMember(stage.department);
  const { page } = await asPerson(stage, newcomer);
  await page.goto('/');
  await page.getByText('Your access carries no authorized use').waitFor();
});

test('what may be prohibited asks for a statement; signed, the search goes on (53060.4(c), R14)', async () => {
  const { page } = await asPerson(stage);
  await page.goto('/');
  await askByKeyboard(page, { ...good(), purpose: 'Homeland Security request, locate the fugitive’s truck' });
  await arriveAt(page, 'Sign a statement');
  const sign = page.getByRole('button', { name: 'Sign statement and repeat the search' });
  await sign.press('Enter');
  await expect.poll(() => page.getByRole('alert').textContent()).toContain('Signature: tick the box');
  expect(await barriers(page)).toEqual([]);
  await page
    .getByLabel('What this search is for')
    .fill('Theft of a truck by the escaped person; a criminal case.');
  await page.getByLabel('I sign this statement').press('Space');
  await sign.press('Enter');
  await arriveAt(page, '30 matches');
});

test('look-alikes and patterns are asked for by name; too many plates are masked (R15)', async () => {
  const { page } = await asPerson(stage);
  await page.goto('/');
  await page.getByLabel(/^Look-alikes/).press('Space');
  await page.getByRole('heading', { level: 1 }).focus();
  await askByKeyboard(page, good());
  await arriveAt(page, '32 matches');
  await expect.poll(() => page.locator('.asked').textContent()).toContain('with look-alike characters');

  await page.goto('/');
  await page.getByLabel(/^Pattern/).press('Space');
  await page.getByRole('heading', { level: 1 }).focus();
  await askByKeyboard(page, { ...good(), plate: '5MSK*' });
  await arriveAt(page, 'Plates and photos are masked');
  await expect.poll(() => page.getByRole('article').first().textContent()).toContain('Plate masked');
  await expect.poll(() => page.getByRole('img', { name: /^Photo of match/ }).count()).toBe(0);
});

test('at the request of an agency, only those are listed that may receive an answer (R10, 53060.10(a))', async () => {
  await anAgency(stage.department, { name: 'A Federal Bureau', entityType: 'federal', eligible: 'no' });
  const { page } = await asPerson(stage);
  await page.goto('/');
  await page.getByLabel('At the request of an agency').press('Space');
  const agency = page.getByLabel('Agency', { exact: true });
  await expect.poll(() => agency.textContent()).toContain('Sheriff of County');
  await expect.poll(() => agency.textContent()).not.toContain('A Federal Bureau');
  await agency.selectOption({ index: 1 });
  await page.getByLabel('Agency’s reference').fill('SO-26-0099');
  await page.getByRole('heading', { level: 1 }).focus();
  await askByKeyboard(page, good());
  await arriveAt(page, '30 matches');
  await expect
    .poll(() => page.locator('.asked').textContent())
    .toContain('at an agency’s request, SO-26-0099');
});
