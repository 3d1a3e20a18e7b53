import { Secret, TOTP } from 'otpauth';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildPages } from '../../src/server/build-pages.ts';
import { beginInstallation } from '../../src/server/first-installation.ts';
import { type IdentityProvider, invite, openIdProvider } from '../../src/sign-in/index.ts';
import { aDepartment, type Department, must } from '../builders/department.ts';
import { anIdentityProvider, type TestProvider } from '../builders/identity-provider.ts';
import { aServer, type TestServer } from '../builders/server.ts';
import { aGoodAgent } from '../builders/staff.ts';
import { barriers, overflow, smallTargets } from './accessible.ts';
import { launchBrowser } from './browser.ts';
import { pressAt, tabStops, typeAt } from './keyboard.ts';
import { arriveAt } from './search-form.ts';
import { plugIn } from './virtual-authenticator.ts';
import { complaintsOf } from './watched-page.ts';

let browser: Browser;
beforeAll(async () => {
  await buildPages(() => {});
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** Before the server stops: a browser's spare connections would keep it. */
const closePages = async (): Promise<void> => {
  for (const context of browser.contexts()) await context.close();
};

const openPage = async (server: TestServer): Promise<{ page: Page; complaints: readonly string[] }> => {
  const context = await browser.newContext({ baseURL: server.origin });
  context.setDefaultTimeout(30_000);
  const page = await context.newPage();
  return { page, complaints: complaintsOf(page) };
};

const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).press('Enter');

/** By keyboard: the link, the device, the passkey. */
async function enrol(page: Page, code: string): Promise<void> {
  await page.goto(`/sign-in/enrol#code=${code}`);
  await arriveAt(page, 'This device');
  expect(page.url()).not.toContain('code');
  expect(await barriers(page)).toEqual([]);
  await press(page, 'Enrol this device');
  await arriveAt(page, 'Your passkey');
  expect(await barriers(page)).toEqual([]);
  await press(page, 'Make your passkey');
  await page.getByText('You can sign in now.').waitFor();
  await page.getByRole('link', { name: 'Sign in' }).press('Enter');
}

async function signIn(page: Page): Promise<void> {
  await arriveAt(page, 'First, this device');
  await press(page, 'Prove this device');
  await arriveAt(page, 'This device is an issued one. Now you');
  await press(page, 'Sign in with your passkey');
}

const agree = (page: Page) => press(page, 'I understand and agree');

describe('a production install, from its first link (R6)', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await aServer();
  });
  afterAll(async () => {
    await closePages();
    await server.stop();
  });

  test('the first administrator enrols device and passkey, signs in, takes the role, and invites', async () => {
    const { code } = await beginInstallation(
      server.stores,
      {
        division: 'OCS',
        administrator: {
          staffId: 'okafor.v',
          name: 'Vera Okafor',
          rank: 'Special Agent-in-Charge',
          rankBasis: 'special-agent-in-charge',
        },
        eis: { staffId: 'kim.r', name: 'Riley Kim' },
        device: { deviceId: 'CDCR-000001', kind: 'computer' },
      },
      Date.now(),
    );
    const { page, complaints } = await openPage(server);
    await plugIn(page, 'internal');
    await enrol(page, code);
    await expect.poll(() => page.locator('#asset-tag').inputValue()).toBe('CDCR-000001');
    await signIn(page);
    await arriveAt(page, 'Before you go on');
    await agree(page);
    await page.locator('.who').getByText('Vera Okafor').waitFor();
    await expect.poll(() => page.locator('.who').textContent()).toContain('CDCR-000001');
    await page.getByText('You have one passkey only.').waitFor();

    await press(page, 'Act as administrator');
    await arriveAt(page, 'Confirm that it is you');
    expect(await barriers(page)).toEqual([]);
    await press(page, 'Confirm with your passkey');
    await arriveAt(page, 'Before you go on');
    await agree(page);
    await page.locator('.header--administrator').waitFor();
    // The new role begins at its own first page.
    await arriveAt(page, 'What is due');

    await page.getByRole('link', { name: 'Devices' }).press('Enter');
    await arriveAt(page, 'Devices and sign-in');
    expect(await barriers(page)).toEqual([]);
    expect(await smallTargets(page)).toEqual([]);
    expect(await overflow(page)).toBe(0);
    await page.locator('#invited').selectOption({ label: 'Riley Kim' });
    await page.locator('#invited-tag').fill('CDCR-000002');
    await press(page, 'Make the link');
    await arriveAt(page, 'Hand this link over in person');
    const link = (await page.locator('.link-given').textContent()) ?? '';

    const other = await openPage(server);
    await plugIn(other.page, 'internal');
    await enrol(other.page, new URL(link).hash.replace('#code=', ''));
    await signIn(other.page);
    await agree(other.page);
    await other.page.locator('.who').getByText('Riley Kim').waitFor();
    expect([...complaints, ...other.complaints]).toEqual([]);
    await expect(beginInstallation(server.stores, {} as never, Date.now())).rejects.toThrow(
      'two administrators',
    );
  });
});

describe('signing in, by keyboard (53060.9(a), R6)', () => {
  let server: TestServer;
  let department: Department;
  beforeAll(async () => {
    server = await aServer();
    department = await aDepartment(server.database.app);
  });
  afterAll(async () => {
    await closePages();
    await server.stop();
  });

  /** A new agent, invited with a device. */
  const invited = async (assetTag: string) => {
    const agent = await aGoodAgent(department, { name: 'Renata Okafor' });
    const { code } = must(
      await invite(
        department.db,
        { staffId: agent.staffId, device: { deviceId: assetTag, kind: 'computer' }, givenBy: 'ocs.primary' },
        Date.now(),
      ),
    );
    return { ...agent, code };
  };

  const signedIn = async (page: Page) => {
    await agree(page);
    await page.locator('.who').getByText('Renata Okafor').waitFor();
  };

  test('a new agent enrols, signs in, and enrols a spare; without the passkey nobody comes in', async () => {
    const { code } = await invited('CDCR-000010');
    const { page, complaints } = await openPage(server);
    const device = await plugIn(page, 'internal');
    await enrol(page, code);
    expect(await barriers(page)).toEqual([]);
    await signIn(page);
    await signedIn(page);
    await page.getByRole('link', { name: 'Enrol a spare' }).press('Enter');
    await arriveAt(page, 'Your passkeys');
    expect(await barriers(page)).toEqual([]);
    expect(await smallTargets(page)).toEqual([]);
    await plugIn(page, 'usb');
    await press(page, 'Add a passkey');
    await arriveAt(page, 'Spare');
    await expect.poll(() => page.getByText('You have one passkey').count()).toBe(0);
    await press(page, 'Sign out');
    await device.remove();
    await arriveAt(page, 'First, this device');
    await press(page, 'Prove this device');
    await page.getByText('The device did not do it').waitFor({ timeout: 30_000 });
    expect(await barriers(page)).toEqual([]);
    expect(complaints).toEqual([]);
  });

  test('from the link to the first page by Tab, Enter and typing alone; Tab goes in the order of reading', async () => {
    const { code } = await invited('CDCR-000014');
    const { page, complaints } = await openPage(server);
    const frame = ['Skip to the page', 'Plateward', 'Policy', 'Help'];
    const foot = ['Read the policy, DOM 53060'];
    const within = async (...stops: readonly string[]) =>
      expect(await tabStops(page)).toEqual([...frame, ...stops, ...foot]);
    await plugIn(page, 'internal');
    await page.goto(`/sign-in/enrol#code=${code}`);
    await arriveAt(page, 'This device');
    await within('Enrol this device');
    await pressAt(page, 'Enrol this device');
    await arriveAt(page, 'Your passkey');
    await pressAt(page, 'Make your passkey');
    await page.getByText('You can sign in now.').waitFor();
    await pressAt(page, 'Sign in');
    await arriveAt(page, 'First, this device');
    await within('Asset tag', 'Prove this device');
    await typeAt(page, 'Asset tag', 'CDCR-000014');
    await page.keyboard.press('Enter');
    await arriveAt(page, 'This device is an issued one. Now you');
    await within('Sign in with your passkey', 'Use password and code instead');
    await pressAt(page, 'Sign in with your passkey');
    await arriveAt(page, 'Before you go on');
    expect((await tabStops(page)).slice(-3)).toEqual(['I understand and agree', 'Sign out', ...foot]);
    await pressAt(page, 'I understand and agree');
    await page.locator('.who').getByText('Renata Okafor').waitFor();
    await pressAt(page, 'Your passkeys');
    await arriveAt(page, 'Your passkeys');
    expect(complaints).toEqual([]);
  });

  test('five failures of password and code lock the account; the passkey on the issued device releases it', async () => {
    const { code, staffId } = await invited('CDCR-000011');
    const { page } = await openPage(server);
    await plugIn(page, 'internal');
    await enrol(page, code);
    await signIn(page);
    await signedIn(page);
    await page.goto('/sign-in/ways');
    await press(page, 'Set up password and code');
    const secret = ((await page.locator('.mono').textContent()) ?? '').replaceAll(' ', '');
    const totp = new TOTP({ secret: Secret.fromBase32(secret) });
    await page.locator('#new-password').fill('correct horse battery staple');
    await page.locator('#new-code').fill(totp.generate());
    await press(page, 'Set password and code');
    await page.getByText('You may also sign in with your password').waitFor();
    await press(page, 'Sign out');

    await arriveAt(page, 'First, this device');
    await press(page, 'Prove this device');
    await arriveAt(page, 'This device is an issued one. Now you');
    await page.getByText('Use password and code instead').press('Enter');
    await page.locator('#staff-id').fill(staffId);
    for (let time = 1; time <= 5; time += 1) {
      await page.locator('#password').fill(`wrong ${time}`);
      await page.locator('#code').fill(totp.generate());
      const answered = page.waitForResponse(/second-way$/);
      await page.locator('#code').press('Enter');
      await answered;
      await page.getByText('You are not signed in.').waitFor();
    }
    expect(await barriers(page)).toEqual([]);
    await page.locator('#password').fill('correct horse battery staple');
    await page.locator('#code').fill(totp.generate({ timestamp: Date.now() + 30_000 }));
    const refused = page.waitForResponse(/second-way$/);
    await page.locator('#code').press('Enter');
    expect((await refused).status()).toBe(403);
    await press(page, 'Sign in with your passkey');
    await signedIn(page);
  });

  test('a second sign-in asks to end the first', async () => {
    const { code } = await invited('CDCR-000012');
    const { page } = await openPage(server);
    await plugIn(page, 'internal');
    await enrol(page, code);
    await signIn(page);
    await signedIn(page);
    await page.context().clearCookies();
    await page.goto('/');
    await signIn(page);
    await arriveAt(page, 'You are signed in elsewhere');
    expect(await barriers(page)).toEqual([]);
    await press(page, 'End that session and sign in here');
    await signedIn(page);
  });

  test('after the lock the same person comes back with device and passkey, and what was typed with her', async () => {
    const { code } = await invited('CDCR-000013');
    const { page } = await openPage(server);
    await page.clock.install();
    await plugIn(page, 'internal');
    await enrol(page, code);
    await signIn(page);
    await signedIn(page);
    await page.locator('#purpose').fill('Locate the truck');
    await page.clock.runFor('30:30');
    await arriveAt(page, 'Locked');
    await signIn(page);
    await agree(page);
    await expect.poll(() => page.locator('#purpose').inputValue()).toBe('Locate the truck');
  });
});

describe('single sign-on, in a browser (53060.9(a))', () => {
  test('one factor at the department’s provider: a passkey is asked on top', async () => {
    let provider: TestProvider | undefined;
    const ours = (): IdentityProvider => {
      if (provider === undefined) throw new Error('the provider is not there yet');
      const { issuer, clientId, clientSecret } = provider;
      return openIdProvider({ issuer, clientId, clientSecret, staffIdClaim: 'sub', twoFactorAcr: [] });
    };
    const server = await aServer({
      provider: {
        ask: (redirectUri) => ours().ask(redirectUri),
        answered: (address, along) => ours().answered(address, along),
      },
    });
    provider = await anIdentityProvider(`${server.origin}/sign-in/sso`);
    const department = await aDepartment(server.database.app);
    const { staffId } = await aGoodAgent(department, { name: 'Renata Okafor' });
    const device = { deviceId: 'CDCR-000020', kind: 'computer' } as const;
    const { code } = must(
      await invite(department.db, { staffId, device, givenBy: 'ocs.primary' }, Date.now()),
    );
    const { page } = await openPage(server);
    await plugIn(page, 'internal');
    await enrol(page, code);
    await arriveAt(page, 'First, this device');
    await press(page, 'Prove this device');
    await arriveAt(page, 'This device is an issued one. Now you');
    expect(await barriers(page)).toEqual([]);
    provider.next({ staffId, amr: ['pwd'] });
    await press(page, 'Sign in through your department');
    await arriveAt(page, 'One factor more: your passkey');
    expect(page.url()).not.toContain('code');
    await press(page, 'Sign in with your passkey');
    await agree(page);
    await page.locator('.who').getByText('Renata Okafor').waitFor();
    await closePages();
    await server.stop();
    await provider.stop();
  });
});
