import { afterAll, beforeAll, expect, test } from 'vitest';
import { aCase } from '../builders/case.ts';
import { aGoodAgent } from '../builders/staff.ts';
import { barriers, overflow, smallTargets } from './accessible.ts';
import { pressAt, typeAt } from './keyboard.ts';
import { arriveAt } from './search-form.ts';
import { asPerson, openStage, type Stage } from './stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.stop());

const page = '/desk/staff-vehicles';

test('one lists the own vehicle, and takes it off again, by keyboard; permits are not offered (R18)', async () => {
  const own = await asPerson(stage);
  await own.page.goto(page);
  await arriveAt(own.page, 'Vehicles of staff');
  expect(await barriers(own.page)).toEqual([]);
  await pressAt(own.page, 'List my vehicle');
  await own.page.getByText('Plate: write the whole plate').first().waitFor();
  await typeAt(own.page, 'Plate', '7own111');
  await pressAt(own.page, 'List my vehicle');
  await own.page.getByText('Your vehicle is listed.').first().waitFor();
  await expect.poll(() => own.page.locator('#plate').inputValue()).toBe('');
  await typeAt(own.page, 'Plate', '7OWN111');
  await pressAt(own.page, 'Take my vehicle off');
  await own.page.getByText('it is taken off the list').first().waitFor();
  expect(await own.page.getByRole('heading', { name: 'Vehicles of parking permits' }).count()).toBe(0);
  expect(await barriers(own.page)).toEqual([]);
  expect(await smallTargets(own.page)).toEqual([]);
  await own.page.setViewportSize({ width: 320, height: 640 });
  expect(await overflow(own.page)).toBe(0);
  expect(own.complaints).toEqual([]);
});

test('an administrator lists those of permits; a staff investigation is told yes or no (53060.4(a)(5), R18)', async () => {
  const { department } = stage;
  const administrator = { staffId: department.administrators.OCS.primary, division: 'OCS' } as const;
  const desk = await asPerson(stage, administrator, {}, 'administrator');
  await desk.page.goto(page);
  await arriveAt(desk.page, 'Vehicles of parking permits');
  await typeAt(desk.page, 'Plates of permits', '8XYZ999, 7ABC12?');
  await pressAt(desk.page, 'List vehicles of permits');
  await desk.page.getByText('Plates: plate 2 is none').first().waitFor();
  await typeAt(desk.page, 'Plates of permits', '8XYZ999, 7STF002');
  await pressAt(desk.page, 'List vehicles of permits');
  await desk.page.getByText('2 vehicles are listed.').first().waitFor();
  expect(await barriers(desk.page)).toEqual([]);
  expect(desk.complaints).toEqual([]);

  const agent = await aGoodAgent(department, { division: 'OIA' });
  const caseNumber = await aCase(department, {
    division: 'OIA',
    restricted: true,
    uses: ['staff-investigation'],
    workedBy: [agent],
  });
  const asking = await asPerson(stage, agent);
  for (const [plate, answer] of [
    ['8XYZ999', 'Yes: the plate is on the list'],
    ['7ABC123', 'No: the plate is not on the list'],
  ] as const) {
    await asking.page.goto('/');
    await arriveAt(asking.page, 'Search plate reads');
    await asking.page.locator('[name="use"][value="staff-investigation"]').check();
    await asking.page.locator('#caseNumber').fill(caseNumber);
    await asking.page.locator('#purpose').fill('check where the state vehicle was that night');
    await asking.page.locator('#plate').fill(plate);
    await asking.page.locator('#plate').press('Enter');
    await pressAt(asking.page, 'Is it a vehicle of staff?');
    const told = asking.page.getByRole('region', { name: 'Vehicle of staff' });
    await expect.poll(() => told.innerText()).toContain(answer);
  }
  expect(await barriers(asking.page)).toEqual([]);
  expect(asking.complaints).toEqual([]);
});
