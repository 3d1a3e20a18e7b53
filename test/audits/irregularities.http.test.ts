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
