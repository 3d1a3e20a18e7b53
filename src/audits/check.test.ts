import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { checkLogs, noProfile, summarise, summaryText, writeReport } from './index.ts';

const fixture = (name: string): string => fileURLToPath(new URL(`fixtures/${name}.csv`, import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'audit-log-'));
afterAll(() => rmSync(folder, { recursive: true }));
const check = async (...names: readonly string[]) => checkLogs(names.map(fixture), noProfile);
const rulesOf = async (name: string): Promise<readonly (readonly string[])[]> =>
  (await check(name)).searches.map(({ findings }) => findings.map(({ clause, rule }) => `${clause} ${rule}`));

describe('a vendor’s log judged by the gate’s own rules', () => {
  it('finds what each search lacks (53060.4(c)-(d), 53060.7(b)(4)-(6))', async () => {
    expect(await rulesOf('raw-13')).toEqual([
      [],
      ['53060.7(b)(4) investigation-alone', '53060.7(b)(4) case-missing'],
      ['53060.4(c) immigration-agency'],
      ['53060.7(b)(4) case-number-repeated'],
      ['53060.7(b)(4) case-number-repeated', '53060.7(b)(6) case-in-reason'],
      ['53060.7(b)(6) cdcr-number-alone'],
      ['53060.7(b)(4) vague', '53060.7(b)(4) case-missing'],
      ['53060.7(b)(4) no-purpose', '53060.4(c) immigration-agency'],
      ['53060.4(d) reproductive', '53060.7(b)(4) vague'],
      ['53060.7(b)(5) dob'],
    ]);
  });

  it('a chosen offence type states the purpose, or a prohibited one', async () => {
    expect(await rulesOf('portal')).toEqual([
      [],
      [],
      ['53060.4(c) immigration'],
      ['53060.7(b)(4) no-purpose', '53060.7(b)(4) case-missing'],
    ]);
  });

  it('what is left of a redacted reason is no lack; a word in place of a number is none', async () => {
    expect(await rulesOf('two-columns')).toEqual([[], [], ['53060.7(b)(4) case-missing']]);
  });

  it('columns that are absent or redacted are no fault, and the summary says so', async () => {
    const summary = summarise(await check('released-10'));
    expect(summary.clauses.map(({ clause }) => clause)).toEqual(['53060.7(b)(4)']);
    expect(summary.notJudged.map(({ what }) => what.split(':', 1)[0])).toEqual([
      'case number',
      'person by person',
      'plate by plate',
    ]);
  });

  it('a search that two files hold is counted once', async () => {
    const { searches, logs } = await check('raw-13', 'raw-13-headerless');
    expect(searches).toHaveLength(10);
    expect(logs.map(({ repeated }) => repeated)).toEqual([1, 3]);
  });

  it('the summary counts by clause and repeats no personal data', async () => {
    const text = summaryText(summarise(await check('raw-13')));
    expect(text).toContain('53060.4(c)  2 searches (20.0 %)');
    expect(text).toContain('row 3: "ICE detainer"');
    expect(text).not.toContain('3/12/85');
  });

  it('the report is a tagged PDF', async () => {
    const path = join(folder, 'report.pdf');
    await writeReport(summarise(await check('raw-13')), path, Date.parse('2026-11-24T00:00:00Z'));
    const pdf = readFileSync(path, 'latin1');
    expect(pdf.slice(0, 8)).toBe('%PDF-1.7');
    for (const part of ['/StructTreeRoot', '/Marked true', '/S /H1', '/S /H2', '/S /TH', '/Lang (en-US)'])
      expect(pdf).toContain(part);
  });
});

const real = fileURLToPath(new URL('../../../shared/data/audit-logs/flock-org-audit.csv', import.meta.url));

describe.skipIf(!existsSync(real))('a real log (skipped where ../shared/data is absent)', () => {
  it('7,273 rows are read, timed and judged', async () => {
    const summary = summarise(await checkLogs([real], noProfile));
    expect(summary).toMatchObject({ searches: 7273, repeated: 0, untimed: 0, automatic: 5504 });
    expect(summary.notJudged).toHaveLength(3);
  });
});
