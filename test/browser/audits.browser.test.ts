import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { appoint, type StaffMember } from '../../src/people/index.ts';
import { must } from '../builders/department.ts';
import { anInquiry } from '../builders/good-inquiry.ts';
import { anOpenAudit } from '../builders/open-audit.ts';
import { aSession } from '../builders/session.ts';
import { aProvider } from '../builders/provider.ts';
import { aGoodAgent } from '../builders/staff.ts';
import { barriers, overflow, smallTargets } from './accessible.ts';
import { arriveAt } from './search-form.ts';
import { asPerson, openStage, type Stage } from './stage.ts';

let stage: Stage;
let designee: StaffMember;
let audit: string;
beforeAll(async () => {
  stage = await openStage();
  const { department, server, agent, caseNumber } = stage;
  const now = Date.now();
  designee = await aGoodAgent(department, { name: 'Delia Marsh' });
  must(
    await appoint(department.db, { role: 'audit-designee', division: 'OCS', staffId: designee.staffId }, now),
  );
  await aProvider(department);
  const { token } = await aSession(department, agent, { at: now });
  const searched = await server.as(token).post('/api/v1/inquiries', anInquiry(caseNumber));
  const { receipt }: { receipt: { asked: number } } = searched.body;
  const { staffId } = agent;
  audit = await anOpenAudit(
    server.database.owner,
    { division: 'OCS', stage: 'begun', staffId, entry: receipt.asked },
    now,
  );
});
afterAll(() => stage.stop());

const asDesignee = () => asPerson(stage, designee);
const asAdministrator = () =>
  asPerson(
    stage,
    { staffId: stage.department.administrators.OCS.primary, division: 'OCS' },
    {},
    'administrator',
  );
const asHiringAuthority = () =>
  asPerson(stage, { staffId: stage.department.hiringAuthority.OCS, division: 'OCS' });

/** Goes to a control with Tab, as somebody without a mouse does, and presses the key there. */
async function press(page: Page, role: 'button' | 'link' | 'radio', name: RegExp | string, key = 'Enter') {
  const control = page.getByRole(role, { name }).first();
  await control.waitFor();
  for (let presses = 0; presses < 120; presses += 1) {
    if (await control.evaluate((element) => element === document.activeElement))
      return page.keyboard.press(key);
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not lead to ${String(name)}`);
}

async function choose(page: Page, label: string, option: string) {
  await page.getByLabel(label, { exact: true }).selectOption({ label: option });
}

async function expectAccessible(page: Page) {
  expect(await barriers(page)).toEqual([]);
  await page.setViewportSize({ width: 320, height: 640 });
  expect(await overflow(page)).toBe(0);
  expect(await smallTargets(page)).toEqual([]);
  await page.setViewportSize({ width: 1280, height: 900 });
}

const topics = ['Grants', 'Training', 'Form 110', 'Inactive accounts', 'Licenses', 'Accounts at vendors'];

/** What a link gives as a file. */
async function downloaded(page: Page, link: RegExp): Promise<Buffer> {
  const [download] = await Promise.all([page.waitForEvent('download'), press(page, 'link', link)]);
  return readFile(await download.path());
}

describe('a whole audit, by keyboard (53060.5(c)(2), R29)', () => {
  test('asks for a case number that is missing, and the person gives it (R30)', async () => {
    const { page, complaints } = await asDesignee();
    await page.goto(`/audits/${audit}/rows/1`);
    await page.getByText('Case data is missing').focus();
    await page.keyboard.press('Enter');
    await choose(page, 'Ask this person for', 'The internal case number');
    await press(page, 'button', 'Ask for it');
    await page.getByText(/The person is asked for it\. Recorded as entry/).waitFor();
    const asked = await asPerson(stage);
    await asked.page.goto('/clarifications');
    await asked.page.getByRole('heading', { name: /^Search of/ }).waitFor();
    await asked.page.getByRole('main').getByRole('textbox').fill('OCS-2026-000117');
    await expectAccessible(asked.page);
    await press(asked.page, 'button', /^Give it/);
    await asked.page.getByText(/What was missing is given\. Recorded as entry/).waitFor();
    await page.reload();
    await page.getByText('OCS-2026-000117').waitFor();
    expect([...complaints, ...asked.complaints]).toEqual([]);
  });

  test('the designee judges each search, with what it told masked until it is opened (R5)', async () => {
    const { page, complaints } = await asDesignee();
    await page.goto('/audits');
    await page.getByRole('link', { name: /OCS, special audit/ }).waitFor();
    await expectAccessible(page);
    await press(page, 'link', /OCS, special audit/);
    await page.getByRole('heading', { name: 'Searches to review' }).waitFor();
    await expectAccessible(page);
    await press(page, 'link', 'Review the next');
    await arriveAt(page, 'Row 1');
    await page.getByText('escape from custody, vehicle seen northbound').waitFor();
    await expectAccessible(page);
    await page.getByText('Masked.').waitFor();
    await choose(page, 'Reason for opening', 'To judge how wide the search was');
    await press(page, 'button', 'Record reason and open');
    await page.getByText(/matches that are still kept\. Recorded as entry/).waitFor();
    // One Tab leads into the choices, an arrow to the next of them.
    await press(page, 'radio', /^Refer/, 'ArrowDown');
    expect(await page.getByLabel('Inadequate purpose').isChecked()).toBe(true);
    await page.locator('#ground').selectOption({ label: 'The purpose says too little' });
    await press(page, 'button', 'Record decision');
    await page.getByText(/Row 1: inadequate\. Recorded as entry/).waitFor();
    await press(page, 'link', 'Back to the audit');
    for (const topic of topics) {
      await press(page, 'button', `In order (${topic})`);
      await page.getByText(`${topic}: in order. Recorded`).waitFor();
    }
    expect(await page.getByRole('link', { name: 'Check and sign' }).count()).toBe(0);
    expect(complaints).toEqual([]);
  });

  test('the administrator checks the answers and signs', async () => {
    const { page, complaints } = await asAdministrator();
    await page.goto(`/audits/${audit}`);
    await press(page, 'link', 'Check and sign');
    await arriveAt(page, 'Check and sign the audit');
    await page.getByText(/Reviewed 1 of 1; 1 of them have/).waitFor();
    await expectAccessible(page);
    await press(page, 'button', 'Sign audit');
    await page.getByText(/The audit is signed\. Recorded as entry/).waitFor();
    expect(complaints).toEqual([]);
  });

  test('the Hiring Authority receives the memo', async () => {
    const { page, complaints } = await asHiringAuthority();
    await page.goto(`/audits/${audit}`);
    await press(page, 'button', 'I have received the memo');
    await page.getByText(/The receipt of the memo is recorded\. Recorded as entry/).waitFor();
    await page.getByRole('heading', { name: 'Papers' }).waitFor();
    await expectAccessible(page);
    expect(complaints).toEqual([]);
  });

  test('reads memo, report, public version and notice, each with its signed note, and receives the notice', async () => {
    const { page, complaints } = await asHiringAuthority();
    await page.goto(`/audits/${audit}`);
    await page.getByRole('heading', { name: 'Papers' }).waitFor();
    const papers = ['Memo to the Hiring Authority', 'Report with figures and trend', 'Public version'];
    for (const paper of papers)
      expect((await downloaded(page, new RegExp(`^${paper}.*PDF`))).subarray(0, 5).toString()).toBe('%PDF-');
    const memo = await downloaded(page, /^Memo to be edited/);
    expect(memo.subarray(0, 2).toString()).toBe('PK');
    await page.reload();
    const note = await downloaded(page, /^signed note of Memo to the Hiring Authority/);
    expect(note.toString()).toContain('\n\n— ');
    await downloaded(page, /^Notice as PDF of Row 1/);
    await press(page, 'button', /^Received \(Row 1/);
    await page.getByText(/The receipt of the notice of row 1 is recorded\. Recorded as entry/).waitFor();
    await expect.poll(() => page.getByRole('button', { name: /^Received/ }).count()).toBe(0);
    await expectAccessible(page);
    expect(complaints).toEqual([]);
  });

  test('the next is begun by the designee, who draws what the Hiring Authority directs or more', async () => {
    const made = await anOpenAudit(
      stage.server.database.owner,
      { division: 'OCS', stage: 'made' },
      Date.now(),
    );
    const { page, complaints } = await asDesignee();
    await page.goto(`/audits/${made}`);
    await page.getByLabel(/95 % confidence/).selectOption('2');
    await expectAccessible(page);
    await press(page, 'button', 'Begin audit');
    await page.getByText(/The audit has begun; what is looked at stands\. Recorded as entry/).waitFor();
    expect(complaints).toEqual([]);
  });
});

describe('an irregularity, by keyboard (53060.5(c)(2)(C), R30)', () => {
  test('is reported on one page, and seen to by the Hiring Authority', async () => {
    const reporting = await asDesignee();
    await reporting.page.goto('/irregularities');
    await reporting.page.getByLabel('Whom it concerns').fill(stage.agent.staffId);
    await choose(reporting.page, 'What it is', 'Personal interest');
    await reporting.page
      .getByLabel('What was seen')
      .fill('The same plate again and again without case activity.');
    await expectAccessible(reporting.page);
    await press(reporting.page, 'button', 'Report');
    await reporting.page.getByText(/Reported\. Recorded as entry/).waitFor();

    const { page, complaints } = await asHiringAuthority();
    await page.goto('/irregularities');
    await page.getByRole('heading', { name: 'Reported to you' }).waitFor();
    await press(page, 'button', /^Read/);
    await page.getByText('The same plate again and again without case activity.').waitFor();
    await expectAccessible(page);
    await press(page, 'button', /^Suspend access now/);
    await page.getByText(/The reason given is neutral\. Recorded as entry/).waitFor();
    expect(complaints).toEqual([]);
  });
});

describe('by what audits are ranked and drawn (53060.5(c)(2)(C), R29)', () => {
  test('the Hiring Authority reads each detector beside its thresholds, and directs others in writing', async () => {
    const { page, complaints } = await asHiringAuthority();
    await page.goto('/audits');
    await press(page, 'link', 'Detectors and thresholds');
    await arriveAt(page, 'Detectors and thresholds');
    await page.getByText('Nothing: the rules are as they are published.').waitFor();
    await expectAccessible(page);
    await page.getByLabel('Consecutive days').fill('1');
    await page.getByLabel('Your writing').fill('Memo 2026-12');
    await press(page, 'button', 'Direct rules');
    await page.getByRole('link', { name: /Consecutive days: a whole number from 2/ }).waitFor();
    await page.getByLabel('Consecutive days').fill('6');
    await page.getByLabel('Line of review').fill('3.5');
    await press(page, 'button', 'Direct rules');
    await page
      .getByText(/The rules are directed/)
      .first()
      .waitFor();
    await page.getByText(/Memo 2026-12: .*Line of review from 4 to 3\.5/).waitFor();
    await page.getByText(/Memo 2026-12: .*Consecutive days from 5 to 6/).waitFor();
    await page.getByText('Consecutive days: 6 (published: 5)').waitFor();
    await expectAccessible(page);
    expect(complaints).toEqual([]);
  });

  test('whoever compiles reads them, and directs nothing', async () => {
    const { page, complaints } = await asDesignee();
    await page.goto('/audits/rules');
    await page.getByRole('table', { name: 'Detectors' }).waitFor();
    expect(await page.getByRole('button', { name: 'Direct rules' }).count()).toBe(0);
    expect(complaints).toEqual([]);
  });
});

describe('a vendor’s log (53060.5(c)(2)(A), R9)', () => {
  const offer = async (page: Page, name: string, csv: string) => {
    await page.goto('/vendor-logs');
    await choose(page, 'Product', 'Northwind Search');
    await page
      .getByLabel('Audit export')
      .setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(csv) });
    await press(page, 'button', 'Look at the file');
  };

  test('is looked at first, then imported, and says what came of each row', async () => {
    const { page, complaints } = await asAdministrator();
    const headers = 'Name,License Plate,Case #,Reason,Search Time';
    const rows = ['Lee Ann,8XYZ999,,escape,2026-01-04 10:00', 'Lee Ann,8XYZ999,,escape,some day'];
    await offer(page, 'log.csv', `${[headers, ...rows].join('\n')}\n`);
    await page.getByText('2 rows: 1 new, 0 known already').waitFor();
    await page.getByText('Its time cannot be read: 1 row (2)').waitFor();
    await expectAccessible(page);
    await press(page, 'button', 'Import log');
    await page.getByRole('heading', { name: 'log.csv' }).waitFor();
    await expectAccessible(page);
    expect(complaints).toEqual([]);
  });

  test('of another product is read by the columns that somebody names, and they are kept', async () => {
    const { page, complaints } = await asAdministrator();
    const rows = ['Agent,Tag,Because,Moment', 'Lee Ann,6DEF456,wanted person,2026-01-05 11:00'];
    await offer(page, 'other.csv', `${rows.join('\n')}\n`);
    await page.getByText(/It cannot be imported like this/).waitFor();
    const named = {
      'Who searched': 'Agent',
      Plate: 'Tag',
      Purpose: 'Because',
      'Time of the search': 'Moment',
    };
    for (const [column, header] of Object.entries(named))
      await page.getByLabel(column, { exact: true }).selectOption(header);
    await expectAccessible(page);
    await press(page, 'button', 'Look at the file');
    await page.getByText('1 row: 1 new, 0 known already').waitFor();
    await press(page, 'button', 'Import log');
    await page.getByRole('heading', { name: 'Columns that were named' }).waitFor();
    await page.getByText(/Northwind Search: Time of the search: “Moment”; Who searched: “Agent”/).waitFor();
    expect(complaints).toEqual([]);
  });
});
