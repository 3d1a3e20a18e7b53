import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const plateward = fileURLToPath(new URL('../bin/plateward.js', import.meta.url));

it('plateward --version prints the version of package.json', () => {
  const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
  for (const flag of ['--version', '-v'])
    expect(execFileSync(process.execPath, [plateward, flag], { encoding: 'utf8' })).toBe(
      `plateward ${version}\n`,
    );
});
