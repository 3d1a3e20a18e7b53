import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { watchWitnesses } from '../../src/access/index.ts';
import { startJobs } from '../../src/deadlines/index.ts';
import { deliverMails } from '../../src/deadlines/mail/postman.ts';
import { systemClock } from '../../src/foundation/clock.ts';
import type { LogFields } from '../../src/foundation/log.ts';
import { watchCameras } from '../../src/plate-reads/index.ts';
import type { InquiryAnswer, Refusal } from '../../src/searches/contract.ts';
import { keepHoldsSettled } from '../../src/searches/index.ts';
import { dailyJobs } from '../../src/server/daily-jobs.ts';
import { demoRoles, loadDemo, startLiveTraffic } from '../../src/server/demo/index.ts';
import { fetchFeeds } from '../../src/server/fetch-feeds.ts';
import { pullLogs } from '../../src/server/pull-logs.ts';
import { startSession } from '../../src/sign-in/index.ts';
import { aServer, type Client, type TestServer } from '../builders/server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await aServer();
  const { owner, app, sealing, record } = server.stores;
  await loadDemo({ owner, app, sealing, record, now: Date.now() });
});
afterAll(() => server.stop());

/** Signed in on the device that is issued to that person, as the demo's link does it. */
async function signedIn(staffId: string): Promise<Client> {
  const { rows } = await server.stores.app.query<{ device_id: string }>(
    'select device_id from devices where issued_to = $1',
    [staffId],
  );
  const deviceId = rows[0]?.device_id;
  const start = {
    staffId,
    deviceId,
    role: 'end-user',
    factors: 2,
    deviceProved: true,
    bannerAcknowledged: true,
  } as const;
  const { token } = await startSession(server.stores.app, start, Date.now());
  return server.as(token);
}

const asking = (use: string, caseNumber: string, plate: string, match = 'exact') => ({
  use,
  caseNumber,
  purpose: 'Locate the vehicle last seen on the interstate after the escape',
  query: { plate, match },
});

/** What the list of roles says to try, and how often the vehicle was seen. */
const permitted = [
  ['vega.m', asking('escape', 'OCS-2026-000117', '8KTR294'), 14],
  ['raman.p', asking('wanted', 'OCS-2026-000342', '5GHT*', 'wildcard'), 12],
  ['raman.p', asking('staff-investigation', 'OIA-N-0412-26', '4TRM571'), 40],
  ['delgado.f', asking('suspect', 'ISU-NVP-26-0412', '7MPL360'), 18],
  ['armenta.l', asking('absconder', 'CCU-2026-00318', '6BVN812', 'folded'), 33],
  ['nakamura.g', asking('absconder', 'CCU-2026-00318', '6BVN812'), 22],
  ['farouk.a', asking('absconder', 'CCU-2026-00402', '9DXC047'), 6],
  ['rahimi.y', asking('staff-investigation', 'OIA-N-0412-26', '4TRM571'), 40],
  ['okafor.v', asking('escape', 'OCS-2026-000117', '8KTR294'), 14],
] as const;

const refused = [
  ['lindqvist.t', asking('escape', 'OCS-2026-000204', '8KTR294'), '53060.8(a)'],
  ['trinh.h', asking('suspect', 'ISU-NVP-26-0412', '7MPL360'), '53060.7(b)(2)'],
  ['feld.n', asking('escape', 'OCS-2026-000204', '8KTR294'), '53060.5(c)(1)(A)'],
  ['whitaker.j', asking('escape', 'OCS-2026-000204', '8KTR294'), '53060.5(c)(1)(D)'],
  ['abbott.l', asking('suspect', 'STG-SLP-26-0077', '7MPL360'), '53060.5(c)(2)(D)'],
  ['prout.s', asking('escape', 'OCS-2026-000204', '8KTR294'), '53060.5(c)(1)(D)'],
  ['ibarra.r', asking('absconder', 'CCU-2026-00402', '9DXC047'), '53060.5(c)(1)(A)'],
  ['haugen.p', asking('absconder', 'CCU-2026-00402', '9DXC047'), '53060.7(a)(2)'],
  ['kowalczyk.d', asking('suspect', 'ISU-NVP-26-0412', '7MPL360'), '53060.7(a)(4)'],
  ['solberg.k', asking('wanted', 'OCS-2026-000342', '5GHT228'), '53060.9(a)'],
  ['holloway.t', asking('absconder', 'CCU-2026-00318', '6BVN812'), '53060.7(b)(3)'],
  ['brandt.d', asking('escape', 'OCS-2026-000117', '8KTR294'), '53060.5(c)(1)(A)'],
  ['yee.g', asking('escape', 'OCS-2026-000117', '8KTR294'), '53060.7(a)'],
  ['kessler.h', asking('escape', 'OCS-2026-000117', '8KTR294'), '53060.7(a)'],
  ['delgado.f', asking('absconder', 'ISU-NVP-26-0412', '7MPL360'), '53060.7(a)'],
  [
    'nakamura.g',
    { ...asking('absconder', 'CCU-2026-00318', '6BVN812'), purpose: 'investigation' },
    '53060.7(b)(4)',
  ],
  ['vega.m', asking('escape', 'OCS-2025-000871', '8KTR294'), '53060.7(b)(6)'],
  ['raman.p', asking('suspect', 'OCS-2026-000877', '8KTR294'), '53060.7(b)(6)'],
  ['vega.m', asking('escape', 'P-45678', '8KTR294'), '53060.7(b)(6)'],
  ['armenta.l', asking('absconder', 'OIA-N-0412-26', '4TRM571'), '53060.7(b)(6)'],
] as const;

describe('each role of the demo does what its link says', () => {
  it.each(permitted)('%s is answered (%o)', async (staffId, inquiry, count) => {
    const { status, body } = await (await signedIn(staffId)).post('/api/v1/inquiries', inquiry);
    expect(body).toMatchObject({ count: { value: count } });
    expect(status).toBe(200);
    const answer: InquiryAnswer = body;
    expect(answer.matches.every(({ agencyOfRecord, photo }) => agencyOfRecord !== '' && photo !== null)).toBe(
      true,
    );
  });

  it.each(refused)('%s is refused (%o)', async (staffId, inquiry, clause) => {
    const { status, body } = await (await signedIn(staffId)).post('/api/v1/inquiries', inquiry);
    expect(body).toMatchObject({ effect: 'refuse', clause });
    expect(status).toBe(403);
    const refusal: Refusal = body;
    expect(refusal.remedy.text).not.toBe('');
  });

  it('refuses those asked for who could not receive the answer, before anything is searched (R10, 53060.10(a))', async () => {
    const client = await signedIn('vega.m');
    const from = async (agency: string) => {
      const onBehalfOf = { agency, reference: 'REQ-1' };
      const inquiry = { ...asking('escape', 'OCS-2026-000117', '8KTR294'), onBehalfOf };
      return (await client.post('/api/v1/inquiries', inquiry)).status;
    };
    for (const agency of ['sierra-crest-da', 'university-police-demo', 'valley-fugitive-task-force'])
      expect([agency, await from(agency)]).toEqual([agency, 200]);
    for (const agency of [
      'northstar-plate-data',
      'federal-fugitive-office',
      'nevada-highway-unit',
      'redwood-coast-tribal',
      'cabrillo-harbor',
      'high-desert-schools-pd',
      'joint-fugitive-task-force',
    ])
      expect([agency, await from(agency)]).toEqual([agency, 403]);
  });

  it('whoever has left the department has no session, whatever began it (53060.5(c)(1)(D))', async () => {
    expect((await (await signedIn('boone.c')).get('/api/v1/session')).status).toBe(401);
  });

  it('has a link for every one of them', () => {
    const listed = new Set(demoRoles.map(({ staffId }) => staffId));
    for (const [staffId] of [...permitted, ...refused]) expect(listed).toContain(staffId);
  });
});

describe('what runs without a person in the demo fails in nothing', () => {
  /** A log that keeps what goes wrong. */
  const keeping = () => {
    const wrong: (readonly [string, LogFields | undefined])[] = [];
    const keep = (event: string, fields?: LogFields): void => void wrong.push([event, fields]);
    return { wrong, log: { info: () => {}, warn: keep, error: keep } };
  };

  it.each([1, 35, 100])('each daily job, %i days from now', async (days) => {
    const { stores } = server;
    const { app: db, record } = stores;
    const { wrong, log } = keeping();
    const now = Date.now() + days * 86_400_000;
    const jobs = dailyJobs(stores);
    await startJobs({ db, record, log }, jobs, { now: () => now }).stop();
    expect(wrong).toEqual([]);
    const { rows } = await db.query('select job from job_runs where last_run_at = at_ms($1)', [now]);
    expect(rows.map(({ job }) => job).toSorted()).toEqual(jobs.map(({ name }) => name).toSorted());
  });

  it('each look that recurs: holds, witnesses, cameras, vendors’ logs, feeds, what passes the cameras', async () => {
    const { app: db, record, sealing } = server.stores;
    const { wrong, log } = keeping();
    const clock = systemClock;
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    try {
      const looks = [
        keepHoldsSettled({ db, sealing, log }, clock),
        watchWitnesses({ db, record, log }, clock),
        watchCameras({ db, record, log }, clock),
        pullLogs(server.stores, { log, clock }),
        fetchFeeds(server.stores, { log, clock }),
        startLiveTraffic({ ...server.stores, clock, log, announce: () => {} }),
      ];
      // The longest of them looks every three minutes.
      vi.advanceTimersByTime(180_000);
      for (const look of looks) await look.stop();
    } finally {
      vi.useRealTimers();
    }
    expect(wrong).toEqual([]);
  });

  it('each letter that is due', async () => {
    const { app: db, record, sealing } = server.stores;
    const { wrong, log } = keeping();
    const mailer = { send: async () => ({ kind: 'sent' }) as const };
    const post = { db, record, sealing, log, mailer, from: 'plateward@cdcr.test', address: server.url };
    expect(await deliverMails(post, Date.now())).toBe(true);
    expect(wrong).toEqual([]);
  });
});
