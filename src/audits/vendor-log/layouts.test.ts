import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { fieldOf } from './headers.ts';
import { readVendorLog } from './read-log.ts';
import { Releases } from './releases.ts';

const folder = mkdtempSync(join(tmpdir(), 'layouts-'));
afterAll(() => rmSync(folder, { recursive: true }));

async function read(lines: readonly string[]) {
  const path = join(folder, 'log.csv');
  writeFileSync(path, lines.join('\n'));
  const releases = new Releases();
  const log = await readVendorLog(path, { timeZone: 'America/Los_Angeles' }, releases);
  return { ...log, searches: releases.all() };
}

const noon = Date.parse('2026-01-05T20:00:00Z');
const told = { user: 'A. Example', plate: '7ABC123', caseNumber: '26-1', reason: 'stolen vehicle', at: noon };

describe('other vendors’ words for the same columns', () => {
  it.each([
    ['Searched By', 'user'],
    ['Operator Name', 'user'],
    ['User Email', 'user'],
    ['ACCOUNT', 'user'],
    ['Requesting Agency Name', 'organization'],
    ['ORI', 'organization'],
    ['Tag', 'plate'],
    ['Vehicle Registration', 'plate'],
    ['Plate #', 'plate'],
    ['Plate State', 'other'],
    ['RMS Case #', 'caseNumber'],
    ['CAD #', 'caseNumber'],
    ['Report No.', 'caseNumber'],
    ['Associated Case Number', 'caseNumber'],
    ['Reason / Justification', 'reason'],
    ['Purpose of Search', 'reason'],
    ['Reason Code', 'offense'],
    ['Incident Type', 'offense'],
    ['Query Type', 'type'],
    ['queriedAt', 'at'],
    ['Event Time', 'at'],
    ['Date & Time', 'at'],
    ['Search Start Date', 'other'],
    ['Export Date', 'other'],
    ['Incident Date', 'other'],
    ['Date of Birth', 'other'],
    ['Camera Name', 'other'],
    ['Network Name', 'other'],
    ['Search Location', 'other'],
    ['Moderation', 'other'],
    ['something else', undefined],
  ])('%s', (header, field) => {
    expect(fieldOf(header)).toBe(field);
  });

  it.each([
    [
      'day and time apart, the family name first',
      'User,Date,Time,Tag,Notes,CAD #',
      '"Example, A.",01/05/2026,12:00:00 PM,7ABC123,stolen vehicle,26-1',
      { ...told, user: 'Example, A.' },
    ],
    [
      'the name in two columns',
      'Last Name,First Name,Query Date,Query Time,License Plate Number,State,Query Reason,RMS Case #',
      'Example,A.,01/05/2026,12:00,7ABC123,CA,stolen vehicle,26-1',
      told,
    ],
    [
      'created, exported, UTC and local beside the time of the search',
      'Created At,Export Date,User Email,Searched At (Local),Searched At (UTC),Search Start Date,Plate,Search Reason,Case',
      '2026-06-01 00:00,2026-06-02,A. Example,2026-01-05 12:00:00,2026-01-05 20:00:00,2026-01-01,7ABC123,stolen vehicle,26-1',
      told,
    ],
    [
      'a column for the zone',
      'When,Time Zone,Officer,Plate,Justification,Incident Number',
      '01/05/2026 03:00 PM,EST,A. Example,7ABC123,stolen vehicle,26-1',
      told,
    ],
    [
      'day first, as another row shows',
      'Date & Time,Operator Name,Vehicle Registration,Reason / Justification,Case Reference',
      '05/01/2026 12:00:00,A. Example,7ABC123 (CA),stolen vehicle,26-1\n25/01/2026 12:00:00,B. Other,7ABC124,robbery,26-2',
      told,
    ],
  ])('%s', async (_, headers, rows, expected) => {
    expect((await read([headers, rows])).searches[0]).toMatchObject(expected);
  });

  it('a log of what administrators did is no audit of searches', async () => {
    await expect(
      read(['user,entity_type,event_type,entity_details,timestamp', 'a,user,create,x,2026-01-05']),
    ).rejects.toMatchObject({ code: 'usage' });
  });
});

describe('headers that do not stand above their columns', () => {
  const row = (at: number) =>
    `A. Example,7ABC12${at},stolen vehicle,26-${at},"01/05/2026, 08:00:0${at} PM UTC",search`;
  const rows = [0, 1, 2, 3].map(row);

  it.each([
    [
      'a header left behind',
      'Name,Total Devices Searched,License Plate,Reason,Case #,Search Time,Search Type',
    ],
    [
      'two of them',
      'Name,Total Networks Searched,Total Devices Searched,License Plate,Reason,Case #,Search Time,Search Type',
    ],
    ['as they stand', 'Name,License Plate,Reason,Case #,Search Time,Search Type'],
  ])('%s', async (_, headers) => {
    const { searches } = await read([headers, ...rows]);
    expect(searches[0]).toMatchObject({ ...told, plate: '7ABC120', caseNumber: '26-0', type: 'search' });
  });

  it('a column that no header names', async () => {
    const more = rows.map((text) => text.replace('A. Example', 'A. Example,540'));
    const { searches } = await read(['Name,License Plate,Reason,Case #,Search Time,Search Type', ...more]);
    expect(searches[0]).toMatchObject({ ...told, plate: '7ABC120', caseNumber: '26-0', type: 'search' });
  });

  it('times that nobody can read are no reason to look for them elsewhere', async () => {
    const { searches, untimed } = await read([
      'Name,Time Frame,Reason,Search Time',
      'A. Example,01/01/2026,stolen vehicle,stardate 4',
      'A. Example,01/01/2026,stolen vehicle,stardate 5',
    ]);
    expect(searches.map(({ at }) => at)).toEqual([null, null]);
    expect(untimed[0]?.why).toContain('"aaaaaaaa 9"');
  });

  it('two exports, one below the other', async () => {
    const { searches } = await read([
      'Name,License Plate,Reason,Case #,Search Time,Search Type',
      row(0),
      'Search Time,Name,Reason,Case #,License Plate',
      '01/05/2026 12:00,A. Example,stolen vehicle,26-1,7ABC123',
    ]);
    expect(searches[1]).toMatchObject(told);
  });

  it('a network audit that lost its headers and has no ids', async () => {
    const { searches } = await read([
      '***,Other PD,540,17000,"01/01/2026, 08:00:00 AM UTC",***,stolen vehicle,26-1,,"01/05/2026, 08:00:00 PM UTC",search',
    ]);
    expect(searches[0]).toMatchObject({ ...told, user: null, plate: null, organization: 'Other PD' });
  });

  it('of a table of very many columns are not sought elsewhere, of which there are too many ways', async () => {
    const more = Array.from({ length: 300 }, (_, at) => `Field ${at}`);
    const { untimed } = await read([
      ['Name', 'License Plate', 'Reason', 'Search Time', ...more].join(','),
      ['A. Example', '7ABC123', 'stolen vehicle', 'some day', ...more].join(','),
    ]);
    expect(untimed).toHaveLength(1);
  });
});

describe('a plate cell', () => {
  it.each([
    ['7abc-123', '7ABC123'],
    ['7ABC123 (CA)', '7ABC123'],
    ['7ABC123, CA', '7ABC123'],
    ['CA-7ABC123', '7ABC123'],
    ['CA 7ABC123', '7ABC123'],
    ['7ABC123; 8XYZ999', '7ABC123;8XYZ999'],
    ['7ABC123 / 8XYZ999', '7ABC123;8XYZ999'],
    ['MY CAR', 'MYCAR'],
    ['TX 123', 'TX123'],
    ['7AB*', '7AB*'],
  ])('%s', async (cell, plate) => {
    const { searches } = await read([
      'Name,License Plate,Reason,Search Time',
      `A,"${cell}",x,01/05/2026 10:00`,
    ]);
    expect(searches[0]?.plate).toBe(plate);
  });
});
