import type { Page } from 'playwright-core';

/** What has the focus, as a screen reader would name it; nothing when the page itself has it. */
export const focusedName = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const element = document.activeElement;
    if (!(element instanceof HTMLElement) || element === document.body) return '';
    const labels = 'labels' in element ? [...((element.labels as NodeListOf<HTMLElement> | null) ?? [])] : [];
    const text = labels.map(({ textContent }) => textContent).join(' ');
    const name = element.getAttribute('aria-label') ?? (text === '' ? element.textContent : text);
    return (name ?? '').replaceAll(/\s+/g, ' ').trim();
  });

const fits = (name: string, wanted: string | RegExp): boolean =>
  typeof wanted === 'string' ? name === wanted : wanted.test(name);

/** As long as a page may take to draw what it fetches, in ms. */
const drawnWithin = 15_000;

/** Presses Tab until what has the focus bears the name, round and round while the page is still drawing; as somebody without a mouse does. */
export async function tabToName(page: Page, wanted: string | RegExp): Promise<void> {
  const until = Date.now() + drawnWithin;
  while (Date.now() < until) {
    if (fits(await focusedName(page), wanted)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not lead to ${String(wanted)} on ${await page.title()}`);
}

/** Goes there with Tab, and presses a key. */
export async function pressAt(page: Page, wanted: string | RegExp, key = 'Enter'): Promise<void> {
  await page.getByText(wanted).first().waitFor({ state: 'attached' });
  await tabToName(page, wanted);
  await page.keyboard.press(key);
}

/** Goes to a field with Tab, and types over what stands in it, or empties it. */
export async function typeAt(page: Page, wanted: string | RegExp, text: string): Promise<void> {
  await tabToName(page, wanted);
  await page.keyboard.press('ControlOrMeta+a');
  await (text === '' ? page.keyboard.press('Backspace') : page.keyboard.type(text));
}

/** Goes to a list with Tab, and chooses the option whose words begin so, by typing them. */
export async function chooseAt(page: Page, wanted: string | RegExp, option: string): Promise<void> {
  await tabToName(page, wanted);
  await page.keyboard.type(option);
  const chosen = await page.evaluate(() => {
    const list = document.activeElement;
    return list instanceof HTMLSelectElement ? (list.selectedOptions[0]?.textContent ?? '') : '';
  });
  if (!chosen.toLowerCase().startsWith(option.toLowerCase()))
    throw new Error(`typing does not choose "${option}"; chosen is "${chosen}"`);
}

/** Every stop of Tab from the top of the page to its end, by name. */
export async function tabStops(page: Page, most = 60): Promise<readonly string[]> {
  await page.evaluate(() => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    getSelection()?.removeAllRanges();
  });
  const stops: string[] = [];
  // The focus may start within: Shift+Tab to before the first.
  for (let presses = 0; presses < most && (await focusedName(page)) !== 'Skip to the page'; presses += 1)
    await page.keyboard.press('Tab');
  for (let presses = 0; presses < most; presses += 1) {
    const name = await focusedName(page);
    if (name === '' || (stops.length > 0 && name === 'Skip to the page')) break;
    stops.push(name);
    await page.keyboard.press('Tab');
  }
  return stops;
}
