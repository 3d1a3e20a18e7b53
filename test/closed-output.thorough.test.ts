import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const plateward = fileURLToPath(new URL('../bin/plateward.js', import.meta.url));
const refused = fileURLToPath(
  new URL('../policy/cases/forbid/a-cdcr-number-alone-is-no-case-number.json', import.meta.url),
);

/** Runs a command with its stdout as the shell redirects it; stdout's own exit code is the last line of stderr. */
function sent(redirected: string): { readonly code: string; readonly words: string } {
  const { stderr } = spawnSync('bash', ['-c', redirected, 'bash', process.execPath, plateward, refused], {
    encoding: 'utf8',
  });
  const lines = stderr.trim().split('\n');
  return { code: lines.at(-1) ?? '', words: lines.slice(0, -1).join('\n') };
}

it('a reader that leaves early is no fault: the command ends as it would have', () => {
  const { code, words } = sent('(sleep 1; "$1" "$2" rules schema; echo "$?" >&2) | true');
  expect([code, words]).toEqual(['0', '']);
});

it('an output that takes nothing is exit 3, in one sentence', () => {
  const { code, words } = sent('"$1" "$2" rules explain "$3" > /dev/full; echo "$?" >&2');
  expect([code, words]).toEqual(['3', expect.stringMatching(/^cannot write: .+$/)]);
});
