import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ActRefusal } from '../../src/access/index.ts';
import { decideEligibility, setKey, setOwnerTerms } from '../../src/agencies/index.ts';
import type { CaseNumber } from '../../src/cases/index.ts';
import { runDueJobs } from '../../src/deadlines/index.ts';
import { addCivil, civilDate } from '../../src/foundation/clock.ts';
import { quiet } from '../../src/foundation/log.ts';
import type { Ledger, ShareListed } from '../../src/sharing/contract.ts';
import { sharingJob } from '../../src/sharing/index.ts';
import { anAgeKey } from '../builders/age-key.ts';
import { anAgency } from '../builders/agency.ts';
import { aCase } from '../builders/case.ts';
import { aDepartment, must } from '../builders/department.ts';
import { anAdministrator, anEndUser, entryOf, type Office } from '../builders/desk.ts';
import { aJudgedMatch, judge, type Judged } from '../builders/judged.ts';
import { codeIn, openPackage } from '../builders/open-package.ts';
import { someReads } from '../builders/reads.ts';
import { type Answered, aServer, type Client } from '../builders/server.ts';

const now = Date.now();
const today = civilDate(now);
const day = 86_400_000;
let office: Office;
/** What happens when a package is made, and its entry not yet. */
let beforeRelease: () => Promise<unknown> = async () => undefined;
let owner: string;
let administrator: Client & { readonly staffId: string };
const openTerms = {
  retentionDays: 365,
  photoDays: null,
  payloadDays: null,
  ageLimitDays: null,
  uses: null,
  caseTypes: null,
  onwardSharing: true,
  authority: 'Agreement 7',
};
beforeAll(async () => {
  const server = await aServer({
    adapt: (stores) => ({
      ...stores,
      record: {
        ...stores.record,
        append: async (draft) => {
          if (draft.kind === 'share.released') await beforeRelease();
          return stores.record.append(draft);
        },
        open: async (draft, ...rest) => {
          if (draft.kind === 'share.released') await beforeRelease();
          return stores.record.open(draft, ...rest);
        },
      },
    }),
  });
  office = { server, department: await aDepartment(server.database.owner), now: Date.now };
  owner = await anAgency(office.department);
  await terms();
  await someReads(server.database.owner, owner, [{ plate: '7ABC123', capturedAt: now - day }]);
  administrator = await anAdministrator(office);
});
afterAll(() => office.server.stop());

const terms = async (change: object = {}) =>
  must(
    await setOwnerTerms(
      office.department.db,
      { agencyId: owner, setBy: office.department.eis, ...openTerms, ...change },
      now,
    ),
  );

/** A sheriff who may receive, with a key. */
async function aRecipient(traits: Parameters<typeof anAgency>[1] = {}): Promise<string> {
  const agencyId = await anAgency(office.department, traits);
  await setKey(
    office.department.db,
    { agencyId, ageKey: anAgeKey, contact: 'alpr@county.example' },
    office.department.policyOwner,
  );
  return agencyId;
}

interface User extends Client {
  readonly person: { readonly staffId: string; readonly division: string };
  readonly caseNumber: CaseNumber;
}

/** An end user with a case. */
async function aUser(): Promise<User> {
  const caseNumber = await aCase(office.department);
  const user = await anEndUser(office, { works: caseNumber });
  return { ...user, caseNumber };
}

const request = (user: User, agencyId: string, items: readonly Judged[], change: object = {}) =>
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

async function released(
  user: User,
  share: string,
): Promise<{ status: number; file: Buffer; refusal: ActRefusal }> {
  const { status, body } = await user.post('/api/v1/shares/release', { share });
  const { file = '' }: { file?: string } = body;
  return { status, file: Buffer.from(file, 'base64'), refusal: body };
}

const shareOf = ({ status, body }: Answered): string => {
  expect(status, JSON.stringify(body)).toBe(200);
  return (body as { share: string }).share;
};
const clauseOf = ({ status, body }: Answered): string => {
  expect(status, JSON.stringify(body)).toBe(403);
  return (body as ActRefusal).clause;
};

async function approved(user: User, agencyId: string, change: object = {}): Promise<string> {
  const item = await aJudgedMatch(office, user, user.caseNumber, 'match');
  const share = shareOf(await request(user, agencyId, [item], change));
  expect((await administrator.post('/api/v1/shares/approve', { share })).status).toBe(200);
  return share;
}

const listed = async (client: Client, id: string): Promise<ShareListed | undefined> =>
  ((await client.get('/api/v1/shares')).body as ShareListed[]).find((share) => share.id === id);

describe('a share with another public agency (53060.10(a), R22)', () => {
  it('goes from request to approval, package, acknowledgement and destruction, each an entry', async () => {
    const user = await aUser();
    const agencyId = await aRecipient();
    const item = await aJudgedMatch(office, user, user.caseNumber, 'match');
    const asked = await request(user, agencyId, [item]);
    const share = shareOf(asked);
    expect(await entryOf(office, (asked.body as { entry: number }).entry)).toMatchObject({
      kind: 'share.requested',
      division: 'OCS',
    });
    expect((await released(user, share)).refusal.reason).toContain('Nobody else has approved');
    expect((await administrator.post('/api/v1/shares/approve', { share })).status).toBe(200);
    const { status, file } = await released(user, share);
    expect(status).toBe(200);
    expect(file.subarray(0, 21).toString()).toBe('age-encryption.org/v1');
    const files = await openPackage(file);
    const manifest = JSON.parse(files.get('reads.json')?.toString() ?? '{}');
    expect(manifest).toMatchObject({
      to: agencyId,
      reference: '26-118842',
      reads: [{ plate: '7ABC123', verification: 'confirmed by photo' }],
    });
    const acknowledge = (code: string) =>
      user.post('/api/v1/shares/acknowledge', { share, code, person: 'Sgt. Ortega', on: today });
    expect(clauseOf(await acknowledge('aaaa-bbbb-cccc-dddd'))).toBe('53060.10(a)');
    expect((await acknowledge(codeIn(files).toUpperCase())).status).toBe(200);
    const destroyed = { share, how: 'deleted', on: today, attestedBy: 'Records Unit' };
    expect((await user.post('/api/v1/shares/destroyed', destroyed)).status).toBe(200);
    expect(await listed(user, share)).toMatchObject({ state: 'destroyed', acknowledgedBy: 'Sgt. Ortega' });
    const ledger: Ledger = (
      await administrator.get(`/api/v1/sharing/disclosures?year=${Math.trunc(today / 10_000)}`)
    ).body;
    expect(ledger.lines.find(({ id, kind }) => id === share && kind === 'share')).toMatchObject({
      items: 1,
      use: 'escape',
    });
  });

  it.each(['federal', 'out-of-state', 'private', 'tribal', 'unknown'] as const)(
    'is refused for a %s recipient, and the refusal says why',
    async (entityType) => {
      const user = await aUser();
      const item = await aJudgedMatch(office, user, user.caseNumber, 'match');
      const agencyId = await anAgency(office.department, { entityType, eligible: 'unknown' });
      const refused = await request(user, agencyId, [item]);
      expect(clauseOf(refused)).toMatch(/^53060\.(3\(d\)|10\(a\))$/);
      expect((refused.body as ActRefusal).remedy.text).not.toBe('');
    },
  );

  it('is refused for who was decided against, is undecided or overdue, or is not in the register', async () => {
    const user = await aUser();
    const item = await aJudgedMatch(office, user, user.caseNumber, 'match');
    const { department } = office;
    const overdue = await aRecipient();
    await department.db.query(`update agencies set review_by = 20260101 where agency_id = $1`, [overdue]);
    for (const agencyId of [
      await anAgency(department, { eligible: 'no' }),
      await anAgency(department, { eligible: 'unknown' }),
      overdue,
      'nobody-at-all',
    ])
      expect(clauseOf(await request(user, agencyId, [item]))).toBe('53060.10(a)');
  });

  it('takes no match that nobody judged or that was judged none, and says which is which', async () => {
    const user = await aUser();
    const agencyId = await aRecipient();
    const unjudged = await aJudgedMatch(office, user, user.caseNumber);
    expect(clauseOf(await request(user, agencyId, [unjudged]))).toBe('53060.9(b)(1)');
    const none = await aJudgedMatch(office, user, user.caseNumber, 'not-a-match');
    const refused = await request(user, agencyId, [none]);
    expect((refused.body as ActRefusal).reason).toContain('not a match');
    const unclear = await aJudgedMatch(office, user, user.caseNumber, 'cannot-tell');
    const share = shareOf(await request(user, agencyId, [unclear]));
    expect(await listed(user, share)).toMatchObject({ items: { confirmed: 0, unconfirmed: 1 } });
  });

  it('takes only matches of searches under that case, and a case that one works', async () => {
    const [user, other] = [await aUser(), await aUser()];
    const agencyId = await aRecipient();
    const theirs = await aJudgedMatch(office, other, other.caseNumber, 'match');
    expect(clauseOf(await request(user, agencyId, [theirs]))).toBe('53060.10(a)');
    expect(clauseOf(await request(user, agencyId, [theirs], { caseNumber: other.caseNumber }))).toBe(
      '53060.7(b)(3)',
    );
  });

  it('offers for choosing numbers and verdicts alone, of a case that one works (R17, 53060.7(b)(3))', async () => {
    const user = await aUser();
    const item = await aJudgedMatch(office, user, user.caseNumber, 'match');
    const other = await anEndUser(office, { works: user.caseNumber });
    await aJudgedMatch(office, other, user.caseNumber, 'match');
    const offered = async (client: Client) =>
      (await client.get(`/api/v1/sharing/matches?caseNumber=${user.caseNumber}`)).body;
    expect(await offered(user)).toEqual([
      { from: 'search', asked: Number(item.asked), read: item.read, verdict: 'match', barred: null },
    ]);
    await office.server.database.owner.query(
      'update case_assignments set ended_at = now() where case_number = $1 and staff_id = $2',
      [user.caseNumber, user.person.staffId],
    );
    expect(await offered(user)).toEqual([]);
  });

  it('answers a restricted case and its share as what is not there (R18)', async () => {
    const user = await aUser();
    const agencyId = await aRecipient();
    const item = await aJudgedMatch(office, user, user.caseNumber, 'match');
    const restricted = await aCase(office.department, {
      division: 'OIA',
      restricted: true,
      uses: ['staff-investigation'],
    });
    const told = async (asked: Promise<Answered>) => {
      const { status, body } = await asked;
      return { status, ...(body as ActRefusal), reference: '' };
    };
    const under = (caseNumber: string) => told(request(user, agencyId, [item], { caseNumber }));
    expect(await under(restricted)).toEqual(await under('OIA-2026-999999'));
    const share = shareOf(await request(user, agencyId, [item]));
    const { owner: sql } = office.server.database;
    await sql.query('update shares set case_number = $2 where share_id = $1', [share, restricted]);
    const other = await aUser();
    for (const [client, path, body] of [
      [administrator, 'approve', {}],
      [administrator, 'decline', { reason: 'too-much' }],
      [administrator, 'withdraw', {}],
      [other, 'withdraw', {}],
      [other, 'release', {}],
    ] as const) {
      const act = (id: string) => told(client.post(`/api/v1/shares/${path}`, { share: id, ...body }));
      expect(await act(share), path).toEqual(await act('999999999'));
    }
  });

  it('is refused for a prohibited purpose and for personal content', async () => {
    const user = await aUser();
    const agencyId = await aRecipient();
    const item = await aJudgedMatch(office, user, user.caseNumber, 'match');
    const say = (purpose: string) => request(user, agencyId, [item], { purpose });
    expect(clauseOf(await say('escape, help ICE deport him'))).toBe('53060.4(c)');
    const another = await aUser();
    const its = await aJudgedMatch(office, another, another.caseNumber, 'match');
    expect(clauseOf(await request(another, agencyId, [its], { purpose: 'escape, DOB 01/02/1980' }))).toBe(
      '53060.7(b)(5)',
    );
  });

  it('keeps to its owner’s terms: onward sharing, uses, age', async () => {
    const user = await aUser();
    const agencyId = await aRecipient();
    const item = await aJudgedMatch(office, user, user.caseNumber, 'match');
    const under = async (change: object): Promise<string> => {
      await terms(change);
      const clause = clauseOf(await request(user, agencyId, [item]));
      await terms();
      return clause;
    };
    expect(await under({ onwardSharing: false })).toBe('53060.10(a)');
    expect(await under({ uses: ['wanted'] })).toBe('53060.3(e)');
    expect(await under({ caseTypes: ['emergency'] })).toBe('53060.3(e)');
  });
});

describe('between approval and release everything is decided anew (53060.10(a))', () => {
  const refusedAfter = async (happens: (user: User, share: string, agencyId: string) => Promise<unknown>) => {
    const user = await aUser();
    const agencyId = await aRecipient();
    const share = await approved(user, agencyId);
    await happens(user, share, agencyId);
    const { status, refusal } = await released(user, share);
    expect(status).toBe(403);
    return refusal;
  };

  it('a recipient that was decided against receives nothing', async () => {
    const refusal = await refusedAfter(async (_user, _share, agencyId) =>
      decideEligibility(
        office.department.db,
        {
          agencyId,
          eligible: 'no',
          evidence: 'No agency',
          decidedBy: office.department.policyOwner,
          reviewBy: 20270101,
        },
        Date.now(),
      ),
    );
    expect(refusal.clause).toBe('53060.10(a)');
  });

  it('a match judged none since does not leave', async () => {
    const user = await aUser();
    const item = await aJudgedMatch(office, user, user.caseNumber, 'match');
    const share = shareOf(await request(user, await aRecipient(), [item]));
    await administrator.post('/api/v1/shares/approve', { share });
    const second = office.department.administrators.OCS.secondary;
    await judge(office, item, 'not-a-match', second);
    expect((await released(user, share)).refusal.clause).toBe('53060.9(b)(1)');
  });

  it('an owner’s changed terms keep it back', async () => {
    const refusal = await refusedAfter(() => terms({ onwardSharing: false }));
    await terms();
    expect(refusal.clause).toBe('53060.10(a)');
  });

  it('a share withdrawn by the administrator does not leave', async () => {
    const refusal = await refusedAfter(async (_user, share) =>
      administrator.post('/api/v1/shares/withdraw', { share }),
    );
    expect(refusal.clause).toBe('53060.10(a)');
  });

  const suspend = (user: User) =>
    office.server.database.owner.query(
      `update access_grants set state = 'suspended', suspended_at = now(), suspended_by = 'system', suspended_why = 'review'
       where staff_id = $1`,
      [user.person.staffId],
    );
  const during = async (happens: () => Promise<unknown>, release: () => ReturnType<typeof released>) => {
    beforeRelease = happens;
    try {
      return await release();
    } finally {
      beforeRelease = async () => undefined;
    }
  };

  it('access removed keeps it back', async () => {
    const refusal = await refusedAfter(suspend);
    expect(refusal.clause).toMatch(/^53060\.5/);
  });

  it('access removed while it is packed lets nothing leave, and the record says so (53060.5(c)(1)(D))', async () => {
    const user = await aUser();
    const share = await approved(user, await aRecipient());
    const { status, refusal } = await during(
      () => suspend(user),
      () => released(user, share),
    );
    expect([status, refusal.clause]).toEqual([403, '53060.5(c)(1)(D)']);
    const { rows } = await office.server.database.owner.query<{ seq: number }>(
      `select seq from record_entries where kind = 'share.release-withdrawn'`,
    );
    expect(rows).toHaveLength(1);
    expect(await entryOf(office, rows[0]?.seq ?? 0)).toMatchObject({ outcome: 'access-changed' });
    expect(await listed(administrator, share)).toMatchObject({ state: 'approved', releasedAt: null });
  });

  it('a recipient is not decided against between the last look and the package (53060.10(a))', async () => {
    const { db, policyOwner: decidedBy } = office.department;
    const user = await aUser();
    const agencyId = await aRecipient();
    const share = await approved(user, agencyId);
    const no = { agencyId, eligible: 'no', evidence: 'No agency', decidedBy, reviewBy: 20270101 } as const;
    let settled = false;
    let deciding: Promise<unknown> = Promise.resolve();
    const { status } = await during(
      async () => {
        deciding = decideEligibility(db, no, Date.now()).finally(() => {
          settled = true;
        });
        await expect
          .poll(async () => settled || (await waiting()) > 0, { timeout: 10_000, interval: 20 })
          .toBe(true);
      },
      () => released(user, share),
    );
    expect(status).toBe(200);
    await deciding;
    expect((await released(user, share)).refusal.clause).toBe('53060.10(a)');
  });

  /** How many wait for a row that somebody else holds. */
  const waiting = async (): Promise<number> => {
    const { rows } = await office.server.database.owner.query<{ n: number }>(
      `select count(*)::integer as n from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
    );
    return rows[0]?.n ?? 0;
  };

  it('a share whose day of destruction is past does not leave (53060.9(a)(1))', async () => {
    const refusal = await refusedAfter((_user, share) =>
      office.server.database.owner.query('update shares set destroy_by = $2 where share_id = $1', [
        share,
        addCivil(today, { days: -1 }),
      ]),
    );
    expect(refusal.clause).toBe('53060.9(a)(1)');
  });

  it('each package is a disclosure of its own, any of its codes serves, and an administrator stops further ones', async () => {
    const user = await aUser();
    const share = await approved(user, await aRecipient());
    const codes: string[] = [];
    for (const { file } of [await released(user, share), await released(user, share)])
      codes.push(codeIn(await openPackage(file)));
    const { body } = await administrator.get(
      `/api/v1/sharing/disclosures?year=${Math.trunc(today / 10_000)}`,
    );
    const its = (body as Ledger).lines.filter(({ id, kind }) => id === share && kind === 'share');
    expect(new Set(its.map(({ entry }) => entry)).size).toBe(2);
    const stop = () => administrator.post('/api/v1/shares/withdraw', { share });
    expect((await stop()).status).toBe(200);
    expect((await released(user, share)).refusal.reason).toContain('No further package');
    expect(clauseOf(await stop())).toBe('53060.10(a)');
    expect(await listed(user, share)).toMatchObject({ state: 'released', stopped: true });
    const [code = ''] = codes;
    const seen = { share, code, person: 'Sgt. Ortega', on: today };
    expect((await user.post('/api/v1/shares/acknowledge', seen)).status).toBe(200);
    const destroyed = { share, how: 'deleted', on: today, attestedBy: 'Records Unit' };
    expect((await user.post('/api/v1/shares/destroyed', destroyed)).status).toBe(200);
  });

  it('without a key of the recipient nothing is made', async () => {
    const user = await aUser();
    const share = await approved(user, await anAgency(office.department));
    expect((await released(user, share)).refusal.reason).toContain('no key');
  });
});

describe('a second person (53060.10(a))', () => {
  it('decides, never who asked, and only of the own division', async () => {
    const user = await aUser();
    const item = await aJudgedMatch(office, user, user.caseNumber, 'match');
    const share = shareOf(await request(user, await aRecipient(), [item]));
    expect(clauseOf(await user.post('/api/v1/shares/approve', { share }))).toBe('53060.5(c)(3)(A)');
    const other = await anAdministrator(office, 'DAI');
    expect(clauseOf(await other.post('/api/v1/shares/approve', { share }))).toBe('53060.5(c)(1)(A)');
    expect(await listed(other, share)).toBeUndefined();
    const declined = await administrator.post('/api/v1/shares/decline', { share, reason: 'too-much' });
    expect(declined.status).toBe(200);
    expect(await listed(user, share)).toMatchObject({ state: 'declined', declineReason: 'too-much' });
    expect(clauseOf(await administrator.post('/api/v1/shares/approve', { share }))).toBe('53060.10(a)');
  });

  it('of two at once one decides', async () => {
    const user = await aUser();
    const item = await aJudgedMatch(office, user, user.caseNumber, 'match');
    const share = shareOf(await request(user, await aRecipient(), [item]));
    const second = await anAdministrator(office, 'OCS', 'secondary');
    const both = await Promise.all(
      [administrator, second].map((one) => one.post('/api/v1/shares/approve', { share })),
    );
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 403]);
  });
});

describe('a standing agreement (53060.10(a))', () => {
  const propose = async (agencyId: string, change: object = {}): Promise<string> => {
    const proposed = await administrator.post('/api/v1/sharing/agreements', {
      agencyId,
      reference: `MOU-${office.department.next()}`,
      uses: ['escape'],
      mostItems: 2,
      beginsOn: today,
      endsOn: addCivil(today, { months: 6 }),
      ...change,
    });
    expect(proposed.status, JSON.stringify(proposed.body)).toBe(200);
    return (proposed.body as { agreement: string }).agreement;
  };

  it('is made by two administrators, carries shares within its scope, and ending it stops them at once', async () => {
    const user = await aUser();
    const agencyId = await aRecipient();
    const agreement = await propose(agencyId);
    const item = await aJudgedMatch(office, user, user.caseNumber, 'match');
    const under = (change: object = {}) =>
      request(user, agencyId, [item], { basis: 'standing-agreement', agreement, ...change });
    expect(clauseOf(await under())).toBe('53060.10(a)');
    expect(clauseOf(await administrator.post('/api/v1/sharing/agreements/agree', { agreement }))).toBe(
      '53060.10(a)',
    );
    const second = await anAdministrator(office, 'OCS', 'secondary');
    expect((await second.post('/api/v1/sharing/agreements/agree', { agreement })).status).toBe(200);
    expect(clauseOf(await under({ use: 'wanted' }))).toBe('53060.10(a)');
    const share = shareOf(await under());
    await administrator.post('/api/v1/shares/approve', { share });
    expect((await administrator.post('/api/v1/sharing/agreements/end', { agreement })).status).toBe(200);
    expect((await released(user, share)).refusal.clause).toBe('53060.10(a)');
    expect(clauseOf(await under())).toBe('53060.10(a)');
  });
});

describe('the recipient’s duty to destroy (53060.9(a)(1))', () => {
  it('is chased before its day, and with the administrators once it is past', async () => {
    const { stores, database } = office.server;
    const user = await aUser();
    const share = await approved(user, await aRecipient(), { destroyBy: addCivil(today, { days: 5 }) });
    expect((await released(user, share)).status).toBe(200);
    const kinds = async (client: Client): Promise<number> =>
      ((await client.get('/api/v1/notices')).body as { kind: string }[]).filter(
        ({ kind }) => kind === 'share-to-destroy',
      ).length;
    const runAt = async (at: number) => {
      await database.owner.query('delete from job_runs');
      await runDueJobs({ db: stores.app, record: stores.record, log: quiet }, [sharingJob], at);
    };
    const before = await kinds(administrator);
    await runAt(now);
    expect([await kinds(user), await kinds(administrator)]).toEqual([1, before]);
    await runAt(now + 6 * day);
    expect(await kinds(administrator)).toBe(before + 1);
  });
});
