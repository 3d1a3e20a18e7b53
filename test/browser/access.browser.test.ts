import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addCivil, civilDate } from '../../src/foundation/clock.ts';
import type { StaffMember } from '../../src/people/index.ts';
import { agreeSetting, proposeSetting } from '../../src/settings/index.ts';
import { addCourse, approveCourse, shippedCourse } from '../../src/training/index.ts';
import { questions } from '../../src/training/course/questions.ts';
import { aCase } from '../builders/case.ts';
import { must } from '../builders/department.ts';
import { aDevice } from '../builders/session.ts';
import { aStaffMember } from '../builders/staff.ts';
import { barriers, overflow, smallTargets } from './accessible.ts';
import { arriveAt, askByKeyboard, tabTo } from './search-form.ts';
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

/** Goes to a control with Tab, as somebody without a mouse does, and presses a key there. */
async function press(page: Page, role: 'button' | 'checkbox' | 'link', name: RegExp | string, key = 'Enter') {
  const control = page.getByRole(role, { name }).first();
  await control.waitFor();
  for (let presses = 0; presses < 150; presses += 1) {
    if (await control.evaluate((element) => element === document.activeElement))
      return page.keyboard.press(key);
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not lead to ${String(name)}`);
}

const statusOf = (page: Page, step: string) =>
  page.getByRole('listitem').filter({ hasText: step }).locator('.task__status').first().textContent();

test('a new agent from the first visit to the first search, by keyboard alone (53060.5(c)(1), 53060.7(b))', async () => {
  const person = await aNewcomer('Nadia Brooks');
  await aDevice(stage.department, person);
  const { page, complaints } = await asPerson(stage, person);
  await page.goto('/access');
  await arriveAt(page, 'Your access');
  await press(page, 'checkbox', /potential suspects/i, 'Space');
  await press(page, 'button', 'Ask for access');
  await page.getByText('Your request is made.').first().waitFor();

  const chief = await asPerson(stage, stage.agent);
  await chief.page.goto('/access');
  await chief.page.locator(`#need-${person.staffId}`).focus();
  await chief.page.keyboard.press('ArrowDown');
  await press(chief.page, 'button', /Confirm need of Nadia Brooks/);
  await chief.page.getByText('The need of Nadia Brooks is confirmed.').first().waitFor();

  await page.goto('/agreements');
  await press(page, 'checkbox', /I agree/, 'Space');
  await tabTo(page, '#typedName');
  await page.keyboard.type('nadia brooks');
  await press(page, 'button', 'Sign Form 110');
  await page.getByText('The form is signed.').first().waitFor();
  await page.getByRole('link', { name: /Download a copy of version 1/ }).waitFor();

  await page.goto('/training');
  await press(page, 'button', 'Begin the quiz');
  await page.getByRole('heading', { name: 'Quiz: 20 questions' }).waitFor();
  await press(page, 'button', 'Send answers');
  await page.getByRole('alert').waitFor();
  for (const group of await page.getByRole('group').all()) {
    const radio = group.getByRole('radio');
    const right = await Promise.all(
      (await group.getByRole('radio').all()).map((one) =>
        one.evaluate((input) => input.parentElement?.textContent ?? ''),
      ),
    );
    const at = right.findIndex((text) => questions.some(({ options: [option] }) => option === text));
    await radio.nth(at).focus();
    await page.keyboard.press('Space');
  }
  await press(page, 'button', 'Send answers');
  await page.getByText(/20 of 20 answers are right. The training is completed/).waitFor();
  await page.goto('/access');
  await page.getByRole('link', { name: 'ALPR training' }).waitFor();
  expect(await statusOf(page, 'ALPR training')).toBe('Completed');
  expect(await statusOf(page, 'Grant by your Division Administrator')).toBe('In progress');

  const desk = await asPerson(stage, administrator(), {}, 'administrator');
  await desk.page.goto('/desk');
  await press(desk.page, 'link', /Access to grant, review or confirm/);
  await press(desk.page, 'button', /Open access of Nadia Brooks/);
  await press(desk.page, 'checkbox', /I have verified that the training/, 'Space');
  await press(desk.page, 'button', /Grant access to Nadia Brooks/);
  await desk.page.getByText('Access is granted to Nadia Brooks.').first().waitFor();

  const caseNumber = await aCase(stage.department, { workedBy: [person] });
  await page.goto('/');
  await askByKeyboard(page, { caseNumber, purpose: 'Locate the truck', plate: '7ABC123' });
  await arriveAt(page, '30 matches');
  expect([...complaints, ...chief.complaints, ...desk.complaints]).toEqual([]);
});

test('an administrator suspends, and brings back, with a reason from the list (53060.5(c)(1)(D))', async () => {
  const { page, complaints } = await asPerson(stage, administrator(), {}, 'administrator');
  await page.goto('/desk/access');
  await press(page, 'button', /Open access of Renata Okafor/);
  await press(page, 'button', /Suspend access of Renata Okafor/);
  await page.getByRole('alert').waitFor();
  await page.locator(`#suspend-${stage.agent.staffId}`).focus();
  await page.keyboard.press('ArrowDown');
  await press(page, 'button', /Suspend access of Renata Okafor/);
  await page
    .getByText(/suspended, and the sessions are ended/)
    .first()
    .waitFor();
  await page.locator(`#reactivate-${stage.agent.staffId}`).focus();
  await page.keyboard.press('ArrowDown');
  await press(page, 'button', /Reactivate access of Renata Okafor/);
  await page.getByText('The access of Renata Okafor is back.').first().waitFor();
  expect(complaints).toEqual([]);
});

test('training that lapsed stands out, and is the way back (53060.8(a))', async () => {
  const { db, now } = stage.department;
  const lapsed = addCivil(civilDate(now), { years: -1, days: -1 });
  const person = await aNewcomer('Omar Reyes');
  await db.query(
    `insert into training_completions (staff_id, course_id, completed_on, valid_through, source, recorded_at)
     values ($1, $2, $3, $4, 'import', now())`,
    [person.staffId, shippedCourse.courseId, lapsed, addCivil(lapsed, { years: 1 })],
  );
  const { page } = await asPerson(stage, person);
  await page.goto('/access');
  await page.getByRole('link', { name: 'ALPR training' }).waitFor();
  expect(await statusOf(page, 'ALPR training')).toBe('Overdue');
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
    await page.waitForTimeout(200);
    expect(await barriers(page)).toEqual([]);
    await page.setViewportSize({ width: 320, height: 640 });
    expect(await overflow(page)).toBe(0);
    expect(await smallTargets(page)).toEqual([]);
    expect(complaints).toEqual([]);
  });
});
