import { describe, expect, it } from 'vitest';
import { csvOfBytes } from '../../foundation/csv.ts';
import type { StaffMember } from '../staff.ts';
import { planImport, type Roll } from './plan.ts';
import { readPersonnelFile } from './read-file.ts';

const read = async (text: string | Buffer) =>
  readPersonnelFile(await csvOfBytes('people.csv', Buffer.from(text)));
const header = 'Staff ID,Name,Division,Classification,Unit,Supervisor,Status,Employee\n';

const person = (staffId: string, traits: Partial<StaffMember> = {}): StaffMember => ({
  staffId,
  name: `Name ${staffId}`,
  division: 'OCS',
  classification: 'special-agent',
  rank: 'Special Agent',
  unitId: 'ocs-a',
  supervisor: undefined,
  status: 'active',
  departmentEmployee: true,
  ...traits,
});
const line = ({ staffId, name, division, rank, status }: StaffMember, unit = 'Unit A'): string =>
  `${staffId},${name},${division},${rank},${unit},,${status},\n`;
const rollOf = (staff: readonly StaffMember[]): Roll => ({
  staff,
  units: [
    { unitId: 'ocs-a', division: 'OCS', name: 'Unit A', kind: 'other' },
    { unitId: 'dapo-ccu', division: 'DAPO', name: 'CCU', kind: 'community-compliance-unit' },
  ],
});
const staff = Array.from({ length: 20 }, (_, index) => person(`p${index + 10}`));
const plan = async (
  text: string,
  mode: 'full' | 'differential',
  of = staff,
  scope?: Parameters<typeof planImport>[3],
) => planImport(rollOf(of), (await read(header + text)).people, mode, scope);

describe('a personnel file against the roll (53060.5(c)(1)(D))', () => {
  it('the same people: nothing changes', async () => {
    const found = await plan(staff.map((one) => line(one)).join(''), 'full');
    expect(found).toMatchObject({
      added: [],
      changed: [],
      unchanged: 20,
      asks: false,
      problems: [],
      units: [],
    });
  });

  it('full: who is not in it has left; two of twenty pass, three ask', async () => {
    const without = (count: number) =>
      plan(
        staff
          .slice(count)
          .map((one) => line(one))
          .join(''),
        'full',
      );
    expect(await without(2)).toMatchObject({ removing: { count: 2, of: 20 }, asks: false });
    expect(await without(3)).toMatchObject({ removing: { count: 3, of: 20 }, asks: true });
  });

  it('differential: who is not in it stays; one who is listed as separated counts as leaving', async () => {
    expect(await plan(line(person('p10')), 'differential')).toMatchObject({ changed: [], asks: false });
    const leaving = staff.slice(0, 3).map((one) => line({ ...one, status: 'separated' }));
    expect(await plan(leaving.join(''), 'differential')).toMatchObject({ asks: true });
  });

  it('tells transfers, separations and reclassifications apart; a unit by name; a new unit is an ordinary one', async () => {
    const found = await plan(
      line(person('p10', { division: 'DAPO' }), 'ccu') +
        line(person('p11', { rank: 'Office Technician' })) +
        line(person('p12', { status: 'separated' })) +
        line(person('p13'), 'New place') +
        line(person('new.one')),
      'differential',
    );
    expect(found.changed.map(({ staffId, kind }) => [staffId, kind])).toEqual([
      ['p10', 'transferred'],
      ['p11', 'reclassified'],
      ['p12', 'separated'],
      ['p13', 'transferred'],
    ]);
    expect(found.changed[0]?.to.unitId).toBe('dapo-ccu');
    expect(found.units).toEqual([
      { unitId: 'ocs-new-place', division: 'OCS', name: 'New place', kind: 'other' },
    ]);
    expect(found.added.map(({ staffId }) => staffId)).toEqual(['new.one']);
  });

  it('an administrator’s file: own division, who leaves it too, nobody from another, not himself (R2)', async () => {
    const scope = { division: 'OCS', by: 'p10' } as const;
    const others = [...staff, person('x1', { division: 'DAI' })];
    const found = await plan(
      line(person('p10', { rank: 'Senior Special Agent' })) +
        line(person('p11', { division: 'DAPO' }), 'ccu') +
        line(person('x1', { division: 'OCS' })),
      'differential',
      others,
      scope,
    );
    expect(found.problems.map(({ row, column }) => [row, column])).toEqual([
      [1, 'staffId'],
      [3, 'division'],
    ]);
    expect((await plan(line(person('p11')), 'full', others, scope)).removing).toEqual({ count: 18, of: 20 });
  });
});

describe('a bad personnel file: a report by line', () => {
  it('wrong columns name those seen', async () => {
    expect((await read('plate,when\nA,B\n')).problems).toEqual([
      {
        row: 0,
        column: 'file',
        problem:
          'No column for staffId, name, division, classification, unit. The columns are "plate", "when".',
      },
    ]);
  });

  it('every fault of every line', async () => {
    const { problems } = await read(
      `${header}x,Name,OCS,Special Agent,A,,,\np1,,XYZ,,,p1,gone,maybe\np2,N,OCS,Special Agent,A,?,,\n`,
    );
    expect(problems.map(({ row, column }) => `${row} ${column}`)).toEqual([
      '1 staffId',
      '2 name',
      '2 division',
      '2 status',
      '2 employee',
      '2 classification',
      '2 unit',
      '2 supervisor',
      '3 supervisor',
    ]);
  });

  it('a file without columns for supervisor and mail leaves both as they are; a blank cell takes them away', async () => {
    const before = person('p1', { supervisor: 'p2', mail: 'p1@example.gov' });
    const roll = rollOf([before, person('p2')]);
    const { people } = await read(
      'Staff ID,Name,Division,Classification,Unit\np1,Name p1,OCS,Special Agent,Unit A\n',
    );
    expect(planImport(roll, people, 'differential').changed).toEqual([]);
    const blank = await read(`${header.trim()},E-mail\n${line(before).trim()},\n`);
    expect(planImport(roll, blank.people, 'differential').changed).toMatchObject([
      { fields: ['supervisor', 'mail'], kind: 'other' },
    ]);
  });

  it('duplicates, unknown supervisors, broken letters, no rows', async () => {
    const found = await plan(
      `${line(person('p1'))}${line(person('P1'))}p2,N,OCS,Special Agent,A,nobody.x,,\n`,
      'full',
    );
    expect(found.problems.map(({ row, column }) => `${row} ${column}`)).toEqual([
      '1 staffId',
      '2 staffId',
      '3 supervisor',
    ]);
    const broken = Buffer.concat([
      Buffer.from(`${header}${line(person('p1')).repeat(2500)}`),
      Buffer.from([0x70, 0x32, 0x2c, 0xe9, 0x2c]),
      Buffer.from('OCS,Special Agent,A,,,\n'),
    ]);
    expect((await read(broken)).problems).toMatchObject([{ row: 2501, column: 'file' }]);
    expect((await read(header)).problems).toMatchObject([{ row: 0, column: 'file' }]);
  });

  it('Windows letters, semicolons, full names of divisions', async () => {
    const { people, problems } = await read(
      Buffer.from(
        'Name;ID;Division;Title;Unit\nRamón Díaz;diaz.r;Office of Internal Affairs;Special Agent-in-Charge;HQ\n',
        'latin1',
      ),
    );
    expect(problems).toEqual([]);
    expect(people[0]?.person).toMatchObject({
      name: 'Ramón Díaz',
      division: 'OIA',
      classification: 'special-agent',
    });
  });
});
