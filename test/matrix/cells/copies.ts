import { addCivil, civilDate } from '../../../src/foundation/clock.ts';
import { storeCopy } from '../../../src/downloads/stored.ts';
import { noteMade } from '../../../src/downloads/making-store.ts';
import { closeCase } from '../../../src/cases/index.ts';
import { proposeSetting } from '../../../src/settings/index.ts';
import { aSchedule } from '../../builders/copies.ts';
import { must } from '../../builders/department.ts';
import { aCase } from '../../builders/case.ts';
import { administrator, against, eitherOf, endUser, office, signedIn } from '../policy.ts';
import type { Ask, Cell, Row, Rows } from '../row.ts';
import { aVerdict } from './matches.ts';
import { anAnswer } from './searches.ts';
import { aMember, anAgent, anOwnCase } from './things.ts';

// 53060.7(b)(6): the case of another division.
const elsewhere = against('53060.7(b)(6)');
// 53060.5(c)(1)(A): another division's register.
const desk = { door: administrator, elsewhere: against('53060.5(c)(1)(A)'), fresh: true } as const;
const reason = 'case file of the escape from custody';
const inDays = ({ now }: Cell, days: number): number => addCivil(civilDate(now), { days });

/** A department whose schedule states its periods, and where a second person decides on every copy. */
const aStatedSchedule = (cell: Cell): Promise<void> =>
  cell.once('schedule of copies', async () => {
    const { department, now } = cell;
    await aSchedule({ department, now: () => now });
    const by = department.policyOwner;
    const above = {
      key: 'downloads.approval-above',
      scope: 'department',
      value: 0,
      authority: 'a test',
      by,
    } as const;
    must(await proposeSetting(department.db, above, now));
  });

/** The device of the asker's session. */
async function deviceOf({ department, caller }: Cell): Promise<string> {
  const { rows } = await department.db.query<{ device: string }>(
    `select coalesce((select device_id from sessions where session_id::text = $1 and device_id is not null),
       (select device_id from devices where issued_to = $2 limit 1), (select device_id from devices limit 1)) as device`,
    [caller.sessionId === '' ? '0' : caller.sessionId, caller.staffId],
  );
  return rows[0]?.device ?? 'CDCR-000001';
}

interface Answered {
  readonly asked: string;
  readonly caseNumber: string;
}

/** An answer of the asker's own with one match that an eye has judged. */
async function judged(cell: Cell): Promise<Answered> {
  await aStatedSchedule(cell);
  const caseNumber = await anOwnCase(cell);
  const asked = await anAnswer(cell, caseNumber);
  if (cell.caller.token !== '') await aVerdict(cell, asked, cell.caller.staffId);
  return { asked: String(asked), caseNumber };
}

/** The same, as a copy of it is asked for. */
async function judgedOf(cell: Cell) {
  const { asked, caseNumber } = await judged(cell);
  return { of: { asked }, caseNumber };
}

const states = {
  approved: `'approved', null, null`,
  waiting: `'waiting', null, null`,
  made: `'making', 'DOM 14060', $10::integer`,
} as const;

/** A copy in the register: of the asker, or of whoever is named. */
async function aCopy(
  cell: Cell,
  state: keyof typeof states,
  of: { readonly staffId: string } & Answered,
): Promise<string> {
  const { department, division, server, now } = cell;
  const { index: entry } = await server.stores.record.append({
    kind: 'copy.printed',
    act: 'csv',
    division,
    role: 'end-user',
    policyVersion: '1.0.0',
    ref: Number(of.asked),
    counts: { reads: 1 },
    values: {
      staffId: of.staffId,
      session: 'a session',
      device: 'none',
      address: '127.0.0.1',
      route: 'POST',
      use: 'escape',
      caseNumber: of.caseNumber,
      purpose: reason,
      elements: '{}',
      subject: '1',
    },
  });
  const { rows } = await department.db.query<{ id: string }>(
    `insert into copies (form, scope, protection, staff_id, division, case_number, restricted, use, reason, asked, device_id,
       reads, request_entry, requested_at, entry, state, authority, destroy_by, sealed_passphrase)
     values ('csv', 'judged', 'passphrase', $1, $2, $3, false, 'escape', $4, $5, $6, 1, $7, at_ms($8), $7, ${states[state]}, $9)
     returning copy_id::text as id`,
    [
      of.staffId,
      division,
      of.caseNumber,
      reason,
      Number(of.asked),
      await deviceOf(cell),
      entry,
      now,
      null,
      ...(state === 'made' ? [inDays(cell, 30)] : []),
    ],
  );
  const id = String(rows[0]?.id);
  if (state === 'made') await madeNow(cell, id);
  return id;
}

async function madeNow({ server, department, now }: Cell, copy: string): Promise<void> {
  const { sealing } = server.stores;
  const db = department.db;
  const stored = await storeCopy(
    { db, sealing },
    copy,
    (async function* () {
      yield Buffer.from('nothing');
    })(),
  );
  await noteMade(db, { copy, ...stored, reads: 1 }, now);
  await db.query('update copies set taken_at = made_at where copy_id = $1', [copy]);
}

/** A copy of the asker's own. */
const own = async (cell: Cell, state: keyof typeof states): Promise<string> =>
  cell.thing(`${state} copy of ${cell.caller.staffId}`, async () => {
    if (cell.caller.token === '') return '1';
    return aCopy(cell, state, { staffId: cell.caller.staffId, ...(await judged(cell)) });
  });

/** A copy of an agent of the division asked about. */
const another = (cell: Cell, state: keyof typeof states): Promise<string> =>
  cell.thing(`${state} copy of another`, async () => {
    await aStatedSchedule(cell);
    const { staffId } = await anAgent(cell);
    const caseNumber = await aCase(cell.department, { division: cell.division });
    return aCopy(cell, state, { staffId, asked: '0', caseNumber });
  });

const onOwn =
  (state: keyof typeof states, body?: (cell: Cell) => object | Promise<object>) =>
  async (cell: Cell): Promise<Ask> => ({
    params: { copy: await own(cell, state) },
    ...(body === undefined ? {} : { body: await body(cell) }),
  });
const onAnother =
  (state: keyof typeof states, body?: (cell: Cell) => object | Promise<object>) =>
  async (cell: Cell): Promise<Ask> => ({
    params: { copy: await another(cell, state) },
    ...(body === undefined ? {} : { body: await body(cell) }),
  });

/** Whoever has a copy answers for it, whatever became of his access. */
const custody = (row: Omit<Row, 'door' | 'fresh'>): Row => ({ door: signedIn, fresh: true, ...row });

const certificate = async (cell: Cell) => ({
  how: 'shredded',
  on: civilDate(cell.now),
  attestedBy: (await aMember(cell)).staffId,
});
const document = Buffer.from(`%PDF-1.7 ${'a subpoena, made up for a test '.repeat(5)}`).toString('base64');

async function held(cell: Cell): Promise<Ask> {
  const copy = await cell.thing('held copy', async () => {
    const id = await another(cell, 'made');
    await cell.department.db.query(
      `insert into copy_holds (copy_id, ground, reference, placed_by, placed_at, review_by, entry)
       select $1, 'litigation', 'TEST-1', staff_id, now(), $2, 1 from copies where copy_id = $1 on conflict do nothing`,
      [id, inDays(cell, 90)],
    );
    return id;
  });
  return { params: { copy } };
}

async function handedOver(cell: Cell): Promise<Ask> {
  const { copy, handOver } = await cell.thing(`hand-over of ${cell.caller.staffId}`, async () => {
    const id = await own(cell, 'made');
    const { rows } = await cell.department.db.query<{ id: string }>(
      `insert into copy_hand_overs (copy_id, to_staff, way, handed_at, back_by, entry)
       select copy_id, $2, 'paper', now(), $3, 1 from copies where copy_id = $1 returning hand_over_id::text as id`,
      [id, (await anAgent(cell)).staffId, inDays(cell, 5)],
    );
    return { copy: id, handOver: rows[0]?.id ?? '1' };
  });
  return { params: { copy }, body: { handOver, ended: 'returned' } };
}

async function handedOverByAnother(cell: Cell): Promise<Ask> {
  const { copy, handOver } = await cell.thing('hand-over of another', async () => {
    const id = await another(cell, 'made');
    const { rows } = await cell.department.db.query<{ id: string }>(
      `insert into copy_hand_overs (copy_id, to_staff, way, handed_at, back_by, entry)
       values ($1, $2, 'paper', now(), $3, 1) returning hand_over_id::text as id`,
      [id, (await aMember(cell)).staffId, inDays(cell, 5)],
    );
    return { copy: id, handOver: rows[0]?.id ?? '1' };
  });
  return { params: { copy }, body: { handOver, ended: 'returned' } };
}

async function ofClosedCase(cell: Cell): Promise<Ask> {
  const caseNumber = await cell.thing('closed case with a copy', async () => {
    await aStatedSchedule(cell);
    const { department, division, now } = cell;
    const number = await aCase(department, { division });
    await aCopy(cell, 'made', { staffId: (await anAgent(cell)).staffId, asked: '0', caseNumber: number });
    await closeCase(department.db, number, department.administrators[division].primary, now);
    return number;
  });
  return { body: { caseNumber, ...(await certificate(cell)) } };
}

/** Copies: asked for as inquiries are; kept by who has them; decided on and held at the desk (53060.9(a)(1)). */
export const copyRows: Rows = {
  'GET /copies': { door: signedIn },
  'GET /copies/terms': { door: signedIn },
  'GET /copies/register': { door: administrator },
  'POST /copies/terms': {
    door: office('53060.9(a)(1)', 'policy owner'),
    fresh: true,
    ask: () => ({
      body: { copyDays: 30, caseFileDays: 1_826, approvalAbove: 0, authority: 'DOM 14060, schedule 4' },
    }),
  },
  'POST /copies': {
    door: endUser,
    elsewhere,
    fresh: true,
    ask: async (cell) => ({
      body: {
        ...(await judgedOf(cell)),
        reason,
        form: 'csv',
        scope: 'judged',
        protection: 'passphrase',
        device: await deviceOf(cell),
      },
    }),
  },
  'POST /copies/print': {
    door: (asker) => [...endUser(asker), against('53060.9(a)(1)')],
    elsewhere,
    fresh: true,
    // A second person decides on every copy here, and a print waits for nobody.
    ask: async (cell) => ({ body: { ...(await judgedOf(cell)), reason, reads: ['1'] } }),
  },
  'POST /copies/:copy/make': {
    door: (asker) => [...endUser(asker), against('53060.9(a)(1)')],
    elsewhere,
    fresh: true,
    ask: onOwn('approved'),
  },
  'POST /copies/:copy/cancel': { door: signedIn, ask: onOwn('waiting') },
  'POST /copies/:copy/take': { door: endUser, elsewhere, fresh: true, ask: onOwn('made') },
  'POST /copies/key': custody({
    ask: () => ({
      body: { recipient: 'age1lvyvwawkr0mcnnnncaghunadrqkmuf9e6507x9y920xxpp866cnql7dp2z' },
    }),
  }),
  'POST /copies/:copy/hand-over': custody({
    ask: onOwn('made', async (cell) => ({
      to: (await anAgent(cell)).staffId,
      way: 'paper',
      backBy: inDays(cell, 5),
    })),
  }),
  'POST /copies/:copy/hand-over/end': custody({ ask: handedOver }),
  'POST /copies/:copy/hand-over/end-at-desk': { ...desk, ask: handedOverByAnother },
  'POST /copies/:copy/place': custody({ ask: onOwn('made', () => ({ file: 'C-FILE-7' })) }),
  'POST /copies/:copy/compel': custody({
    ask: onOwn('made', (cell) => ({
      instrument: 'subpoena',
      reference: '26CV001234',
      decision: 'OLA-26-118',
      decidedOn: civilDate(cell.now),
      document,
    })),
  }),
  'POST /copies/:copy/destroy': custody({ ask: onOwn('made', certificate) }),
  'POST /copies/:copy/decide': { ...desk, ask: onAnother('waiting', () => ({ decision: 'decline' })) },
  'POST /copies/:copy/hold': {
    ...desk,
    ask: onAnother('made', (cell) => ({
      ground: 'litigation',
      reference: 'TEST-1',
      reviewBy: inDays(cell, 90),
    })),
  },
  'POST /copies/:copy/release': { ...desk, ask: held },
  'POST /copies/:copy/certify': { ...desk, ask: onAnother('made', certificate) },
  'POST /copies/certify-case': { ...desk, ask: ofClosedCase },
  'GET /copies/:copy/compulsions/:compulsion': {
    door: eitherOf(signedIn),
    permitted: [404],
    ask: async (cell) => ({ params: { copy: await own(cell, 'made'), compulsion: '1' } }),
  },
  'GET /copies/:copy/certificate': {
    door: eitherOf(signedIn),
    permitted: [404],
    ask: onOwn('made'),
  },
};
