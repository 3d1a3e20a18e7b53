// `node test/browser/screenshots.ts http://localhost:8080/sign-in/demo#token=…`: the pictures of docs/screenshots, from a demo that runs.
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { launchBrowser } from './browser.ts';
import { askByKeyboard } from './search-form.ts';

const folder = fileURLToPath(new URL('../../docs/screenshots/', import.meta.url));
const link = new URL(process.argv[2] ?? 'http://localhost:8080/sign-in/demo');
const asked = {
  caseNumber: 'OCS-2026-000117',
  purpose: 'Locate the truck that the escaped person left Folsom in',
  plate: '8KTR294',
};

async function signIn(page: Page, staffId: string): Promise<void> {
  const token = new URLSearchParams(link.hash.slice(1)).get('token') ?? '';
  await page.goto(`${link.origin}/sign-in/demo#token=${token}&as=${staffId}`);
  await page.getByRole('button', { name: 'I understand and agree' }).click();
  await page.locator('#plate').waitFor();
}

const shoot = async (page: Page, name: string): Promise<void> => {
  await page.waitForFunction(() => [...document.images].every((image) => image.complete));
  await page.screenshot({ path: `${folder}${name}.png` });
};

/** Photos open when they come into view. */
async function showFirstPhoto(page: Page): Promise<void> {
  await page.locator('.match').first().scrollIntoViewIfNeeded();
  await page.locator('.match .photo img').first().waitFor();
}

const inTheme = (page: Page, theme: string) =>
  page.evaluate((name) => {
    document.documentElement.dataset['theme'] = name;
  }, theme);

const browser = await launchBrowser();
const context = await browser.newContext({ viewport: { width: 1280, height: 960 }, colorScheme: 'light' });
const page = await context.newPage();

await page.goto(link.href);
await page.getByRole('heading', { name: 'People who may search' }).waitFor();
await shoot(page, 'sign-in');

await signIn(page, 'vega.m');
await askByKeyboard(page, { ...asked, purpose: 'Investigation' });
await page.getByRole('region', { name: 'Not allowed' }).waitFor();
await shoot(page, 'refusal');

await page.goto(link.origin);
await page.locator('[name="use"]').first().check();
await page.locator('#caseNumber').fill(asked.caseNumber);
await page.locator('#purpose').fill(asked.purpose);
await page.locator('#plate').fill(asked.plate);
await page.getByText('assigned to you').waitFor();
await shoot(page, 'search');

await page.locator('#plate').press('Enter');
await showFirstPhoto(page);
await shoot(page, 'answer');
await inTheme(page, 'night');
await shoot(page, 'answer-night');
await inTheme(page, 'light');
await page.keyboard.press('j');
await page.keyboard.press('Enter');
await page.locator('.match--opened .photo img').waitFor();
await page.locator('.match--opened').evaluate((card) => card.scrollIntoView());
await shoot(page, 'match');

await page.goto(`${link.origin}/searches`);
await page.getByRole('table').waitFor();
await shoot(page, 'past-searches');
await page.goto(`${link.origin}/policy#53060.7(b)(4)`);
await page.locator('.policy__clause--shown').waitFor();
await shoot(page, 'policy');

await page.setViewportSize({ width: 390, height: 844 });
await page.goto(link.origin);
await askByKeyboard(page, asked);
await showFirstPhoto(page);
await shoot(page, 'answer-phone');

await browser.close();
