import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { aPushingFeed, type AlertStage } from '../builders/alerts.ts';
import { barriers, overflow, smallTargets } from './accessible.ts';
import { arriveAt, tabTo } from './search-form.ts';
import { asPerson, openStage, type Stage } from './stage.ts';

let stage: Stage;
let push: AlertStage['push'];
beforeAll(async () => {
  stage = await openStage();
  push = await aPushingFeed({ server: stage.server, department: stage.department, now: Date.now });
});
afterAll(() => stage.stop());

const atDesk = () =>
  asPerson(
    stage,
    { staffId: stage.department.administrators.OCS.primary, division: 'OCS' },
    {},
    'administrator',
  );

/** Watches for a plate, by keyboard alone. */
async function watchFor(page: Page, plate: string): Promise<void> {
  await page.goto('/hot-lists/entries');
  await arriveAt(page, 'Watch for a plate');
  await tabTo(page, '[name="use"]');
  await page.keyboard.press('Space');
  await tabTo(page, '#caseNumber');
  await page.keyboard.type(stage.caseNumber);
  await tabTo(page, '#purpose');
  await page.keyboard.type('find the vehicle used in the escape from custody');
  await tabTo(page, '#plate');
  await page.keyboard.type(plate);
  await page.keyboard.press('Enter');
  await page.getByText('The plate is watched for.').first().waitFor();
}

/** Waits until the alert of a plate stands. */
const raised = (plate: string): Promise<void> =>
  vi.waitFor(
    async () => {
      const { rowCount } = await stage.server.database.owner.query('select from alerts where plate = $1', [
        plate,
      ]);
      expect(rowCount).toBe(1);
    },
    { timeout: 30_000 },
  );

const live = (page: Page) => page.getByText('Live: a new alert appears here within a second.').waitFor();

describe('alerts, by keyboard (R20, R21)', () => {
  test('a plate is watched for, read by a camera, and its alert appears without a reload', async () => {
    const { page, complaints } = await asPerson(stage);
    await watchFor(page, '8KLM204');
    expect(await barriers(page)).toEqual([]);
    await page.goto('/alerts');
    await arriveAt(page, 'Your alerts');
    await live(page);
    expect(await barriers(page)).toEqual([]);
    await push({ plate: 'BKLM204' });
    const alert = page.getByRole('article').first();
    await alert.getByText('easily confused: B for 8 at 1').waitFor();
    await expect.poll(() => alert.innerText()).toMatch(/Not verified/i);
    await expect.poll(() => alert.innerText()).toContain(stage.caseNumber);
    expect(await barriers(page)).toEqual([]);
    expect(await smallTargets(page)).toEqual([]);

    await alert.getByRole('button', { name: /^Take in hand/ }).press('Enter');
    await page
      .getByText(/You have alert \d+ in hand/)
      .first()
      .waitFor();
    await alert
      .getByRole('button', { name: /^Dismiss/ })
      .first()
      .press('Enter');
    await page.getByRole('button', { name: 'Dismiss the alert' }).press('Enter');
    await page.getByRole('alert').getByText('choose a reason').waitFor();
    await page.getByLabel('Why it is dismissed').selectOption('vehicle-found');
    await page.getByRole('button', { name: 'Dismiss the alert' }).press('Enter');
    await page
      .getByText(/Alert \d+ is dismissed/)
      .first()
      .waitFor();
    await page.getByRole('cell', { name: 'Dismissed' }).waitFor();
    expect(await barriers(page)).toEqual([]);
    expect(complaints).toEqual([]);
  });

  test('an alert before is opened anew, and what screening refuses is said with its clause', async () => {
    const { page, complaints } = await asPerson(stage);
    await watchFor(page, '8KLM205');
    await push({ plate: '8KLM205', camera: 'CAM-5' });
    await raised('8KLM205');
    await page.goto('/alerts');
    await page
      .getByRole('button', { name: /^Open alert/ })
      .first()
      .press('Enter');
    const alert = page.getByRole('article').first();
    await alert.getByText('the plate that is listed').waitFor();
    await alert.getByRole('button', { name: /^Pass up/ }).press('Enter');
    await page.getByLabel('Why it is passed up').selectOption('unsure');
    await page.getByLabel('A few more words (optional)').fill('ask Maria Gonzalez, born 02/03/1984');
    await page.getByRole('button', { name: 'Pass the alert up' }).press('Enter');
    await arriveAt(page, 'Not allowed');
    await page.getByText('53060.7(b)(5)').first().waitFor();
    expect(await barriers(page)).toEqual([]);
    expect(complaints).toEqual([]);
  });

  test('a list is made, a file tried and imported; what is dropped is counted (R21)', async () => {
    const { page, complaints } = await atDesk();
    await page.goto('/hot-lists');
    await page.getByRole('button', { name: 'Make a list' }).press('Enter');
    await page.getByLabel('Name of the list').fill('Vehicles of the escape unit');
    await page.getByLabel('Standing authority').fill('Order of the Director, 2026-11');
    await page.getByLabel('Authorized use').selectOption('escape');
    await page.getByLabel('Purpose').fill('find vehicles used in escapes from custody');
    await page.getByLabel('Owner').fill(stage.agent.staffId);
    await page.getByLabel('Alerts go to').selectOption('people');
    await page.getByRole('button', { name: 'Make the list' }).press('Enter');
    await page.getByRole('alert').getByText('People: name somebody.').waitFor();
    await page.getByLabel('Staff ids').fill(stage.agent.staffId);
    expect(await barriers(page)).toEqual([]);
    await page.getByRole('button', { name: 'Make the list' }).press('Enter');
    await page.getByText('Nothing was imported yet: this list raises no alerts.').waitFor();
    await page.getByText('People named one by one', { exact: true }).waitFor();
    await page.getByRole('button', { name: /^Import a file/ }).press('Enter');
    await page.getByLabel('File').setInputFiles({
      name: 'list.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from('plate,state,why\n9KLM300,CA,stolen\n9KLM301,CA,DEPORTED FELON\n'),
    });
    await page.getByRole('button', { name: 'Try the file' }).press('Enter');
    await arriveAt(page, 'What the file would bring');
    await page.getByText('It stands in the list for civil immigration.').waitFor();
    expect(await barriers(page)).toEqual([]);
    await page.getByRole('button', { name: 'Import the file' }).press('Enter');
    await page.getByText('1 for civil immigration').waitFor();
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    expect(complaints).toEqual([]);
  });

  test('EIS records the DOJ’s authority for the extracts of a system (R21)', async () => {
    const { page, complaints } = await asPerson(stage, { staffId: stage.department.eis, division: 'OCS' });
    await page.goto('/hot-lists');
    await page.getByRole('link', { name: 'extracts of other systems' }).press('Enter');
    await arriveAt(page, 'Record the authority of the DOJ');
    await page.getByRole('button', { name: 'Record authority' }).press('Enter');
    await page.getByRole('alert').getByText('System: choose one.').waitFor();
    expect(await barriers(page)).toEqual([]);
    await page.getByLabel('System').selectOption('svs');
    await page.getByLabel('Letter or agreement').fill('DOJ letter 2026-118');
    await page.getByRole('button', { name: 'Record authority' }).press('Enter');
    await page.getByText('Extracts of Stolen Vehicle System of the California DOJ are on.').first().waitFor();
    await page.getByRole('cell', { name: 'On: authority recorded' }).waitFor();
    expect(await barriers(page)).toEqual([]);
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    expect(complaints).toEqual([]);
  });
});
