import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { run } from './accounts.ts';
import { outputSchemas } from './schemas.ts';

const folder = mkdtempSync(join(tmpdir(), 'accounts-command-'));
afterAll(() => rmSync(folder, { recursive: true }));
const file = (name: string, content: string): string => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};

describe('plateward accounts check (R9)', () => {
  it('writes a row for each account, then one for each grant without an account, as of a day', async () => {
    const list = file(
      'list.csv',
      'Username,Last login,MFA\ndoe.j,2026-01-05,no\nocs-shared,2024-01-05,yes\n',
    );
    const grants = file('grants.csv', 'staff id,status\ndoe.j,active\nroe.r,active\n');
    const out = join(folder, 'out.jsonl');
    expect(await run(['check', list, '--grants', grants, '--as-of', '2026-06-01', '--json', out])).toBe(0);
    const rows = readFileSync(out, 'utf8')
      .trimEnd()
      .split('\n')
      .map((line) => outputSchemas.accounts.parse(JSON.parse(line)));
    expect(
      rows.map(({ row, account, findings }) => [row, account, ...findings.map(({ rule }) => rule)]),
    ).toEqual([
      [1, 'doe.j', 'no-two-factors'],
      [2, 'ocs-shared', 'no-grant', 'shared-or-generic', 'idle-12-months'],
      [null, 'roe.r', 'grant-without-account'],
    ]);
  });

  it.each([
    [[]],
    [['check']],
    [['list', 'a.csv']],
    [['check', 'a.csv', 'b.csv']],
    [['check', 'missing.csv']],
  ])('says what is wrong with %j', async (args) => {
    await expect(run(args)).rejects.toMatchObject({ code: 'usage' });
  });

  it('refuses a date that is none', async () => {
    const list = file('one.csv', 'email\na@b.c\n');
    await expect(run(['check', list, '--as-of', '2026-02-30'])).rejects.toMatchObject({ code: 'usage' });
  });
});
