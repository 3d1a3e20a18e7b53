import { describe, expect, it } from 'vitest';
import { csvOfBytes } from '../../foundation/csv.ts';
import { readAgencyList } from './read-list.ts';

const read = async (csv: string) => readAgencyList(await csvOfBytes('the file', Buffer.from(csv)));

describe('a register from a spreadsheet (53060.3(d), R25)', () => {
  it('brings what its cells say, and what the name suggests beside it', async () => {
    const { agencies, problems } = await read(
      'Agency,Type,Jurisdiction,E-mail,Roles\n' +
        'Rio Alto Police Department,City,California,alpr@rio.example,"owner, recipient"\n' +
        'Marin County Sheriff CA,,,,\n',
    );
    expect(problems).toEqual([]);
    expect(agencies.map(({ agency }) => agency)).toEqual([
      {
        agencyId: 'rio-alto-police-department',
        name: 'Rio Alto Police Department',
        entityType: 'city',
        jurisdiction: 'California',
        contact: 'alpr@rio.example',
        roles: ['owner', 'recipient'],
      },
      {
        agencyId: 'marin-county-sheriff-ca',
        name: 'Marin County Sheriff CA',
        entityType: 'unknown',
        jurisdiction: 'Not known',
        roles: ['recipient'],
      },
    ]);
    expect(agencies[1]?.proposed).toMatchObject({ type: 'county', eligible: 'yes' });
  });

  it('decides on nobody: what a name suggests fills no cell', async () => {
    const { agencies } = await read('name\nICE ERO San Francisco\nLos Angeles Police Department\n');
    expect(agencies.map(({ agency, proposed }) => [agency.entityType, proposed.eligible])).toEqual([
      ['unknown', 'no'],
      ['unknown', expect.any(String)],
    ]);
  });

  it('names each fault by line', async () => {
    const { problems } = await read(
      'name,type,contact,roles\nAa Police,borough,,\nBb Police,city,nobody,\nCc Police,city,,buyer\nDd Police,city,,\nDd Police,city,,\n',
    );
    expect(problems.map(({ row, column }) => `${row} ${column}`)).toEqual([
      '1 type',
      '2 contact',
      '3 roles',
      '4 id',
      '5 id',
    ]);
    expect((await read('plate,when\nA,B\n')).problems).toMatchObject([{ row: 0, column: 'file' }]);
    expect((await read('name\n')).problems).toMatchObject([{ row: 0, column: 'file' }]);
  });

  it.each([
    '=HYPERLINK("http://x")',
    '+1 Police',
    '@SUM(A1) Police',
    '-2+3 Police',
    '../../etc/passwd',
    '<script>alert(1)</script>',
    'Police\r\nSet-Cookie: a=b',
    "'; drop table agencies; --",
    '%PDF-1.7 Police',
    '\u202ePolice Department',
  ])('takes no name that is more than one: %j', async (name) => {
    const { agencies, problems } = await read(`name\n"${name.replaceAll('"', '""')}"\n`);
    expect(agencies).toEqual([]);
    expect(problems.length).toBeGreaterThan(0);
    expect(JSON.stringify(problems)).not.toContain(name);
  });
});
