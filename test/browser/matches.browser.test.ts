import { generateIdentity, identityToRecipient } from 'age-encryption';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { barriers, overflow, smallTargets } from './accessible.ts';
import { chooseAt, pressAt, typeAt } from './keyboard.ts';
import { arriveAt, askByKeyboard } from './search-form.ts';
import { asPerson, openStage, type Stage } from './stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
  // The owner has a key: what is sent is opened by nobody here (R23).
  await stage.server.database.owner.query(
    `update agencies set age_key = $2, age_key_by = $1, contact = 'alpr@sheriff.example.gov' where is_owner`,
    [stage.department.policyOwner, await identityToRecipient(await generateIdentity())],
  );
  // Of one plate the camera told where it stands, of the others not.
  await stage.server.database.owner.query(
    `update reads r set plate_box = '{200,150,240,120}' from plates p where p.plate_no = r.plate_no and p.text = '7ABC123'`,
  );
});
afterAll(() => stage.stop());

const atDesk = (seat: 'primary' | 'secondary') =>
  asPerson(
    stage,
    { staffId: stage.department.administrators.OCS[seat], division: 'OCS' },
    {},
    'administrator',
  );

/** Searches, opens the first match, and waits until its photo is shown. */
async function openMatch(page: Page, plate: string): Promise<void> {
  const purpose = 'escape from custody, vehicle seen northbound';
  await page.goto('/');
  await askByKeyboard(page, { caseNumber: stage.caseNumber, purpose, plate });
  const open = page.getByRole('button', { name: 'Open match 1', exact: true });
  await open.waitFor();
  await open.press('Enter');
  await page.locator('article img').first().waitFor();
  await page.getByText('Often misread').first().waitFor();
}

describe('a match, by keyboard (53060.9(b))', () => {
  test('is compared with its photo and confirmed; then what was done is noted against its case', async () => {
    const { page, complaints } = await asPerson(stage);
    await openMatch(page, '7ABC123');
    const first = page.getByRole('article').first();
    await expect.poll(() => first.innerText()).toMatch(/Not verified/i);
    const plate = first.getByRole('img', { name: 'The plate on match 1, enlarged' });
    const sizeOf = () =>
      plate.evaluate((image: HTMLImageElement) => [image.naturalWidth, image.naturalHeight]);
    await expect.poll(sizeOf).toEqual([336, 168]);
    await first.getByRole('img', { name: /^Photo of match 1/ }).waitFor();
    expect(await barriers(page)).toEqual([]);
    await first.focus();
    await page.keyboard.press('c');
    await page.getByRole('button', { name: 'Confirm that it is a match' }).waitFor();
    expect(await barriers(page)).toEqual([]);
    await pressAt(page, 'Confirm that it is a match');
    await page.getByText('State of the plate: choose how it compares.').first().waitFor();
    for (const feature of [/^State of the plate \(/, /^Make \(/, /^Color \(/, /^Body \(/])
      await chooseAt(page, feature, 'the same');
    await pressAt(page, 'Confirm that it is a match');
    await page.getByText('match 1: Match, confirmed by photo.').first().waitFor();
    await expect.poll(() => first.innerText()).toMatch(/Match, confirmed by photo/i);
    await first.getByText('Note what was done').click();
    await chooseAt(page, 'What was done', 'Followed');
    const words = 'What was done and came of it, in a few words (optional)';
    await typeAt(page, words, 'driver Maria Gonzalez born 02/03/1984');
    await pressAt(page, 'Note against the case');
    await page.getByText('The text holds personal information, which is not kept.').first().waitFor();
    await typeAt(page, words, 'seen parked, left to the local patrol');
    await pressAt(page, 'Note against the case');
    await page.getByText('It is noted against the case.').first().waitFor();
    await expect
      .poll(() => first.innerText())
      .toContain('Followed as a lead (“seen parked, left to the local patrol”)');
    expect(await barriers(page)).toEqual([]);
    expect(await smallTargets(page)).toEqual([]);
    await page.goto('/matches');
    await arriveAt(page, 'Your matches');
    await page.getByRole('heading', { name: 'Confirmed by photo' }).first().waitFor();
    expect(await barriers(page)).toEqual([]);
    expect(await overflow(page)).toBe(0);
    expect(complaints).toEqual([]);
  });

  test('that is invalid is reported in three steps, told to the agency of record, answered and settled', async () => {
    const { page, complaints } = await asPerson(stage);
    await openMatch(page, '8XYZ999');
    await page.getByRole('article').first().focus();
    await page.keyboard.press('x');
    await chooseAt(page, 'What is wrong', 'The photo shows other');
    await typeAt(page, 'The plate that the photo shows (optional)', '8XYZ998');
    await pressAt(page, 'Report invalid match');
    await page.getByText('It is reported to your Division Administrators.').first().waitFor();
    await page.getByText('The camera did not say where the plate stands').first().waitFor();
    await page.getByText('This is not a match: nobody acts on it').waitFor();
    expect(await barriers(page)).toEqual([]);
    expect(complaints).toEqual([]);

    const desk = await atDesk('primary');
    await desk.page.goto('/desk');
    await arriveAt(desk.page, 'What is due');
    await pressAt(desk.page, /Invalid matches to settle/);
    await arriveAt(desk.page, /^Invalid match of entry/);
    await desk.page.getByText('alpr@sheriff.example.gov').first().waitFor();
    await expect.poll(() => desk.page.locator('main').innerText()).not.toContain('8XYZ99');
    expect(await barriers(desk.page)).toEqual([]);
    await chooseAt(desk.page, /^How the notice goes/, 'By mail from Plateward, now (alpr@sheriff');
    await pressAt(desk.page, /^Make and send notice/);
    await desk.page
      .getByText('The notice is made, encrypted to the agency, and goes by mail.')
      .first()
      .waitFor();
    await desk.page.getByText('Mail from Plateward', { exact: true }).waitFor();
    await desk.page.getByText('waits to go').first().waitFor();
    await desk.page.getByText('Sent, not answered').waitFor();
    const saved = desk.page.waitForEvent('download');
    await pressAt(desk.page, /^Save the encrypted notice/);
    expect((await saved).suggestedFilename()).toMatch(/^notice-\d+\.tar\.age$/);
    await chooseAt(desk.page, 'What the agency answered', 'It agrees');
    await pressAt(desk.page, /^Note answer/);
    await desk.page.getByText('The answer is noted.').first().waitFor();
    await chooseAt(desk.page, 'How it is settled', 'The camera was mended');
    await pressAt(desk.page, /^Settle report/);
    await desk.page.getByText('The report is settled.').first().waitFor();
    await desk.page.getByText('Resolved').first().waitFor();
    expect(await barriers(desk.page)).toEqual([]);
    expect(await smallTargets(desk.page)).toEqual([]);
    expect(desk.complaints).toEqual([]);
  });

  test('photos of one vehicle are judged in a grid (R22)', async () => {
    const { page, complaints } = await asPerson(stage);
    await page.goto('/');
    const purpose = 'escape from custody, vehicle seen northbound';
    await askByKeyboard(page, { caseNumber: stage.caseNumber, purpose, plate: '7ABC123' });
    await pressAt(page, /^Judge 12 photos of one plate together/);
    const grid = page.getByRole('region', { name: 'Photos of one vehicle' });
    await grid.getByText('12 photos are shown and ticked.').waitFor();
    await grid.getByRole('checkbox').first().press('Space');
    await grid.getByText('11 photos are shown and ticked.').waitFor();
    for (const feature of [/^State of the plate/, /^Make/, /^Color/, /^Body/])
      await grid.getByLabel(feature).selectOption('same');
    await grid.getByRole('button', { name: 'Confirm that it is a match' }).press('Enter');
    await page.getByText('11 matches are confirmed.').first().waitFor();
    await expect.poll(() => page.getByText('Match, confirmed by photo').count()).toBe(11);
    expect(await barriers(page)).toEqual([]);
    expect(complaints).toEqual([]);
  });
});
