import { addCivil, civilDate } from '../../../src/foundation/clock.ts';
import { holdInquiry } from '../../../src/access/index.ts';
import { askAccess, confirmNeed } from '../../../src/access/life/request-store.ts';
import type { StaffMember } from '../../../src/people/index.ts';
import { must } from '../../builders/department.ts';
import { aDevice } from '../../builders/session.ts';
import { aStaffMember, withForm110, withTraining } from '../../builders/staff.ts';
import { administrator, against, allOf, type Door, signedIn } from '../policy.ts';
import type { Cell, Rows } from '../row.ts';
import { anAgent, aSuspendedAgent } from './things.ts';

// 53060.5(c)(1)(A): each administrator for his own division.
const elsewhere = against('53060.5(c)(1)(A)');

/** Somebody who asks for access, under the supervisor of the phase. */
const anAsker = (cell: Cell): Promise<StaffMember> =>
  cell.thing(`asker under ${cell.role === 'supervisor' ? cell.caller.staffId : 'nobody'}`, async () => {
    const { db } = cell.department;
    const supervisor = cell.role === 'supervisor' ? { supervisor: cell.caller.staffId } : {};
    const asker = await aStaffMember(cell.department, { division: cell.division, ...supervisor });
    must(await askAccess(db, asker.staffId, ['suspect'], cell.now));
    return asker;
  });

/** Somebody for whom only the grant is missing. */
const aReadyAsker = (cell: Cell): Promise<StaffMember> =>
  cell.thing('ready asker', async () => {
    const { department, division, now } = cell;
    const chief = await aStaffMember(department, { division });
    const asker = await aStaffMember(department, { division, supervisor: chief.staffId });
    must(await askAccess(department.db, asker.staffId, ['suspect'], now));
    const support = { staffId: asker.staffId, by: chief.staffId, need: 'fugitives' } as const;
    must(await confirmNeed(department.db, support, now));
    await withForm110(department, asker);
    await withTraining(department, asker);
    await aDevice(department, asker);
    return asker;
  });

const aHold = (cell: Cell): Promise<{ readonly reference: string; readonly staffId: string }> =>
  cell.thing('hold', async () => {
    const { staffId } = await aStaffMember(cell.department, { division: cell.division });
    const reference = String(1_000_000 + cell.department.next());
    await holdInquiry(cell.department.db, { staffId, subject: Buffer.alloc(32, 7), reference }, cell.now);
    return { reference, staffId };
  });

/** 53060.5(c)(1)(A): who was granted access does not ask for it; 53060.7(b)(2). */
const withoutAccess: Door = ({ role, state }) =>
  role === 'nobody' || state === 'no access' ? [] : [against('53060.5(c)(1)(A)')];

/** 53060.7(b)(3): the supervisor whom the staff list names. */
const supervisor: Door = ({ role }) => (role === 'supervisor' ? [] : [against('53060.7(b)(3)')]);

const lastDay = ({ now }: Cell): number => addCivil(civilDate(now), { months: 6 });

export const accessRows: Rows = {
  'GET /access/mine': { door: signedIn },
  'GET /access/seats': { door: administrator },
  'GET /access/queue': { door: administrator },
  'POST /access/ask': {
    door: allOf(signedIn, withoutAccess),
    ask: () => ({ body: { uses: ['suspect'] } }),
  },
  'POST /access/withdraw': {
    door: allOf(signedIn, ({ role }) => (role === 'nobody' ? [] : [against('53060.7(b)(2)')])),
  },
  'POST /access/support': {
    door: allOf(signedIn, supervisor),
    ask: async (cell) => ({ body: { staffId: (await anAsker(cell)).staffId, need: 'fugitives' } }),
  },
  'POST /access/decline': {
    door: administrator,
    elsewhere,
    ask: async (cell) => ({ body: { staffId: (await anAsker(cell)).staffId } }),
  },
  'POST /access/grant': {
    door: administrator,
    elsewhere,
    fresh: true,
    ask: async (cell) => ({
      body: {
        staffId: (await aReadyAsker(cell)).staffId,
        uses: ['suspect'],
        expiresOn: lastDay(cell),
        trainingVerified: true,
      },
    }),
  },
  'POST /access/suspend': {
    door: administrator,
    elsewhere,
    fresh: true,
    ask: async (cell) => ({ body: { staffId: (await anAgent(cell)).staffId, reason: 'review' } }),
  },
  'POST /access/reactivate': {
    door: administrator,
    elsewhere,
    fresh: true,
    ask: async (cell) => ({
      body: { staffId: (await aSuspendedAgent(cell)).staffId, reason: 'review-ended' },
    }),
  },
  'POST /access/remove': {
    door: administrator,
    elsewhere,
    fresh: true,
    ask: async (cell) => ({ body: { staffId: (await anAgent(cell)).staffId, reason: 'no-longer-required' } }),
  },
  'POST /access/confirm': {
    door: administrator,
    elsewhere,
    ask: async (cell) => ({ body: { staffId: (await anAgent(cell)).staffId } }),
  },
  'GET /holds': { door: administrator },
  'POST /holds/lift': {
    door: administrator,
    // 53060.4(c), R14: in the same words as of no hold.
    elsewhere: against('53060.4(c)'),
    ask: async (cell) => ({ body: { ...(await aHold(cell)), reason: 'purpose-explained' } }),
  },
  'GET /notices': { door: signedIn },
  'POST /notices/seen': { door: signedIn, ask: () => ({ body: { notices: ['999999'] } }) },
};
