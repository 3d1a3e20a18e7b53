import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aCase } from '../builders/case.ts';
import { aGoodAgent } from '../builders/staff.ts';
import { barriers } from './accessible.ts';
import { pressAt, tabToName } from './keyboard.ts';
import { arriveAt, focusedText } from './search-form.ts';
import { asPerson, openStage, type Stage } from './stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.stop());

const atDeskOf = (division: 'DAI' | 'OIA') =>
  asPerson(
    stage,
    { staffId: stage.department.administrators[division].primary, division },
    {},
    'administrator',
  );

describe('where there is no registered case yet, by keyboard alone (53060.7(b)(6), R12)', () => {
  test('the emergency series is set, and a first use is let make a provisional case', async () => {
    const { page, complaints } = await atDeskOf('DAI');
    await page.goto('/desk/numbering');
    await arriveAt(page, 'Numbering of cases');
    await page.getByText('Your division has none').waitFor();
    expect(await barriers(page)).toEqual([]);
    await tabToName(page, /^Pattern of emergency numbers/);
    await page.keyboard.type('DAI-E-{yyyy}-{nnnn}');
    await pressAt(page, /^Set the emergency series/);
    await page.getByText('The emergency series is set.').first().waitFor();
    expect(await focusedText(page)).toMatch(/is set\. Recorded as entry \d/);
    await page.getByText(/DAI-E-\d{4}-0001/).waitFor();
    await pressAt(page, /^Let (a first use|only registered)/);
    await page.getByText(/now\. Recorded as entry/).waitFor();
    expect(await barriers(page)).toEqual([]);
    expect(complaints).toEqual([]);
  });
});

describe('whom OIA names for one of its cases (53060.4(a)(5), R4)', () => {
  test('is named by staff id, listed, and taken back', async () => {
    const number = await aCase(stage.department, {
      division: 'OIA',
      uses: ['staff-investigation'],
      restricted: true,
    });
    const { staffId } = await aGoodAgent(stage.department, { name: 'Lena Park' });
    const { page, complaints } = await atDeskOf('OIA');
    await page.goto('/desk/cases');
    await arriveAt(page, 'Cases');
    await page.getByText(number).first().waitFor();
    await tabToName(page, /^Staff id of a person of any division/);
    await page.keyboard.type(staffId);
    await pressAt(page, new RegExp(`^Name for case ${number}`));
    await page.getByText(`${staffId} is named for case ${number}.`).first().waitFor();
    expect(await barriers(page)).toEqual([]);
    await pressAt(page, /^Take the name of Lena Park back/);
    await page.getByText(`is not named for case ${number} any more.`).first().waitFor();
    expect(complaints).toEqual([]);
  });
});

describe('the log witness (R33)', () => {
  test('that is not missing is said to be there, to whoever looks', async () => {
    const { page, complaints } = await asPerson(stage, stage.agent);
    await page.goto('/desk/log-witness');
    await arriveAt(page, 'Log witness');
    await page.getByText('No log witness is missing.').waitFor();
    expect(await barriers(page)).toEqual([]);
    expect(complaints).toEqual([]);
  });
});
