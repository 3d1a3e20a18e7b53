import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { aSpreadsheet } from '../../../test/builders/spreadsheet.ts';
import { readVendorLog } from './read-log.ts';
import { Releases } from './releases.ts';

const fixture = (name: string): string => fileURLToPath(new URL(`../fixtures/${name}.csv`, import.meta.url));
const readFrom = async (path: string) => {
  const releases = new Releases();
  const log = await readVendorLog(path, { timeZone: 'America/Los_Angeles' }, releases);
  return { ...log, searches: releases.all() };
};
const read = (name: string) => readFrom(fixture(name));

describe('a vendor’s audit in each layout', () => {
  it('13 columns: byte-order mark, two dates in one cell, a phantom column, a row released again', async () => {
    const { searches, repeated, has } = await read('raw-13');
    expect(searches).toHaveLength(10);
    expect(repeated).toBe(1);
    expect(has.caseNumber).toBe(true);
    expect(searches[0]).toMatchObject({
      row: 1,
      user: 'A. Example',
      plate: 'TST1001',
      caseNumber: '26-0001',
      reason: 'stolen vehicle',
      automatic: false,
    });
    expect(searches[6]).toMatchObject({ row: 7, type: 'lookup', automatic: true });
  });

  it('a redacted cell is null, a blank one is blank', async () => {
    const { searches } = await read('raw-13');
    expect(searches[2]).toMatchObject({ user: null, plate: null, caseNumber: null });
    expect(searches[3]).toMatchObject({ user: null, plate: null, caseNumber: null, reason: '26-0417' });
    expect(searches[1]).toMatchObject({ user: 'A. Example', caseNumber: '' });
  });

  it('13 columns whose header row was lost', async () => {
    const { searches } = await read('raw-13-headerless');
    expect(searches.map(({ row, reason }) => [row, reason])).toEqual([
      [1, 'stolen vehicle'],
      [2, 'investigation'],
      [3, 'ICE detainer'],
    ]);
  });

  it('10 columns without user, plate and case: null, not absent', async () => {
    const { searches, has } = await read('released-10');
    expect(has).toMatchObject({ user: false, plate: false, caseNumber: false, reason: true });
    expect(searches.map(({ reason, user, caseNumber }) => [reason, user, caseNumber])).toEqual([
      ['bolo', null, null],
      ['hit and run', null, null],
      ['', null, null],
    ]);
  });

  it('the portal’s columns', async () => {
    const { searches } = await read('portal');
    expect(searches[0]).toMatchObject({
      caseNumber: '26-1042',
      offense: 'Burglary/Breaking & Entering',
      plate: null,
    });
    expect(searches[0]?.at).toBe(Date.parse('2026-01-05T14:43:11.333Z'));
  });

  it('the organization audit below its title, and the network audit', async () => {
    const insights = await read('insights');
    expect(insights.searches.map(({ row, plate }) => [row, plate])).toEqual([
      [1, 'TST2001'],
      [2, 'TST2002'],
    ]);
    expect((await read('network')).searches[0]).toMatchObject({
      organization: 'Other County TX SO',
      user: null,
    });
  });

  it('day and time in two columns, the zone in a header, headers repeated, blank rows, many marks of redaction', async () => {
    const { searches } = await read('two-columns');
    expect(searches.map(({ row, at, plate, caseNumber }) => [row, at, plate, caseNumber])).toEqual([
      [1, Date.parse('2026-01-05T17:15:02Z'), 'TST3001', '25001234'],
      [3, Date.parse('2026-01-06T05:16:00Z'), null, null],
      [5, Date.parse('2026-01-06T08:16:00Z'), null, 'null'],
    ]);
  });

  it('the network audit as a workbook: a title above, phantom headers, a time as the sheet holds it', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'vendor-log-'));
    const path = join(folder, 'network.xlsx');
    writeFileSync(
      path,
      aSpreadsheet([
        ['Network audit', '', ''],
        ['Name', 'License Plate', 'Case #', '', 'Reason', 'Search Date/Time'],
        ['D. Doe', 'tst 4001', 25001234, '', 'stolen vehicle', { days: 46027.5 }],
      ]),
    );
    const { searches } = await readFrom(path);
    rmSync(folder, { recursive: true });
    expect(searches).toMatchObject([
      {
        row: 1,
        user: 'D. Doe',
        plate: 'TST4001',
        caseNumber: '25001234',
        at: Date.parse('2026-01-05T20:00:00Z'),
      },
    ]);
  });

  it('anything else is refused by its headers', async () => {
    await expect(read('unknown')).rejects.toMatchObject({
      code: 'usage',
      message: expect.stringContaining('"entity_details", "actor", "when"'),
    });
  });
});
