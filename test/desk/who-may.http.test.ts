import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ActRefusal } from '../../src/access/index.ts';
import { changeStaff, designateAdministrator, endDesignation } from '../../src/people/index.ts';
import { endSession } from '../../src/sign-in/index.ts';
import { aCase } from '../builders/case.ts';
import { aDepartment, must } from '../builders/department.ts';
import { anAdministrator, anEndUser, entryOf, type Office } from '../builders/desk.ts';
import { aServer, type Client } from '../builders/server.ts';
import { aSession } from '../builders/session.ts';

let office: Office;
let openCase: string;

beforeAll(async () => {
  const server = await aServer();
  office = { server, department: await aDepartment(server.database.owner), now: Date.now };
  openCase = await aCase(office.department);
});
afterAll(() => office.server.stop());

/** Every route of the desk, with a body that parses. */
const routes = (caseNumber: string): readonly (readonly [string, unknown?])[] => [
  ['/cases'],
  ['/cases/choices'],
  ['/cases/schemes'],
  ['/holds'],
  ['/approvals'],
  ['/urgent'],
  ['/cases', { caseNumber: 'OCS-2026-900001', uses: ['escape'], unitId: 'ocs-unit' }],
  ['/cases/assign', { caseNumber, staffId: 'ocs.secondary' }],
  ['/cases/unassign', { caseNumber, staffId: 'ocs.secondary' }],
  ['/cases/close', { caseNumber }],
  ['/cases/reopen', { caseNumber }],
  ['/cases/confirm', { caseNumber }],
  ['/cases/schemes', { name: 'New', pattern: 'OCS-X-{nnnn}', good: ['OCS-X-0001'], bad: ['P-45678'] }],
  ['/cases/schemes/retire', { pattern: 'OCS-{yyyy}-{nnnnnn}' }],
  ['/holds/lift', { reference: '1', staffId: 'staff-1', reason: 'purpose-explained' }],
  ['/approvals', { caseNumber, kind: 'plates', from: '2026-01-01T00:00:00Z', to: '2036-01-01T00:00:00Z' }],
  ['/approvals/1/withdraw', {}],
  ['/urgent/1/acts', {}],
  ['/urgent/review', { declaration: '1', outcome: 'accepted' }],
  ['/urgent/reopen', { staffId: 'staff-1' }],
];

const send = (client: Client, [path, body]: readonly [string, unknown?]) =>
  body === undefined ? client.get(`/api/v1${path}`) : client.post(`/api/v1${path}`, body);

/** Each route refuses with that clause, and each refusal is an entry that says so. */
async function allRefuse(client: Client, clause: string): Promise<void> {
  for (const route of routes(openCase)) {
    const { status, body } = await send(client, route);
    const refusal: ActRefusal = body;
    expect([route[0], status, refusal.clause]).toEqual([route[0], 403, clause]);
    expect(refusal).toMatchObject({ effect: 'refuse', remedy: { text: expect.stringMatching(/\w/) } });
    expect(await entryOf(office, refusal.reference)).toMatchObject({
      kind: 'act.refused',
      effect: 'refuse',
      clause,
    });
  }
}

describe('who may act at the desk (53060.5(b), 53060.5(c)(3)(A), R2)', () => {
  it('an end user may not', async () => {
    await allRefuse(await anEndUser(office), '53060.5(c)(3)(A)');
  });

  it('an administrator may not in an end user’s session', async () => {
    const staffId = office.department.administrators.OCS.primary;
    const { token } = await aSession(office.department, { staffId, division: 'OCS' });
    await allRefuse(office.server.as(token), '53060.5(c)(3)(A)');
  });

  it('a session with one factor, without a proved device, or before the notice may not (53060.9(a))', async () => {
    const person = { staffId: office.department.administrators.OCS.primary, division: 'OCS' } as const;
    for (const lack of [{ factors: 1 }, { deviceId: undefined }, { bannerAcknowledged: false }]) {
      const { token } = await aSession(office.department, person, { role: 'administrator', ...lack });
      const { status, body } = await office.server.as(token).get('/api/v1/cases');
      expect([lack, status, (body as ActRefusal).clause]).toEqual([lack, 403, '53060.9(a)']);
    }
  });

  it('whoever was put out of the office may not, in the same session, from that moment on', async () => {
    const { department } = office;
    const client = await anAdministrator(office, 'DAI', 'secondary');
    expect((await client.get('/api/v1/cases')).status).toBe(200);
    await endDesignation(department.db, 'DAI', client.staffId, Date.now());
    await allRefuse(client, '53060.5(c)(3)(A)');
    must(
      await designateAdministrator(
        department.db,
        {
          division: 'DAI',
          seat: 'secondary',
          staffId: client.staffId,
          rankBasis: 'associate-warden',
          designatedBy: department.hiringAuthority.DAI,
        },
        Date.now(),
      ),
    );
    expect((await client.get('/api/v1/cases')).status).toBe(200);
  });

  it('an administrator on leave, or moved to another division, may not', async () => {
    const { department } = office;
    const client = await anAdministrator(office, 'DAPO', 'secondary');
    await changeStaff(department.db, client.staffId, { status: 'leave' }, Date.now());
    expect((await client.get('/api/v1/holds')).status).toBe(403);
    await changeStaff(
      department.db,
      client.staffId,
      { status: 'active', division: 'OIA', unitId: 'oia-unit' },
      Date.now(),
    );
    expect((await client.get('/api/v1/holds')).status).toBe(403);
  });

  it('nobody may without a session, or in one that ended', async () => {
    const staffId = office.department.administrators.OCS.primary;
    const { token, sessionId } = await aSession(
      office.department,
      { staffId, division: 'OCS' },
      { role: 'administrator' },
    );
    await endSession(office.server.database.owner, sessionId, 'administrator', Date.now());
    for (const route of routes(openCase)) {
      expect((await send(office.server.as(''), route)).status).toBe(401);
      expect((await send(office.server.as(token), route)).status).toBe(401);
    }
  });

  it('a body that cannot be parsed is 422, before anything is decided', async () => {
    const client = await anAdministrator(office);
    for (const [path, body] of [
      ['/cases/close', {}],
      ['/holds/lift', { reference: 'x', staffId: 'a', reason: 'because' }],
      [
        '/approvals',
        { caseNumber: openCase, kind: 'place', from: '2026-01-01T00:00:00Z', to: '2026-01-02T00:00:00Z' },
      ],
      [
        '/approvals',
        { caseNumber: openCase, kind: 'plates', from: '2026-01-02T00:00:00Z', to: '2026-01-01T00:00:00Z' },
      ],
    ] as const)
      expect([path, (await client.post(`/api/v1${path}`, body)).status]).toEqual([path, 422]);
  });
});
