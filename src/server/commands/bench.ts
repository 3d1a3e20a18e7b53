import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { cpus, loadavg, totalmem } from 'node:os';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Result } from '../../../bench/result.ts';
import { CommandError, exit, jsonOutput, parseCommand, say } from '../../foundation/command-line.ts';

const usage = 'usage: plateward bench NAME --json FILE';
const folder = fileURLToPath(new URL('../../../bench/', import.meta.url));

/** A benchmark is a file `bench/NAME.bench.ts` that exports `run`. */
const names = (): readonly string[] =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.bench.ts'))
    .map((file) => file.replace('.bench.ts', ''));

function commit(): string {
  try {
    return execFileSync('git', ['rev-parse', '--short', 'HEAD'], {
      cwd: folder,
      stdio: ['ignore', 'pipe', 'ignore'],
    })
      .toString()
      .trim();
  } catch {
    return 'unknown';
  }
}

const machine = () => ({
  cpu: cpus()[0]?.model ?? 'unknown',
  cores: cpus().length,
  memoryGiB: Math.round(totalmem() / 2 ** 30),
  node: process.version,
  load: loadavg().map((value) => Math.round(value * 100) / 100),
});

const row = (result: Result): string =>
  `${result.name.padEnd(28)} ${String(result.value).padStart(12)} ${result.unit.padEnd(6)}` +
  (result.target === undefined
    ? ''
    : ` ${result.direction === 'atMost' ? '≤' : '≥'} ${result.target}  ${result.met === true ? 'met' : 'MISSED'}`);

export async function run(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseCommand(
    { args: [...args], allowPositionals: true, options: { json: { type: 'string' } } },
    usage,
  );
  const [name = ''] = positionals;
  const file = `${folder}${name}.bench.ts`;
  if (!/^[a-z-]+$/.test(name) || !existsSync(file))
    throw new CommandError(
      'usage',
      `there is no benchmark "${name}"; there are: ${names().join(', ')}\n${usage}`,
    );
  const before = machine();
  const results: readonly Result[] = await (await import(pathToFileURL(file).href)).run(say);
  for (const result of results) process.stdout.write(`${row(result)}\n`);
  const output = jsonOutput(values.json);
  output.line({ bench: name, commit: commit(), machine: before, results });
  output.close();
  return exit.done;
}
