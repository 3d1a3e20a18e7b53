import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../../test/builders/database.ts';
import { aDepartment, type Department, must } from '../../test/builders/department.ts';
import { technologyStates } from './contract.ts';
import { mayMove } from './moves.ts';
import { approveProposal, continueContract, moveTechnology, proposeTechnology } from './index.ts';

let database: FreshDatabase;
let department: Department;
beforeAll(async () => {
  database = await freshDatabase();
  department = await aDepartment(database.app, Date.parse('2026-06-01T19:00:00Z'));
});
afterAll(() => database.drop());

const entry = async (): Promise<string> => {
  const technologyId = `entry-${department.next()}`;
  const proposal = { technologyId, name: technologyId, kind: 'provider', vendor: 'A vendor' } as const;
  must(
    await proposeTechnology(
      database.app,
      { ...proposal, proposedBy: department.policyOwner },
      department.now,
    ),
  );
  return technologyId;
};
const stateOf = async (technologyId: string): Promise<string> => {
  const { rows } = await database.app.query<{ state: string }>(
    'select state from technologies where technology_id = $1',
    [technologyId],
  );
  return rows[0]?.state ?? '';
};
const approve = (technologyId: string, endsOn = 20261231) =>
  approveProposal(
    database.app,
    { technologyId, contract: 'C-1', startsOn: 20260101, endsOn, approvedBy: department.eis },
    department.now,
  );
const propose = async (technologyId: string): Promise<void> => {
  await proposeTechnology(
    database.app,
    {
      technologyId,
      name: technologyId,
      kind: 'provider',
      vendor: 'A vendor',
      proposedBy: department.policyOwner,
    },
    department.now,
  );
};
type To = (typeof technologyStates)[number];
const moveTo = async (technologyId: string, to: To): Promise<void> => {
  if (to === 'proposed') await propose(technologyId);
  else if (to === 'approved') await approve(technologyId);
  else await moveTechnology(database.app, { technologyId, to, by: department.eis }, department.now);
};

describe('the database keeps the states of EIS’s register (53060.6(a))', () => {
  it('as `lawfulMoves` says, whatever is tried in whatever order, and writes down each', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom(...technologyStates), { maxLength: 10 }), async (tried) => {
        const id = await entry();
        let expected: To = 'proposed';
        let moves = 0;
        for (const to of tried) {
          await moveTo(id, to);
          if (mayMove(expected, to)) {
            expected = to;
            moves += 1;
          }
          expect(await stateOf(id)).toBe(expected);
        }
        const { rows } = await database.app.query<{ state: string }>(
          'select state from technology_changes where technology_id = $1 order by change_id',
          [id],
        );
        expect(rows.length).toBeGreaterThanOrEqual(moves + 1);
        expect(rows.at(-1)?.state).toBe(expected);
      }),
      { numRuns: 25 },
    );
  });

  it('moved by EIS alone, and by nobody before its contract has ended', async () => {
    const id = await entry();
    must(await approve(id));
    const move = (to: 'live' | 'ended', by: string | null) =>
      moveTechnology(database.app, { technologyId: id, to, by }, department.now);
    for (const by of [department.policyOwner, department.administrators.OCS.primary, null])
      expect(await move('live', by)).toMatchObject({ clause: '53060.6(a)' });
    must(await move('live', department.eis));
    expect(await move('ended', null)).toMatchObject({ clause: '53060.6(a)' });
    expect(await stateOf(id)).toBe('live');
  });

  it('what was proposed anew has nothing of the approval that it had', async () => {
    const id = await entry();
    must(await approve(id));
    must(
      await moveTechnology(
        database.app,
        { technologyId: id, to: 'ended', by: department.eis },
        department.now,
      ),
    );
    await propose(id);
    const { rows } = await database.app.query(
      'select state, contract, ends_on, approved_by from technologies where technology_id = $1',
      [id],
    );
    expect(rows).toEqual([{ state: 'proposed', contract: null, ends_on: null, approved_by: null }]);
  });
});

describe('a continuation (R33)', () => {
  const go = (technologyId: string, endedOn: number, goesOnUntil: number, recordedBy = department.eis) =>
    continueContract(
      database.app,
      { technologyId, endedOn, goesOnUntil, authority: 'Amendment 2', recordedBy },
      department.now,
    );

  it('is recorded before the contract ends, by EIS, to a later day', async () => {
    const id = await entry();
    must(await approve(id, 20260601));
    expect(await go(id, 20260601, 20261231, department.policyOwner)).toMatchObject({ clause: '53060.6(a)' });
    expect(await go(id, 20260601, 20260601)).toMatchObject({ clause: 'R33' });
    must(await go(id, 20260601, 20261231));
    const { rows } = await database.app.query(
      'select ends_on::integer as ends_on, why from technologies where technology_id = $1',
      [id],
    );
    expect(rows).toEqual([{ ends_on: 20261231, why: 'Amendment 2' }]);
  });

  it('is refused from the day after its end', async () => {
    const id = await entry();
    must(await approve(id, 20260531));
    expect(await go(id, 20260531, 20261231)).toMatchObject({ clause: 'R33' });
  });
});
