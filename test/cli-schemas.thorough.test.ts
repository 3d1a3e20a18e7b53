import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { outputSchemas } from '../src/server/commands/schemas.ts';
import { schemaFiles } from '../tools/current-schemas.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'plateward-cli-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const plateward = (...args: readonly string[]): string =>
  execFileSync(process.execPath, ['bin/plateward.js', ...args], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });

const file = (name: string, text: string): string => {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
};

const rowsOf = (text: string): readonly unknown[] =>
  text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));

describe('what commands write is what docs/cli/schemas says', () => {
  it('is current: node tools/write-schemas.ts', () => {
    for (const { path, text } of schemaFiles()) expect(readFileSync(path, 'utf8'), path.pathname).toBe(text);
  });

  it('screen', () => {
    const csv = file(
      'reasons.csv',
      'reason,count\nstolen vehicle,3\n"ICE, removal order",1\nInvestigation,9\n,1\n',
    );
    const rows = rowsOf(plateward('screen', csv, '--column', 'reason', '--json', '-'));
    expect(rows).toHaveLength(4);
    for (const row of rows) outputSchemas.screen.parse(row);
    expect(rows).toMatchObject([
      { action: 'pass' },
      { prohibited: 'immigration' },
      { action: 'refuse' },
      { adequate: 'no' },
    ]);
  });

  it('agencies classify', () => {
    const csv = file('names.csv', 'Agency\n"Fresno PD, CA"\nHouston TX PD\n\nPasadena Police Department\n');
    const rows = rowsOf(plateward('agencies', 'classify', csv, '--column', 'agency', '--json', '-'));
    for (const row of rows) outputSchemas['agencies-classify'].parse(row);
    expect(rows).toMatchObject([
      { row: 1, name: 'Fresno PD, CA', eligible: 'yes' },
      { row: 2, eligible: 'no' },
      { row: 3, eligible: 'unknown' },
    ]);
  });

  it('audit-log check', () => {
    const csv = file(
      'audit.csv',
      'ID,Name,Org Name,Total Networks Searched,Time Frame,License Plate,Reason,Case #,Filters,Search Time,Search Type,Text Prompt,Moderation\n' +
        '1,J. Doe,PD,3,,7ABC123,Investigation,,,"01/03/2025, 10:00:02 AM UTC",search,,\n',
    );
    const rows = rowsOf(plateward('audit-log', 'check', csv, '--json', '-'));
    expect(rows).toHaveLength(1);
    outputSchemas['audit-log'].parse(rows[0]);
  });

  it('rules explain', () => {
    const explained = plateward(
      'rules',
      'explain',
      'policy/cases/forbid/a-cdcr-number-alone-is-no-case-number.json',
    );
    outputSchemas['rules-explain'].parse(JSON.parse(explained));
  });

  it('accounts check', () => {
    const csv = file(
      'accounts.csv',
      'Username,Name,Status,Last Login,2FA\nshared.desk,Front Desk,Active,2024-01-01,No\n',
    );
    for (const row of rowsOf(plateward('accounts', 'check', csv, '--json', '-')))
      outputSchemas.accounts.parse(row);
  });
});
