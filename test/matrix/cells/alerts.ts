import { keepList, keepWatch } from '../../../src/alerts/index.ts';
import { aWatch } from '../../builders/alerts.ts';
import { against, administrator, type Door, endUser, office, signedIn } from '../policy.ts';
import { roles } from '../roles.ts';
import type { Ask, Cell, Rows } from '../row.ts';
import { aMember, anOwnCase } from './things.ts';

const plate = '7KLM204';
const purpose = 'find the vehicle used in the escape from custody';

/** A list by import of the division asked about. */
const aList = (cell: Cell): Promise<number> =>
  cell.thing('hot list', async () =>
    keepList(
      cell.department.db,
      {
        name: 'Vehicles of the escape unit',
        division: cell.division,
        layout: 'csv',
        caseNumber: null,
        authority: 'Order of the Director',
        use: 'escape',
        purpose,
        ownerId: (await aMember(cell)).staffId,
        audience: 'division',
        people: [],
        madeBy: cell.department.administrators[cell.division].primary,
      },
      cell.now,
    ),
  );

/** An entry by hand of whoever asks. */
const anOwnWatch = (cell: Cell): Promise<number> =>
  cell.thing(`watch of ${cell.caller.staffId}`, async () => {
    if (cell.caller.token === '') return 1;
    const caseNumber = await anOwnCase(cell);
    const { staffId: ownerId } = cell.caller;
    const watch = { plate, state: null, caseNumber, use: 'escape', purpose, ownerId, days: 30 };
    const { division } = cell;
    return keepWatch(
      cell.department.db,
      { ...watch, division, audience: 'people', people: [ownerId] },
      cell.now,
    );
  });

interface Standing {
  readonly alert: string;
  readonly raised: number;
}

/** An alert of whoever asks; the read that raised it is not there. */
export const anAlert = (cell: Cell): Promise<Standing> =>
  cell.thing(`alert of ${cell.caller.staffId}`, async () => {
    if (cell.caller.token === '') return { alert: '1', raised: 1 };
    const watch = await anOwnWatch(cell);
    const { index: raised } = await cell.server.stores.record.append({
      kind: 'alert.raised',
      act: 'exact',
      values: { subject: '1', plate },
    });
    const { rows } = await cell.department.db.query<{ alert: string }>(
      `insert into alerts (entry, raised_at, read_id, camera_no, plate, watch_id, listed_plate, match, expires_at)
       values ($1, at_ms($2), $1, 1, $3, $4, $3, 'exact', at_ms($5)) returning alert_id::text as alert`,
      [raised, cell.now, plate, watch, cell.now + 86_400_000],
    );
    return { alert: rows[0]?.alert ?? '', raised };
  });

/** The alert as it was shown to whoever asks. */
async function shownAlert(cell: Cell): Promise<Ask> {
  const { alert, raised } = await anAlert(cell);
  const { staffId, sessionId, token } = cell.caller;
  if (token === '') return { params: { alert, entry: '1' } };
  const { index } = await cell.server.stores.record.append({
    kind: 'alert.opened',
    division: cell.division,
    role: 'end-user',
    policyVersion: '1.0.0',
    ref: raised,
    values: {
      staffId,
      session: sessionId,
      device: 'none',
      address: '127.0.0.1',
      route: 'POST /alerts/{alert}/open',
      use: 'escape',
      caseNumber: await anOwnCase(cell),
      purpose,
      plate,
      elements: '{}',
      subject: alert,
    },
  });
  return { params: { alert, entry: String(index) } };
}

const onAlert = (body?: object) => async (cell: Cell) => ({
  params: { alert: (await anAlert(cell)).alert },
  ...(body === undefined ? {} : { body }),
});

/** Whoever came as an administrator must be one; whoever did not looks at his own (R2). */
const ownOrDivisions: Door = (asker) =>
  roles[asker.role].session === 'administrator' ? administrator(asker) : signedIn(asker);

// 53060.5(c)(1)(A): a list of another division is not there.
const elsewhere = against('53060.5(c)(1)(A)');
const withList = (file?: string) => async (cell: Cell) => ({
  params: { list: String(await aList(cell)) },
  ...(file === undefined ? {} : { file }),
});

const endpoint = 'https://fcm.googleapis.com/fcm/send/a-browser';

/** Hot lists and alerts (R20, R21). */
export const alertRows: Rows = {
  'GET /hot-lists': { door: signedIn },
  'POST /hot-lists': {
    door: administrator,
    ask: async (cell) => ({
      body: {
        name: 'Vehicles of the escape unit',
        layout: 'csv',
        authority: 'Order of the Director',
        use: 'escape',
        purpose,
        owner: (await aMember(cell)).staffId,
        audience: 'division',
      },
    }),
  },
  'POST /hot-lists/authorities': {
    door: office('53060.6(a)', 'EIS'),
    ask: ({ department }) => ({
      body: { source: `system-${department.next()}`, reference: 'DOJ letter 2026-118' },
    }),
  },
  'POST /hot-lists/:list/check': { door: administrator, elsewhere, ask: withList('plate,state\n7KLM204,CA') },
  'POST /hot-lists/:list/import': {
    door: administrator,
    elsewhere,
    ask: withList('plate,state\n7KLM204,CA'),
  },
  'POST /hot-lists/:list/end': { door: administrator, elsewhere, ask: withList() },
  'GET /hot-lists/entries': { door: ownOrDivisions },
  'POST /hot-lists/entries': {
    door: endUser,
    // 53060.7(b)(6): the case of another division.
    elsewhere: against('53060.7(b)(6)'),
    ask: async (cell) => ({ body: aWatch(await anOwnCase(cell), plate) }),
  },
  'POST /hot-lists/entries/:watch/renew': {
    door: endUser,
    ask: async (cell) => ({ params: { watch: String(await anOwnWatch(cell)) }, body: { purpose } }),
  },
  'POST /hot-lists/entries/:watch/end': {
    door: ownOrDivisions,
    ask: async (cell) => ({ params: { watch: String(await anOwnWatch(cell)) } }),
  },
  'GET /alerts': { door: signedIn },
  'GET /alerts/stream': { door: signedIn },
  // Nothing was read here: whoever may open it finds it gone.
  'POST /alerts/:alert/open': { door: endUser, permitted: [404], ask: onAlert() },
  'GET /alerts/:alert/photo/:entry': { door: endUser, permitted: [404], ask: shownAlert },
  'POST /alerts/:alert/acknowledge': { door: endUser, ask: onAlert({}) },
  'POST /alerts/:alert/escalate': { door: endUser, ask: onAlert({ reason: 'unsure' }) },
  'POST /alerts/:alert/dismiss': { door: endUser, ask: onAlert({ reason: 'no-longer-sought' }) },
  'GET /alerts/push-key': { door: signedIn },
  'POST /alerts/push': {
    door: signedIn,
    ask: () => ({ body: { endpoint, keys: { p256dh: 'B'.repeat(87), auth: 'a'.repeat(22) } } }),
  },
  'POST /alerts/push/off': { door: signedIn, ask: () => ({ body: { endpoint } }) },
};
