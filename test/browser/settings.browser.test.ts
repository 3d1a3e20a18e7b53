import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { barriers, overflow } from './accessible.ts';
import { arriveAt } from './search-form.ts';
import { asPerson, openStage, type Stage } from './stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.stop());

const settingsOf = async (staffId: string, role: 'end-user' | 'administrator' = 'end-user') => {
  const { page } = await asPerson(stage, { staffId, division: 'OCS' }, {}, role);
  await page.goto('/office/settings');
  await arriveAt(page, 'Last name on the search form');
  return page;
};

const said = (page: Page, text: string): Promise<void> =>
  page.locator('.act-result', { hasText: text }).waitFor();

describe('what the policy leaves to the department (R3, R7, R10)', () => {
  test('a policy owner decides on Parole Agents, on authority', async () => {
    const page = await settingsOf(stage.department.policyOwner);
    await page.getByText('Not decided yet: none of them is granted access').waitFor();
    await page.getByRole('button', { name: 'Decide on Parole Agents' }).press('Enter');
    await page.getByText('There is a problem').waitFor();
    expect(await barriers(page)).toEqual([]);
    await page.getByLabel('Parole Agents outside the unit').selectOption('approval-needed');
    await page.locator('#parole-agents-authority').fill('Memorandum 12 of 2026');
    await page.getByRole('button', { name: 'Decide on Parole Agents' }).press('Enter');
    await said(page, 'It is decided on Parole Agents.');
    await page.getByText('on this authority: Memorandum 12 of 2026').waitFor();
    expect(await barriers(page)).toEqual([]);
    expect(await overflow(page)).toBe(0);
  });

  test('a policy owner names the department and sets how soon an alert is repeated (R21)', async () => {
    const page = await settingsOf(stage.department.policyOwner);
    await page.getByRole('button', { name: 'Set the minutes' }).press('Enter');
    await page.getByText('Minutes: give a whole number').first().waitFor();
    expect(await barriers(page)).toEqual([]);
    await page.getByLabel('Minutes', { exact: true }).fill('30');
    await page.locator('#repeat-minutes-authority').fill('Memorandum 14 of 2026');
    await page.getByRole('button', { name: 'Set the minutes' }).press('Enter');
    await said(page, 'Alerts are repeated no sooner.');
    await page.getByText('no second alert at one camera for 30 minutes').waitFor();
    await page.getByLabel('Name of the department').fill('Department of Example');
    await page.locator('#department-name-authority').fill('Memorandum 15 of 2026');
    await page.getByRole('button', { name: 'Name the department' }).press('Enter');
    await said(page, 'The department has this name.');
    await page.getByText('Department of Example', { exact: true }).waitFor();
    expect(await barriers(page)).toEqual([]);
    const other = await settingsOf(stage.department.hiringAuthority.OCS);
    expect(await other.getByRole('button', { name: 'Name the department' }).count()).toBe(0);
  });

  test('a Hiring Authority proposes the days of idle accounts, EIS agrees', async () => {
    const proposing = await settingsOf(stage.department.hiringAuthority.OCS);
    await proposing.getByLabel('Days', { exact: true }).fill('12');
    await proposing.getByRole('button', { name: 'Propose days' }).press('Enter');
    await proposing.getByText('There is a problem').waitFor();
    await proposing.getByLabel('Days', { exact: true }).fill('90');
    await proposing.getByLabel('On what authority').fill('CJIS Security Policy AC-2');
    await proposing.getByRole('button', { name: 'Propose days' }).press('Enter');
    await said(proposing, '90 days are proposed. EIS agrees to it.');
    expect(await barriers(proposing)).toEqual([]);
    const agreeing = await settingsOf(stage.department.eis);
    await agreeing.getByRole('button', { name: 'Agree to 90 days' }).press('Enter');
    await said(agreeing, 'Idle accounts are suspended after 90 days.');
    expect(await barriers(agreeing)).toEqual([]);
  });

  test('an administrator turns the last name on for the own division alone', async () => {
    const page = await settingsOf(stage.department.administrators.OCS.primary, 'administrator');
    expect(await page.getByRole('button', { name: /^Turn the field/ }).count()).toBe(1);
    await page.getByRole('button', { name: 'Turn the field on for OCS' }).press('Enter');
    await said(page, 'The field for the last name is on for OCS.');
    await page.getByRole('button', { name: 'Turn the field off for OCS' }).waitFor();
    expect(await barriers(page)).toEqual([]);
  });
});
