import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ActRefusal } from '../../src/access/index.ts';
import { declareUrgent } from '../../src/access/index.ts';
import { exampleTerms, setOwnerTerms } from '../../src/agencies/index.ts';
import type { CaseNumber } from '../../src/cases/index.ts';
import { civilDate } from '../../src/foundation/clock.ts';
import { addWorkingDays } from '../../src/foundation/working-days.ts';
import type { Ledger, OralListed } from '../../src/sharing/contract.ts';
import { anAgency } from '../builders/agency.ts';
import { aCase } from '../builders/case.ts';
import { aDepartment, must } from '../builders/department.ts';
import { anAdministrator, anEndUser, entryOf, type Office } from '../builders/desk.ts';
import { aJudgedMatch, type Judged } from '../builders/judged.ts';
import { someReads } from '../builders/reads.ts';
import { type Answered, aServer, type Client } from '../builders/server.ts';

const now = Date.now();
const hour = 3_600_000;
let office: Office;
let administrator: Client & { readonly staffId: string };
beforeAll(async () => {
  const server = await aServer();
  office = { server, department: await aDepartment(server.database.owner), now: Date.now };
  const owner = await anAgency(office.department);
  const { eis: setBy, db } = office.department;
  must(await setOwnerTerms(db, { agencyId: owner, setBy, ...exampleTerms }, now));
  await someReads(server.database.owner, owner, [{ plate: '7ABC123', capturedAt: now - hour }]);
  administrator = await anAdministrator(office);
});
afterAll(() => office.server.stop());

interface Teller extends Client {
  readonly caseNumber: CaseNumber;
  readonly item: Judged;
  readonly staffId: string;
}

async function aTeller(verdict: 'match' | 'not-a-match' = 'match'): Promise<Teller> {
  const caseNumber = await aCase(office.department);
  const user = await anEndUser(office, { works: caseNumber });
  const item = await aJudgedMatch(office, user, caseNumber, verdict);
  return { ...user, caseNumber, item, staffId: user.person.staffId };
}

const tell = (teller: Teller, agencyId: string, change: object = {}) =>
  teller.post('/api/v1/sharing/orals', {
    agencyId,
    caseNumber: teller.caseNumber,
    use: 'escape',
    purpose: 'escape from custody, vehicle seen in the county',
    items: [teller.item],
    person: 'Sgt. Ortega',
    callBack: '916-555-0100',
    told: ['plate', 'time-and-place'],
    toldAt: new Date(Date.now() - hour).toISOString(),
    ...change,
  });
const clauseOf = ({ status, body }: Answered): string => {
  expect(status, JSON.stringify(body)).toBe(403);
  return (body as ActRefusal).clause;
};
const listed = async (client: Client, id: string): Promise<OralListed | undefined> =>
  ((await client.get('/api/v1/sharing/orals')).body as OralListed[]).find((oral) => oral.id === id);

describe('what is told by word of mouth (R26, 53060.10(a))', () => {
  it('is noted with whom, call-back number, what and which match, and reviewed by the next working day', async () => {
    const teller = await aTeller();
    const noted = await tell(teller, await anAgency(office.department));
    expect(noted.status, JSON.stringify(noted.body)).toBe(200);
    const { oral, entry }: { oral: string; entry: number } = noted.body;
    expect(await entryOf(office, entry)).toMatchObject({ kind: 'oral.noted', counts: { reads: 1 } });
    expect(await listed(administrator, oral)).toMatchObject({
      person: 'Sgt. Ortega',
      told: ['plate', 'time-and-place'],
      items: 1,
      reviewBy: addWorkingDays(civilDate(Date.now()), 1),
      outcome: null,
    });
    const notices = (await administrator.get('/api/v1/notices')).body as { kind: string }[];
    expect(notices.map(({ kind }) => kind)).toContain('oral-to-review');
    const review = (client: Client) =>
      client.post('/api/v1/sharing/orals/review', { oral, outcome: 'rejected' });
    expect(clauseOf(await review(teller))).toBe('53060.5(c)(3)(A)');
    expect(clauseOf(await review(await anAdministrator(office, 'DAI')))).toBe('53060.5(c)(1)(A)');
    expect((await review(administrator)).status).toBe(200);
    expect(clauseOf(await review(administrator))).toBe('53060.10(a)');
    expect(await listed(teller, oral)).toMatchObject({ outcome: 'rejected' });
    const year = Math.trunc(civilDate(Date.now()) / 10_000);
    const ledger: Ledger = (await administrator.get(`/api/v1/sharing/disclosures?year=${year}`)).body;
    // What was rejected had nobody's leave.
    expect(ledger.lines.find(({ entry: told }) => told === entry)).toMatchObject({ approvedBy: null });
  });

  it('is noted before or within 12 hours', async () => {
    const teller = await aTeller();
    const agencyId = await anAgency(office.department);
    const at = (hours: number) =>
      tell(teller, agencyId, { toldAt: new Date(Date.now() - hours * hour).toISOString() });
    expect(clauseOf(await at(12.5))).toBe('53060.10(a)');
    expect((await at(11.5)).status).toBe(200);
    expect((await at(-1)).status).toBe(200);
    expect(clauseOf(await at(-13))).toBe('53060.10(a)');
  });

  it('is told to nobody who may not receive it, in urgent mode too (R16)', async () => {
    const teller = await aTeller();
    const { db } = office.department;
    const urgent = { staffId: teller.staffId, caseNumber: teller.caseNumber, ground: 'escape' } as const;
    await declareUrgent(db, urgent, Date.now());
    const federal = await anAgency(office.department, { entityType: 'federal', eligible: 'no' });
    expect(clauseOf(await tell(teller, federal))).toBe('53060.3(d)');
  });

  it('is chosen from matches that are none of them “not a match” (R22)', async () => {
    const teller = await aTeller('not-a-match');
    expect(clauseOf(await tell(teller, await anAgency(office.department)))).toBe('53060.9(b)(1)');
  });

  it('in a restricted case is there for OIA alone (R18)', async () => {
    const { department } = office;
    const caseNumber = await aCase(department, {
      division: 'OIA',
      restricted: true,
      uses: ['staff-investigation'],
    });
    const { rows } = await office.server.database.owner.query<{ id: string }>(
      `insert into oral_disclosures (agency_id, person, call_back, case_number, division, use, purpose, told, told_at,
         noted_by, noted_at, entry, review_by)
       values ($1, 'Sgt. Ortega', '916-555-0100', $2, 'OIA', 'staff-investigation', 'case', '{plate}', now(), $3, now(), 1,
         20261201) returning oral_id::text as id`,
      [await anAgency(department), caseNumber, department.administrators.OIA.secondary],
    );
    const id = rows[0]?.id ?? '';
    expect(await listed(administrator, id)).toBeUndefined();
    expect(await listed(await anAdministrator(office, 'OIA'), id)).toMatchObject({ id });
    // Its number is answered as one that there is not.
    const review = async (oral: string) => {
      const { status, body } = await administrator.post('/api/v1/sharing/orals/review', {
        oral,
        outcome: 'accepted',
      });
      return { status, ...(body as ActRefusal), reference: '' };
    };
    expect(await review(id)).toEqual(await review('999999999'));
  });
});
