import { accountOf, proposeRecovery } from '../../../src/sign-in/index.ts';
import { must } from '../../builders/department.ts';
import { aStaffMember } from '../../builders/staff.ts';
import { administrator, against } from '../policy.ts';
import type { Cell, Rows } from '../row.ts';
import { aMember, anIssuedDevice } from './things.ts';

const elsewhere = against('53060.5(c)(1)(A)');

/** Somebody whose account five failures have locked (CJIS AC-7). */
const aLockedAccount = (cell: Cell): Promise<string> =>
  cell.thing('locked account', async () => {
    const { staffId } = await aStaffMember(cell.department, { division: cell.division });
    const account = accountOf(cell.server.stores.sealing, staffId);
    for (let failure = 0; failure < 5; failure += 1)
      await cell.department.db.query('insert into sign_in_tries (account, at) values ($1, at_ms($2))', [
        account,
        cell.now,
      ]);
    return staffId;
  });

/** A recovery that waits for its second administrator; another division's has proposed it. */
const aRecovery = (cell: Cell): Promise<string> =>
  cell.thing('recovery', async () => {
    const { department, division, now } = cell;
    const { staffId } = await aStaffMember(department, { division });
    const by = department.administrators.DAI.secondary;
    must(await proposeRecovery(department.db, { staffId, why: 'authenticators-lost' }, by, now));
    const { rows } = await department.db.query<{ id: string }>(
      'select recovery_id::text as id from recoveries where staff_id = $1',
      [staffId],
    );
    return rows[0]?.id ?? '';
  });

const tagOf = ({ department }: Cell): string => `NEW-${department.next()}`;

/** Devices, invitations, locked accounts and recovery (53060.9(a), R6). */
export const signInDeskRows: Rows = {
  'GET /desk/sign-in': { door: administrator },
  'POST /desk/sign-in/invitations': {
    door: administrator,
    elsewhere,
    fresh: true,
    ask: async (cell) => ({
      body: { staffId: (await aMember(cell)).staffId, device: { assetTag: tagOf(cell), kind: 'computer' } },
    }),
  },
  'POST /desk/sign-in/devices': {
    door: administrator,
    elsewhere,
    fresh: true,
    ask: async (cell) => {
      const assetTag = tagOf(cell);
      const certificate = Buffer.from(assetTag.padEnd(32, '.')).toString('hex');
      return { body: { assetTag, kind: 'computer', issuedTo: (await aMember(cell)).staffId, certificate } };
    },
  },
  'POST /desk/sign-in/devices/retire': {
    door: administrator,
    elsewhere,
    fresh: true,
    ask: async (cell) => ({ body: { assetTag: await anIssuedDevice(cell), why: 'lost' } }),
  },
  'POST /desk/sign-in/release': {
    door: administrator,
    elsewhere,
    fresh: true,
    ask: async (cell) => ({ body: { staffId: await aLockedAccount(cell) } }),
  },
  'POST /desk/sign-in/recoveries': {
    door: administrator,
    elsewhere,
    fresh: true,
    ask: async (cell) => ({
      body: { staffId: (await aMember(cell)).staffId, why: 'authenticators-lost' },
    }),
  },
  'POST /desk/sign-in/recoveries/agree': {
    // R6: the second administrator may be of whichever division.
    door: administrator,
    fresh: true,
    ask: async (cell) => ({ body: { recovery: await aRecovery(cell) } }),
  },
  'POST /desk/sign-in/recoveries/withdraw': {
    door: administrator,
    elsewhere,
    fresh: true,
    ask: async (cell) => ({ body: { recovery: await aRecovery(cell) } }),
  },
};
