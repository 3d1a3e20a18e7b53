import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exampleTerms, setOwnerTerms } from '../../src/agencies/index.ts';
import type { CaseNumber } from '../../src/cases/index.ts';
import { assignCase } from '../../src/cases/index.ts';
import type { InquiryAnswer, Refusal } from '../../src/searches/contract.ts';
import { sessionCookie } from '../../src/server/http/server.ts';
import { anAgency } from '../builders/agency.ts';
import { aCase } from '../builders/case.ts';
import { aDepartment, type Department, must } from '../builders/department.ts';
import { anInquiry } from '../builders/good-inquiry.ts';
import { someReads } from '../builders/reads.ts';
import { aServer, type Client, type TestServer } from '../builders/server.ts';
import { aSession } from '../builders/session.ts';
import { aGoodAgent } from '../builders/staff.ts';

let server: TestServer;
let department: Department;
let caseNumber: CaseNumber;
let agency: string;
let client: Client;
let token: string;
const hour = 3_600_000;
const started = Date.now();

beforeAll(async () => {
  server = await aServer();
  department = await aDepartment(server.database.owner);
  caseNumber = await aCase(department);
  agency = await anAgency(department);
  const person = await aGoodAgent(department);
  const by = department.administrators.OCS.primary;
  must(await assignCase(department.db, { caseNumber, staffId: person.staffId, by }, Date.now()));
  ({ token } = await aSession(department, person));
  client = server.as(token);
  await someReads(server.database.owner, agency, [
    { plate: '7ABC123', capturedAt: started - hour, make: 'toyota', colour: 'gray' },
    { plate: '7ABC128', capturedAt: started - 2 * hour, candidates: ['7ABC128', '7ABC123'], make: 'ford' },
    // R15: more plates than are shown, each of which might be 5XYZ555 too.
    ...Array.from({ length: 22 }, (_none, n) => ({
      plate: `5MSK${100 + n}`,
      capturedAt: started - (3 + n) * hour,
      candidates: ['5XYZ555'],
      make: 'honda',
    })),
  ]);
});
afterAll(() => server.stop());

const ask = (query: object, changes: object = {}) =>
  client.post('/api/v1/inquiries', anInquiry(caseNumber, { query: query as never, ...changes }));
const answered = async (query: object, changes: object = {}): Promise<InquiryAnswer> => {
  const { status, body } = await ask(query, changes);
  expect([status, body]).toEqual([200, expect.anything()]);
  return body;
};
const entriesAbout = async (asked: number) => {
  const { rows } = await server.database.owner.query<{ kind: string; outcome: string | null }>(
    `select kind, entry ->> 'outcome' as outcome from door_record where ref = $1`,
    [asked],
  );
  return rows;
};

describe('other candidates', () => {
  it('are found when asked for, and the match says so', async () => {
    expect((await answered({ plate: '7ABC123', match: 'exact' })).count.value).toBe(1);
    const { matches } = await answered({ plate: '7ABC123', match: 'exact', candidates: true });
    expect(matches.map(({ plate, why }) => [plate, why])).toEqual([
      ['7ABC123', 'the plate asked for'],
      ['7ABC128', 'the camera also offered 7ABC123 (50 %): the plate asked for'],
    ]);
  });

  it('of more than 20 plates are masked, reason and vehicle too (R15)', async () => {
    const answer = await answered({ plate: '5XYZ555', match: 'exact', candidates: true });
    expect(answer.masked).not.toBeNull();
    for (const { plate, why, vehicle, photo } of answer.matches) {
      expect([plate, why, vehicle.make, photo]).toEqual([null, 'answers the search', null, null]);
    }
  });

  it('go with a plate only', async () => {
    const { status, body } = await ask({ match: 'exact', cameras: ['CAM-1'], candidates: true });
    expect([status, body]).toMatchObject([422, { fields: [{ path: 'query.candidates' }] }]);
  });
});

describe('the vehicle', () => {
  it('narrows a search, and stands with each match', async () => {
    const { matches } = await answered({
      plate: '7ABC12?',
      match: 'wildcard',
      vehicle: { make: 'TOYT', colour: 'silver', state: 'CA' },
    });
    expect(matches.map(({ plate, vehicle }) => [plate, vehicle])).toEqual([
      ['7ABC123', { make: 'toyota', colour: 'gray', body: null, direction: null }],
    ]);
  });

  it('alone is a search by place: refused without one, whatever it says (R15, 53060.7(b)(3))', async () => {
    for (const query of [
      { plate: '7A*', match: 'wildcard', vehicle: { make: 'toyota', colour: 'gray' } },
      { match: 'exact', cameras: ['CAM-1'], vehicle: { make: 'toyota' } },
    ]) {
      const { status, body } = await ask(query);
      expect([status, body]).toMatchObject([403, { clause: '53060.7(b)(3)' }]);
    }
    expect((await ask({ match: 'exact', vehicle: { make: 'toyota' } })).status).toBe(422);
  });

  it('does not lift the masking of more than 20 plates (R15)', async () => {
    const answer = await answered({ plate: '5MSK*', match: 'wildcard', vehicle: { make: 'honda' } });
    expect([answer.masked === null, answer.count.value]).toEqual([false, 22]);
  });

  it('of a word that nobody knows is said, and nothing is searched', async () => {
    const { status, body } = await ask({ plate: '7ABC123', match: 'exact', vehicle: { colour: 'plaid' } });
    expect([status, body]).toMatchObject([422, { fields: [{ path: 'query.vehicle.colour' }] }]);
  });
});

describe('owners’ terms (53060.2(a), 53060.3(e), R28)', () => {
  it('keep an answer, its pages and its photos to what the owner gives, and are named', async () => {
    const owner = await anAgency(department, { name: 'Sheriff with terms', retentionDays: 60 });
    await someReads(
      server.database.owner,
      owner,
      [1, 2, 3].map((n) => ({ plate: '4TRM444', capturedAt: started - n * hour })),
      'with-terms',
    );
    const agree = (uses: readonly string[]) =>
      setOwnerTerms(
        server.database.owner,
        { ...exampleTerms, uses, agencyId: owner, setBy: department.eis },
        Date.now(),
      ).then(must);
    const query = { plate: '4TRM444', match: 'exact', limit: 1 };

    await agree(['escape']);
    const first = await answered(query);
    expect(first.count.value).toBe(3);
    const [shown] = first.matches;

    await agree(['suspect']);
    const next = await client.post(`/api/v1/inquiries/${first.receipt.asked}/pages`, { cursor: first.next });
    expect(next.body).toMatchObject({ matches: [], count: { value: 0 } });
    const photo = await client.get(`/api/v1/inquiries/${first.receipt.asked}/matches/${shown?.id}/photo`);
    expect(photo.status).toBe(404);
    const again = await answered(query);
    expect(again.count.value).toBe(0);
    expect(again.terms).toContainEqual({
      agencyOfRecord: 'Sheriff with terms',
      withheld: 'all its reads: they are not given for this authorized use',
      authority: exampleTerms.authority,
    });
  });
});

describe('pages', () => {
  it('stay as they began while reads arrive: none twice, none left out', async () => {
    const at = (n: number) => started - n * 60_000;
    const arrive = (minutes: readonly number[]) =>
      someReads(
        server.database.owner,
        agency,
        minutes.map((n) => ({ plate: '3PGE333', capturedAt: at(n) })),
      );
    await arrive([10, 20, 30, 40, 50, 60, 70]);
    let page = await answered({ plate: '3PGE333', match: 'exact', limit: 2 });
    const { asked } = page.receipt;
    const ids = page.matches.map(({ id }) => id);
    const before = (await answered({ plate: '3PGE333', match: 'exact', limit: 100 })).matches.map(
      ({ id }) => id,
    );
    for (let round = 1; page.next !== null; round++) {
      // Newer than everything, and late ones that are newer than the page shown last.
      await arrive([-1, 5, 15 - round]);
      page = (await client.post(`/api/v1/inquiries/${asked}/pages`, { cursor: page.next })).body;
      ids.push(...page.matches.map(({ id }) => id));
    }
    expect(ids).toEqual(before);
  });
});

describe('a search that does not end as one', () => {
  /** The dictionary is held, so that a pattern waits for it. */
  async function whileHeld(work: () => Promise<void>): Promise<void> {
    const holder = await server.database.owner.connect();
    await holder.query('begin');
    await holder.query('lock table plates in access exclusive mode');
    try {
      await work();
    } finally {
      await holder.query('rollback');
      holder.release();
    }
  }
  const waiting = async (): Promise<number> => {
    const { rows } = await server.database.owner.query<{ waiting: number }>(
      `select count(*)::int as waiting from pg_stat_activity
       where datname = current_database() and wait_event_type = 'Lock' and query like '%from plates%'`,
    );
    return rows[0]?.waiting ?? 0;
  };
  const lastFailed = async () => {
    const { rows } = await server.database.owner.query<{ ref: number; outcome: string }>(
      `select ref, entry ->> 'outcome' as outcome from door_record where kind = 'inquiry.failed' order by seq desc limit 1`,
    );
    return rows[0];
  };

  it('is cancelled in the database when the client leaves, and its entry says so', async () => {
    await whileHeld(async () => {
      const leaving = new AbortController();
      const asking = fetch(`${server.url}/api/v1/inquiries`, {
        method: 'POST',
        headers: { cookie: `${sessionCookie}=${token}`, 'content-type': 'application/json' },
        body: JSON.stringify(anInquiry(caseNumber, { query: { plate: '7AB*', match: 'wildcard' } })),
        signal: leaving.signal,
      });
      await expect.poll(waiting).toBe(1);
      leaving.abort();
      await expect(asking).rejects.toThrow();
      await expect.poll(waiting).toBe(0);
      await expect.poll(lastFailed).toMatchObject({ outcome: 'cancelled' });
    });
  });

  it('stops after 10 s, says what to narrow, and stands in the record', async () => {
    await whileHeld(async () => {
      const { status, body } = await ask({ plate: '7AB*', match: 'wildcard' });
      const refusal: Refusal = body;
      expect([status, refusal.clause]).toEqual([403, '53060.7(b)(3)']);
      expect(refusal.remedy.text).toContain('a shorter time; more characters of the plate');
      expect(await waiting()).toBe(0);
      expect(await entriesAbout(Number(refusal.reference))).toEqual([
        { kind: 'inquiry.failed', outcome: 'too-long' },
      ]);
    });
  });
});
