import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { closeCase } from '../../src/cases/index.ts';
import { aPushingFeed } from '../builders/alerts.ts';
import { aCase } from '../builders/case.ts';
import { aLimit, aSchedule } from '../builders/copies.ts';
import { manyReads, whileMaking } from '../builders/copy-making.ts';
import { judge } from '../builders/judged.ts';
import { aGoodAgent, aStaffMember } from '../builders/staff.ts';
import { barriers } from './accessible.ts';
import { chooseAt, pressAt, typeAt } from './keyboard.ts';
import { arriveAt, askByKeyboard, tabTo } from './search-form.ts';
import { asPerson, openStage, type Stage } from './stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
  await aSchedule({ department: stage.department, now: () => Date.now() });
});
afterAll(() => stage.stop());

const today = (): string =>
  new Intl.DateTimeFormat('en-US', {
    timeZone: 'America/Los_Angeles',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).format(new Date());

/** Searches, opens the first match, and confirms it by its photo, by keyboard alone (53060.9(b)(1)). */
async function confirmFirst(page: Page, plate: string): Promise<void> {
  await page.goto('/');
  const purpose = 'Locate the escaped person’s truck';
  await askByKeyboard(page, { caseNumber: stage.caseNumber, purpose, plate });
  await page.getByRole('button', { name: 'Open match 1', exact: true }).press('Enter');
  const first = page.getByRole('article').first();
  await first.locator('img').first().waitFor();
  await page.getByText('Often misread').first().waitFor();
  await first.focus();
  await page.keyboard.press('c');
  await page.getByRole('button', { name: 'Confirm that it is a match' }).waitFor();
  for (const feature of [/^State of the plate \(/, /^Make \(/, /^Color \(/, /^Body \(/])
    await chooseAt(page, feature, 'the same');
  await pressAt(page, 'Confirm that it is a match');
  await page.getByText('match 1: Match, confirmed by photo.').first().waitFor();
}

/** Asks for a copy of what is on the screen, and takes it; its number. */
async function takeCopy(page: Page): Promise<string> {
  await typeAt(page, 'Reason for the copy', 'case file of the escape from custody');
  await pressAt(page, 'Record reason and copy');
  const said = page.locator('.copy-form').first();
  await expect.poll(() => said.textContent()).toContain('Passphrase, shown this once');
  expect(await barriers(page)).toEqual([]);
  const copy = /Copy (\d+), entry/.exec((await said.textContent()) ?? '')?.[1] ?? '';
  await page.goto('/copies');
  await arriveAt(page, 'Your copies');
  const download = page.waitForEvent('download');
  await pressAt(page, `Download copy ${copy}`);
  expect((await download).suggestedFilename()).toBe(`copy-${copy}.csv.age`);
  // The passphrase was shown once, and stands nowhere any more.
  await expect.poll(() => page.locator('main').textContent()).not.toContain('Passphrase, shown');
  return copy;
}

const main = (page: Page) => page.locator('main');

test('from match to confirmed, exported, and destroyed with its certificate, by keyboard (53060.9(a)(1), R22)', async () => {
  const witness = await aStaffMember(stage.department);
  const { page, complaints } = await asPerson(stage);
  await confirmFirst(page, '7abc123');
  const copy = await takeCopy(page);

  await pressAt(page, `I destroyed copy ${copy}`);
  expect(await barriers(page)).toEqual([]);
  await chooseAt(page, 'How it was destroyed', 'Deleted');
  await typeAt(page, 'When it was destroyed', today());
  await typeAt(page, 'Destruction attested by', witness.staffId);
  await page.keyboard.press('Enter');
  await expect.poll(() => main(page).textContent()).toContain(`The destruction of copy ${copy} is certified`);
  const saved = page.waitForEvent('download');
  await pressAt(page, 'certificate (PDF)');
  expect((await saved).suggestedFilename()).toBe(`destruction-of-copy-${copy}.pdf`);
  expect(await barriers(page)).toEqual([]);
  expect(complaints).toEqual([]);
});

test('is shown on the screen to somebody, and its disclosure compelled by law, by keyboard (R27)', async () => {
  const receiver = await aGoodAgent(stage.department);
  const { page, complaints } = await asPerson(stage);
  await confirmFirst(page, '8xyz999');
  const copy = await takeCopy(page);

  await pressAt(page, `Hand over copy ${copy} or place it in a file`);
  await typeAt(page, 'To whom in the department', receiver.staffId);
  await chooseAt(page, 'As what', 'shown on the screen');
  await typeAt(page, 'Back or destroyed by', today());
  await pressAt(page, `Hand over copy ${copy}`);
  await expect
    .poll(() => main(page).textContent())
    .toContain(`With ${receiver.staffId}, shown on the screen`);
  await pressAt(page, `It was destroyed there by ${receiver.staffId}`);
  await expect.poll(() => main(page).textContent()).toContain(`${receiver.staffId} destroyed it.`);

  await pressAt(page, `The law compels a disclosure of copy ${copy}`);
  await pressAt(page, `Note what compels a disclosure of copy ${copy}`);
  await page.getByText('What compels it: choose one.').first().waitFor();
  expect(await barriers(page)).toEqual([]);
  await chooseAt(page, 'What compels it', 'Court order');
  await typeAt(page, 'Its number', '26cv004711');
  await typeAt(page, 'Number of the decision of Legal Affairs', 'OLA-26-118');
  await typeAt(page, 'Legal Affairs decided on', today());
  await page.getByLabel('Subpoena or order').setInputFiles({
    name: 'order.pdf',
    mimeType: 'application/pdf',
    buffer: Buffer.from(`%PDF-1.7 ${'an order, made up for a test '.repeat(5)}`),
  });
  await pressAt(page, `Note what compels a disclosure of copy ${copy}`);
  await expect.poll(() => main(page).textContent()).toContain('Court order 26CV004711');
  const saved = page.waitForEvent('download');
  await pressAt(page, 'document (PDF)');
  expect((await saved).suggestedFilename()).toMatch(new RegExp(`^compulsion-\\d+-of-copy-${copy}\\.pdf$`));
  expect(await barriers(page)).toEqual([]);
  expect(complaints).toEqual([]);
});

test('shows how far it is, and is given up while it is being made, by keyboard (53060.9(a)(1))', async () => {
  const { server } = stage;
  const now = () => Date.now();
  await aLimit({ department: stage.department, now }, 9_999);
  await manyReads({ server, now }, '7A8C123', 1_500);
  const { page, complaints } = await asPerson(stage);
  await page.goto('/');
  const purpose = 'Locate the escaped person’s truck';
  await askByKeyboard(page, { caseNumber: stage.caseNumber, purpose, plate: '7a8c123' });
  await arriveAt(page, '1,501 matches');
  await whileMaking({ server }, async () => {
    await chooseAt(page, 'Which matches', 'The case file whole');
    await typeAt(page, 'Reason for the copy', 'case file of the escape from custody');
    await pressAt(page, 'Record reason and copy');
    await expect.poll(() => page.locator('.copy-form').textContent()).toContain('It is being made');
    await page.goto('/copies');
    await expect.poll(() => main(page).textContent()).toContain('1,000 of 1,501 reads');
    await pressAt(page, /^Cancel copy/);
    await expect.poll(() => main(page).textContent()).toMatch(/Copy \d+ is cancelled/);
    await expect.poll(() => main(page).textContent()).toContain('cancelled');
  });
  expect(await barriers(page)).toEqual([]);
  expect(complaints).toEqual([]);
});

test('of an alert is copied under its case, and a closed case’s copies are certified at once (R22, 53060.9(a)(1))', async () => {
  const { department, server } = stage;
  const push = await aPushingFeed({ server, department, now: Date.now });
  const worker = await aGoodAgent(department, { name: 'Ada Romero' });
  const caseNumber = await aCase(department, { workedBy: [worker] });
  const { page, complaints } = await asPerson(stage, worker);
  await page.goto('/hot-lists/entries');
  await arriveAt(page, 'Watch for a plate');
  await tabTo(page, '[name="use"]');
  await page.keyboard.press('Space');
  await tabTo(page, '#caseNumber');
  await page.keyboard.type(caseNumber);
  await tabTo(page, '#purpose');
  await page.keyboard.type('find the vehicle used in the escape from custody');
  await tabTo(page, '#plate');
  await page.keyboard.type('6EXP771');
  await page.keyboard.press('Enter');
  await page.getByText('The plate is watched for.').first().waitFor();
  await page.goto('/alerts');
  await page.getByText('Live: a new alert appears here within a second.').waitFor();
  await push({ plate: '6EXP771' });
  await page.getByRole('article').first().waitFor();
  const { rows } = await server.database.owner.query<{ asked: string; read: string }>(
    `select entry::text as asked, read_id::text as read from alerts where plate = '6EXP771'`,
  );
  const [alert] = rows;
  if (alert === undefined) throw new Error('no alert was raised');
  await judge(stage, alert, 'match', worker.staffId);
  await pressAt(page, `Copy or print alert ${alert.asked}`);
  await page.locator('.copy-form').waitFor();
  expect(await barriers(page)).toEqual([]);
  const copy = await takeCopy(page);
  await expect.poll(() => main(page).textContent()).toContain('the alert of entry');

  const witness = await aStaffMember(department);
  const { primary } = department.administrators.OCS;
  await closeCase(server.database.owner, caseNumber, primary, Date.now());
  const desk = await asPerson(stage, { staffId: primary, division: 'OCS' }, {}, 'administrator');
  await desk.page.goto('/desk/copies');
  await arriveAt(desk.page, `Copy ${copy}, case ${caseNumber} (closed)`);
  await typeAt(desk.page, 'Internal case number', caseNumber);
  const form = desk.page.locator('#how-case');
  await form.focus();
  await desk.page.keyboard.type('Deleted');
  await desk.page.locator('#on-case').focus();
  await desk.page.keyboard.type(today());
  await desk.page.locator('#attested-case').focus();
  await desk.page.keyboard.type(witness.staffId);
  await desk.page.keyboard.press('Enter');
  await expect
    .poll(() => main(desk.page).textContent())
    .toContain(`The destruction of all copies of ${caseNumber} is certified.`);
  expect(await barriers(desk.page)).toEqual([]);
  expect([...complaints, ...desk.complaints]).toEqual([]);
});

test('the register of a division says what there is, and nothing of what it holds (53060.9(a)(1))', async () => {
  const { primary } = stage.department.administrators.OCS;
  const administrator = { staffId: primary, division: 'OCS' } as const;
  const { page, complaints } = await asPerson(stage, administrator, {}, 'administrator');
  await page.goto('/desk/copies');
  await arriveAt(page, 'Copies register');
  await expect.poll(() => page.locator('main').textContent()).toContain('All copies of a closed case');
  expect(await page.locator('main').textContent()).not.toContain('7ABC123');
  expect(await barriers(page)).toEqual([]);
  expect(complaints).toEqual([]);
});
