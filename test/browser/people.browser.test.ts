import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addCourse, approveCourse, shippedCourse } from '../../src/training/index.ts';
import { proposeRecovery } from '../../src/sign-in/index.ts';
import { must } from '../builders/department.ts';
import { aGoodAgent, aStaffMember } from '../builders/staff.ts';
import { barriers, overflow, smallTargets } from './accessible.ts';
import { chooseAt, pressAt, tabToName, typeAt } from './keyboard.ts';
import { arriveAt } from './search-form.ts';
import { asPerson, openStage, type Stage } from './stage.ts';

let stage: Stage;
let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'plateward-lists-'));
  stage = await openStage();
  const { db, policyOwner, now } = stage.department;
  await addCourse(db, shippedCourse.courseId, shippedCourse.title);
  await approveCourse(db, shippedCourse.courseId, policyOwner, now);
});
afterAll(async () => {
  await stage.stop();
  rmSync(folder, { recursive: true, force: true });
});

const said = (page: Page, text: string | RegExp) => page.getByText(text).first().waitFor();

/** An administrator of OCS at the desk; each test another one of the two would end the other's session, so one serves all. */
const atTheDesk = async () => {
  const staffId = stage.department.administrators.OCS.primary;
  return asPerson(stage, { staffId, division: 'OCS' }, {}, 'administrator');
};
const inOffice = (staffId: string) => asPerson(stage, { staffId, division: 'OCS' });

/** Chooses a file of this device; the browser's own window for it is the one thing that no key of the page reaches. */
async function choose(page: Page, id: string, name: string, content: string): Promise<void> {
  const path = join(folder, name);
  writeFileSync(path, content);
  await page.locator(`#${id}`).setInputFiles(path);
}

const aPdf = `%PDF-1.4\n${'x'.repeat(200)}\n%%EOF\n`;
const today = (): string =>
  new Intl.DateTimeFormat('en-US', {
    timeZone: 'America/Los_Angeles',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).format(Date.now());

describe('the staff list and the lists, by keyboard (53060.5(c)(1)(D))', () => {
  test('a person is found, and another job class ends the access at once', async () => {
    const person = await aGoodAgent(stage.department, { name: 'Wendell Marsh' });
    const { page, complaints } = await atTheDesk();
    await page.goto('/desk/people');
    await arriveAt(page, 'People of OCS');
    await typeAt(page, 'Name or staff id', 'marsh');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: /Change the record of Wendell Marsh/ }).waitFor();
    await expect.poll(() => page.getByRole('button', { name: /Change the record/ }).count()).toBe(1);
    await pressAt(page, /Change the record of Wendell Marsh/);
    await chooseAt(page, 'Job class', 'Another');
    await typeAt(page, 'Rank, as the staff list has it', '');
    await pressAt(page, 'Save the record');
    await page.getByRole('alert').waitFor();
    await pressAt(page, 'Rank: enter it as the staff list has it.');
    await page.keyboard.type('Office Technician');
    await pressAt(page, 'Save the record');
    await said(page, 'The record of Wendell Marsh is saved.');
    await page.goto('/desk/access');
    await pressAt(page, /Open access of Wendell Marsh/);
    await said(page, 'Job class, unit or division changed');
    expect(person.classification).toBe('special-agent');
    expect(complaints).toEqual([]);
  });

  test('somebody new is added, in a unit that is new', async () => {
    const { page, complaints } = await atTheDesk();
    await page.goto('/desk/people');
    await pressAt(page, 'Add a person');
    await typeAt(page, 'Staff id', 'quill.r');
    await typeAt(page, 'Full name', 'Rosa Quill');
    await chooseAt(page, 'Unit', 'A new unit');
    await typeAt(page, 'Name of the new unit', 'Task Force East');
    await chooseAt(page, 'Job class', 'Special Agent');
    await typeAt(page, 'Rank, as the staff list has it', 'Special Agent');
    await pressAt(page, 'Add the person');
    await said(page, 'The record of Rosa Quill is saved.');
    await said(page, 'Task Force East');
    expect(complaints).toEqual([]);
  });

  test('a list is tried, told by line, and imported once it is mended; one that lets many go asks', async () => {
    const one = await aStaffMember(stage.department, { name: 'Petra Vance' });
    const { page, complaints } = await atTheDesk();
    await page.goto('/desk/imports');
    const header = 'Staff ID,Name,Division,Classification,Unit\n';
    const line = `${one.staffId},Petra Vance-Hill,OCS,Special Agent,OCS unit\n`;
    await choose(page, 'people', 'people.csv', `${header}${line}x,,XYZ,,\n`);
    await pressAt(page, /Try the list of people/);
    await page.getByRole('cell', { name: 'Not one of OCS, DAI, DAPO, OIA.' }).waitFor();
    await expect.poll(() => page.getByRole('button', { name: /Import the list/ }).count()).toBe(0);
    expect(await barriers(page)).toEqual([]);
    // Mended while it was chosen: the browser does not read it again by itself.
    writeFileSync(join(folder, 'people.csv'), header + line);
    await pressAt(page, /Try the list of people/);
    await said(page, /has changed since you chose it/);
    await choose(page, 'people', 'people.csv', header + line);
    await pressAt(page, /Try the list of people/);
    await pressAt(page, /Import the list of people/);
    await said(page, /Lines: 1. New: 0. Changed: 1./);
    await chooseAt(page, 'What the list holds', 'The whole');
    await pressAt(page, /Try the list of people/);
    await said(page, /people would leave, more than one in ten/);
    await page.getByRole('button', { name: /Import the list although people leave/ }).waitFor();
    expect(complaints).toEqual([]);
  });

  test('completed trainings and paper forms come in by their own lists', async () => {
    const one = await aStaffMember(stage.department, { name: 'Hollis Grant' });
    const { page } = await atTheDesk();
    await page.goto('/desk/imports');
    await choose(page, 'training', 'training.csv', `Employee ID,Completed on\n${one.staffId},${today()}\n`);
    await pressAt(page, /Try the list of completed trainings/);
    await pressAt(page, /Import the list of completed trainings/);
    await said(page, 'Completions recorded: 1.');
    await choose(page, 'forms', 'forms.csv', `Employee ID,Signed on\n${one.staffId},${today()}\n`);
    await pressAt(page, /Try the list of signed paper forms/);
    await pressAt(page, /Import the list of signed paper forms/);
    await said(page, 'Forms recorded: 1.');
  });
});

describe('papers, by keyboard (53060.5(c)(1)(B), (C))', () => {
  test('a person sends a certificate; the administrator verifies it; a scanned form is countersigned', async () => {
    const person = await aStaffMember(stage.department, { name: 'Delia Frost' });
    const own = await asPerson(stage, person);
    await own.page.goto('/training');
    await typeAt(own.page, 'Completed on', today());
    await choose(own.page, 'certificate', 'certificate.pdf', aPdf);
    await pressAt(own.page, 'Send the certificate');
    await said(own.page, 'Your certificate is sent.');
    await said(own.page, /waits for your Division Administrator/);

    const { page, complaints } = await atTheDesk();
    await page.goto('/desk');
    await pressAt(page, /Certificates to verify/);
    await arriveAt(page, 'Forms and certificates');
    await pressAt(page, /Verify certificate of Delia Frost/);
    await said(page, 'The certificate of Delia Frost is verified.');
    await tabToName(page, 'Person');
    await page.keyboard.type('frost');
    await page.keyboard.press('Enter');
    await page.locator('#filed-person-found').waitFor();
    await typeAt(page, 'Signed on', today());
    await choose(page, 'filed-pdf', 'form.pdf', aPdf);
    await pressAt(page, 'Countersign and file the form');
    await said(page, 'The form is on file, countersigned by you.');
    await own.page.goto('/access');
    await own.page.getByText('Form 110, version 1, is on file.').waitFor();
    expect([...complaints, ...own.complaints]).toEqual([]);
  });

  test('a version of the form is loaded, read and approved; a course of the department’s own too', async () => {
    const desk = await atTheDesk();
    await desk.page.goto('/office/forms');
    await typeAt(desk.page, 'Title', 'CDCR Form 110, revision of 2027');
    await typeAt(desk.page, 'Text', '1. I agree to the first.\n2. I agree to the second.');
    await typeAt(desk.page, 'Takes effect', today());
    await pressAt(desk.page, 'Load the version');
    await said(desk.page, 'The version is loaded.');
    await desk.page.goto('/office/courses');
    await typeAt(desk.page, 'Title', 'Our own course');
    await typeAt(desk.page, 'Short name', 'own-2027');
    const questions = Array.from(
      { length: 20 },
      (_, index) => `## Question ${index}?\n- [x] Right\n- [ ] Wrong\n> See 53060.4(c).\n`,
    ).join('');
    await choose(
      desk.page,
      'markdown',
      'course.md',
      `# Rules\n\nWhat the policy says.\n\n# Quiz\n${questions}`,
    );
    await pressAt(desk.page, 'Try the course');
    await pressAt(desk.page, 'Load the course');
    await said(desk.page, 'Loaded: parts 1, questions 20.');

    const owner = await inOffice(stage.department.policyOwner);
    await owner.page.goto('/office/forms');
    await pressAt(owner.page, /Read the text of version 2/);
    await said(owner.page, /I agree to the second/);
    await pressAt(owner.page, 'Approve version 2');
    await said(owner.page, /Version 2 is approved/);
    await typeAt(owner.page, 'On what authority', 'Opinion of counsel 26-014');
    await pressAt(owner.page, 'Propose the way of signing');
    await said(owner.page, /To be signed in the system/);
    await pressAt(owner.page, 'Courses');
    await pressAt(owner.page, /Approve course “Our own course”/);
    await said(owner.page, 'The course “Our own course” is approved.');
    expect([...desk.complaints, ...owner.complaints]).toEqual([]);
  });
});

describe('offices and devices, by keyboard (53060.5(b), 53060.9(a))', () => {
  test('a Hiring Authority ends a seat, sees the vacancy, and fills it, judging the rank', async () => {
    const { department } = stage;
    const boss = await asPerson(stage, { staffId: department.hiringAuthority.DAI, division: 'DAI' });
    const next = await aStaffMember(department, { name: 'Corinne Vale', division: 'DAI', rank: 'Captain' });
    const { page, complaints } = boss;
    await page.goto('/office');
    await said(page, 'No office that you answer for is vacant');
    await pressAt(page, /^End the office… of dai.primary/);
    await pressAt(page, /^End the office of dai.primary/);
    await said(page, 'Out of compliance with 53060.5(b)');
    expect(await barriers(page)).toEqual([]);
    await chooseAt(page, 'Office', 'Division Administrator, primary');
    await tabToName(page, 'Person');
    await page.keyboard.type('vale');
    await page.keyboard.press('Enter');
    await page.locator('#staffId-found').waitFor();
    await pressAt(page, 'Fill the office');
    await said(page, /The staff list says: Captain/);
    await typeAt(page, /^Why the rank is equivalent/, 'Commands the unit, above the pay scale of the three');
    await pressAt(page, 'Fill the office');
    await said(page, /Judged by/);
    await said(page, 'No office that you answer for is vacant');
    expect(next.rank).toBe('Captain');
    expect(complaints.filter((one) => !one.includes('403'))).toEqual([]);
  });

  test('a device is enrolled by its certificate; a recovery that waits is taken back', async () => {
    const { staffId } = await aStaffMember(stage.department, { name: 'Orla Finch' });
    const by = stage.department.administrators.DAI.secondary;
    must(await proposeRecovery(stage.department.db, { staffId, why: 'authenticators-lost' }, by, Date.now()));
    const { page, complaints } = await atTheDesk();
    await page.goto('/desk/sign-in');
    await pressAt(page, /Take the recovery back of Orla Finch/);
    await said(page, 'The recovery was taken back. Nothing has changed.');
    await expect.poll(() => page.getByRole('button', { name: /Agree to the recovery/ }).count()).toBe(0);
    await arriveAt(page, 'Enrol a device by its certificate');
    await tabToName(page, 'Asset tag');
    await page.keyboard.type('CDCR-009001');
    await typeAt(page, 'Client certificate', 'ab'.repeat(32));
    await pressAt(page, 'Enrol the device');
    await said(page, 'Device CDCR-009001 is enrolled by its certificate.');
    await page.getByRole('button', { name: /Retire device CDCR-009001/ }).waitFor();
    expect(await barriers(page)).toEqual([]);
    expect(complaints).toEqual([]);
  });
});

describe('every one of these pages has no barrier, fits 320 px, and complains of nothing', () => {
  const shown: Readonly<Record<string, string>> = {
    '/desk/people': 'Add a person',
    '/desk/imports': 'Try the list of people',
    '/desk/evidence': 'Countersign and file the form',
    '/desk/sign-in': 'Enrol the device',
    '/office': 'Help',
    '/office/forms': 'Load the version',
    '/office/courses': 'Try the course',
  };
  test.each(Object.entries(shown))('%s', async (path, button) => {
    const { page, complaints } = await atTheDesk();
    await page.goto(path);
    await page.getByRole('button', { name: button }).first().waitFor();
    if (path === '/desk/people') await page.getByRole('button', { name: 'Add a person' }).press('Enter');
    await expect.poll(() => barriers(page)).toEqual([]);
    await page.setViewportSize({ width: 320, height: 640 });
    expect(await overflow(page)).toBe(0);
    expect(await smallTargets(page)).toEqual([]);
    expect(complaints).toEqual([]);
  });
});
