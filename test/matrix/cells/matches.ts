import { generateIdentity, identityToRecipient } from 'age-encryption';
import { sealPlates } from '../../../src/matches/invalid/sealed-plates.ts';
import { anAgency } from '../../builders/agency.ts';
import { aFeed } from '../../builders/feed.ts';
import { administrator, against, allOf, endUser, nobodyBy, signedIn } from '../policy.ts';
import type { Ask, Cell, Row, Rows } from '../row.ts';
import { anAlert } from './alerts.ts';
import { anAnswer } from './searches.ts';
import { aMember, anOwnCase } from './things.ts';

// 53060.7(b)(6): the case of another division.
const elsewhere = against('53060.7(b)(6)');

interface Place {
  readonly agency: string;
  readonly camera: number;
}

/** An agency that may receive, with a key, and a camera of its own. */
const aPlace = (cell: Cell): Promise<Place> =>
  cell.once('camera of an owner', async () => {
    const { db, policyOwner } = cell.department;
    const agency = await anAgency(cell.department);
    await db.query('update agencies set age_key = $2, age_key_by = $3 where agency_id = $1', [
      agency,
      await identityToRecipient(await generateIdentity()),
      policyOwner,
    ]);
    const feed = await aFeed(cell.department, { ownerId: agency });
    const { rows } = await db.query<{ camera: number }>(
      `insert into cameras (feed_no, camera_id, name, first_seen_at) select feed_no, 'CAM-M', 'Camera M', now()
       from feeds where feed_id = $1 returning camera_no as camera`,
      [feed.id],
    );
    return { agency, camera: rows[0]?.camera ?? 0 };
  });

/** What a person said of a match of that entry; its number and entry. */
export async function aVerdict(
  cell: Cell,
  asked: number,
  judgedBy: string,
  alert: string | null = null,
): Promise<{ readonly verdict: string; readonly entry: number }> {
  const { agency, camera } = await aPlace(cell);
  const { index: entry } = await cell.server.stores.record.append({
    kind: 'match.judged',
    act: 'cannot-tell',
    division: cell.division,
    role: 'end-user',
    policyVersion: '1.0.0',
    ref: asked,
    values: {
      staffId: judgedBy,
      session: 'a session',
      device: 'none',
      address: '127.0.0.1',
      route: 'POST',
      subject: '1',
    },
  });
  const { rows } = await cell.department.db.query<{ verdict: string }>(
    `insert into match_verdicts (asked, alert_id, read_id, verdict, reason, misread, judged_by, judged_at, entry, division,
       agency_id, camera_no)
     values ($1, $2, $3, 'cannot-tell', 'blurred', false, $4, at_ms($5), $6, $7, $8, $9) returning verdict_id::text as verdict`,
    [asked, alert, alert === null ? 1 : asked, judgedBy, cell.now, entry, cell.division, agency, camera],
  );
  return { verdict: rows[0]?.verdict ?? '', entry };
}

/** A match of the asker's own answer. */
const ownMatch = async (cell: Cell): Promise<{ readonly asked: string; readonly id: string }> => ({
  asked: String(await anAnswer(cell, await anOwnCase(cell))),
  id: '1',
});

/** The same, with what he said of it. */
async function judgedMatch(cell: Cell): Promise<Ask> {
  const params = await ownMatch(cell);
  const { token, staffId } = cell.caller;
  if (token !== '') await aVerdict(cell, Number(params.asked), staffId);
  return { params, body: { staffId: (await aMember(cell)).staffId } };
}

async function judgedAlert(cell: Cell): Promise<Ask> {
  const { alert, raised } = await anAlert(cell);
  const { token, staffId } = cell.caller;
  if (token !== '') await aVerdict(cell, raised, staffId, alert);
  return { params: { alert }, body: { staffId: (await aMember(cell)).staffId } };
}

/** A match that a colleague asks the asker to judge. */
const aTask = (cell: Cell): Promise<string> =>
  cell.thing(`task of ${cell.caller.staffId}`, async () => {
    if (cell.caller.token === '') return '1';
    const colleague = (await aMember(cell)).staffId;
    const { verdict, entry } = await aVerdict(cell, await anAnswer(cell, await anOwnCase(cell)), colleague);
    const { rows } = await cell.department.db.query<{ task: string }>(
      `insert into second_judges (verdict_id, asked_by, asked_of, asked_at, entry)
       values ($1, $2, $3, at_ms($4), $5) returning task_id::text as task`,
      [verdict, colleague, cell.caller.staffId, cell.now, entry],
    );
    return rows[0]?.task ?? '';
  });

/** A report of the division asked about, in that state. */
const aReport = (cell: Cell, state: 'open' | 'sent'): Promise<string> =>
  cell.thing(`report ${state}`, async () => {
    const { agency, camera } = await aPlace(cell);
    const reporter = (await aMember(cell)).staffId;
    const { verdict, entry } = await aVerdict(cell, 0, reporter);
    const plates = { asked: '7ABC123', read: '7ABC128', state: 'CA', seen: '7ABC123' };
    const { rows } = await cell.department.db.query<{ report: string }>(
      `insert into invalid_matches (verdict_id, division, agency_id, camera_no, read_id, captured_at, cause, reported_by,
         reported_at, entry, sealed, sealed_until, due_on, state)
       values ($1, $2, $3, $4, 1, at_ms($5), 'misread', $6, at_ms($5), $7, $8, at_ms($9), 20270101, $10)
       returning report_id::text as report`,
      [
        verdict,
        cell.division,
        agency,
        camera,
        cell.now,
        reporter,
        entry,
        sealPlates(cell.server.stores.sealing, entry, plates),
        cell.now + 86_400_000,
        state,
      ],
    );
    return rows[0]?.report ?? '';
  });

const onReport = (state: 'open' | 'sent', body?: object) => async (cell: Cell) => ({
  params: { report: await aReport(cell, state) },
  ...(body === undefined ? {} : { body }),
});

const cannotTell = { verdict: 'cannot-tell', reason: 'blurred' };
const notAsked = { asked: 'not-feasible', why: 'no-terminal', proceeded: false };

const withMatch = (body?: object) => async (cell: Cell) => ({
  params: await ownMatch(cell),
  ...(body === undefined ? {} : { body }),
});
const withAlert = (body?: object) => async (cell: Cell) => ({
  params: { alert: (await anAlert(cell)).alert },
  ...(body === undefined ? {} : { body }),
});
const withTask = (body?: object) => async (cell: Cell) => ({
  params: { task: await aTask(cell) },
  ...(body === undefined ? {} : { body }),
});

/** Nothing was captured here: whoever may judge finds no read. */
const noRead: Pick<Row, 'permitted'> = { permitted: [404] };
// 53060.5(c)(1)(A): a report of another division is not there.
const ofAnother = against('53060.5(c)(1)(A)');

/** Matches: judged by eye, reported when invalid, asked about before acting (53060.7(b)(7), 53060.9(b)). */
export const matchRows: Rows = {
  'POST /inquiries/:asked/matches/:id/verdict': {
    door: endUser,
    elsewhere,
    ...noRead,
    ask: withMatch(cannotTell),
  },
  'GET /inquiries/:asked/matches/:id/standing': { door: signedIn, ...noRead, ask: withMatch() },
  'POST /inquiries/:asked/matches/:id/second': { door: signedIn, ask: judgedMatch },
  'POST /inquiries/:asked/matches/:id/clets': { door: endUser, elsewhere, ask: withMatch(notAsked) },
  'POST /inquiries/:asked/matches/:id/action': {
    door: endUser,
    elsewhere,
    ask: withMatch({ action: 'none' }),
  },
  'POST /alerts/:alert/match/verdict': { door: endUser, ...noRead, ask: withAlert(cannotTell) },
  'GET /alerts/:alert/match/standing': { door: signedIn, ...noRead, ask: withAlert() },
  'POST /alerts/:alert/match/second': { door: signedIn, ask: judgedAlert },
  'POST /alerts/:alert/match/clets': { door: endUser, ask: withAlert(notAsked) },
  'POST /alerts/:alert/match/action': { door: endUser, ask: withAlert({ action: 'none' }) },
  'GET /matches': { door: signedIn },
  'GET /inquiries/:asked/verdicts': {
    door: signedIn,
    ask: async (cell) => ({ params: { asked: (await ownMatch(cell)).asked } }),
  },
  'GET /matches/second': { door: signedIn },
  'POST /matches/second/:task/open': { door: endUser, elsewhere, ...noRead, ask: withTask() },
  'POST /matches/second/:task/verdict': {
    door: endUser,
    elsewhere,
    ...noRead,
    ask: withTask(cannotTell),
  },
  'POST /staff-vehicles/own': {
    door: signedIn,
    ask: () => ({ body: { plate: '7STA123', listed: true } }),
  },
  'POST /staff-vehicles/permits': {
    door: administrator,
    ask: ({ department }) => ({ body: { plates: [`8PER${department.next()}`] } }),
  },
  // 53060.4(a)(5): the search is for an escape; whoever may look is told that this is asked in staff investigations alone.
  'POST /inquiries/:asked/staff-vehicle': {
    door: allOf(endUser, nobodyBy('53060.4(a)(5)')),
    elsewhere,
    ask: async (cell) => ({ params: { asked: (await ownMatch(cell)).asked } }),
  },
  'GET /invalid-matches': { door: administrator },
  // R2: in the administrator's role plate data opens with a support ticket alone, which nobody here has.
  'POST /invalid-matches/:report/open': {
    door: allOf(administrator, endUser),
    elsewhere: ofAnother,
    ask: onReport('open', { reason: 'check-before-sending' }),
  },
  'POST /invalid-matches/:report/send': {
    door: administrator,
    elsewhere: ofAnother,
    ask: onReport('open', { way: 'mail' }),
  },
  // Nothing was made of it.
  'GET /invalid-matches/:report/notice': {
    door: administrator,
    elsewhere: ofAnother,
    permitted: [404],
    ask: onReport('sent'),
  },
  'POST /invalid-matches/:report/answer': {
    door: administrator,
    elsewhere: ofAnother,
    ask: onReport('sent', { answer: 'agreed' }),
  },
  'POST /invalid-matches/:report/resolve': {
    door: administrator,
    elsewhere: ofAnother,
    ask: onReport('open', { resolution: 'not-eligible' }),
  },
};
