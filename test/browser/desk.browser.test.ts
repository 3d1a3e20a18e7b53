import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { declareUrgent, holdInquiry } from '../../src/access/index.ts';
import { openProvisionalCase } from '../../src/cases/index.ts';
import { caseNumber } from '../builders/case.ts';
import { must } from '../builders/department.ts';
import { aGoodAgent } from '../builders/staff.ts';
import { barriers, overflow, smallTargets } from './accessible.ts';
import { arriveAt, focusedText, tabTo } from './search-form.ts';
import { asPerson, openStage, type Stage } from './stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.stop());

const atDesk = (look = {}) =>
  asPerson(
    stage,
    { staffId: stage.department.administrators.OCS.primary, division: 'OCS' },
    look,
    'administrator',
  );

/** A provisional case of an agent's own, opened so many days ago. */
async function aProvisionalCase(number: string, daysAgo = 0): Promise<string> {
  const { department, agent } = stage;
  const first = {
    caseNumber: caseNumber(number),
    division: 'OCS',
    use: 'escape',
    unitId: agent.unitId,
    openedBy: agent.staffId,
  } as const;
  must(await openProvisionalCase(department.db, first, Date.now() - daysAgo * 86_400_000));
  return number;
}

async function aHold(reference: string): Promise<void> {
  const { staffId } = await aGoodAgent(stage.department, { name: 'Lena Park' });
  const hold = { staffId, reference };
  for (const byte of [1, 2])
    await holdInquiry(stage.department.db, { ...hold, subject: Buffer.alloc(32, byte) }, Date.now());
}

/** Presses a button that the Tab key leads to. */
async function press(page: Page, name: RegExp): Promise<void> {
  const button = page.getByRole('button', { name }).first();
  await button.waitFor();
  for (let presses = 0; presses < 80; presses += 1) {
    if (await button.evaluate((element) => element === document.activeElement))
      return page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not lead to ${name}`);
}

describe('the administrator’s desk, by keyboard alone (53060.5(c))', () => {
  test('a provisional case is confirmed, from what is due (R12)', async () => {
    const number = await aProvisionalCase('OCS-2026-700001', 10);
    const { page, complaints } = await atDesk();
    await page.goto('/desk');
    await arriveAt(page, 'What is due');
    await page.getByText('Overdue: 1').waitFor();
    expect(await barriers(page)).toEqual([]);
    await tabTo(page, 'a[href="/desk/confirm"]');
    await page.keyboard.press('Enter');
    await arriveAt(page, number);
    await expect.poll(() => page.locator('main').innerText()).toContain('Overdue');
    expect(await barriers(page)).toEqual([]);
    await press(page, /^Confirm case/);
    await page.getByText(`Case ${number} is confirmed.`).first().waitFor();
    expect(await focusedText(page)).toMatch(/is confirmed\. Recorded as entry \d/);
    await page.getByText('No case waits for you.').waitFor();
    expect(await barriers(page)).toEqual([]);
    expect(complaints).toEqual([]);
  });

  test('a numbering scheme is checked while it is written, saved, and retired (53060.7(b)(6))', async () => {
    const { page, complaints } = await atDesk();
    await page.goto('/desk/numbering');
    await arriveAt(page, 'Add a numbering scheme');
    await tabTo(page, '#name');
    await page.keyboard.type('Fugitive unit');
    await page.keyboard.press('Tab');
    await page.keyboard.type('{aa}-{nnnn}');
    await page.keyboard.press('Tab');
    await page.keyboard.type('AB-1234');
    await page.keyboard.press('Tab');
    await page.keyboard.type('P-45678');
    await page.getByText('The pattern would accept a CDCR number alone').waitFor();
    expect(await barriers(page)).toEqual([]);
    await press(page, /^Save scheme/);
    await arriveAt(page, 'Not allowed');
    expect(await focusedText(page)).toContain('53060.7(b)(6)');

    await tabTo(page, '#pattern');
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.type('FUG-{yyyy}-{nnnn}');
    await page.keyboard.press('Tab');
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.type('FUG-2026-0001');
    await page.getByText('Every example holds.').waitFor();
    await press(page, /^Save scheme/);
    await page.getByText('The scheme FUG-{yyyy}-{nnnn} is in force.').first().waitFor();
    await page.getByRole('button', { name: 'Retire scheme FUG-{yyyy}-{nnnn}' }).press('Enter');
    await page.getByText('The scheme FUG-{yyyy}-{nnnn} is retired.').first().waitFor();
    expect(complaints).toEqual([]);
  });

  test('a hold is lifted with its reason, without plate or case on the page (R14)', async () => {
    await aHold('17');
    const { page, complaints } = await atDesk();
    await page.goto('/desk/holds');
    await arriveAt(page, 'Refused in entry 17');
    await expect.poll(() => page.locator('main').innerText()).toContain('Lena Park');
    expect(await barriers(page)).toEqual([]);
    await press(page, /^Lift hold/);
    await page.getByRole('alert').getByText('choose a reason').waitFor();
    await tabTo(page, '#reason-17');
    await page.keyboard.type('The person explained');
    await press(page, /^Lift hold/);
    await page.getByText('The hold of entry 17 is lifted.').first().waitFor();
    await page.getByText('No inquiry is held.').waitFor();
    expect(await barriers(page)).toEqual([]);
    expect(complaints).toEqual([]);
  });

  test('a case is opened, put to a person and closed; an approval is given (R15)', async () => {
    const { page, complaints } = await atDesk();
    await page.goto('/desk/cases');
    await arriveAt(page, stage.caseNumber);
    await page.getByText('Open a case').click();
    await page.getByLabel('Internal case number').fill('ocs-2026-700009');
    await page.getByRole('checkbox').first().check();
    await page.getByLabel('Unit', { exact: true }).selectOption('ocs-unit');
    expect(await barriers(page)).toEqual([]);
    await page.getByRole('button', { name: 'Open case', exact: true }).press('Enter');
    await page.getByText('Case OCS-2026-700009 is open.').first().waitFor();
    await page.getByLabel('Person to put on case OCS-2026-700009').selectOption(stage.agent.staffId);
    await page.getByRole('button', { name: 'Put on case OCS-2026-700009' }).press('Enter');
    await page.getByText('is put on case OCS-2026-700009.').first().waitFor();

    await page.goto('/desk/approvals');
    await page.getByText('Give an approval').click();
    await page.getByLabel('Internal case number').fill('OCS-2026-700009');
    await page.getByLabel('Reads from').fill('06/10/2026 08:00');
    await page.getByLabel('Reads to').fill('06/10/2026 20:00');
    await page.getByLabel('Latitude').fill('38.58');
    await page.getByLabel('Longitude').fill('-121.49');
    await page.getByLabel('Radius in meters').fill('5000');
    expect(await barriers(page)).toEqual([]);
    await page.getByRole('button', { name: 'Give approval', exact: true }).press('Enter');
    await page.getByText('The approval for case OCS-2026-700009 is given.').first().waitFor();
    await page.getByText('5,000 m around 38.58, -121.49').waitFor();

    await page.goto('/desk/cases');
    await page.getByRole('button', { name: 'Close case OCS-2026-700009' }).press('Enter');
    await page.getByText('Case OCS-2026-700009 is closed.').first().waitFor();
    expect(complaints).toEqual([]);
  });

  test('an urgent use is declared by an end user, and reviewed by an administrator (R16)', async () => {
    const user = await asPerson(stage);
    await user.page.goto('/urgent');
    await arriveAt(user.page, 'Escape or danger to life');
    expect(await barriers(user.page)).toEqual([]);
    await tabTo(user.page, '#ground');
    await user.page.keyboard.press('Space');
    await tabTo(user.page, '#caseNumber');
    await user.page.keyboard.type(stage.caseNumber);
    await user.page.keyboard.press('Enter');
    await user.page.getByText('Urgent mode stands for four hours.').first().waitFor();

    const { page, complaints } = await atDesk();
    await page.goto('/desk/notices');
    await arriveAt(page, 'Urgent mode was declared');
    await expect.poll(() => page.locator('main').innerText()).not.toContain(stage.caseNumber);
    await page.getByRole('button', { name: 'Mark all as seen' }).press('Enter');
    await page.getByText('Not seen').waitFor({ state: 'detached' });
    await page.goto('/desk/urgent');
    await arriveAt(page, /declared by Renata Okafor/);
    await page.getByRole('button', { name: 'Record and read what was done' }).press('Enter');
    await page.getByText('Nothing was searched in this urgent use.').waitFor();
    expect(await barriers(page)).toEqual([]);
    await page.getByRole('button', { name: 'Accept the use of Renata Okafor' }).press('Enter');
    await page.getByText('The urgent use of Renata Okafor is accepted.').first().waitFor();
    expect(complaints).toEqual([]);
  });
});

describe('every page of the desk', () => {
  const addresses = ['', '/notices', '/confirm', '/holds', '/urgent', '/cases', '/numbering', '/approvals'];

  test('fits a phone of 320 pixels, and every button can be pressed by a finger', async () => {
    await aHold('18');
    await aProvisionalCase('OCS-2026-700002');
    const declaration = {
      staffId: stage.agent.staffId,
      caseNumber: stage.caseNumber,
      ground: 'escape',
    } as const;
    await declareUrgent(stage.department.db, declaration, Date.now());
    const { page } = await atDesk({ viewport: { width: 320, height: 700 } });
    for (const address of addresses) {
      await page.goto(`/desk${address}`);
      await page.getByRole('heading', { level: 1 }).waitFor();
      await expect.poll(() => page.getByText('Opening…').count()).toBe(0);
      expect([address, await overflow(page)]).toEqual([address, 0]);
      expect([address, await smallTargets(page)]).toEqual([address, []]);
    }
  });

  test('says to an end user what it is for, and shows nothing', async () => {
    const { page } = await asPerson(stage);
    await page.goto('/desk/holds');
    await arriveAt(page, 'For Division Administrators');
    expect(await barriers(page)).toEqual([]);
    await expect.poll(() => page.getByRole('link', { name: 'Numbering' }).count()).toBe(0);
  });
});
