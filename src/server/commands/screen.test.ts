import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { screenedRowSchema } from '../../purposes/index.ts';
import { run } from './screen.ts';

const folder = mkdtempSync(join(tmpdir(), 'screen-'));
afterAll(() => rmSync(folder, { recursive: true }));
const file = (name: string, content: string): string => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};

describe('plateward screen', () => {
  it('writes a row for each text, counted from 1', async () => {
    const table = file(
      'in.csv',
      '\ufeffid,Reason\r\n1,"ICE\r\ndetainer"\r\n2,HSI\r\n3,stolen vehicle 25-1234\r\n4,\r\n',
    );
    const out = join(folder, 'out.jsonl');
    expect(await run([table, '--column', 'reason', '--json', out])).toBe(0);
    const rows = readFileSync(out, 'utf8')
      .trimEnd()
      .split('\n')
      .map((line) => screenedRowSchema.parse(JSON.parse(line)));
    expect(rows).toEqual([
      {
        row: 1,
        text: 'ICE\r\ndetainer',
        action: 'refuse',
        prohibited: 'immigration',
        adequate: 'yes',
        caseReference: 'no',
        personal: [],
        rules: ['immigration-agency'],
      },
      expect.objectContaining({ row: 2, action: 'ask', prohibited: 'unclear', adequate: 'no' }),
      expect.objectContaining({
        row: 3,
        action: 'pass',
        prohibited: 'none',
        adequate: 'yes',
        caseReference: 'yes',
      }),
      expect.objectContaining({ row: 4, text: '', action: 'refuse', rules: ['no-purpose'] }),
    ]);
  });

  it('names the columns that there are', async () => {
    const table = file('other.csv', 'id,why\n1,theft\n');
    await expect(run([table, '--column', 'reason'])).rejects.toMatchObject({
      code: 'usage',
      message: expect.stringContaining('its columns are "id", "why"'),
    });
  });

  it.each([[[]], [['a.csv']], [['a.csv', 'b.csv', '--column', 'x']], [['a.csv', '--colum', 'x']]])(
    'says how it is called: %j',
    async (args) => {
      await expect(run(args)).rejects.toMatchObject({
        code: 'usage',
        message: expect.stringContaining('usage:'),
      });
    },
  );
});
