import { approvePlace, declareUrgent, suspendAccess } from '../../../src/access/index.ts';
import type { StaffMember } from '../../../src/people/index.ts';
import { aCase } from '../../builders/case.ts';
import { must } from '../../builders/department.ts';
import { aDevice } from '../../builders/session.ts';
import { aGoodAgent, aStaffMember } from '../../builders/staff.ts';
import type { Cell } from '../row.ts';

/** What cells are about, of the division that the cell asks about. Each is `cell.thing`: shared while it is refused. */

/** A member of staff without access. */
export const aMember = (cell: Cell): Promise<StaffMember> =>
  cell.thing('member', () => aStaffMember(cell.department, { division: cell.division }));

/** An end user in good standing. */
export const anAgent = (cell: Cell): Promise<StaffMember> =>
  cell.thing('agent', () => aGoodAgent(cell.department, { division: cell.division }));

/** An end user whose access an administrator has suspended. */
export const aSuspendedAgent = (cell: Cell): Promise<StaffMember> =>
  cell.thing('suspended agent', async () => {
    const agent = await aGoodAgent(cell.department, { division: cell.division });
    const { staffId } = agent;
    must(await suspendAccess(cell.department.db, { staffId, why: 'review', by: 'system' }, cell.now));
    return agent;
  });

/** The asset tag of an issued device. */
export const anIssuedDevice = (cell: Cell): Promise<string> =>
  cell.thing('device', async () => aDevice(cell.department, await anAgentOfItsOwn(cell)));

const anAgentOfItsOwn = (cell: Cell): Promise<StaffMember> =>
  aStaffMember(cell.department, { division: cell.division });

/** A registered open case. */
export const anOpenCase = (cell: Cell): Promise<string> =>
  cell.thing('open case', () => aCase(cell.department, { division: cell.division }));

/** An open case that the asker works, of the division asked about. */
export const anOwnCase = (cell: Cell): Promise<string> =>
  cell.thing(`case of ${cell.caller.staffId}`, () =>
    aCase(cell.department, {
      division: cell.division,
      workedBy: [cell.caller].filter(({ token }) => token !== ''),
    }),
  );

/** An approval of one case that stands. */
export const anApproval = (cell: Cell): Promise<number> =>
  cell.thing('approval', async () => {
    const caseNumber = await aCase(cell.department, { division: cell.division });
    const approvedBy = cell.department.administrators[cell.division].primary;
    const [from, to] = [cell.now, cell.now + 3_600_000];
    return approvePlace(cell.department.db, { caseNumber, kind: 'plates', from, to, approvedBy }, cell.now);
  });

/** An urgent use that nobody has reviewed. */
export const anUrgentUse = (
  cell: Cell,
): Promise<{ readonly declaration: string; readonly staffId: string }> =>
  cell.thing('urgent use', async () => {
    const { staffId } = await aGoodAgent(cell.department, { division: cell.division });
    const caseNumber = await aCase(cell.department, { division: cell.division });
    const declaration = await declareUrgent(
      cell.department.db,
      { staffId, caseNumber, ground: 'escape' },
      cell.now,
    );
    return { declaration, staffId };
  });
