import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ActRefusal } from '../../src/access/index.ts';
import type { IrregularityListed, IrregularityRead } from '../../src/audits/contract.ts';
import { composeRoutes } from '../../src/server/compose.ts';
import { quiet } from '../../src/foundation/log.ts';
import type { StaffMember } from '../../src/people/index.ts';
import {
  type AtWork,
  type AuditOffice,
  anAuditOffice,
  atWork,
  hiringAuthorityOf,
  inOffice,
} from '../builders/audit-office.ts';
import { entryOf } from '../builders/desk.ts';
import type { Answered } from '../builders/server.ts';
import { aGoodAgent } from '../builders/staff.ts';

let office: AuditOffice;
beforeAll(async () => {
  office = await anAuditOffice();
});
afterAll(() => office.server.stop());

const clauseOf = ({ status, body }: Answered): string => `${status} ${(body as ActRefusal).clause}`;
const told = 'Many searches of one plate late in the evening, without case activity.';
const report = (subject: string) => ({ subject, kind: 'personal-interest', happenedOn: null, told });
const file = async (by: StaffMember, subject: string): Promise<Answered> =>
  (await atWork(office, by)).post('/api/v1/irregularities', report(subject));
const reportedTo = async (who: AtWork): Promise<readonly IrregularityListed[]> =>
  ((await who.get('/api/v1/irregularities')).body as { reported: readonly IrregularityListed[] }).reported;
const officer = (staffId: string, division: StaffMember['division'] = 'OCS') =>
  atWork(office, { staffId, division });
const entriesOf = async (staffId: string, division?: StaffMember['division']): Promise<readonly number[]> =>
  (await reportedTo(await officer(staffId, division))).map(({ entry }) => entry);

describe('an irregularity (53060.5(c)(2)(C), R30)', () => {
  it('may be reported by anyone, and is told to the Hiring Authority in the same act', async () => {
    const subject = await aGoodAgent(office.department);
    const filed = await file(await aGoodAgent(office.department), subject.staffId);
    expect(filed.status).toBe(200);
    const { entry } = filed.body as { entry: number };
    expect(await entryOf(office, entry)).toMatchObject({ kind: 'irregularity.filed' });
    const ha = await atWork(office, hiringAuthorityOf(office));
    const [one] = (await reportedTo(ha)).filter((listed) => listed.entry === entry);
    expect(one).toMatchObject({ subject: subject.name, read: false, suspendable: true });
    const { rows } = await office.server.database.owner.query<{ late: number }>(
      `select extract(epoch from n.given_at - e.at)::float8 as late from notices n join record_entries e on e.seq = n.entry
       where n.entry = $1 and n.kind = 'irregularity-reported'`,
      [entry],
    );
    expect(rows.map(({ late }) => Math.abs(late) <= 60)).toEqual([true]);
  });

  it('is kept sealed, and opens with an entry to whom it was told alone', async () => {
    const subject = await aGoodAgent(office.department);
    const filer = await aGoodAgent(office.department);
    const { entry } = (await file(filer, subject.staffId)).body as { entry: number };
    const { rows } = await office.server.database.owner.query<{ id: string; told: Buffer }>(
      'select irregularity_id::text as id, told from irregularities where entry = $1',
      [entry],
    );
    const [{ id, told: sealed } = { id: '', told: Buffer.alloc(0) }] = rows;
    expect(sealed.includes(Buffer.from('late in the evening'))).toBe(false);
    const read = (who: AtWork) => who.post(`/api/v1/irregularities/${id}/read`);
    const primary = office.department.administrators.OCS.primary;
    for (const staffId of [subject.staffId, filer.staffId, primary])
      expect(clauseOf(await read(await officer(staffId)))).toBe('403 53060.5(c)(2)(C)');
    const opened = await read(await atWork(office, hiringAuthorityOf(office)));
    expect(opened.body as IrregularityRead).toMatchObject({ told, filedBy: filer.name });
  });

  it('of an administrator goes to his supervisor and OIA, not to his Hiring Authority', async () => {
    const chief = await aGoodAgent(office.department);
    const { primary, secondary } = office.department.administrators.OCS;
    await office.department.db.query('update staff set supervisor = $2 where staff_id = $1', [
      primary,
      chief.staffId,
    ]);
    const { entry } = (await file(chief, primary)).body as { entry: number };
    const knows = async (staffId: string, division?: StaffMember['division']): Promise<boolean> =>
      (await reportedTo(await officer(staffId, division))).some((one) => one.entry === entry);
    expect(await knows(chief.staffId)).toBe(true);
    expect(await knows(office.department.hiringAuthority.OIA, 'OIA')).toBe(true);
    expect(await knows(office.department.administrators.OIA.primary, 'OIA')).toBe(true);
    expect(await knows(office.department.hiringAuthority.OCS)).toBe(false);
    expect(await knows(secondary)).toBe(false);
    expect(await knows(primary)).toBe(false);
  });

  it('of the Hiring Authority goes to OIA', async () => {
    const { staffId } = hiringAuthorityOf(office, 'DAI');
    const { entry } = (await file(await aGoodAgent(office.department), staffId)).body as { entry: number };
    const oia = await officer(office.department.hiringAuthority.OIA, 'OIA');
    expect((await reportedTo(oia)).map((one) => one.entry)).toContain(entry);
    expect((await reportedTo(await officer(staffId, 'DAI'))).map((one) => one.entry)).not.toContain(entry);
  });

  it('of a person who is named, or by his address, goes the way of that person (R30)', async () => {
    const { staffId } = hiringAuthorityOf(office, 'DAI');
    const { db } = office.department;
    await db.query(`update staff set mail = 'authority.of.dai@example.gov' where staff_id = $1`, [staffId]);
    const { rows } = await db.query<{ name: string }>('select name from staff where staff_id = $1', [
      staffId,
    ]);
    const filer = await aGoodAgent(office.department, { division: 'DAI' });
    for (const account of ['Authority.of.DAI@example.gov', rows[0]?.name ?? '']) {
      const { entry } = (await file(filer, account)).body as { entry: number };
      expect(await entriesOf(office.department.hiringAuthority.OIA, 'OIA')).toContain(entry);
      expect(await entriesOf(staffId, 'DAI')).not.toContain(entry);
    }
  });

  it('of an account that may be several people’s goes to OIA, without any of them (R30)', async () => {
    const { OCS, OIA } = office.department.hiringAuthority;
    const shared = `shared-${OCS}@example.gov`;
    const { primary } = office.department.administrators.OIA;
    await office.department.db.query('update staff set mail = $1 where staff_id = any ($2::text[])', [
      shared,
      [OCS, primary],
    ]);
    const { entry } = (await file(await aGoodAgent(office.department), shared)).body as { entry: number };
    expect(await entriesOf(OIA, 'OIA')).toContain(entry);
    expect(await entriesOf(OCS)).not.toContain(entry);
    expect(await entriesOf(primary, 'OIA')).not.toContain(entry);
  });

  it('is shown by the office that one holds now: what is open goes on to a successor (R30)', async () => {
    const subject = await aGoodAgent(office.department, { division: 'OIA' });
    const filer = await aGoodAgent(office.department, { division: 'OIA' });
    const former = office.department.hiringAuthority.OIA;
    const [closed, open] = [
      (await file(filer, subject.staffId)).body as { entry: number },
      (await file(filer, subject.staffId)).body as { entry: number },
    ];
    const before = await officer(former, 'OIA');
    const idOf = async (who: AtWork, { entry }: { entry: number }): Promise<string> =>
      (await reportedTo(who)).find((one) => one.entry === entry)?.id ?? '';
    const outcome = { outcome: 'unfounded' };
    const id = await idOf(before, closed);
    expect((await before.post(`/api/v1/irregularities/${id}/outcome`, outcome)).status).toBe(200);
    await office.department.db.query(
      `update role_holders set ended_at = now() where role = 'hiring-authority' and division = 'OIA'`,
    );
    const successor = await inOffice(office, 'hiring-authority', 'OIA');
    expect(await reportedTo(await officer(former, 'OIA'))).toEqual([]);
    const after = await officer(successor.staffId, 'OIA');
    const entries = (await reportedTo(after)).map(({ entry }) => entry);
    expect([entries.includes(open.entry), entries.includes(closed.entry)]).toEqual([true, false]);
    expect((await after.post(`/api/v1/irregularities/${await idOf(after, open)}/read`)).status).toBe(200);
    expect((await reportedTo(after)).find(({ entry }) => entry === open.entry)).toMatchObject({ read: true });
  });

  it('holds nothing that is said nowhere (53060.7(b)(5), R11)', async () => {
    const subject = await aGoodAgent(office.department);
    const who = await atWork(office, await aGoodAgent(office.department));
    const said = await who.post('/api/v1/irregularities', {
      ...report(subject.staffId),
      told: 'Looked for a car of DL B1234567, SSN 123-45-6789.',
    });
    expect(clauseOf(said)).toBe('403 53060.7(b)(5)');
  });

  it('suspends at once with a neutral reason, and its outcome is kept', async () => {
    const subject = await aGoodAgent(office.department);
    const session = await atWork(office, subject);
    const { entry } = (await file(await aGoodAgent(office.department), subject.staffId)).body as {
      entry: number;
    };
    const ha = await atWork(office, hiringAuthorityOf(office));
    const id = (await reportedTo(ha)).find((one) => one.entry === entry)?.id ?? '';
    expect((await ha.post(`/api/v1/irregularities/${id}/suspend`)).status).toBe(200);
    // 53060.5(c)(1)(D): every live session ends with it.
    expect((await session.get('/api/v1/notices')).status).toBe(401);
    const { rows } = await office.server.database.owner.query<{ why: string }>(
      'select suspended_why as why from access_grants where staff_id = $1',
      [subject.staffId],
    );
    expect(rows).toEqual([{ why: 'review' }]);
    expect(clauseOf(await ha.post(`/api/v1/irregularities/${id}/suspend`))).toBe('403 53060.5(c)(1)(D)');
    const close = () => ha.post(`/api/v1/irregularities/${id}/outcome`, { outcome: 'referred-to-oia' });
    expect((await close()).status).toBe(200);
    expect(clauseOf(await close())).toBe('403 53060.5(c)(2)(C)');
    expect((await reportedTo(ha)).find((one) => one.id === id)).toMatchObject({ outcome: 'referred-to-oia' });
  });

  it.each(['pdf', 'docx'])('fills the packet for Form 989 as %s', async (format) => {
    const subject = await aGoodAgent(office.department);
    const { entry } = (await file(await aGoodAgent(office.department), subject.staffId)).body as {
      entry: number;
    };
    const ha = await atWork(office, hiringAuthorityOf(office));
    const id = (await reportedTo(ha)).find((one) => one.entry === entry)?.id ?? '';
    const packet = await ha.post(`/api/v1/irregularities/${id}/form-989`, { format });
    expect([packet.status, Number(packet.headers.get('content-length')) > 2_000]).toEqual([200, true]);
  });
});

describe('its subject', () => {
  /** What moves by itself: the record's own size. */
  const moving = /^\/(?:healthz|readyz|record)/u;

  const everything = async (who: AtWork): Promise<ReadonlyMap<string, string>> => {
    const { stores } = office.server;
    const routes = composeRoutes({ stores, clock: office.clock, log: quiet, installation: 'production' });
    const lists = routes.filter(
      ({ method, path, listener }) =>
        method === 'GET' &&
        listener === 'staff' &&
        !path.includes(':') &&
        !path.endsWith('stream') &&
        !moving.test(path),
    );
    const answers = new Map<string, string>();
    for (const { path, prefix } of lists) {
      const { status, body } = await who.get(`${prefix === false ? '' : '/api/v1'}${path}`);
      answers.set(path, `${status} ${JSON.stringify(body)?.replaceAll(/"reference":"\d+"/gu, '')}`);
    }
    return answers;
  };

  it.each(['end-user', 'administrator'] as const)(
    'as %s sees no difference in any list there is',
    async (role) => {
      const { department } = office;
      const subject =
        role === 'end-user'
          ? await aGoodAgent(department)
          : { staffId: department.administrators.DAPO.primary, division: 'DAPO' as const };
      const who = await atWork(office, subject, role);
      const filer = await atWork(office, await aGoodAgent(department, { division: subject.division }));
      const before = await everything(who);
      expect(before.size).toBeGreaterThan(15);
      expect((await filer.post('/api/v1/irregularities', report(subject.staffId))).status).toBe(200);
      const after = await everything(who);
      for (const [path, answer] of after) expect(`${path} ${answer}`).toBe(`${path} ${before.get(path)}`);
    },
  );
});
