import type { Page } from 'playwright-core';

/** What a person types into the search form. */
export interface Typed {
  readonly caseNumber: string;
  readonly purpose: string;
  readonly plate: string;
}

/** Fills in the form by keyboard alone, from the top of the page, and sends it with Enter. */
export async function askByKeyboard(page: Page, { caseNumber, purpose, plate }: Typed): Promise<void> {
  const { keyboard } = page;
  await page.getByRole('heading', { level: 1, name: 'Search plate reads' }).waitFor();
  await tabTo(page, '[name="use"]');
  await keyboard.press('Space');
  await tabTo(page, '#caseNumber');
  await keyboard.type(caseNumber);
  await tabTo(page, '#purpose');
  await keyboard.type(purpose);
  await tabTo(page, '#plate');
  await keyboard.type(plate);
  await keyboard.press('Enter');
}

/** Presses Tab until the element has the focus. */
export async function tabTo(page: Page, selector: string): Promise<void> {
  for (let presses = 0; presses < 40; presses += 1) {
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) === true, selector)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not lead to ${selector}`);
}

/** The text of what has the focus. */
export const focusedText = (page: Page): Promise<string> =>
  page.evaluate(() => document.activeElement?.textContent ?? '');

/** Waits for a page by its heading; when another came instead, says what stands on it. */
export async function arriveAt(page: Page, heading: string | RegExp): Promise<void> {
  try {
    await page.getByRole('heading', { name: heading }).first().waitFor();
  } catch (error) {
    throw new Error(`"${heading}" did not come; instead: ${await page.locator('main').innerText()}`, {
      cause: error,
    });
  }
}
