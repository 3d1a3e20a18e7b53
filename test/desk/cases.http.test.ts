import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ActRefusal } from '../../src/access/index.ts';
import { openProvisionalCase, setEmergencySeries } from '../../src/cases/index.ts';
import type { CaseListed, CaseToConfirm } from '../../src/cases/contract.ts';
import { changeStaff } from '../../src/people/index.ts';
import type { Refusal } from '../../src/searches/contract.ts';
import { proposeSetting } from '../../src/settings/index.ts';
import { aCase, caseNumber as numberOf } from '../builders/case.ts';
import { aDepartment, must } from '../builders/department.ts';
import {
  anAdministrator,
  anEndUser,
  entryOf,
  type Office,
  openNumber,
  signedInAgain,
} from '../builders/desk.ts';
import { anInquiry } from '../builders/good-inquiry.ts';
import { aClockAt, type MovingClock } from '../builders/moving-clock.ts';
import { aServer } from '../builders/server.ts';

/** A Wednesday, 10:00 in California. */
const wednesday = Date.parse('2026-06-10T17:00:00Z');
let clock: MovingClock;
let office: Office;

beforeAll(async () => {
  clock = aClockAt(wednesday);
  const server = await aServer({ clock });
  const department = await aDepartment(server.database.owner, wednesday);
  office = { server, department, now: clock.now };
  const on = { key: 'cases.provisional', value: true, authority: 'test', by: 'ocs.primary' } as const;
  must(await proposeSetting(department.db, { ...on, scope: 'OCS' }, wednesday));
  for (const division of ['OCS', 'OIA'] as const)
    await setEmergencySeries(
      department.db,
      { division, pattern: `${division}-{yyyy}-{nnnnnn}`, by: department.administrators[division].primary },
      wednesday,
    );
});
afterAll(() => office.server.stop());

const refusalOf = ({ status, body }: { status: number; body: never }): ActRefusal => {
  expect(status).toBe(403);
  return body;
};

describe('opening, assigning, closing (53060.7(b)(4), (6))', () => {
  it('opens a case of the division, puts a person on it, and her search under it is answered', async () => {
    const administrator = await anAdministrator(office);
    const user = await anEndUser(office);
    const { staffId } = user.person;
    const caseNumber = openNumber(office);
    const body = { caseNumber, uses: ['escape'], unitId: 'ocs-unit' };
    const opened = await administrator.post('/api/v1/cases', body);
    expect(opened.status).toBe(200);
    expect(await entryOf(office, (opened.body as { entry: number }).entry)).toMatchObject({
      kind: 'case.opened',
      act: 'opened',
      division: 'OCS',
    });
    expect((await user.post('/api/v1/inquiries', anInquiry(caseNumber))).status).toBe(403);
    expect((await administrator.post('/api/v1/cases/assign', { caseNumber, staffId })).status).toBe(200);
    expect((await user.post('/api/v1/inquiries', anInquiry(caseNumber))).status).toBe(200);
    expect((await administrator.post('/api/v1/cases/unassign', { caseNumber, staffId })).status).toBe(200);
    const off: Refusal = (await user.post('/api/v1/inquiries', anInquiry(caseNumber))).body;
    expect(off.clause).toBe('53060.7(b)(3)');
  });

  it('closes it, after which nothing is asked under it, and opens it again', async () => {
    const administrator = await anAdministrator(office);
    const caseNumber = await aCase(office.department);
    const user = await anEndUser(office, { works: caseNumber });
    expect((await administrator.post('/api/v1/cases/close', { caseNumber })).status).toBe(200);
    expect((await user.post('/api/v1/inquiries', anInquiry(caseNumber))).status).toBe(403);
    const { staffId } = user.person;
    refusalOf(await administrator.post('/api/v1/cases/assign', { caseNumber, staffId }));
    expect((await administrator.post('/api/v1/cases/reopen', { caseNumber })).status).toBe(200);
    expect((await user.post('/api/v1/inquiries', anInquiry(caseNumber))).status).toBe(200);
    refusalOf(await administrator.post('/api/v1/cases/reopen', { caseNumber }));
  });

  it.each([
    ['a CDCR number alone', { caseNumber: 'P-45678' }, '53060.7(b)(6)'],
    ['a number outside the division’s numbering', { caseNumber: 'DAI-2026-000001' }, '53060.7(b)(6)'],
    ['a unit of another division', { unitId: 'dai-unit' }, '53060.7(b)(6)'],
    ['a supervisor of another division', { supervisor: 'dai.primary' }, '53060.7(b)(6)'],
    ['a staff investigation outside OIA', { uses: ['staff-investigation'] }, 'R18'],
  ])('does not open %s', async (_, changes, clause) => {
    const administrator = await anAdministrator(office);
    const body = { caseNumber: openNumber(office), uses: ['escape'], unitId: 'ocs-unit', ...changes };
    expect(refusalOf(await administrator.post('/api/v1/cases', body)).clause).toBe(clause);
  });

  it('puts nobody of another division on a case, nobody who left, and no administrator puts himself on one (R2)', async () => {
    const administrator = await anAdministrator(office);
    const caseNumber = await aCase(office.department);
    const other = await anEndUser(office, { division: 'DAI' });
    const gone = await anEndUser(office);
    await changeStaff(office.department.db, gone.person.staffId, { status: 'separated' }, clock.now());
    for (const [staffId, clause] of [
      [other.person.staffId, '53060.7(b)(3)'],
      [gone.person.staffId, '53060.7(b)(3)'],
      ['nobody.known', '53060.7(b)(3)'],
      [administrator.staffId, '53060.5(c)(3)(A)'],
    ] as const) {
      const refusal = refusalOf(await administrator.post('/api/v1/cases/assign', { caseNumber, staffId }));
      expect([staffId, refusal.clause]).toEqual([staffId, clause]);
    }
  });

  it('does each act once when two do it at once', async () => {
    const [one, two] = [await anAdministrator(office), await anAdministrator(office, 'OCS', 'secondary')];
    const caseNumber = openNumber(office);
    const { staffId } = (await anEndUser(office)).person;
    for (const [path, body] of [
      ['/cases', { caseNumber, uses: ['escape'], unitId: 'ocs-unit' }],
      ['/cases/assign', { caseNumber, staffId }],
      ['/cases/unassign', { caseNumber, staffId }],
      ['/cases/close', { caseNumber }],
      ['/cases/reopen', { caseNumber }],
    ] as const) {
      const answers = await Promise.all([one, two].map((client) => client.post(`/api/v1${path}`, body)));
      expect([path, answers.map(({ status }) => status).toSorted()]).toEqual([path, [200, 403]]);
    }
  });
});

describe('whose cases (53060.5(c)(1)(A), R18)', () => {
  it('lists and acts on those of the own division alone', async () => {
    const administrator = await anAdministrator(office);
    const [mine, other] = [
      await aCase(office.department),
      await aCase(office.department, { division: 'DAI' }),
    ];
    const listed: readonly CaseListed[] = (await administrator.get('/api/v1/cases')).body;
    expect(listed.map(({ number }) => number)).toContain(mine);
    expect(listed.map(({ number }) => number)).not.toContain(other);
    for (const act of ['close', 'reopen', 'confirm'])
      expect(refusalOf(await administrator.post(`/api/v1/cases/${act}`, { caseNumber: other })).clause).toBe(
        '53060.5(c)(1)(A)',
      );
  });

  it('of a restricted case others hear what they hear of none; OIA works it', async () => {
    const restricted = await aCase(office.department, {
      division: 'OIA',
      uses: ['staff-investigation'],
      restricted: true,
    });
    const ocs = await anAdministrator(office);
    const oia = await anAdministrator(office, 'OIA');
    for (const act of ['close', 'reopen', 'confirm']) {
      const said = async (caseNumber: string) => {
        const { clause, reason, remedy } = refusalOf(await ocs.post(`/api/v1/cases/${act}`, { caseNumber }));
        return { clause, reason, remedy };
      };
      expect(await said(restricted)).toEqual(await said('OIA-2026-999999'));
    }
    const seen: readonly CaseListed[] = (await oia.get('/api/v1/cases')).body;
    expect(seen.map(({ number }) => number)).toContain(restricted);
    expect((await oia.post('/api/v1/cases/close', { caseNumber: restricted })).status).toBe(200);
  });
});

describe('the life of a provisional case (R12)', () => {
  it('serves through three working days, refuses after them, and serves again once a second person confirmed', async () => {
    const user = await anEndUser(office);
    const caseNumber = openNumber(office);
    expect((await user.post('/api/v1/inquiries', anInquiry(caseNumber))).status).toBe(200);
    const again = async () => {
      const client = await signedInAgain(office, user.person);
      return client.post('/api/v1/inquiries', anInquiry(caseNumber));
    };
    // Thursday, Friday, and over the weekend Monday: 23:59 in California.
    clock.moveTo(Date.parse('2026-06-16T06:59:00Z'));
    expect((await again()).status).toBe(200);
    clock.moveTo(Date.parse('2026-06-16T07:00:30Z'));
    const late = await again();
    expect(late.status).toBe(403);
    expect((late.body as Refusal).clause).toBe('53060.7(b)(6)');

    const administrator = await anAdministrator(office);
    const due: readonly CaseToConfirm[] = (await administrator.get('/api/v1/cases/to-confirm')).body;
    expect(due.find(({ number }) => number === caseNumber)).toMatchObject({
      confirmBy: 20_260_615,
      late: true,
    });
    const confirmed = await administrator.post('/api/v1/cases/confirm', { caseNumber });
    expect(confirmed.body).toMatchObject({ caseNumber, late: true });
    expect(await entryOf(office, (confirmed.body as { entry: number }).entry)).toMatchObject({
      kind: 'case.confirmed',
      act: 'confirmed-late',
    });
    expect((await again()).status).toBe(200);
    refusalOf(await administrator.post('/api/v1/cases/confirm', { caseNumber }));
  });

  it('is recorded when a first use makes it, once also when two come at once', async () => {
    const [one, two] = [await anEndUser(office), await anEndUser(office)];
    const caseNumber = openNumber(office);
    const opened = async () => {
      const { rows } = await office.server.database.owner.query(
        `select 1 from door_record where kind = 'case.opened' and entry->>'act' = 'provisional'`,
      );
      return rows.length;
    };
    const before = await opened();
    await Promise.all([one, two].map((user) => user.post('/api/v1/inquiries', anInquiry(caseNumber))));
    expect(await opened()).toBe(before + 1);
  });

  it('its supervisor confirms it in whatever role; its opener never, nor a colleague', async () => {
    const supervisor = await anEndUser(office);
    const user = await anEndUser(office, { supervisor: supervisor.person.staffId });
    const colleague = await anEndUser(office);
    const caseNumber = openNumber(office);
    await user.post('/api/v1/inquiries', anInquiry(caseNumber));
    refusalOf(await user.post('/api/v1/cases/confirm', { caseNumber }));
    refusalOf(await colleague.post('/api/v1/cases/confirm', { caseNumber }));
    const due: readonly CaseToConfirm[] = (await supervisor.get('/api/v1/cases/to-confirm')).body;
    expect(due.map(({ number }) => number)).toEqual([caseNumber]);
    expect((await colleague.get('/api/v1/cases/to-confirm')).body).toEqual([]);
    expect((await supervisor.post('/api/v1/cases/confirm', { caseNumber })).status).toBe(200);
  });

  it('an administrator who opened it himself does not confirm it; the other one does', async () => {
    const { administrators, db } = office.department;
    const own = await aProvisionalCaseOf(administrators.OCS.primary);
    const [first, second] = [
      await anAdministrator(office),
      await anAdministrator(office, 'OCS', 'secondary'),
    ];
    const refusal = refusalOf(await first.post('/api/v1/cases/confirm', { caseNumber: own }));
    expect(refusal.clause).toBe('53060.7(b)(6)');
    const answers = await Promise.all(
      [second, second].map((client) => client.post('/api/v1/cases/confirm', { caseNumber: own })),
    );
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 403]);
    expect((await db.query('select confirmed_by from cases where case_number = $1', [own])).rows).toEqual([
      { confirmed_by: second.staffId },
    ]);
  });

  async function aProvisionalCaseOf(staffId: string): Promise<string> {
    const caseNumber = numberOf(openNumber(office));
    const first = {
      caseNumber,
      division: 'OCS',
      use: 'escape',
      unitId: 'ocs-unit',
      openedBy: staffId,
    } as const;
    must(await openProvisionalCase(office.department.db, first, clock.now()));
    return caseNumber;
  }
});

describe('an emergency number (R12)', () => {
  it('is the next of the series, and a search under it is answered at once', async () => {
    const user = await anEndUser(office);
    const answers = await Promise.all(
      [1, 2, 3].map(() => user.post('/api/v1/cases/emergency', { use: 'escape' })),
    );
    const numbers = answers.map(({ body }) => (body as { caseNumber: string }).caseNumber);
    expect(new Set(numbers).size).toBe(3);
    for (const number of numbers)
      expect((await user.post('/api/v1/inquiries', anInquiry(number))).status).toBe(200);
    const due: readonly CaseToConfirm[] = (
      await (await anAdministrator(office)).get('/api/v1/cases/to-confirm')
    ).body;
    expect(due.filter(({ emergency }) => emergency).map(({ number }) => number)).toEqual(
      expect.arrayContaining(numbers),
    );
  });

  it('is issued to nobody whose search under it would be refused, and then no case stands', async () => {
    const administrator = await anAdministrator(office);
    const user = await anEndUser(office);
    const otherDivision = await anEndUser(office, { division: 'DAI' });
    const cases = async () =>
      (await office.department.db.query('select count(*)::integer as n from cases')).rows[0]?.['n'];
    const before = await cases();
    for (const [client, use, clause] of [
      [administrator, 'escape', '53060.5(c)(1)(A)'],
      [user, 'staff-investigation', 'R18'],
      [user, 'no-such-use', '53060.4(a)'],
      [otherDivision, 'escape', '53060.7(b)(6)'],
    ] as const) {
      const refusal = refusalOf(await client.post('/api/v1/cases/emergency', { use }));
      expect([use, refusal.clause]).toEqual([use, clause]);
    }
    expect(await cases()).toBe(before);
  });
});

describe('an act whose entry cannot be written (CC 1798.90.52, 53060.5(c)(1)(D))', () => {
  it('is not done: 503 within 3 s, and the case stands as it stood', async () => {
    const administrator = await anAdministrator(office);
    const caseNumber = await aCase(office.department);
    const { owner } = office.server.database;
    const blocker = await owner.connect();
    await blocker.query('begin');
    await blocker.query('select * from record_head for update');
    const started = performance.now();
    const { status } = await administrator.post('/api/v1/cases/close', { caseNumber });
    expect(status).toBe(503);
    expect(performance.now() - started).toBeLessThan(3000);
    await blocker.query('rollback');
    blocker.release();
    const { rows } = await owner.query('select status from cases where case_number = $1', [caseNumber]);
    expect(rows).toEqual([{ status: 'open' }]);
    await expect
      .poll(async () => (await administrator.post('/api/v1/cases/close', { caseNumber })).status, {
        timeout: 10_000,
      })
      .toBe(200);
  });
});
