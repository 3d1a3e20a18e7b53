import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ActRefusal } from '../../src/access/index.ts';
import { addCivil, civilDate } from '../../src/foundation/clock.ts';
import { appoint } from '../../src/people/index.ts';
import type { Register } from '../../src/technologies/index.ts';
import { openSecret } from '../../src/technologies/index.ts';
import { anAgency } from '../builders/agency.ts';
import { aDepartment } from '../builders/department.ts';
import { anAdministrator, anEndUser, entryOf, type Office } from '../builders/desk.ts';
import { aClockAt } from '../builders/moving-clock.ts';
import { type Answered, aServer, type Client } from '../builders/server.ts';
import { aSession } from '../builders/session.ts';
import { aStaffMember } from '../builders/staff.ts';

let office: Office;
const clock = aClockAt(Date.parse('2027-03-02T18:00:00Z'));
const today = (): number => civilDate(clock.now());
beforeAll(async () => {
  const server = await aServer({ clock });
  office = { server, department: await aDepartment(server.database.owner, clock.now()), now: clock.now };
});
afterAll(() => office.server.stop());

const as = async (staffId: string): Promise<Client> => {
  const { token } = await aSession(office.department, { staffId, division: 'OCS' }, { at: clock.now() });
  return office.server.as(token);
};
const eis = () => as(office.department.eis);
const policyOwner = () => as(office.department.policyOwner);
const refusal = ({ status, body }: Answered): ActRefusal => {
  expect(status).toBe(403);
  return body;
};
const clauseOf = (answered: Answered): string => refusal(answered).clause;
const done = ({ status, body }: Answered): number => {
  expect({ status, body }).toMatchObject({ status: 200 });
  return (body as { entry: number }).entry;
};
const shown = async (client: Client): Promise<Register> => (await client.get('/api/v1/technologies')).body;
const found = async (id: string) =>
  (await shown(await eis())).technologies.find((technology) => technology.id === id);
const post = (client: Client, act: string, body: object) => client.post(`/api/v1/technologies${act}`, body);

const inFull = async () => ({
  ownerId: await anAgency(office.department),
  support: 'Support agreement 4',
  dataFlow: 'Look-ups by REST, answers in JSON',
  network: 'HTTPS to the named host from the server of the department',
  securityReview: 'Review 12',
  securityReviewedOn: today(),
  hosts: ['api.vendor.example'],
});
const contract = () => ({
  contract: 'Contract 12',
  startsOn: today(),
  endsOn: addCivil(today(), { years: 1 }),
});

async function proposed(change: object = {}): Promise<string> {
  const technology = `provider-${office.department.next()}`;
  const body = {
    technology,
    name: 'Statewide look-up',
    kind: 'provider',
    vendor: 'A vendor',
    ...(await inFull()),
    ...change,
  };
  done(await post(await policyOwner(), '', body));
  return technology;
}
async function live(): Promise<string> {
  const technology = await proposed();
  done(await post(await eis(), '/approve', { technology, ...contract() }));
  done(await post(await eis(), '/start', { technology }));
  return technology;
}

describe('EIS’s register (53060.6(a))', () => {
  it('takes an entry from its proposal into use, and writes down each step', async () => {
    const technology = await proposed();
    expect(await found(technology)).toMatchObject({ state: 'proposed', dead: { clause: '53060.6(a)' } });
    const approved = done(await post(await eis(), '/approve', { technology, ...contract() }));
    expect(await entryOf(office, approved)).toMatchObject({
      kind: 'technology.changed',
      act: 'approved-by-eis',
    });
    expect(await found(technology)).toMatchObject({ state: 'approved', dead: { clause: '53060.6(a)' } });
    done(await post(await eis(), '/start', { technology }));
    expect(await found(technology)).toMatchObject({ state: 'live', dead: null, daysLeft: 366 });
    done(await post(await eis(), '/suspend', { technology, why: 'Security notice 3' }));
    expect((await found(technology))?.dead).not.toBeNull();
    done(await post(await eis(), '/start', { technology }));
    done(await post(await eis(), '/end', { technology, why: 'Contract not renewed' }));
    expect((await found(technology))?.changes.map(({ state, by, why }) => [state, by, why])).toEqual([
      ['ended', office.department.eis, 'Contract not renewed'],
      ['live', office.department.eis, ''],
      ['suspended', office.department.eis, 'Security notice 3'],
      ['live', office.department.eis, ''],
      ['approved', office.department.eis, ''],
      ['proposed', office.department.policyOwner, ''],
    ]);
    expect(clauseOf(await post(await eis(), '/start', { technology }))).toBe('53060.6(a)');
  });

  it('approves nothing unseen: owner, support, data flow, network, security review', async () => {
    const technology = await proposed({ dataFlow: undefined, securityReview: undefined });
    const why = refusal(await post(await eis(), '/approve', { technology, ...contract() }));
    expect(why).toMatchObject({ clause: '53060.6(a)' });
    expect(why.reason).toMatch(/data flow.*security review/);
    done(await post(await eis(), '/describe', { technology, ...(await inFull()) }));
    done(await post(await eis(), '/approve', { technology, ...contract() }));
    // What was approved with them keeps them, and else does not run.
    const { network: _network, ...less } = await inFull();
    const stripped = refusal(await post(await eis(), '/describe', { technology, ...less }));
    expect(stripped.reason).toMatch(/lacks the network/);
    expect((await found(technology))?.network).not.toBe('');
    await office.department.db.query('update technologies set support = null where technology_id = $1', [
      technology,
    ]);
    expect(refusal(await post(await eis(), '/start', { technology })).reason).toMatch(/lacks the support/);
  });

  it('lets nobody approve what he proposed, and nobody but EIS', async () => {
    const { staffId } = await aStaffMember(office.department);
    await appoint(office.department.db, { role: 'eis', staffId }, clock.now());
    const technology = `provider-${office.department.next()}`;
    const body = { technology, name: 'Look-up', kind: 'provider', vendor: 'A vendor', ...(await inFull()) };
    done(await post(await as(staffId), '', body));
    const approval = { technology, ...contract() };
    expect(refusal(await post(await as(staffId), '/approve', approval)).reason).toMatch(/proposed/);
    expect(clauseOf(await post(await policyOwner(), '/approve', approval))).toBe('53060.6(a)');
    expect((await found(technology))?.state).toBe('proposed');
    const [one, other] = await Promise.all(
      [await eis(), await as(staffId)].map((client) =>
        post(client, '/end', { technology, why: 'Not needed' }),
      ),
    );
    expect([one?.status, other?.status].sort()).toEqual([200, 403]);
  });

  it('refuses a host that cannot be held to, and an owner that nobody registered', async () => {
    const body = { name: 'Look-up', kind: 'connector', vendor: 'A vendor' };
    const send = async (change: object) =>
      post(await policyOwner(), '', {
        technology: `connector-${office.department.next()}`,
        ...body,
        ...(await inFull()),
        ...change,
      });
    expect(clauseOf(await send({ hosts: ['https://vendor.example/api'] }))).toBe('53060.6(a)');
    expect(clauseOf(await send({ ownerId: 'nobody-at-all' }))).toBe('53060.4(b)');
    expect(clauseOf(await send({ network: 'Call 916-555-0142 for it' }))).toBe('53060.7(b)(5)');
  });

  it('is shown to administrators, and to no end user', async () => {
    expect((await shown(await anAdministrator(office, 'DAI'))).eis).toBe(false);
    expect(clauseOf(await (await anEndUser(office)).get('/api/v1/technologies'))).toBe('53060.5(c)(3)(A)');
  });
});

describe('contracts (R33)', () => {
  it('go on when EIS records it before they end, and else not', async () => {
    const technology = await live();
    const goesOnUntil = addCivil(today(), { years: 2 });
    const go = async (change: object = {}) =>
      post(await eis(), '/continue', { technology, goesOnUntil, authority: 'Amendment 2', ...change });
    expect(clauseOf(await go({ goesOnUntil: today() }))).toBe('R33');
    done(await go());
    expect(await found(technology)).toMatchObject({ endsOn: goesOnUntil });
    clock.moveTo(clock.now() + 3 * 366 * 86_400_000);
    expect((await found(technology))?.dead?.reason).toMatch(/No contract/);
    expect(clauseOf(await go({ goesOnUntil: addCivil(today(), { years: 1 }) }))).toBe('R33');
  });
});

describe('secrets and sources', () => {
  it('a secret is sealed, named in the list, and shown to nobody', async () => {
    const technology = await live();
    done(await post(await eis(), '/secret', { technology, name: 'client-secret', value: 'correct horse' }));
    const answered = await (await eis()).get('/api/v1/technologies');
    expect(JSON.stringify(answered.body)).not.toContain('correct horse');
    expect(await found(technology)).toMatchObject({ secrets: ['client-secret'] });
    const { database } = office.server;
    const opened = { db: database.app, sealing: database.sealing };
    expect(await openSecret(opened, { technologyId: technology, name: 'client-secret' })).toBe(
      'correct horse',
    );
    const kept = await database.owner.query<{ sealed: Buffer }>('select sealed from technology_secrets');
    expect(kept.rows.every(({ sealed }) => !sealed.includes('correct horse'))).toBe(true);
  });

  it('what a provider’s console shares stands in the register', async () => {
    const technology = await live();
    const body = { technology, sharedWith: ['federal', 'agencies-of-california'], checkedOn: today() };
    done(await post(await eis(), '/switches', body));
    expect((await found(technology))?.switches?.sharedWith).toEqual(['agencies-of-california', 'federal']);
    const tomorrow = addCivil(today(), { days: 1 });
    expect(clauseOf(await post(await eis(), '/switches', { ...body, checkedOn: tomorrow }))).toBe(
      '53060.10(a)',
    );
  });
});

describe('procurements (53060.6(a))', () => {
  const wish = {
    title: 'Trailer cameras',
    kind: 'provider',
    vendor: 'A vendor',
    need: 'Two trailers at gates',
  };
  const ask = async (division: 'OCS' | 'DAI' = 'OCS') => {
    const answered = await (await anAdministrator(office, division)).post('/api/v1/procurements', wish);
    done(answered);
    return (answered.body as { procurement: string }).procurement;
  };
  const decide = async (body: object) => (await eis()).post('/api/v1/procurements/decide', body);

  it('are decided once by EIS, with a letter in two forms', async () => {
    const procurement = await ask();
    const letter = async (client: Client, format: string) =>
      client.get(`/api/v1/procurements/${procurement}/letter/${format}`);
    expect(clauseOf(await letter(await eis(), 'pdf'))).toBe('53060.6(a)');
    const entry = done(await decide({ procurement, decision: 'approved', conditions: 'One year at first' }));
    expect(await entryOf(office, entry)).toMatchObject({ kind: 'procurement.decided', act: 'approved' });
    expect(clauseOf(await decide({ procurement, decision: 'declined', conditions: 'Late' }))).toBe(
      '53060.6(a)',
    );
    for (const [format, type] of [
      ['pdf', 'application/pdf'],
      ['docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
    ] as const) {
      const answered = await letter(await anAdministrator(office, 'OCS'), format);
      expect(answered.status).toBe(200);
      expect(answered.headers.get('content-type')).toBe(type);
    }
    expect(clauseOf(await letter(await anAdministrator(office, 'DAI'), 'pdf'))).toBe('53060.5(c)(1)(A)');
  });

  it('are decided by nobody who asked, though he acts for EIS, and by one of two at once', async () => {
    const administrator = office.department.administrators.DAPO.primary;
    await appoint(office.department.db, { role: 'eis', staffId: administrator }, clock.now());
    const { token } = await aSession(
      office.department,
      { staffId: administrator, division: 'DAPO' },
      { role: 'administrator', at: clock.now() },
    );
    const both = office.server.as(token);
    const asked = await both.post('/api/v1/procurements', wish);
    done(asked);
    const { procurement } = asked.body as { procurement: string };
    const decision = { procurement, decision: 'approved' };
    expect((await both.post('/api/v1/procurements/decide', decision)).status).toBe(403);
    const answers = await Promise.all([decide(decision), decide(decision)]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 403]);
  });

  it('are seen by the division that asked and by EIS, and declined with the reason only', async () => {
    const procurement = await ask('DAI');
    expect((await decide({ procurement, decision: 'declined' })).status).toBe(422);
    done(await decide({ procurement, decision: 'declined', conditions: 'There is a contract already' }));
    const seen = async (client: Client) =>
      (
        (await client.get('/api/v1/procurements')).body as { procurements: { id: string }[] }
      ).procurements.some(({ id }) => id === procurement);
    expect(await seen(await anAdministrator(office, 'DAI'))).toBe(true);
    expect(await seen(await eis())).toBe(true);
    expect(await seen(await anAdministrator(office, 'OCS'))).toBe(false);
  });
});
