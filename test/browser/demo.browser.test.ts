import { rm } from 'node:fs/promises';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { quiet } from '../../src/foundation/log.ts';
import { buildPages } from '../../src/server/build-pages.ts';
import { type StartedServer, startServer } from '../../src/server/start-server.ts';
import { barriers } from './accessible.ts';
import { launchBrowser } from './browser.ts';
import { arriveAt, askByKeyboard } from './search-form.ts';
import { complaintsOf } from './watched-page.ts';

// The demo's sign-in is there on the embedded database only (architecture, "Processes and listeners").
describe.skipIf(process.env['DATABASE_URL'])('the demo, as `npm start` begins it', () => {
  let folder: string;
  let server: StartedServer;
  let browser: Browser;

  beforeAll(async () => {
    await buildPages(() => {});
    folder = mkdtempSync(join(tmpdir(), 'plateward-demo-'));
    server = await startServer({
      location: { dataFolder: folder, databaseUrl: undefined },
      port: 0,
      log: quiet,
      say: () => {},
    });
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser.close();
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  });

  /** The link that was printed for a person. */
  const linkOf = (staffId: string): string =>
    server.announcement.match(/http:\S+/g)?.find((link) => link.endsWith(`&as=${staffId}`)) ?? '';

  const openPage = async (): Promise<{ readonly page: Page; readonly complaints: readonly string[] }> => {
    const page = await (await browser.newContext({ baseURL: server.url })).newPage();
    return { page, complaints: complaintsOf(page) };
  };

  const agree = (page: Page) => page.getByRole('button', { name: 'I understand and agree' }).press('Enter');

  test('a printed link signs in, shows the terms first, and leads to an answer with photos', async () => {
    const { page, complaints } = await openPage();
    await page.goto(linkOf('vega.m'));
    await arriveAt(page, 'Before you go on');
    expect(page.url()).not.toContain('token');
    expect(await barriers(page)).toEqual([]);
    await agree(page);
    await askByKeyboard(page, {
      caseNumber: 'OCS-2026-000117',
      purpose: 'Locate the truck of the escaped person',
      plate: '8KTR294',
    });
    await arriveAt(page, /^\d+ matches$/);
    // A photo opens when it comes into view; on a low window it lies below the form.
    await page.locator('.photo').first().scrollIntoViewIfNeeded();
    const photo = page.getByRole('img', { name: /^Photo of match 1,/ });
    await expect
      .poll(() => photo.evaluate((image) => image instanceof HTMLImageElement && image.naturalWidth))
      .toBeGreaterThan(100);
    expect(complaints).toEqual([]);
  });

  test('without the token nobody is listed; with it everybody is, in groups', async () => {
    const { page } = await openPage();
    await page.goto('/');
    await page.getByText('Open the printed link').waitFor();
    await expect.poll(() => page.getByRole('button', { name: /^Sign in as/ }).count()).toBe(0);
    expect(await barriers(page)).toEqual([]);

    const { page: withToken } = await openPage();
    await withToken.goto(linkOf('vega.m').replace(/&as=.*/, ''));
    await arriveAt(withToken, 'People who may search');
    await expect
      .poll(() => withToken.getByRole('button', { name: /^Sign in as/ }).count())
      .toBeGreaterThanOrEqual(14);
    expect(await barriers(withToken)).toEqual([]);
  });

  test('a token of an earlier start lets nobody in, and the page says which link to open', async () => {
    const { page } = await openPage();
    await page.goto('/sign-in/demo#token=of-yesterday&as=vega.m');
    await page.getByText('open the link that it printed last').waitFor();
    expect(page.url()).not.toContain('token');
  });

  test('an administrator’s role is another word and color, and plate data needs a ticket in it (53060.5(c)(3)(A))', async () => {
    const { page } = await openPage();
    await page.goto(linkOf('okafor.v'));
    await agree(page);
    await arriveAt(page, 'Search plate reads');
    await page.getByRole('button', { name: 'Act as administrator' }).press('Enter');
    await arriveAt(page, 'Before you go on');
    await agree(page);
    await page.locator('.who').getByText('Division Administrator').waitFor();
    await expect.poll(() => page.locator('.header--administrator').count()).toBe(1);
    await arriveAt(page, 'What is due');
    await page.getByRole('link', { name: 'Search', exact: true }).press('Enter');
    await askByKeyboard(page, {
      caseNumber: 'OCS-2026-000117',
      purpose: 'Locate the truck of the escaped person',
      plate: '8KTR294',
    });
    await arriveAt(page, 'Not allowed');
    await expect
      .poll(() => page.getByRole('region', { name: 'Not allowed' }).textContent())
      .toContain('53060.5(c)(3)(A)');
  });

  test('after the lock the same person comes back with one key, and what was typed with her', async () => {
    const { page } = await openPage();
    await page.clock.install();
    await page.goto(linkOf('vega.m'));
    await agree(page);
    await page.locator('#purpose').fill('Locate the truck');
    await page.clock.runFor('30:30');
    await arriveAt(page, 'Locked');
    await page.getByRole('button', { name: 'Sign in again as Marisol Vega' }).press('Enter');
    await agree(page);
    await expect.poll(() => page.locator('#purpose').inputValue()).toBe('Locate the truck');
  });
});
