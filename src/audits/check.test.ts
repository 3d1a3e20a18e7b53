import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { checkLogs, noProfile, readProfile, summarise, summaryText, writeReport } from './index.ts';

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
      ['53060.7(b)(4) case-number-repeated', '53060.7(b)(6) case-in-reason', '53060.5(c)(2)(C) off-hours'],
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

  it('a column that is blank throughout was emptied before release, and is no fault', async () => {
    const path = join(folder, 'blanked.csv');
    const rows = Array.from(
      { length: 60 },
      (_, at) => `A. Example,,stolen vehicle,01/05/2026 10:${10 + (at % 50)}`,
    );
    writeFileSync(path, ['Name,Case #,Reason,Search Time', ...rows].join('\n'));
    const summary = summarise(await checkLogs([path], noProfile));
    expect(summary.clauses.flatMap(({ rules }) => rules.map(({ rule }) => rule))).not.toContain(
      'case-missing',
    );
    expect(summary.notJudged.map(({ what }) => what)).toContain('case number: 53060.7(b)(4), 53060.7(b)(6)');
    writeFileSync(path, ['Name,Case #,Reason,Search Time', ...rows.slice(0, 3)].join('\n'));
    const short = summarise(await checkLogs([path], noProfile));
    expect(short.clauses.flatMap(({ rules }) => rules.map(({ rule }) => rule))).toContain('case-missing');
  });

  it('headers that nobody knows are named in the profile; what is no table says what it is', async () => {
    const path = join(folder, 'strange.csv');
    const profile = join(folder, 'strange.yaml');
    writeFileSync(path, 'Wer,Wann,Warum\nA. Example,01/05/2026 10:00,stolen vehicle');
    await expect(checkLogs([path], noProfile)).rejects.toThrow('say so in the profile');
    writeFileSync(profile, 'columns: { user: Wer, at: Wann, reason: Warum }');
    const { searches } = await checkLogs([path], readProfile(profile));
    expect(searches[0]?.search).toMatchObject({ user: 'A. Example', reason: 'stolen vehicle' });
    writeFileSync(path, 'Search Date,Stunde,Reason,Name\n01/05/2026,10:30,stolen vehicle,A. Example');
    writeFileSync(profile, 'columns: { clock: Stunde }');
    const hours = await checkLogs([path], readProfile(profile));
    expect(hours.searches[0]?.search.at).toBe(Date.parse('2026-01-05T10:30:00Z'));
    writeFileSync(path, '%PDF-1.7\n');
    await expect(checkLogs([path], noProfile)).rejects.toThrow('but a PDF: ask for the export as CSV');
  });

  it('rows that cannot be used are named with their reason, totals are no searches', async () => {
    const path = join(folder, 'partly.csv');
    writeFileSync(
      path,
      [
        'Organization Audit,,,',
        'Name,License Plate,Reason,Search Time',
        'A. Example,TST1,stolen vehicle,01/05/2026 10:00 AM UTC',
        'A. Example,TST2,stolen vehicle,sometime',
        'Total searches,2,,',
      ].join('\n'),
    );
    const summary = summarise(await checkLogs([path], noProfile));
    expect(summary).toMatchObject({ searches: 2, untimed: 1 });
    const text = summaryText(summary);
    expect(text).toContain('row 3: a total or a note, no search');
    expect(text).toContain('row 2: its time cannot be read: "aaaaaaaa"');
  });

  it('one release tells what another redacted; rows without ids are one in two files, several in one', async () => {
    const [open, closed] = [join(folder, 'open.csv'), join(folder, 'closed.csv')];
    const line = (user: string) => `1,${user},stolen vehicle,01/05/2026 10:00 AM UTC`;
    writeFileSync(closed, `ID,Name,Reason,Search Time\n${line('REDACTED')}\n`);
    writeFileSync(open, `ID,Name,Reason,Search Time\n${line('A. Example')}\n`);
    const { searches } = await checkLogs([closed, open], noProfile);
    expect(searches.map(({ search: { user } }) => user)).toEqual(['A. Example']);
    const plain = 'A. Example,TST1,stolen vehicle,01/05/2026 10:00 AM UTC';
    const headers = 'Name,License Plate,Reason,Search Time';
    writeFileSync(closed, [headers, plain, plain].join('\n'));
    writeFileSync(open, [headers, plain, plain, plain].join('\n'));
    expect((await checkLogs([closed, open], noProfile)).searches).toHaveLength(3);
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
