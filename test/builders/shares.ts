import { expect } from 'vitest';
import type { ActRefusal } from '../../src/access/index.ts';
import { setKey } from '../../src/agencies/index.ts';
import type { CaseNumber } from '../../src/cases/index.ts';
import { addCivil, civilDate } from '../../src/foundation/clock.ts';
import type { ShareListed } from '../../src/sharing/contract.ts';
import { anAgeKey } from './age-key.ts';
import { anAgency, setOpenTerms } from './agency.ts';
import { aCase } from './case.ts';
import { aDepartment } from './department.ts';
import { anAdministrator, anEndUser, type Office } from './desk.ts';
import { aJudgedMatch, type Judged } from './judged.ts';
import { someReads } from './reads.ts';
import { type Answered, aServer, type Client, type ServerTraits } from './server.ts';

export interface ShareUser extends Client {
  readonly person: { readonly staffId: string; readonly division: string };
  readonly caseNumber: CaseNumber;
}

/** A server with a read of an owner that lets it be passed on, and who asks and decides that it is shared. */
export interface ShareStage extends Office {
  readonly administrator: Client & { readonly staffId: string };
  /** The owner's terms, but for what is said otherwise. */
  readonly terms: (change?: object) => Promise<void>;
  /** A sheriff who may receive, with a key. */
  readonly recipient: (traits?: Parameters<typeof anAgency>[1]) => Promise<string>;
  /** An end user with a case. */
  readonly user: () => Promise<ShareUser>;
  readonly request: (
    user: ShareUser,
    agencyId: string,
    items: readonly Judged[],
    change?: object,
  ) => Promise<Answered>;
  /** The number of a share that another person approved. */
  readonly approved: (user: ShareUser, agencyId: string, change?: object) => Promise<string>;
}

export const today = civilDate(Date.now());

export async function aShareStage(traits: ServerTraits = {}): Promise<ShareStage> {
  const server = await aServer(traits);
  const office = { server, department: await aDepartment(server.database.owner), now: Date.now };
  const { department } = office;
  const owner = await anAgency(department);
  const terms = (change: object = {}) => setOpenTerms(department, owner, change);
  await terms();
  await someReads(server.database.owner, owner, [{ plate: '7ABC123', capturedAt: Date.now() - 86_400_000 }]);
  const administrator = await anAdministrator(office);
  return {
    ...office,
    administrator,
    terms,
    recipient: async (of = {}) => {
      const agencyId = await anAgency(department, of);
      const key = { agencyId, ageKey: anAgeKey, contact: 'alpr@county.example' };
      await setKey(department.db, key, department.policyOwner);
      return agencyId;
    },
    user: async () => {
      const caseNumber = await aCase(department);
      return { ...(await anEndUser(office, { works: caseNumber })), caseNumber };
    },
    request,
    approved: async (user, agencyId, change = {}) => {
      const item = await aJudgedMatch(office, user, user.caseNumber, 'match');
      const share = shareOf(await request(user, agencyId, [item], change));
      expect((await administrator.post('/api/v1/shares/approve', { share })).status).toBe(200);
      return share;
    },
  };
}

const request: ShareStage['request'] = (user, agencyId, items, change = {}) =>
  user.post('/api/v1/shares', {
    agencyId,
    caseNumber: user.caseNumber,
    use: 'escape',
    purpose: 'escape from custody, vehicle seen in the county',
    basis: 'their-investigation',
    reference: '26-118842',
    destroyBy: addCivil(today, { days: 30 }),
    items,
    ...change,
  });

/** What making the package is answered with. */
export async function released(
  user: ShareUser,
  share: string,
): Promise<{ readonly status: number; readonly file: Buffer; readonly refusal: ActRefusal }> {
  const { status, body } = await user.post('/api/v1/shares/release', { share });
  const { file = '' }: { file?: string } = body;
  return { status, file: Buffer.from(file, 'base64'), refusal: body };
}

export const shareOf = ({ status, body }: Answered): string => {
  expect(status, JSON.stringify(body)).toBe(200);
  return (body as { share: string }).share;
};

export const clauseOf = ({ status, body }: Answered): string => {
  expect(status, JSON.stringify(body)).toBe(403);
  return (body as ActRefusal).clause;
};

/** A share as this person's list shows it. */
export const listed = async (client: Client, id: string): Promise<ShareListed | undefined> =>
  ((await client.get('/api/v1/shares')).body as ShareListed[]).find((share) => share.id === id);
