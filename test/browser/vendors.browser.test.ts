import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { tell } from '../../src/deadlines/index.ts';
import { addCivil, civilDate } from '../../src/foundation/clock.ts';
import { approveTechnology, proposeTechnology } from '../../src/technologies/index.ts';
import { must } from '../builders/department.ts';
import { aGoodAgent } from '../builders/staff.ts';
import { barriers, overflow, smallTargets } from './accessible.ts';
import { arriveAt } from './search-form.ts';
import { asPerson, openStage, type Stage } from './stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
  const { db, eis, policyOwner, now } = stage.department;
  const technologyId = 'northwind';
  const proposal = { technologyId, name: 'Northwind Search', kind: 'provider', vendor: 'Northwind' } as const;
  await proposeTechnology(db, { ...proposal, proposedBy: policyOwner }, now);
  const dates = {
    startsOn: addCivil(civilDate(now), { days: -1 }),
    endsOn: addCivil(civilDate(now), { years: 1 }),
  };
  must(await approveTechnology(db, { technologyId, contract: 'TEST-9', ...dates, approvedBy: eis }, now));
  // R9: from here on a grant opens a task.
  await aGoodAgent(stage.department, { staffId: 'brooks.n', name: 'Nadia Brooks' });
});
afterAll(() => stage.stop());

const asAdministrator = () =>
  asPerson(
    stage,
    { staffId: stage.department.administrators.OCS.primary, division: 'OCS' },
    {},
    'administrator',
  );
const asEis = () => asPerson(stage, { staffId: stage.department.eis, division: 'OCS' });

/** Goes to a control with Tab, as somebody without a mouse does, and presses Enter there. */
async function press(page: Page, role: 'button' | 'link', name: RegExp | string) {
  const control = page.getByRole(role, { name }).first();
  await control.waitFor();
  for (let presses = 0; presses < 80; presses += 1) {
    if (await control.evaluate((element) => element === document.activeElement))
      return page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not lead to ${String(name)}`);
}

/** A day as people write it. */
const written = (day: number): string =>
  `${Math.trunc(day / 100) % 100}/${day % 100}/${Math.trunc(day / 10_000)}`;

async function expectAccessible(page: Page) {
  expect(await barriers(page)).toEqual([]);
  await page.setViewportSize({ width: 320, height: 640 });
  expect(await overflow(page)).toBe(0);
  expect(await smallTargets(page)).toEqual([]);
}

describe('accounts at vendors (53060.5(c)(1)(D), R9)', () => {
  test('a task waits, the list is tried, then imported, and closes it; findings name their clause', async () => {
    const { page, complaints } = await asAdministrator();
    await page.goto('/desk');
    await press(page, 'link', /Accounts to follow at vendors/);
    await arriveAt(page, 'Accounts at vendors');
    await page.getByRole('row', { name: /Open an account.*Nadia Brooks/ }).waitFor();
    await press(page, 'button', /Try the list/);
    await page.getByRole('alert').waitFor();
    const csv = [
      'Username,Name,Status,Last Access,2FA',
      'brooks.n,Nadia Brooks,Active,11/01/2026,Yes',
      'dispatch2,Dispatch,Active,11/01/2026,No',
    ].join('\n');
    const file = page.getByLabel('List of accounts');
    await file.setInputFiles({ name: 'accounts.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) });
    await page.getByLabel('Day of the list').focus();
    await page.keyboard.type(written(civilDate(Date.now())));
    await press(page, 'button', /Try the list/);
    await page.getByText('2 accounts. 1 tasks would be closed, 0 wait.').waitFor();
    await expectAccessible(page);
    await page.setViewportSize({ width: 1280, height: 900 });
    await press(page, 'button', /^Import the list/);
    await page.getByText('Nothing is to be done at this vendor.').waitFor();
    await page.getByRole('heading', { name: 'Findings', exact: true }).waitFor();
    await page.getByText('Shared or generic.').waitFor();
    await page.getByText('No two factors.').waitFor();
    await page.getByRole('link', { name: 'DOM 53060.9(a)' }).first().waitFor();
    expect(complaints).toEqual([]);
  });

  test('EIS says that a product has no accounts of its own, and takes it back (53060.6(a))', async () => {
    const { page, complaints } = await asEis();
    await page.goto('/desk/vendors');
    await press(page, 'button', /Say that it has no accounts of its own/);
    await page.getByText('None of its own').waitFor();
    await expectAccessible(page);
    await press(page, 'button', /Say that it has accounts of its own/);
    await page.getByText('Newest list').waitFor();
    expect(complaints).toEqual([]);
  });

  test('an end user is told that it is not for him', async () => {
    const { page } = await asPerson(stage);
    await page.goto('/desk/vendors');
    await page.getByText(/Only a Division Administrator does this/).waitFor();
  });
});

describe('mail (R20)', () => {
  test('without a mail server the pages say so, and what was not mailed is listed for the administrators', async () => {
    const { db } = stage.department;
    const earlier = Date.now() - 20 * 60_000;
    await tell(db, { kind: 'grant-ends', entry: 0, staffIds: [stage.agent.staffId] }, earlier);
    const own = await asPerson(stage);
    await own.page.goto('/desk/notices');
    await own.page.getByText('Mail is off.').waitFor();
    const { page, complaints } = await asAdministrator();
    await page.goto('/desk');
    await press(page, 'link', /Notices that did not go by mail/);
    await arriveAt(page, 'Notices that did not go by mail');
    await page.getByText('Mail is off: EIS has named no mail server.').waitFor();
    await page.getByRole('heading', { name: 'Renata Okafor' }).waitFor();
    await page.getByText('Your access will end on its last day').waitFor();
    await expectAccessible(page);
    expect([...own.complaints, ...complaints]).toEqual([]);
  });
});
