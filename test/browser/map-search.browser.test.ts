import { afterAll, beforeAll, expect, test } from 'vitest';
import { momentText } from '../../web/parts/moment.ts';
import { barriers } from './accessible.ts';
import { arriveAt } from './search-form.ts';
import { asPerson, openStage, type SignedIn, type Stage } from './stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.stop());

/** As the form takes a time. */
const typed = (at: number): string => momentText(at).slice(0, 16);

/** Why, when, and the fields for a place, by keyboard; the camera of the stage's reads stands at 38.58, -121.49. */
async function formForPlace(kind: 'A circle' | 'An area of corners'): Promise<SignedIn> {
  const signedIn = await asPerson(stage);
  const { page } = signedIn;
  await page.goto('/');
  await page.locator('[name="use"]').first().press('Space');
  await page.locator('#caseNumber').fill(stage.caseNumber);
  await page.locator('#purpose').fill('Find the car seen at the escape');
  await page.getByText('Narrow by time, place, camera and vehicle').press('Enter');
  const now = Date.now();
  await page.locator('#from').fill(typed(now - 119 * 60_000));
  await page.locator('#to').fill(typed(now));
  await page.getByLabel(kind).press('Space');
  await page.getByRole('img', { name: /^Map of \d+ cameras/ }).waitFor();
  return signedIn;
}

test('a circle is drawn with the pointer, and the matches stand on the map of the answer (R15)', async () => {
  const { page, complaints } = await formForPlace('A circle');
  const map = page.getByRole('img', { name: /^Map of [1-9]\d* cameras/ });
  await map.waitFor();
  await map.scrollIntoViewIfNeeded();
  const box = await map.boundingBox();
  if (box === null) throw new Error('no map');
  // The one camera stands in the middle of what is shown; the map is two kilometres wide.
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + box.width / 4, y, { steps: 4 });
  await page.mouse.up();
  expect(Number(await page.locator('#lat').inputValue())).toBeCloseTo(38.58, 3);
  expect(Number(await page.locator('#lon').inputValue())).toBeCloseTo(-121.49, 3);
  const radius = Number(await page.locator('#radius').inputValue());
  expect(radius).toBeGreaterThan(400);
  expect(radius).toBeLessThan(600);
  expect(await barriers(page)).toEqual([]);

  await page.getByRole('button', { name: 'Record purpose and search' }).press('Enter');
  await arriveAt(page, '1 match');
  await expect.poll(() => page.locator('.asked').textContent()).toContain(`within ${radius} m of 38.58`);
  await expect
    .poll(() => page.getByRole('article').first().textContent())
    .toContain('read at the place and time asked for');
  await page.getByRole('img', { name: 'Map: CAM-1, 1 match' }).waitFor();
  expect(await barriers(page)).toEqual([]);
  expect(complaints).toEqual([]);
});

test('an area is drawn by keyboard alone, corner by corner, and mended as text (2.5.7, R15)', async () => {
  const { page, complaints } = await formForPlace('An area of corners');
  await page.getByRole('img', { name: /^Map of [1-9]\d* cameras/ }).waitFor();
  const press = (name: string) => page.getByRole('button', { name, exact: true }).press('Enter');
  await press('Closer');
  for (const step of ['North', 'West']) await press(step);
  await press('Add a corner at the cross');
  for (const step of ['South', 'South']) await press(step);
  await press('Add a corner at the cross');
  for (const step of ['East', 'East', 'North']) await press(step);
  await press('Add a corner at the cross');
  await expect
    .poll(() => page.locator('[id^="corner-"]:not([id$="hint"]):not([id$="error"])').count())
    .toBe(3);

  await page.locator('#corner-2').fill('here');
  await page.getByRole('button', { name: 'Record purpose and search' }).press('Enter');
  const summary = page.getByRole('alert');
  await summary.getByRole('link', { name: /^Corner 2:/ }).press('Enter');
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('corner-2');
  await page.locator('#corner-2').fill('38.5700, -121.5000');
  expect(await barriers(page)).toEqual([]);
  await page.getByRole('button', { name: 'Record purpose and search' }).press('Enter');
  await arriveAt(page, '1 match');
  await expect.poll(() => page.locator('.asked').textContent()).toContain('inside an area of 3 corners');
  expect(complaints).toEqual([]);
});

test('a place without a time is refused with what to give; the hour that comes twice is said (R15, 53060.7(b)(3))', async () => {
  const { page } = await formForPlace('A circle');
  await page.locator('#from').fill('11/01/2026 01:30');
  await expect.poll(() => page.locator('#from-clock').textContent()).toContain('01:30:00 PDT');
  await page.locator('#to').fill('03/08/2026 02:30');
  await expect.poll(() => page.locator('#to-clock').textContent()).toContain('03:00:00 PDT');
  await page.locator('#from').fill('');
  await page.locator('#to').fill('');
  await page.locator('#lat').fill('38.58');
  await page.locator('#lon').fill('-121.49');
  await page.locator('#radius').fill('800');
  await page.getByRole('button', { name: 'Record purpose and search' }).press('Enter');
  const panel = page.getByRole('region', { name: 'Not allowed' });
  await panel.waitFor();
  await expect.poll(() => panel.textContent()).toContain('needs the time when it happened');
});
