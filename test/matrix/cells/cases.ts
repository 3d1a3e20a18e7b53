import {
  closeCase,
  nameForCase,
  openProvisionalCase,
  saveScheme,
  setEmergencySeries,
} from '../../../src/cases/index.ts';
import { aCase, caseNumber } from '../../builders/case.ts';
import { divisionNames, must, unitOf } from '../../builders/department.ts';
import { aStaffMember } from '../../builders/staff.ts';
import { administrator, against, allOf, endUser, office, signedIn } from '../policy.ts';
import type { Cell, Rows } from '../row.ts';
import { aMember, anApproval, anOpenCase } from './things.ts';

// 53060.7(b)(6), 53060.5(c)(1)(A): a case belongs to one division, whose administrators act on it.
const elsewhere = against('53060.5(c)(1)(A)');

const freshNumber = ({ department, division }: Cell): string =>
  `${division}-2026-${String(500_000 + department.next()).padStart(6, '0')}`;

const aClosedCase = (cell: Cell): Promise<string> =>
  cell.thing('closed case', async () => {
    const number = await aCase(cell.department, { division: cell.division });
    await closeCase(
      cell.department.db,
      number,
      cell.department.administrators[cell.division].primary,
      cell.now,
    );
    return number;
  });

const aWorkedCase = (cell: Cell): Promise<{ readonly caseNumber: string; readonly staffId: string }> =>
  cell.thing('worked case', async () => {
    const member = await aStaffMember(cell.department, { division: cell.division });
    const number = await aCase(cell.department, { division: cell.division, workedBy: [member] });
    return { caseNumber: number, staffId: member.staffId };
  });

/** A provisional case that somebody's first use made (R12). */
const aProvisionalCase = (cell: Cell): Promise<string> =>
  cell.thing('provisional case', async () => {
    const { department, division, now } = cell;
    const { staffId } = await aStaffMember(department, { division });
    const number = caseNumber(freshNumber(cell));
    const first = {
      caseNumber: number,
      division,
      use: 'escape',
      unitId: unitOf(division),
      openedBy: staffId,
    };
    must(await openProvisionalCase(department.db, first, now));
    return number;
  });

/** A numbering scheme beside the division's ordinary one. */
const aScheme = (cell: Cell): Promise<string> =>
  cell.thing('scheme', async () => {
    const { department, division, now } = cell;
    const pattern = `X${department.next()}-{yyyy}-{nnnn}`;
    const good = [pattern.replace('{yyyy}', '2026').replace('{nnnn}', '0001')];
    const setBy = department.administrators[division].primary;
    await saveScheme(
      department.db,
      { division, name: 'Another numbering', pattern, good, bad: ['P-45678'], example: false, setBy },
      now,
    );
    return pattern;
  });

const aNewScheme = ({ department }: Cell) => {
  const name = `Y${department.next()}`;
  return {
    name: `Scheme ${name}`,
    pattern: `${name}-{yyyy}-{nnnn}`,
    good: [`${name}-2026-0001`],
    bad: ['P-45678'],
  };
};

/** Every division issues emergency numbers (R12): made once. */
const emergencySeries = (cell: Cell): Promise<void> =>
  cell.once('emergency series', async () => {
    const { db, administrators } = cell.department;
    for (const division of divisionNames) {
      const by = administrators[division].primary;
      await setEmergencySeries(db, { division, pattern: `${division}-{yyyy}-9{nnnnn}`, by }, cell.now);
    }
  });

/** R4: OIA alone names people, for its own staff investigations. */
const oia = allOf(administrator, office('53060.4(a)(5)', 'administrator of OIA'));

/** A case that people may be named for, where the division is OIA. */
const aNamingCase = ({ department, division }: Cell) =>
  aCase(
    department,
    division === 'OIA' ? { division, uses: ['staff-investigation'], restricted: true } : { division },
  );

const somebodyToName = (cell: Cell): Promise<{ readonly caseNumber: string; readonly staffId: string }> =>
  cell.thing('somebody to name', async () => ({
    caseNumber: await aNamingCase(cell),
    staffId: (await aStaffMember(cell.department)).staffId,
  }));

const somebodyNamed = (cell: Cell): Promise<{ readonly caseNumber: string; readonly staffId: string }> =>
  cell.thing('somebody named', async () => {
    const { department, now } = cell;
    const [number, { staffId }] = [await aNamingCase(cell), await aStaffMember(department)];
    const by = department.administrators.OIA.secondary;
    if (cell.division === 'OIA')
      must(await nameForCase(department.db, { caseNumber: number, staffId, by }, now));
    return { caseNumber: number, staffId };
  });

const period = ({ now }: Cell) => ({
  from: new Date(now).toISOString(),
  to: new Date(now + 3_600_000).toISOString(),
});

export const caseRows: Rows = {
  'GET /cases/check': { door: signedIn, ask: () => ({ query: '?number=OCS-2026-000001' }) },
  'GET /cases': { door: administrator },
  'GET /cases/choices': { door: administrator },
  'GET /cases/to-confirm': { door: signedIn },
  'POST /cases': {
    door: administrator,
    // 53060.7(b)(6): a number of another division fits none of one's own schemes.
    elsewhere: against('53060.7(b)(6)'),
    ask: (cell) => ({
      body: { caseNumber: freshNumber(cell), uses: ['escape'], unitId: unitOf(cell.division) },
    }),
  },
  'POST /cases/confirm': {
    door: administrator,
    elsewhere,
    ask: async (cell) => ({ body: { caseNumber: await aProvisionalCase(cell) } }),
  },
  'POST /cases/assign': {
    door: administrator,
    elsewhere,
    ask: async (cell) => ({
      body: { caseNumber: await anOpenCase(cell), staffId: (await aMember(cell)).staffId },
    }),
  },
  'POST /cases/unassign': {
    door: administrator,
    elsewhere,
    ask: async (cell) => ({ body: await aWorkedCase(cell) }),
  },
  'POST /cases/sources': {
    door: administrator,
    elsewhere,
    ask: async (cell) => ({ body: { caseNumber: await anOpenCase(cell), sources: [], only: true } }),
  },
  'POST /cases/close': {
    door: administrator,
    elsewhere,
    ask: async (cell) => ({ body: { caseNumber: await anOpenCase(cell) } }),
  },
  'POST /cases/reopen': {
    door: administrator,
    elsewhere,
    ask: async (cell) => ({ body: { caseNumber: await aClosedCase(cell) } }),
  },
  'GET /cases/numbering': { door: administrator },
  'POST /cases/emergency-series': {
    door: administrator,
    ask: async (cell) => {
      await emergencySeries(cell);
      return { body: { pattern: `${cell.division}-{yyyy}-9{nnnnn}` } };
    },
  },
  'POST /cases/provisional': { door: administrator, ask: () => ({ body: { provisional: true } }) },
  'POST /cases/name': {
    door: oia,
    elsewhere,
    ask: async (cell) => ({ body: await somebodyToName(cell) }),
  },
  'POST /cases/unname': {
    door: oia,
    elsewhere,
    ask: async (cell) => ({ body: await somebodyNamed(cell) }),
  },
  'GET /cases/schemes': { door: administrator },
  'POST /cases/schemes/check': {
    door: signedIn,
    ask: () => ({ body: { pattern: 'OCS-{nnnn}', good: ['OCS-0001'], bad: ['P-45678'] } }),
  },
  'POST /cases/schemes': { door: administrator, ask: (cell) => ({ body: aNewScheme(cell) }) },
  'POST /cases/schemes/retire': {
    door: administrator,
    elsewhere: against('53060.7(b)(6)'),
    ask: async (cell) => ({ body: { pattern: await aScheme(cell) } }),
  },
  'GET /approvals': { door: administrator },
  'POST /approvals': {
    door: administrator,
    elsewhere,
    ask: async (cell) => ({
      body: { caseNumber: await anOpenCase(cell), kind: 'plates', ...period(cell) },
    }),
  },
  'POST /approvals/:approval/withdraw': {
    door: administrator,
    elsewhere: against('53060.7(b)(3)'),
    ask: async (cell) => ({ params: { approval: String(await anApproval(cell)) } }),
  },
  'POST /cases/emergency': {
    door: endUser,
    ask: async (cell) => {
      await emergencySeries(cell);
      return { body: { use: 'escape' } };
    },
  },
};
