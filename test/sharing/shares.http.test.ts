import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ActRefusal } from '../../src/access/index.ts';
import { addCivil } from '../../src/foundation/clock.ts';
import type { Ledger } from '../../src/sharing/contract.ts';
import { anAgency } from '../builders/agency.ts';
import { aCase } from '../builders/case.ts';
import { anAdministrator, anEndUser, entryOf } from '../builders/desk.ts';
import { aJudgedMatch } from '../builders/judged.ts';
import { codeIn, openPackage } from '../builders/open-package.ts';
import type { Answered, Client } from '../builders/server.ts';
import {
  aShareStage,
  clauseOf,
  listed,
  released,
  shareOf,
  type ShareStage,
  today,
} from '../builders/shares.ts';

let stage: ShareStage;
beforeAll(async () => {
  stage = await aShareStage();
});
afterAll(() => stage.server.stop());

describe('a share with another public agency (53060.10(a), R22)', () => {
  it('goes from request to approval, package, acknowledgement and destruction, each an entry', async () => {
    const user = await stage.user();
    const agencyId = await stage.recipient();
    const item = await aJudgedMatch(stage, user, user.caseNumber, 'match');
    const asked = await stage.request(user, agencyId, [item]);
    const share = shareOf(asked);
    expect(await entryOf(stage, (asked.body as { entry: number }).entry)).toMatchObject({
      kind: 'share.requested',
      division: 'OCS',
    });
    expect((await released(user, share)).refusal.reason).toContain('Nobody else has approved');
    expect((await stage.administrator.post('/api/v1/shares/approve', { share })).status).toBe(200);
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
      await stage.administrator.get(`/api/v1/sharing/disclosures?year=${Math.trunc(today / 10_000)}`)
    ).body;
    expect(ledger.lines.find(({ id, kind }) => id === share && kind === 'share')).toMatchObject({
      items: 1,
      use: 'escape',
    });
  });

  it.each(['federal', 'out-of-state', 'private', 'tribal', 'unknown'] as const)(
    'is refused for a %s recipient, and the refusal says why',
    async (entityType) => {
      const user = await stage.user();
      const item = await aJudgedMatch(stage, user, user.caseNumber, 'match');
      const agencyId = await anAgency(stage.department, { entityType, eligible: 'unknown' });
      const refused = await stage.request(user, agencyId, [item]);
      expect(clauseOf(refused)).toMatch(/^53060\.(3\(d\)|10\(a\))$/);
      expect((refused.body as ActRefusal).remedy.text).not.toBe('');
    },
  );

  it('is refused for who was decided against, is undecided or overdue, or is not in the register', async () => {
    const user = await stage.user();
    const item = await aJudgedMatch(stage, user, user.caseNumber, 'match');
    const { department } = stage;
    const overdue = await stage.recipient();
    await department.db.query(`update agencies set review_by = 20260101 where agency_id = $1`, [overdue]);
    for (const agencyId of [
      await anAgency(department, { eligible: 'no' }),
      await anAgency(department, { eligible: 'unknown' }),
      overdue,
      'nobody-at-all',
    ])
      expect(clauseOf(await stage.request(user, agencyId, [item]))).toBe('53060.10(a)');
  });

  it('takes no match that nobody judged or that was judged none, and says which is which', async () => {
    const user = await stage.user();
    const agencyId = await stage.recipient();
    const unjudged = await aJudgedMatch(stage, user, user.caseNumber);
    expect(clauseOf(await stage.request(user, agencyId, [unjudged]))).toBe('53060.9(b)(1)');
    const none = await aJudgedMatch(stage, user, user.caseNumber, 'not-a-match');
    const refused = await stage.request(user, agencyId, [none]);
    expect((refused.body as ActRefusal).reason).toContain('not a match');
    const unclear = await aJudgedMatch(stage, user, user.caseNumber, 'cannot-tell');
    const share = shareOf(await stage.request(user, agencyId, [unclear]));
    expect(await listed(user, share)).toMatchObject({ items: { confirmed: 0, unconfirmed: 1 } });
  });

  it('takes only matches of searches under that case, and a case that one works', async () => {
    const [user, other] = [await stage.user(), await stage.user()];
    const agencyId = await stage.recipient();
    const theirs = await aJudgedMatch(stage, other, other.caseNumber, 'match');
    expect(clauseOf(await stage.request(user, agencyId, [theirs]))).toBe('53060.10(a)');
    expect(clauseOf(await stage.request(user, agencyId, [theirs], { caseNumber: other.caseNumber }))).toBe(
      '53060.7(b)(3)',
    );
  });

  it('offers for choosing numbers and verdicts alone, of a case that one works (R17, 53060.7(b)(3))', async () => {
    const user = await stage.user();
    const item = await aJudgedMatch(stage, user, user.caseNumber, 'match');
    const other = await anEndUser(stage, { works: user.caseNumber });
    await aJudgedMatch(stage, other, user.caseNumber, 'match');
    const offered = async (client: Client) =>
      (await client.get(`/api/v1/sharing/matches?caseNumber=${user.caseNumber}`)).body;
    expect(await offered(user)).toEqual([
      { from: 'search', asked: Number(item.asked), read: item.read, verdict: 'match', barred: null },
    ]);
    await stage.server.database.owner.query(
      'update case_assignments set ended_at = now() where case_number = $1 and staff_id = $2',
      [user.caseNumber, user.person.staffId],
    );
    expect(await offered(user)).toEqual([]);
  });

  it('answers a restricted case and its share as what is not there (R18)', async () => {
    const user = await stage.user();
    const agencyId = await stage.recipient();
    const item = await aJudgedMatch(stage, user, user.caseNumber, 'match');
    const restricted = await aCase(stage.department, {
      division: 'OIA',
      restricted: true,
      uses: ['staff-investigation'],
    });
    const told = async (asked: Promise<Answered>) => {
      const { status, body } = await asked;
      return { status, ...(body as ActRefusal), reference: '' };
    };
    const under = (caseNumber: string) => told(stage.request(user, agencyId, [item], { caseNumber }));
    expect(await under(restricted)).toEqual(await under('OIA-2026-999999'));
    const share = shareOf(await stage.request(user, agencyId, [item]));
    const { owner: sql } = stage.server.database;
    await sql.query('update shares set case_number = $2 where share_id = $1', [share, restricted]);
    const other = await stage.user();
    for (const [client, path, body] of [
      [stage.administrator, 'approve', {}],
      [stage.administrator, 'decline', { reason: 'too-much' }],
      [stage.administrator, 'withdraw', {}],
      [other, 'withdraw', {}],
      [other, 'release', {}],
    ] as const) {
      const act = (id: string) => told(client.post(`/api/v1/shares/${path}`, { share: id, ...body }));
      expect(await act(share), path).toEqual(await act('999999999'));
    }
  });

  it('is refused for a prohibited purpose and for personal content', async () => {
    const user = await stage.user();
    const agencyId = await stage.recipient();
    const item = await aJudgedMatch(stage, user, user.caseNumber, 'match');
    const say = (purpose: string) => stage.request(user, agencyId, [item], { purpose });
    expect(clauseOf(await say('escape, help ICE deport him'))).toBe('53060.4(c)');
    const another = await stage.user();
    const its = await aJudgedMatch(stage, another, another.caseNumber, 'match');
    expect(
      clauseOf(await stage.request(another, agencyId, [its], { purpose: 'escape, DOB 01/02/1980' })),
    ).toBe('53060.7(b)(5)');
  });

  it('keeps to its owner’s terms: onward sharing, uses, age', async () => {
    const user = await stage.user();
    const agencyId = await stage.recipient();
    const item = await aJudgedMatch(stage, user, user.caseNumber, 'match');
    const under = async (change: object): Promise<string> => {
      await stage.terms(change);
      const clause = clauseOf(await stage.request(user, agencyId, [item]));
      await stage.terms();
      return clause;
    };
    expect(await under({ onwardSharing: false })).toBe('53060.10(a)');
    expect(await under({ uses: ['wanted'] })).toBe('53060.3(e)');
    expect(await under({ caseTypes: ['emergency'] })).toBe('53060.3(e)');
  });
});

describe('a second person (53060.10(a))', () => {
  it('decides, never who asked, and only of the own division', async () => {
    const user = await stage.user();
    const item = await aJudgedMatch(stage, user, user.caseNumber, 'match');
    const share = shareOf(await stage.request(user, await stage.recipient(), [item]));
    expect(clauseOf(await user.post('/api/v1/shares/approve', { share }))).toBe('53060.5(c)(3)(A)');
    const other = await anAdministrator(stage, 'DAI');
    expect(clauseOf(await other.post('/api/v1/shares/approve', { share }))).toBe('53060.5(c)(1)(A)');
    expect(await listed(other, share)).toBeUndefined();
    const declined = await stage.administrator.post('/api/v1/shares/decline', { share, reason: 'too-much' });
    expect(declined.status).toBe(200);
    expect(await listed(user, share)).toMatchObject({ state: 'declined', declineReason: 'too-much' });
    expect(clauseOf(await stage.administrator.post('/api/v1/shares/approve', { share }))).toBe('53060.10(a)');
  });

  it('of two at once one decides', async () => {
    const user = await stage.user();
    const item = await aJudgedMatch(stage, user, user.caseNumber, 'match');
    const share = shareOf(await stage.request(user, await stage.recipient(), [item]));
    const second = await anAdministrator(stage, 'OCS', 'secondary');
    const both = await Promise.all(
      [stage.administrator, second].map((one) => one.post('/api/v1/shares/approve', { share })),
    );
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 403]);
  });
});

describe('a standing agreement (53060.10(a))', () => {
  const propose = async (agencyId: string, change: object = {}): Promise<string> => {
    const proposed = await stage.administrator.post('/api/v1/sharing/agreements', {
      agencyId,
      reference: `MOU-${stage.department.next()}`,
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
    const user = await stage.user();
    const agencyId = await stage.recipient();
    const agreement = await propose(agencyId);
    const item = await aJudgedMatch(stage, user, user.caseNumber, 'match');
    const under = (change: object = {}) =>
      stage.request(user, agencyId, [item], { basis: 'standing-agreement', agreement, ...change });
    expect(clauseOf(await under())).toBe('53060.10(a)');
    expect(clauseOf(await stage.administrator.post('/api/v1/sharing/agreements/agree', { agreement }))).toBe(
      '53060.10(a)',
    );
    const second = await anAdministrator(stage, 'OCS', 'secondary');
    expect((await second.post('/api/v1/sharing/agreements/agree', { agreement })).status).toBe(200);
    expect(clauseOf(await under({ use: 'wanted' }))).toBe('53060.10(a)');
    const share = shareOf(await under());
    await stage.administrator.post('/api/v1/shares/approve', { share });
    expect((await stage.administrator.post('/api/v1/sharing/agreements/end', { agreement })).status).toBe(
      200,
    );
    expect((await released(user, share)).refusal.clause).toBe('53060.10(a)');
    expect(clauseOf(await under())).toBe('53060.10(a)');
  });
});
