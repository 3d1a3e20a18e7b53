import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { setPull } from '../../src/audits/pull/pull-store.ts';
import { pullAsked } from '../../src/audits/pull/watch-pulls.ts';
import { addCivil, civilDate } from '../../src/foundation/clock.ts';
import { quiet } from '../../src/foundation/log.ts';
import { anAgency } from '../builders/agency.ts';
import { barriers, overflow } from './accessible.ts';
import { arriveAt } from './search-form.ts';
import { asPerson, openStage, type Stage } from './stage.ts';

let stage: Stage;
let eis: Page;
beforeAll(async () => {
  stage = await openStage();
  eis = (await as(stage.department.eis)).page;
});
afterAll(() => stage.stop());

const as = (staffId: string, role: 'end-user' | 'administrator' = 'end-user') =>
  asPerson(stage, { staffId, division: 'OCS' }, {}, role);
const said = (page: Page, text: string): Promise<void> =>
  page.locator('.act-result', { hasText: text }).waitFor();
const written = (day: number): string => {
  const text = String(day);
  return `${text.slice(4, 6)}/${text.slice(6)}/${text.slice(0, 4)}`;
};
const vendorLog =
  'ID,User Name,License Plate,Reason,Search Time\nr-1,Lee Ann,7RPT001,escape,2026-02-05 11:00:00\n';
const unfold = (page: Page, what: string): Promise<void> =>
  page.locator('summary', { hasText: what }).press('Enter');

describe('EIS’s register on its page (53060.6(a))', () => {
  test('an entry goes from its proposal into use, goes on, is suspended, and ends', async () => {
    const ownerId = await anAgency(stage.department, { name: 'Police Department of Register Bay' });
    const today = civilDate(Date.now());
    const { page: owner } = await as(stage.department.policyOwner);
    await owner.goto('/desk/register');
    await arriveAt(owner, 'Propose an entry');
    expect(await barriers(owner)).toEqual([]);
    expect(await overflow(owner)).toBe(0);
    await owner.getByRole('button', { name: 'Propose', exact: true }).press('Enter');
    await owner.getByText('There is a problem').waitFor();
    await owner.locator('#technology').fill('register-bay');
    await owner.locator('#name').fill('Register Bay look-up');
    await owner.locator('#vendor').fill('A vendor');
    await owner.locator('#ownerId').fill(ownerId);
    await owner.locator('#hosts').fill('api.vendor.example');
    await owner.getByRole('button', { name: 'Propose', exact: true }).press('Enter');
    await said(owner, 'Register Bay look-up is proposed.');

    await eis.goto('/desk/register');
    await arriveAt(eis, 'Register Bay look-up');
    const approve = async () => {
      await eis.locator('#contract-register-bay').fill('Contract 12');
      await eis.locator('#startsOn-register-bay').fill(written(today));
      await eis.locator('#endsOn-register-bay').fill(written(addCivil(today, { days: 20 })));
      await eis.getByRole('button', { name: 'Approve register-bay' }).press('Enter');
    };
    await approve();
    await said(eis, 'The register lacks');
    await unfold(eis, 'Describe register-bay');
    for (const [line, text] of [
      ['support', 'Support agreement 4'],
      ['dataFlow', 'Look-ups by REST'],
      ['network', 'HTTPS to the named host'],
      ['securityReview', 'Review 12'],
      ['reviewedOn', written(today)],
    ] as const)
      await eis.locator(`#${line}-register-bay-described`).fill(text);
    expect(await barriers(eis)).toEqual([]);
    await eis.getByRole('button', { name: 'Change description of register-bay' }).press('Enter');
    await said(eis, 'The description of Register Bay look-up is changed.');
    await approve();
    await said(eis, 'The contract of Register Bay look-up is approved.');
    await eis.getByRole('button', { name: 'Put into use register-bay' }).press('Enter');
    await said(eis, 'Register Bay look-up is in use.');
    await eis.getByText('Its contract ends in 20 days.').waitFor();

    await unfold(eis, 'Contract goes on register-bay');
    await eis.locator('#goesOnUntil-register-bay').fill(written(addCivil(today, { years: 1 })));
    await eis.locator('#authority-register-bay').fill('Amendment 2');
    await eis.getByRole('button', { name: 'Record that it goes on register-bay' }).press('Enter');
    await said(eis, 'The contract of Register Bay look-up goes on.');
    await unfold(eis, 'What its console shares register-bay');
    await eis.getByLabel('federal agencies').check();
    await eis.locator('#checkedOn-register-bay-switches').fill(written(today));
    await eis.getByRole('button', { name: 'Record what it shares register-bay' }).press('Enter');
    await said(eis, 'What the console of Register Bay look-up shares is recorded.');
    await eis.getByText('Its console shares with federal agencies: it may not').waitFor();
    await unfold(eis, 'Suspend or end register-bay');
    await eis.locator('#why-register-bay-suspend').fill('Security notice 3');
    await eis.getByRole('button', { name: 'Suspend register-bay', exact: true }).press('Enter');
    await said(eis, 'Register Bay look-up is suspended.');
    await eis.locator('#why-register-bay-end').fill('Contract not renewed');
    await eis.getByRole('button', { name: 'End register-bay', exact: true }).press('Enter');
    await said(eis, 'Register Bay look-up has ended.');
    await eis.getByText('It has ended; it can be proposed anew').waitFor();
    expect(await barriers(eis)).toEqual([]);
    expect(await overflow(eis)).toBe(0);
  });

  test('a procurement is asked for and decided; its letter is at hand', async () => {
    const { page: administrator } = await as(stage.department.administrators.OCS.primary, 'administrator');
    await administrator.goto('/desk/procurements');
    await arriveAt(administrator, 'Ask EIS');
    expect(await barriers(administrator)).toEqual([]);
    await administrator.locator('#title-new').fill('Trailer cameras');
    await administrator.locator('#vendor-new').fill('A vendor');
    await administrator.locator('#need-new').fill('Two trailers at the gates');
    await administrator.getByRole('button', { name: 'Ask EIS a procurement' }).press('Enter');
    await said(administrator, 'EIS was asked.');

    await eis.goto('/desk/procurements');
    await arriveAt(eis, 'Trailer cameras');
    expect(await barriers(eis)).toEqual([]);
    await eis.getByRole('button', { name: /^Approve/ }).press('Enter');
    await said(eis, 'Trailer cameras is approved.');
    const letter = eis.getByRole('link', { name: 'Letter as PDF of Trailer cameras' });
    const download = eis.waitForEvent('download');
    await letter.press('Enter');
    expect((await download).suggestedFilename()).toMatch(/^procurement-\d+\.pdf$/);
    expect(await overflow(eis)).toBe(0);
  });

  test('settings of sharing and vendors’ logs have their pages', async () => {
    await eis.goto('/desk/sharing-settings');
    await arriveAt(eis, 'Settings of sharing');
    await eis.getByText('No night has been kept yet.').waitFor();
    expect(await barriers(eis)).toEqual([]);
    await eis.goto('/desk/audit-pulls');
    await arriveAt(eis, 'Let a log come by itself');
    await eis.getByLabel('How it comes').selectOption('folder');
    await eis.locator('#product-new').fill('nobody-registered');
    await eis.locator('#everyDays-new').fill('7');
    await eis.getByRole('button', { name: 'Let it come a vendor’s log' }).press('Enter');
    await said(eis, 'EIS’s register has no such product in use.');
    expect(await barriers(eis)).toEqual([]);
    expect(await overflow(eis)).toBe(0);
  });

  test('a vendor’s log is asked for at once by keyboard, and its report comes by itself', async () => {
    const { stores } = stage.server;
    const { administrators, eis: by } = stage.department;
    const dropFolder = mkdtempSync(join(tmpdir(), 'plateward-logs-'));
    const set = { product: 'plateward', division: 'OCS', way: 'folder', everyDays: 7, by } as const;
    await setPull(stores.app, set, Date.now());
    mkdirSync(join(dropFolder, 'plateward/OCS'), { recursive: true });
    writeFileSync(join(dropFolder, 'plateward/OCS/log.csv'), vendorLog);
    const { page } = await as(administrators.OCS.primary, 'administrator');
    await page.goto('/desk/audit-pulls');
    await arriveAt(page, 'Plateward, OCS');
    await page.getByRole('button', { name: 'Look in the folder now' }).press('Enter');
    await said(page, 'is asked for.');
    await page.getByText('Its report will stand here').waitFor();
    expect(await barriers(page)).toEqual([]);
    const deps = { ...stores, db: stores.app, log: quiet, dropFolder, settledAfterMs: 0 };
    expect(await pullAsked(deps, new Map(), Date.now() + 1_000)).toBe(1);
    await page.getByText('1 row: 1 new').waitFor();
    await expect.poll(() => page.getByText('Its report will stand here').count()).toBe(0);
    expect(await barriers(page)).toEqual([]);
    expect(await overflow(page)).toBe(0);
    rmSync(dropFolder, { recursive: true });
  });
});
