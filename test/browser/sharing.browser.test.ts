import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addCivil, civilDate } from '../../src/foundation/clock.ts';
import { toldParts } from '../../src/sharing/contract/words.ts';
import { momentText } from '../../web/parts/moment.ts';
import { anAgency, setOpenTerms } from '../builders/agency.ts';
import { anAgeKey } from '../builders/age-key.ts';
import { aJudgedMatch } from '../builders/judged.ts';
import { codeIn, openPackage } from '../builders/open-package.ts';
import { aSession } from '../builders/session.ts';
import { barriers, overflow } from './accessible.ts';
import { chooseAt, pressAt, tabToName, typeAt } from './keyboard.ts';
import { arriveAt } from './search-form.ts';
import { asPerson, openStage, type SignedIn, type Stage } from './stage.ts';

const now = Date.now();
const hour = 3_600_000;
const written = (day: number): string => {
  const text = String(day);
  return `${text.slice(4, 6)}/${text.slice(6)}/${text.slice(0, 4)}`;
};
const today = civilDate(now);

let stage: Stage;
let user: SignedIn;
let administrator: SignedIn;
beforeAll(async () => {
  stage = await openStage();
  const { department, server, agent, caseNumber } = stage;
  const { rows } = await server.database.owner.query<{ id: string }>(
    'select owner_id as id from feeds limit 1',
  );
  await setOpenTerms(department, rows[0]?.id ?? '');
  await anAgency(department, {
    name: 'Federal Fugitive Office',
    entityType: 'federal',
    jurisdiction: 'United States',
    eligible: 'no',
  });
  const { token } = await aSession(department, agent, { at: now });
  const client = { ...server.as(token), person: agent };
  await aJudgedMatch({ server, department, now: Date.now }, client, caseNumber, 'match');
  user = await asPerson(stage);
  const { primary } = department.administrators.OCS;
  administrator = await asPerson(stage, { staffId: primary, division: 'OCS' }, {}, 'administrator');
});
afterAll(() => stage.stop());

/** What the page says of what was done. */
const told = async (page: Awaited<ReturnType<typeof asPerson>>['page'], text: string | RegExp) =>
  page.locator('.act-result').getByText(text).first().waitFor();

describe('sharing a match, by keyboard alone (53060.10(a), R22, R25)', () => {
  test('an agency is registered, decided on and given its key; of a federal one it is said why not', async () => {
    const { page, complaints } = administrator;
    await page.goto('/sharing/recipients');
    await arriveAt(page, 'Register of agencies');
    await page.getByText('It is a federal agency').first().waitFor();
    expect(await barriers(page)).toEqual([]);
    await typeAt(page, 'Name of the agency', 'Aaa City Police Department, CA');
    await typeAt(page, 'Sign', 'aaa-city-pd');
    await page.getByText('A name decides nothing').waitFor();
    await chooseAt(page, 'What it is', 'City');
    await typeAt(page, 'Of where', 'California');
    await pressAt(page, 'Register agency');
    await told(page, 'is registered');
    const card = page.locator('li.card', { hasText: 'Aaa City Police Department' });
    await card.getByText('Nobody has decided').waitFor();
    await pressAt(page, /^Decide if it may receive : Aaa City/);
    await chooseAt(page, 'May it receive plate data?', 'Yes');
    await typeAt(page, 'Evidence', 'City charter');
    await pressAt(page, /^Decide on Aaa City/);
    await told(page, 'It is decided on');
    await pressAt(page, /^Enter its key : Aaa City/);
    await typeAt(page, 'Public key', anAgeKey);
    await typeAt(page, 'Mail box', 'alpr@aaa-city.example');
    await pressAt(page, /^Enter key of Aaa City/);
    await told(page, 'are encrypted to this key');

    await typeAt(page, 'Name of the agency', 'Aab Regional Task Force');
    await chooseAt(page, 'What it is', 'Task force');
    await typeAt(page, 'Of where', 'California');
    await pressAt(page, 'Register agency');
    await told(page, 'Aab Regional Task Force is registered');
    await pressAt(page, /^Add a member : Aab Regional/);
    await chooseAt(page, 'Member', 'Aaa City');
    await pressAt(page, /^Add member to Aab Regional/);
    await told(page, 'is a member of Aab Regional Task Force');
    await pressAt(page, /^Take a member off : Aab Regional/);
    await chooseAt(page, 'Member that left', 'Aaa City');
    await typeAt(page, 'Evidence', 'Letter of 1 November');
    expect(await barriers(page)).toEqual([]);
    await pressAt(page, /^Take member off Aab Regional/);
    await told(page, 'is no member of Aab Regional Task Force any more');
    expect(await barriers(page)).toEqual([]);
    expect(complaints).toEqual([]);
  });

  test('a confirmed match is asked for, approved by another, released, acknowledged, and in the ledger', async () => {
    const { page, complaints } = user;
    await page.goto('/sharing');
    await arriveAt(page, 'Shares');
    await page.getByText(/^Why \d+ others? cannot be chosen/).waitFor();
    expect(await page.getByRole('option', { name: 'Federal Fugitive Office' }).count()).toBe(0);
    await chooseAt(page, 'Recipient', 'Aaa City');
    await typeAt(page, 'Internal case number', stage.caseNumber);
    await tabToName(page, /^Locate|^To find|scape/i);
    await page.keyboard.press('Space');
    await typeAt(page, 'Purpose', 'escape from custody, vehicle seen in the county');
    await tabToName(page, /confirmed by photo/);
    await page.keyboard.press('Space');
    await chooseAt(page, 'Legal basis', 'Their own');
    await typeAt(page, 'Their reference', '26-118842');
    await typeAt(page, 'Destroyed by', written(addCivil(today, { days: 30 })));
    expect(await barriers(page)).toEqual([]);
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    await pressAt(page, 'Ask for the share');
    await told(page, 'waits for somebody else');

    await administrator.page.goto('/sharing');
    await arriveAt(administrator.page, 'Shares');
    await pressAt(administrator.page, /^Approve share with Aaa City/);
    await told(administrator.page, 'The share is approved');
    expect(await barriers(administrator.page)).toEqual([]);

    await page.goto('/sharing');
    await arriveAt(page, 'Shares');
    const arriving = page.waitForEvent('download');
    await pressAt(page, /^Make the package with Aaa City/);
    const path = await (await arriving).path();
    await told(page, 'The package is made');
    const files = await openPackage(await readFile(path));
    expect([...files.keys()]).toContain('photo-1.jpg');
    await pressAt(page, /^Note the acknowledgement of Aaa City/);
    await typeAt(page, 'Code from the package', codeIn(files));
    await typeAt(page, 'Acknowledged by', 'Sgt. Ortega');
    await typeAt(page, 'On', written(today));
    await pressAt(page, /^Note acknowledgement of Aaa City/);
    await told(page, 'has acknowledged it');

    await administrator.page.goto('/sharing/disclosures');
    await arriveAt(administrator.page, 'Disclosures');
    await administrator.page.getByRole('rowheader', { name: /Aaa City/ }).waitFor();
    expect(await barriers(administrator.page)).toEqual([]);
    expect([...complaints, ...administrator.complaints]).toEqual([]);
  });

  test('what was told by telephone is noted with the time it was told at (R26)', async () => {
    const { page, complaints } = user;
    await page.goto('/sharing/told');
    await arriveAt(page, 'Told by word of mouth');
    await page.getByRole('option', { name: 'Aaa City' }).waitFor({ state: 'attached' });
    await chooseAt(page, 'Recipient', 'Aaa City');
    await typeAt(page, 'Internal case number', stage.caseNumber);
    await tabToName(page, /^Locate|^To find|scape/i);
    await page.keyboard.press('Space');
    await typeAt(page, 'Purpose', 'escape from custody, vehicle seen in the county');
    await tabToName(page, /confirmed by photo/);
    await page.keyboard.press('Space');
    await typeAt(page, 'Whom you tell', 'Sgt. Ortega');
    await typeAt(page, 'Call-back number', '916-555-0100');
    await tabToName(page, toldParts.plate);
    await page.keyboard.press('Space');
    await typeAt(page, 'When it is told', momentText(Date.now() - 13 * hour).slice(0, 16));
    await pressAt(page, 'Note what is told');
    await page.getByText('within 12 hours of now').first().waitFor();
    const at = momentText(Date.now() - hour).slice(0, 16);
    await typeAt(page, 'When it is told', at);
    expect(await barriers(page)).toEqual([]);
    await pressAt(page, 'Note what is told');
    await told(page, 'It is noted');
    await page.locator('li.card', { hasText: 'Aaa City' }).getByText(at).waitFor();
    expect(complaints).toEqual([]);
  });

  test('an incident is opened, with its clocks (Civil Code 1798.29)', async () => {
    const { page, complaints } = administrator;
    await page.goto('/sharing/incidents');
    await arriveAt(page, 'Incidents');
    await chooseAt(page, 'What happened', 'A device');
    await chooseAt(page, 'What is concerned', 'A device');
    await typeAt(page, 'Which one', 'TAG-0142');
    await pressAt(page, 'Open incident');
    await told(page, 'The incident is open');
    await page.getByText(/Owners of the data, by/).waitFor();
    expect(await barriers(page)).toEqual([]);
    for (const [path, heading] of [
      ['/sharing/told', 'Told by word of mouth'],
      ['/sharing/agreements', 'Standing agreements'],
    ] as const) {
      await page.goto(path);
      await arriveAt(page, heading);
      await page.locator('main .card').first().waitFor();
      expect(await barriers(page)).toEqual([]);
    }
    expect(complaints).toEqual([]);
  });
});
