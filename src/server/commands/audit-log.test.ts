import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { run } from './audit-log.ts';

const fixture = (name: string): string =>
  fileURLToPath(new URL(`../../audits/fixtures/${name}.csv`, import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'audit-log-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('plateward audit-log check', () => {
  it('writes a row per search, and names the file when there are several', async () => {
    const out = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
    const json = join(folder, 'rows.jsonl');
    expect(await run(['check', fixture('insights'), fixture('network'), '--json', json])).toBe(0);
    out.mockRestore();
    const rows = readFileSync(json, 'utf8')
      .trimEnd()
      .split('\n')
      .map((line): unknown => JSON.parse(line));
    expect(rows).toHaveLength(3);
    expect(rows[1]).toEqual({
      file: fixture('insights'),
      row: 2,
      id: null,
      at: '2026-01-05T17:16:00.000Z',
      user: 'A. Example',
      plate: 'TST2002',
      caseNumber: 'AB1234',
      reason: '',
      automatic: false,
      findings: [
        {
          clause: '53060.7(b)(6)',
          rule: 'cdcr-number-alone',
          severity: 'medium',
          why: 'A CDCR number alone is given as the case number',
        },
      ],
    });
  });

  it('says how it is called', async () => {
    await expect(run(['check'])).rejects.toMatchObject({ code: 'usage' });
    await expect(run(['look', 'x.csv'])).rejects.toMatchObject({ code: 'usage' });
  });
});
