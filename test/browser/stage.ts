import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import sharp from 'sharp';
import type { CaseNumber } from '../../src/cases/index.ts';
import type { StaffMember } from '../../src/people/index.ts';
import { folderPhotos } from '../../src/plate-reads/index.ts';
import { buildPages } from '../../src/server/build-pages.ts';
import { sessionCookie } from '../../src/server/http/server.ts';
import { anAgency } from '../builders/agency.ts';
import { aCase } from '../builders/case.ts';
import { aDepartment, type Department } from '../builders/department.ts';
import { someReads } from '../builders/reads.ts';
import { aServer, type TestServer } from '../builders/server.ts';
import { aSession } from '../builders/session.ts';
import { aGoodAgent } from '../builders/staff.ts';
import { launchBrowser } from './browser.ts';
import { complaintsOf } from './watched-page.ts';

/** The real server with its pages, a department in it, and a browser. */
export interface Stage {
  readonly server: TestServer;
  readonly department: Department;
  /** An end user for whom nothing stands in the way, and a case of hers. */
  readonly agent: StaffMember;
  readonly caseNumber: CaseNumber;
  readonly browser: Browser;
  readonly stop: () => Promise<void>;
}

/** A page of someone signed in, and what it complained of. */
export interface SignedIn {
  readonly page: Page;
  readonly complaints: readonly string[];
  /** A new session of the same person, as a passkey would start it. */
  readonly signInAgain: () => Promise<void>;
}

/** Thirty reads of 7ABC123, a few of plates that look alike, and one each of 22 that begin with 5MSK. */
export async function openStage(): Promise<Stage> {
  await buildPages(() => {});
  const server = await aServer();
  const department = await aDepartment(server.database.app);
  const agent = await aGoodAgent(department, { name: 'Renata Okafor' });
  const caseNumber = await aCase(department, { workedBy: [agent] });
  await readsOf(server, await anAgency(department), [
    ...Array.from({ length: 30 }, () => '7ABC123'),
    ...['7A8C123', '7ABCI23', '8XYZ999'],
    // R15: more distinct plates than may be shown without approval.
    ...Array.from({ length: 22 }, (_, index) => `5MSK${100 + index}`),
  ]);
  const browser = await launchBrowser();
  return {
    server,
    department,
    agent,
    caseNumber,
    browser,
    stop: async () => {
      await browser.close();
      await server.stop();
    },
  };
}

/** A read an hour, backward from now, each with the same photo. */
async function readsOf(
  { database, stores }: TestServer,
  agency: string,
  plates: readonly string[],
): Promise<void> {
  const now = Date.now();
  const reads = plates.map((plate, index) => ({ plate, capturedAt: now - (index + 1) * 3_600_000 }));
  await someReads(database.owner, agency, reads);
  const photos = folderPhotos({
    db: database.app,
    sealing: database.sealing,
    folder: `${stores.dataFolder}/photos`,
  });
  const put = await photos.put(await aPhoto(), { now, expiresAt: now + 60 * 86_400_000 });
  if (!put.ok) throw new Error(put.problem);
  await database.owner.query('update reads set photo = $1', [put.id]);
}

const aPhoto = (): Promise<Buffer> =>
  sharp({ create: { width: 640, height: 400, channels: 3, background: '#566' } })
    .jpeg()
    .toBuffer();

/** Opens a page as a person; the session is made by builder, the banner acknowledged. */
export async function asPerson(
  stage: Stage,
  person: Pick<StaffMember, 'staffId' | 'division'> = stage.agent,
  look: BrowserContextOptions = {},
  role: 'end-user' | 'administrator' = 'end-user',
): Promise<SignedIn> {
  const context = await stage.browser.newContext({ baseURL: stage.server.url, ...look });
  const signInAgain = async () => {
    const { token } = await aSession(stage.department, person, { at: Date.now(), role });
    await context.addCookies([{ name: sessionCookie, value: token, ...cookieOf(stage.server.url) }]);
  };
  context.setDefaultTimeout(30_000);
  await signInAgain();
  const page = await context.newPage();
  return { page, complaints: complaintsOf(page), signInAgain };
}

const cookieOf = (url: string) => ({
  domain: new URL(url).hostname,
  path: '/',
  secure: true,
  httpOnly: true,
  sameSite: 'Strict' as const,
});
