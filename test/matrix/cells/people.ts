import { administrator, against, eitherOf, office, signedIn } from '../policy.ts';
import { addCivil, civilDate } from '../../../src/foundation/clock.ts';
import { appoint, approveByDeputyDirector } from '../../../src/people/index.ts';
import { must } from '../../builders/department.ts';
import { aStaffMember } from '../../builders/staff.ts';
import { type RoleName, roleNames, roles } from '../roles.ts';
import type { Cell, Rows } from '../row.ts';
import { aMember } from './things.ts';

const header = 'Employee ID,Name,Division,Classification,Unit,Supervisor,Status\n';
const elsewhere = against('53060.5(c)(1)(A)');

/** Everybody who holds an office of the policy beside the administrators. */
const officers: readonly RoleName[] = roleNames.filter((name) => 'office' in roles[name]);
export const anyOffice = eitherOf(administrator, office('53060.5(c)(3)(A)', ...officers));

/** 53060.5(b): each division designates for itself. */
const hiringAuthority = office('53060.5(b)', 'Hiring Authority');
/** 53060.7(a)(2). */
const deputyDirector = office('53060.7(a)(2)', 'DAPO Deputy Director');

/** Somebody who holds an office of the division that its Hiring Authority fills. */
const aDesignee = (cell: Cell): Promise<string> =>
  cell.thing('designee', async () => {
    const { department, division, now } = cell;
    const { staffId } = await aStaffMember(department, { division });
    must(await appoint(department.db, { role: 'hiring-authority-designee', division, staffId }, now));
    return staffId;
  });

/** Somebody of DAPO who is there to be approved. */
const aCandidate = (cell: Cell): Promise<string> =>
  cell.thing('candidate', async () => (await aStaffMember(cell.department, { division: 'DAPO' })).staffId);

const periodOf = ({ now }: Cell) => ({
  fromOn: civilDate(now),
  throughOn: addCivil(civilDate(now), { months: 6 }),
});

/** The number of an approval of the Deputy Director that stands. */
const aDeputyApproval = (cell: Cell): Promise<string> =>
  cell.thing('deputy approval', async () => {
    const { department, now } = cell;
    const covers = {
      kind: 'person',
      staffId: (await aStaffMember(department, { division: 'DAPO' })).staffId,
    } as const;
    const approvedBy = department.deputyDirector;
    must(await approveByDeputyDirector(department.db, { covers, ...periodOf(cell), approvedBy }, now));
    const { rows } = await department.db.query<{ id: string }>(
      'select approval_id::text as id from deputy_director_approvals where staff_id = $1',
      [covers.staffId],
    );
    return rows[0]?.id ?? '';
  });

const memberOf = async (cell: Cell) => {
  const { staffId, name, division, classification, unitId } = await aMember(cell);
  return { staffId, name, division, classification, unit: unitId, status: 'active', employee: true };
};

/** The staff list, the offices and the Deputy Director's approvals (53060.5(b), 53060.5(c)(1)(D), 53060.7(a)(2)). */
export const peopleRows: Rows = {
  'POST /people/import': {
    door: administrator,
    // The file is read whole and reported by line; only one's own people are changed by it.
    ask: async (cell) => {
      const { staffId, name, division } = await aMember(cell);
      const csv = `${header}${staffId},${name},${division},Special Agent,${division.toLowerCase()}-unit,,Active\n`;
      return { body: { csv, mode: 'differential', dryRun: true } };
    },
  },
  'GET /people': { door: administrator },
  'GET /people/find': { door: anyOffice },
  'POST /people': {
    door: administrator,
    elsewhere,
    fresh: true,
    ask: async (cell) => ({
      body: { ...(await memberOf(cell)), staffId: `new-${cell.department.next()}`, rank: 'Special Agent' },
    }),
  },
  'POST /people/change': {
    door: administrator,
    elsewhere,
    fresh: true,
    ask: async (cell) => ({
      body: { ...(await memberOf(cell)), rank: `Special Agent ${cell.department.next()}` },
    }),
  },
  'GET /offices': { door: signedIn },
  'POST /offices': {
    door: hiringAuthority,
    elsewhere: against('53060.5(b)'),
    fresh: true,
    ask: async (cell) => ({
      body: {
        office: 'hiring-authority-designee',
        division: cell.division,
        staffId: (await aMember(cell)).staffId,
      },
    }),
  },
  'POST /offices/end': {
    door: hiringAuthority,
    elsewhere: against('53060.5(b)'),
    fresh: true,
    ask: async (cell) => ({
      body: {
        office: 'hiring-authority-designee',
        division: cell.division,
        staffId: await aDesignee(cell),
      },
    }),
  },
  'GET /people/deputy-approvals': { door: anyOffice },
  'POST /people/deputy-approvals': {
    door: deputyDirector,
    fresh: true,
    ask: async (cell) => ({
      body: { covers: { kind: 'person', staffId: await aCandidate(cell) }, ...periodOf(cell) },
    }),
  },
  'POST /people/deputy-approvals/withdraw': {
    door: deputyDirector,
    fresh: true,
    // Whoever of DAPO no longer qualifies is suspended by it.
    last: true,
    ask: async (cell) => ({ body: { approval: await aDeputyApproval(cell) } }),
  },
};
