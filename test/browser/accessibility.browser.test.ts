import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { barriers, overflow, smallTargets } from './accessible.ts';
import { askByKeyboard } from './search-form.ts';
import { asPerson, openStage, type Stage } from './stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.stop());

const typed = () => ({ caseNumber: stage.caseNumber, purpose: 'Locate the truck', plate: '7ABC123' });

/** Every page, and every state of a page that looks another way. */
const pages: Readonly<Record<string, (page: Page) => Promise<unknown>>> = {
  form: async (page) => {
    await page.goto('/');
    await page.locator('#plate').waitFor();
    await page.getByText('Narrow by time, place, camera and vehicle').click();
    await page.getByText('At the request of an agency').click();
  },
  errors: async (page) => {
    await page.goto('/');
    await page.getByRole('button', { name: 'Record purpose and search' }).click();
    await page.getByRole('alert').waitFor();
  },
  answer: async (page) => {
    await page.goto('/');
    await askByKeyboard(page, typed());
    await page.getByRole('article').first().waitFor();
    await page.keyboard.press('j');
    await page.keyboard.press('Enter');
  },
  refusal: async (page) => {
    await page.goto('/');
    await askByKeyboard(page, { ...typed(), purpose: 'Investigation' });
    await page.getByRole('region', { name: 'Not allowed' }).waitFor();
  },
  'past searches': async (page) => {
    await page.goto('/searches');
    await page.getByRole('table').waitFor();
  },
  conformance: async (page) => {
    await page.goto('/conformance');
    await page.getByRole('heading', { name: '53060.4(c)' }).waitFor();
  },
  policy: async (page) => {
    await page.goto('/policy#53060.7(b)(4)');
    await page.getByText('The end-user shall provide the purpose').waitFor();
  },
  help: async (page) => {
    await page.goto('/policy');
    await page.getByRole('button', { name: 'Help' }).click();
    await page.getByRole('dialog').waitFor();
  },
  blank: async (page) => {
    await page.goto('/');
    await page.locator('#plate').press('Escape');
    await page.keyboard.press('Escape');
    await page.getByRole('heading', { name: 'Screen blanked' }).waitFor();
  },
};

/** The theme as a person would have chosen it before. */
const inTheme = (page: Page, theme: string) =>
  page.evaluate((name) => {
    document.documentElement.dataset['theme'] = name;
  }, theme);

describe.each(Object.entries(pages))('the page: %s', (_, open) => {
  test('has no barrier in any theme, fits 320 px (400 % zoom) and complains of nothing', async () => {
    const { page, complaints } = await asPerson(stage, stage.agent, { colorScheme: 'light' });
    await open(page);
    expect(await barriers(page)).toEqual([]);
    for (const theme of ['dark', 'night', 'contrast']) {
      await inTheme(page, theme);
      expect([theme, await barriers(page, ['color-contrast'])]).toEqual([theme, []]);
    }
    await inTheme(page, 'light');
    await page.setViewportSize({ width: 320, height: 640 });
    expect(await overflow(page)).toBe(0);
    expect(await smallTargets(page)).toEqual([]);
    expect(await barriers(page, ['target-size'])).toEqual([]);
    expect(complaints).toEqual([]);
  });
});

test('axe does find a barrier where there is one', async () => {
  const { page } = await asPerson(stage);
  await page.goto('/');
  await page.locator('#plate').evaluate((field) => {
    field.removeAttribute('id');
  });
  expect((await barriers(page)).join()).toContain('label');
});

test('with forced colors the browser draws its own controls, and nothing moves where that is unwanted', async () => {
  const look = { forcedColors: 'active', reducedMotion: 'reduce' } as const;
  const { page } = await asPerson(stage, stage.agent, look);
  await page.goto('/');
  const radio = page.locator('[name="use"]').first();
  await radio.press('Space');
  expect(await radio.evaluate((input) => getComputedStyle(input).appearance)).toBe('auto');
  expect(await page.locator('.tile--chosen').evaluate((tile) => getComputedStyle(tile).outlineStyle)).toBe(
    'solid',
  );
  expect(await page.locator('.send').evaluate((button) => getComputedStyle(button).transitionDuration)).toBe(
    '0s',
  );
});

test('the theme of the system is followed, and a key switches to night and back', async () => {
  const { page } = await asPerson(stage, stage.agent, { colorScheme: 'dark' });
  const theme = () => page.evaluate(() => document.documentElement.dataset['theme']);
  await page.goto('/');
  await page.getByRole('heading', { level: 1 }).waitFor();
  expect(await theme()).toBe('dark');
  await page.keyboard.press('n');
  expect(await theme()).toBe('night');
  await page.reload();
  expect(await theme()).toBe('night');
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.keyboard.press('n');
  expect(await theme()).toBe('dark');
});

test('single-key shortcuts can be switched off (WCAG 2.1.4)', async () => {
  const { page } = await asPerson(stage);
  await page.goto('/policy');
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.keyboard.press('?');
  const dialog = page.getByRole('dialog', { name: 'Help and settings' });
  await dialog.getByLabel('Single-key shortcuts are on').press('Space');
  await dialog.getByRole('button', { name: 'Close help' }).press('Enter');
  await page.keyboard.press('g');
  await page.keyboard.press('s');
  await page.keyboard.press('?');
  expect(new URL(page.url()).pathname).toBe('/policy');
  await expect.poll(() => dialog.count()).toBe(0);
});

test('the first load is at most 150 kB of scripts and styles, compressed', async () => {
  const { page } = await asPerson(stage);
  const files: string[] = [];
  page.on('response', (response) => {
    if (/\.(js|css)$/.test(new URL(response.url()).pathname)) files.push(response.url());
  });
  await page.goto('/');
  await page.locator('#plate').waitFor();
  const sizes = await page.evaluate(
    (urls) =>
      Promise.all(
        urls.map(async (url) => {
          const { body } = await fetch(url);
          if (body === null) return 0;
          const packed = new Response(body.pipeThrough(new CompressionStream('gzip')));
          return (await packed.arrayBuffer()).byteLength;
        }),
      ),
    files,
  );
  expect(files.length).toBeGreaterThanOrEqual(3);
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(150_000);
});
