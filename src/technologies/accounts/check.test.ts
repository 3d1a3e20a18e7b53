import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { checkAccountFile } from './check-file.ts';

const folder = mkdtempSync(join(tmpdir(), 'accounts-'));
afterAll(() => rmSync(folder, { recursive: true }));
let files = 0;
const write = (text: string): string => {
  const path = join(folder, `${(files += 1)}.csv`);
  writeFileSync(path, text);
  return path;
};

const today = 20261124;
const rulesOf = async (list: string, grants?: string) => {
  const { checked } = await checkAccountFile(
    write(list),
    grants === undefined ? undefined : write(grants),
    today,
  );
  return checked.map(({ row, account, findings }) => [row, account, ...findings.map(({ rule }) => rule)]);
};

const grants = [
  'Staff ID,Name,Email,Status,Expires',
  'doe.j,"Doe, Jane A.",jane.doe@cdcr.ca.gov,active,2027-05-01',
  'roe.r,Richard Roe,richard.roe@cdcr.ca.gov,suspended,2027-05-01',
  'poe.e,Edgar Poe,edgar.poe@cdcr.ca.gov,active,2026-11-23',
  'fox.m,Mona Fox,mona.fox@cdcr.ca.gov,active,2026-11-24',
  'lee.k,Kim Lee,kim.lee@cdcr.ca.gov,removed,',
].join('\n');

describe('a vendor’s list of accounts against the grants (R9)', () => {
  it('finds no grant, a grant that ended, a grant without an account', async () => {
    const list = [
      'Username,Name,E-mail,Status,Last Login,2FA Enabled',
      'jdoe,Jane Doe,Jane.Doe@cdcr.ca.gov,Active,11/01/2026,Yes',
      'rroe,Richard Roe,richard.roe@cdcr.ca.gov,Active,11/01/2026,Yes',
      'poe.e,,,Active,11/01/2026,Yes',
      'stranger.s,Sam Stranger,sam.stranger@cdcr.ca.gov,Active,11/01/2026,Yes',
      'lee.k,Kim Lee,kim.lee@cdcr.ca.gov,Disabled,01/01/2024,No',
    ].join('\r\n');
    expect(await rulesOf(list, grants)).toEqual([
      [1, 'jdoe'],
      [2, 'rroe', 'no-grant'],
      [3, 'poe.e', 'no-grant'],
      [4, 'stranger.s', 'no-grant'],
      [5, 'lee.k'],
      [null, 'fox.m', 'grant-without-account'],
    ]);
  });

  it('knows a person by a name that only one has, but not by the local part of another domain', async () => {
    const list =
      'Login,Full Name,Email\nj1,DOE JANE,\nj2,Jane Doe,jd@vendor.example\nj3,J D,mona.fox@elsewhere.example\n';
    expect(await rulesOf(list, grants)).toEqual([
      [1, 'j1', 'no-grant'],
      [2, 'j2'],
      [3, 'j3', 'no-grant'],
      [null, 'fox.m', 'grant-without-account'],
    ]);
  });

  it('12 months of the calendar, from the making where it was never used (53060.5(c)(2)(D))', async () => {
    const list = [
      'User;Last Sign-in (UTC);Last Search;Created;Status',
      'a.one;2025-11-25T12:00:00Z;;;Active',
      'a.two;2025-11-24;;;Active',
      'a.three;2024-01-01;2026-11-01;;Active',
      'a.four;Never;;2026-10-01;Active',
      'a.five;Never;;2025-11-24;Active',
      'a.six;;;;Active',
      'a.seven;;;2020-01-01;Invited',
      'a.eight;2020-01-01;;;Deactivated',
      'a.nine;2020-01-01;;;Inactive',
      'a.ten;REDACTED;REDACTED;;Active',
      'a.eleven;14 months ago;;;Active',
    ].join('\n');
    expect((await rulesOf(list)).map(([row, , ...rules]) => [row, ...rules])).toEqual([
      [1],
      [2, 'idle-12-months'],
      [3],
      [4],
      [5, 'idle-12-months'],
      [6, 'idle-12-months'],
      [7],
      [8],
      [9, 'idle-12-months'],
      [10],
      [11, 'idle-12-months'],
    ]);
  });

  it('two factors as vendors write them (53060.9(a))', async () => {
    const cells = 'Enrolled,TOTP,yes,TRUE,1,Required|No,none,Not enrolled,,pending,FALSE,0,Password only';
    const [good = '', bad = ''] = cells.split('|');
    const words = [...good.split(','), ...bad.split(',')];
    const list = `username,MFA Status\n${words.map((word, index) => `p${index}.x,${word}`).join('\n')}`;
    const found = await rulesOf(list);
    expect(found.slice(0, 6).every((row) => row.length === 2)).toBe(true);
    expect(found.slice(6).every((row) => row[2] === 'no-two-factors')).toBe(true);
    expect(await rulesOf('username,Authentication factors\nx.y,1\nz.w,2\n')).toEqual([
      [1, 'x.y', 'no-two-factors'],
      [2, 'z.w'],
    ]);
    expect(await rulesOf('username,MFA disabled\nx.y,true\nz.w,false\n')).toEqual([
      [1, 'x.y', 'no-two-factors'],
      [2, 'z.w'],
    ]);
  });

  it('shared and generic accounts, and an address of several', async () => {
    const list =
      'Account,Display name,Mail,Account type\nocs-desk,,,User\nx1,Jane Doe,a@b.c,User\nx2,Rick Roe,A@B.C,User\nx3,Ann Poe,p@b.c,Shared\nx4,Ann & Bob,q@b.c,\n,,,User\n';
    expect((await rulesOf(list)).map(([, , ...rules]) => rules)).toEqual(
      Array.from({ length: 6 }, () => ['shared-or-generic']),
    );
  });

  it('columns that are absent or unknown give no finding, and are said', async () => {
    const { checked, notJudged } = await checkAccountFile(write('Email\njane.doe@x.gov\n'), undefined, today);
    expect(checked).toEqual([{ row: 1, account: 'jane.doe@x.gov', findings: [] }]);
    expect(notJudged).toHaveLength(3);
  });

  it('a title above the headers; every finding has clause, rule and why', async () => {
    const { checked } = await checkAccountFile(
      write('Users of CDCR,,\nexported 11/20/2026,,\nUser Name,Last Active,MFA\nshared,2020-01-01,no\n'),
      write(grants),
      today,
    );
    expect(checked[0]).toMatchObject({ row: 1, account: 'shared' });
    expect(checked[0]?.findings.map(({ clause }) => clause)).toEqual([
      '53060.5(c)(1)(A)',
      '53060.5(c)(1)(A)',
      '53060.9(a)',
      '53060.5(c)(2)(D)',
    ]);
    for (const { why } of checked[0]?.findings ?? []) expect(why).toMatch(/\.$/);
  });

  it.each(['id,plate,reason\n1,7ABC123,theft\n', 'Name,Org Name,License Plate\nA,B,C\n'])(
    'another table is refused by its columns: %j',
    async (text) => {
      await expect(rulesOf(text)).rejects.toMatchObject({
        code: 'usage',
        message: expect.stringContaining('its columns are "'),
      });
    },
  );
});
