import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { suspendAccess } from '../../src/access/index.ts';
import { addCivil, civilDate } from '../../src/foundation/clock.ts';
import type { StaffMember } from '../../src/people/index.ts';
import { agreeSetting, proposeSetting } from '../../src/settings/index.ts';
import { addCourse, approveCourse, shippedCourse } from '../../src/training/index.ts';
import { aCase } from '../builders/case.ts';
import { must } from '../builders/department.ts';
import { aDevice } from '../builders/session.ts';
import { aGoodAgent, aStaffMember } from '../builders/staff.ts';
import { barriers, overflow, smallTargets } from './accessible.ts';
import { chooseAt, pressAt, tabStops, typeAt } from './keyboard.ts';
import { passQuiz } from './quiz.ts';
import { arriveAt, askByKeyboard } from './search-form.ts';
import { asPerson, openStage, type Stage } from './stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
  const { db, policyOwner, eis, now } = stage.department;
  await addCourse(db, shippedCourse.courseId, shippedCourse.title);
  await approveCourse(db, shippedCourse.courseId, policyOwner, now);
  const key = 'agreements.sign-in-system' as const;
  const setting = {
    key,
    scope: 'department',
    value: true,
    authority: 'Counsel, test',
    by: policyOwner,
  } as const;
  const { settingId } = must(await proposeSetting(db, setting, now));
  must(await agreeSetting(db, settingId, eis, now));
});
afterAll(() => stage.stop());

/** A new agent whose supervisor is the stage's own. */
const aNewcomer = (name: string): Promise<StaffMember> =>
  aStaffMember(stage.department, { name, supervisor: stage.agent.staffId });

const administrator = () =>
  ({ staffId: stage.department.administrators.OCS.primary, division: 'OCS' }) as const;

const statusOf = (page: Page, step: string) =>
  page.getByRole('listitem').filter({ hasText: step }).locator('.task__status').first().textContent();

const said = (page: Page, text: string | RegExp) => page.getByText(text).first().waitFor();

describe('by Tab, Enter, Space, arrows and typing alone (ux 1.5)', () => {
  test('a new agent from the first visit to the first search (53060.5(c)(1), 53060.7(b))', async () => {
    const person = await aNewcomer('Nadia Brooks');
    await aDevice(stage.department, person);
    const { page, complaints } = await asPerson(stage, person);
    await page.goto('/access');
    await arriveAt(page, 'Your access');
    await pressAt(page, /potential suspects/i, 'Space');
    await pressAt(page, 'Ask for access');
    await said(page, 'Your request is made.');
    expect(await barriers(page)).toEqual([]);

    const chief = await asPerson(stage, stage.agent);
    await chief.page.goto('/access');
    await chief.page.getByRole('heading', { name: 'Nadia Brooks' }).waitFor();
    await chooseAt(chief.page, 'The duty that needs it', 'Criminal');
    await pressAt(chief.page, /Confirm need of Nadia Brooks/);
    await said(chief.page, 'The need of Nadia Brooks is confirmed.');

    await page.goto('/agreements');
    await pressAt(page, /I agree/, 'Space');
    await typeAt(page, /^Your name/, 'nadia brooks');
    await pressAt(page, 'Sign Form 110');
    await said(page, 'The form is signed.');
    await page.getByRole('link', { name: /Download a copy of version 1/ }).waitFor();
    await passQuiz(page);
    await page.goto('/access');
    await page.getByRole('link', { name: 'ALPR training' }).waitFor();
    expect(await statusOf(page, 'ALPR training')).toBe('Completed');
    expect(await statusOf(page, 'Grant by your Division Administrator')).toBe('In progress');

    const desk = await asPerson(stage, administrator(), {}, 'administrator');
    await desk.page.goto('/desk');
    await pressAt(desk.page, /Access to grant, review or confirm/);
    await pressAt(desk.page, /Open access of Nadia Brooks/);
    await pressAt(desk.page, /I have verified that the training/, 'Space');
    await pressAt(desk.page, /Grant access to Nadia Brooks/);
    await said(desk.page, 'Access is granted to Nadia Brooks.');

    const caseNumber = await aCase(stage.department, { workedBy: [person] });
    await page.goto('/');
    await askByKeyboard(page, { caseNumber, purpose: 'Locate the truck', plate: '7ABC123' });
    await arriveAt(page, '30 matches');
    expect([...complaints, ...chief.complaints, ...desk.complaints]).toEqual([]);
  });

  test('an administrator suspends, and brings back, with a reason from the list (53060.5(c)(1)(D))', async () => {
    const { page, complaints } = await asPerson(stage, administrator(), {}, 'administrator');
    await page.goto('/desk/access');
    await pressAt(page, /Open access of Renata Okafor/);
    await pressAt(page, /Suspend access of Renata Okafor/);
    await page.getByRole('alert').waitFor();
    // The summary leads to the field.
    await pressAt(page, /Suspend access: choose a reason/);
    await chooseAt(page, 'Reason to suspend access', 'Under');
    await pressAt(page, /Suspend access of Renata Okafor/);
    await said(page, /suspended, and the sessions are ended/);
    await chooseAt(page, 'Reason to reactivate access', 'The review');
    await pressAt(page, /Reactivate access of Renata Okafor/);
    await said(page, 'The access of Renata Okafor is back.');
    expect(complaints).toEqual([]);
  });

  test('training that lapsed closes searching; the course opens it again (53060.8(a))', async () => {
    const { db, now, courseId } = stage.department;
    const person = await aGoodAgent(stage.department, { name: 'Omar Reyes' });
    const lapsed = addCivil(civilDate(now), { years: -1, days: -1 });
    await stage.server.database.owner.query(
      `update training_completions set completed_on = $3, valid_through = $4 where staff_id = $1 and course_id = $2`,
      [person.staffId, courseId, lapsed, addCivil(lapsed, { years: 1 })],
    );
    const caseNumber = await aCase({ ...stage.department, db }, { workedBy: [person] });
    const { page, complaints } = await asPerson(stage, person);
    const ask = async () => {
      await page.goto('/');
      await askByKeyboard(page, { caseNumber, purpose: 'Locate the truck', plate: '7ABC123' });
    };
    await ask();
    await arriveAt(page, 'Not allowed');
    expect(await barriers(page)).toEqual([]);
    await page.goto('/access');
    await page.getByRole('link', { name: 'ALPR training' }).waitFor();
    expect(await statusOf(page, 'ALPR training')).toBe('Overdue');
    await pressAt(page, 'ALPR training');
    await arriveAt(page, 'ALPR training');
    await passQuiz(page);
    await ask();
    await arriveAt(page, '30 matches');
    // The refusal is an answer of 403, which the browser notes.
    expect(complaints.filter((one) => !one.includes('403'))).toEqual([]);
  });

  test('inactive for 12 months: back with the training done again, by the administrator (53060.5(c)(2)(D), R7)', async () => {
    const { db, now } = stage.department;
    const person = await aGoodAgent(stage.department, { name: 'Ines Calder' });
    const { staffId } = person;
    const since = addCivil(civilDate(now), { days: -1 });
    await stage.server.database.owner.query(
      'update training_completions set completed_on = $2, valid_through = $3 where staff_id = $1',
      [staffId, since, addCivil(since, { years: 1 })],
    );
    must(await suspendAccess(db, { staffId, why: 'inactive', by: 'system', trainingAgainSince: since }, now));
    const { page } = await asPerson(stage, person);
    await page.goto('/access');
    await page.getByRole('link', { name: 'ALPR training' }).waitFor();
    expect(await statusOf(page, 'ALPR training')).toBe('Not started');
    await passQuiz(page);

    const desk = await asPerson(stage, administrator(), {}, 'administrator');
    await desk.page.goto('/desk/access');
    await pressAt(desk.page, /Open access of Ines Calder/);
    await said(desk.page, 'Inactive for 12 months');
    await chooseAt(desk.page, 'Reason to reactivate access', 'The training');
    await pressAt(desk.page, /Reactivate access of Ines Calder/);
    await said(desk.page, 'The access of Ines Calder is back.');
    await page.goto('/access');
    await said(page, /Your access covers/);
  });

  test('Tab leads through the page of one’s access as it is read', async () => {
    const { page } = await asPerson(stage, await aNewcomer('Tam Lowell'));
    await page.goto('/access');
    await page.getByRole('button', { name: 'Ask for access' }).waitFor();
    const stops = await tabStops(page);
    expect(stops.slice(0, 2)).toEqual(['Skip to the page', 'Plateward']);
    const order = [
      'Your access',
      'Sign out',
      'Form 110',
      'ALPR training',
      'Ask for access',
      'Read the policy, DOM 53060',
    ];
    expect(order.map((name) => stops.indexOf(name))).toEqual(
      order.map((name) => stops.indexOf(name)).toSorted((one, other) => one - other),
    );
    expect(stops).toEqual(expect.arrayContaining(order));
  });
});

describe('every page of access has no barrier, fits 320 px, and complains of nothing', () => {
  const open: Readonly<Record<string, (page: Page) => Promise<unknown>>> = {
    '/access': (page) => page.getByRole('button', { name: 'Ask for access' }).waitFor(),
    '/agreements': (page) => page.getByRole('button', { name: 'Sign Form 110' }).waitFor(),
    '/training': (page) => page.getByRole('button', { name: 'Begin the quiz' }).click(),
    '/desk/access': (page) =>
      page
        .getByRole('button', { name: /Open access/ })
        .first()
        .click(),
  };
  test.each(Object.entries(open))('%s', async (path, show) => {
    const desk = path.startsWith('/desk');
    const newcomer = await aNewcomer('Iris Cole');
    const { page, complaints } = await asPerson(
      stage,
      desk ? administrator() : newcomer,
      {},
      desk ? 'administrator' : 'end-user',
    );
    await page.goto(path);
    await show(page);
    await expect.poll(() => barriers(page)).toEqual([]);
    await page.setViewportSize({ width: 320, height: 640 });
    expect(await overflow(page)).toBe(0);
    expect(await smallTargets(page)).toEqual([]);
    expect(complaints).toEqual([]);
  });
});
