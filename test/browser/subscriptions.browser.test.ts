import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addCivil, civilDate } from '../../src/foundation/clock.ts';
import { signerFromSeed } from '../../src/record/index.ts';
import { keepConnector } from '../../src/subscriptions/index.ts';
import { anAgency } from '../builders/agency.ts';
import { aCase } from '../builders/case.ts';
import { anAuthority, type Authority } from '../builders/certificates.ts';
import { ownReads, registered, setOwn } from '../builders/plateward.ts';
import { aVendorServer, type VendorServer } from '../builders/vendor-server.ts';
import { barriers, overflow } from './accessible.ts';
import { chooseAt, pressAt, tabToName, typeAt } from './keyboard.ts';
import { arriveAt, askByKeyboard } from './search-form.ts';
import { asPerson, openStage, type SignedIn, type Stage } from './stage.ts';

const now = Date.now();
const written = (day: number): string => {
  const text = String(day);
  return `${text.slice(4, 6)}/${text.slice(6)}/${text.slice(0, 4)}`;
};

let stage: Stage;
let authority: Authority;
let vendor: VendorServer;

const mappingAt = (url: string): string => `request:
  method: GET
  url: ${url}/look-up
  query: { plate: "{plate}" }
answer:
  reads: $.reads
  id: $.id
  plate: $.plate
  capturedAt: $.at
  camera: { id: $.camera }
`;

beforeAll(async () => {
  stage = await openStage();
  const { department } = stage;
  authority = await anAuthority('Vendors of a test');
  vendor = await aVendorServer(authority);
  const at = new Date(now - 1_800_000).toISOString();
  vendor.answers(() => ({ reads: [{ id: 'r-1', plate: '8XYZ999', at, camera: 'north-gate' }] }));
  const gone = await aVendorServer(authority);
  gone.stop();
  const ownerId = await anAgency(department, { name: 'Owner of look-ups', retentionDays: 3_650 });
  await registered(stage, 'north-look-up', { kind: 'connector', ownerId, hosts: [vendor.host] });
  await registered(stage, 'south-look-up', { kind: 'connector', ownerId, hosts: [gone.host] });
  await keepConnector(
    department.db,
    {
      technologyId: 'south-look-up',
      config: { kind: 'mapping', mapping: mappingAt(gone.url), ca: authority.certificate },
      namedBy: 'pseudonym',
      showsOthers: false,
      deadlineMs: 10_000,
    },
    department.eis,
    now,
  );
  const ownAgency = await anAgency(department, { name: 'This department', entityType: 'state' });
  await setOwn(department, 'department.agency', ownAgency);
  await ownReads({ ...stage, ownAgency }, [{ plate: '4OWN444', capturedAt: now - 7_200_000 }]);
  const asker = await anAgency(department, { name: 'Aaa County Sheriff' });
  await registered(stage, 'lending-aaa', { kind: 'lending', ownerId: asker });
});
afterAll(async () => {
  vendor?.stop();
  await stage?.stop();
});

const as = (staffId: string): Promise<SignedIn> => asPerson(stage, { staffId, division: 'OCS' });

/** What the page says of what was done. */
const told = ({ page }: SignedIn, text: string | RegExp) =>
  page.locator('.act-result').getByText(text).first().waitFor();

describe('other owners’ data, by keyboard alone', () => {
  test('EIS sets a connector up; a mapping that cannot be read says what to mend (53060.6(a))', async () => {
    const eis = await as(stage.department.eis);
    const { page, complaints } = eis;
    await page.goto('/desk/connectors');
    await arriveAt(page, 'Connectors');
    const card = page.locator('li.card', { hasText: 'north-look-up' });
    await card.getByText('EIS has not set it up yet').waitFor();
    await pressAt(page, /^Set up : north-look-up/);
    const mapping = mappingAt(vendor.url);
    await typeAt(page, 'Mapping', mapping.replace('$.plate', 'plate'));
    await typeAt(page, 'Authority of its server', authority.certificate);
    await tabToName(page, /^Set up north-look-up/);
    await page.keyboard.press('Enter');
    await told(eis, /answer\.plate: "plate" is no path/);
    expect(await barriers(page)).toEqual([]);
    await typeAt(page, 'Mapping', mapping);
    await tabToName(page, /^Set up north-look-up/);
    await page.keyboard.press('Enter');
    await told(eis, 'north-look-up is set up');
    await card.getByText('Can be asked').waitFor();
    expect(await barriers(page)).toEqual([]);
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    expect(complaints).toEqual([]);
  });

  test('one source answers and one does not, and both are told (53060.4(b))', async () => {
    const { page, complaints } = await asPerson(stage);
    await page.goto('/');
    await page.getByText('Also ask').waitFor();
    for (const source of [/^north-look-up/, /^south-look-up/]) {
      await tabToName(page, source);
      await page.keyboard.press('Space');
    }
    const { caseNumber } = stage;
    await askByKeyboard(page, { caseNumber, purpose: 'escape, vehicle seen northbound', plate: '8XYZ999' });
    const asked = page.locator('section', {
      has: page.getByRole('heading', { name: 'Who was asked' }),
    });
    await asked.getByText('north-look-up: Answered, 1 match').waitFor();
    await asked.getByText('south-look-up: No answer').waitFor();
    await asked.getByText(/no answer from south-look-up: not reached; recorded/).waitFor();
    await page
      .locator('main')
      .getByText(/north-gate/)
      .first()
      .waitFor();
    expect(await barriers(page)).toEqual([]);
    expect(complaints).toEqual([]);
  });
});

describe('the sources of a case, by keyboard alone (R19)', () => {
  test('an administrator names one, and the search form has it chosen beforehand', async () => {
    const { department } = stage;
    const caseNumber = await aCase(department, { workedBy: [stage.agent] });
    const administrator = await asPerson(
      stage,
      { staffId: department.administrators.OCS.primary, division: 'OCS' },
      {},
      'administrator',
    );
    const desk = administrator.page;
    await desk.goto('/desk/cases');
    await arriveAt(desk, 'Cases');
    await typeAt(desk, 'Narrow the list', caseNumber);
    await pressAt(desk, `Sources of case ${caseNumber}`);
    await tabToName(desk, /^south-look-up/);
    await desk.keyboard.press('Space');
    await pressAt(desk, `Set sources of case ${caseNumber}`);
    await told(administrator, `The sources of case ${caseNumber} are set.`);
    expect(await barriers(desk)).toEqual([]);
    const { page, complaints } = await asPerson(stage);
    await page.goto('/');
    await page.getByText('Also ask').waitFor();
    const south = page.getByRole('checkbox', { name: /^south-look-up/ });
    expect(await south.isChecked()).toBe(false);
    await typeAt(page, 'Internal case number', caseNumber);
    await expect.poll(() => south.isChecked()).toBe(true);
    expect([...complaints, ...administrator.complaints]).toEqual([]);
  });
});

describe('lending, by keyboard alone (R1, R19, 53060.10(a))', () => {
  test('EIS proposes, a policy owner agrees, and revokes', async () => {
    const eis = await as(stage.department.eis);
    const { page } = eis;
    const today = civilDate(now);
    await page.goto('/desk/lending');
    await arriveAt(page, 'Lending');
    await pressAt(page, 'Propose an agreement');
    await pressAt(page, 'Propose to lend');
    await page.getByRole('alert').getByText('Recipient: choose an agency.').waitFor();
    await chooseAt(page, 'Recipient', 'Aaa County');
    await tabToName(page, 'Test feed');
    await page.keyboard.press('Space');
    for (const [label, text] of [
      ['Entry of the register', 'lending-aaa'],
      ['Rests on', 'Memorandum 4'],
      ['SHA-256 of its certificate', 'ab'.repeat(32)],
      ['Key of its requests', Buffer.alloc(32, 7).toString('base64')],
      ['Key of its record', signerFromSeed('aaa.example/record', Buffer.alloc(32, 9)).vkey],
      ['Not older than, in days', '30'],
      ['From', written(today)],
      ['Until', written(addCivil(today, { days: 300 }))],
    ] as const)
      await typeAt(page, label, text);
    await pressAt(page, 'Propose to lend');
    await told(eis, 'It waits for a policy owner');
    expect(await barriers(page)).toEqual([]);

    const owner = await as(stage.department.policyOwner);
    await owner.page.goto('/desk/lending');
    await arriveAt(owner.page, 'Lending');
    await pressAt(owner.page, 'Agree to lend to Aaa County Sheriff');
    await told(owner, 'Aaa County Sheriff is lent to');
    const card = owner.page.locator('li.card', { hasText: 'Aaa County Sheriff' });
    await card.getByText('Lends', { exact: true }).waitFor();
    await pressAt(owner.page, /^Revoke what is lent/);
    await typeAt(owner.page, 'Why', 'No longer needed');
    await owner.page.keyboard.press('Enter');
    await told(owner, 'Nothing is lent to Aaa County Sheriff any more');
    await pressAt(owner.page, 'Show what other departments asked');
    await owner.page.getByText('No department has asked for anything').waitFor();
    expect(await barriers(owner.page)).toEqual([]);
    expect([...eis.complaints, ...owner.complaints]).toEqual([]);
  });
});
