// `npm run check`: what is fast (format, lint, types, unit tests with the allowed imports among them), side by side.
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

interface Step {
  readonly name: string;
  readonly command: readonly [program: string, ...args: string[]];
}

const steps: readonly Step[] = [
  { name: 'format', command: ['biome', 'format', '.'] },
  { name: 'lint', command: ['oxlint', '--quiet'] },
  { name: 'types', command: ['tsc', '--pretty', 'false'] },
  { name: 'unit and allowed imports', command: ['vitest', 'run', '--project', 'unit', '--reporter', 'dot'] },
];

/** Runs one step; its output is shown only when it failed. */
async function run({ name, command: [program, ...args] }: Step): Promise<boolean> {
  const started = performance.now();
  const child = spawn(`${root}node_modules/.bin/${program}`, args, {
    cwd: root,
    env: { ...process.env, PATH: `${root}node_modules/.bin:${process.env['PATH'] ?? ''}`, NO_COLOR: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const output: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => output.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => output.push(chunk));
  const code = await new Promise<number | null>((resolve) => {
    child.on('error', (error) => {
      output.push(Buffer.from(`${error.message}\n`));
      resolve(null);
    });
    child.on('close', resolve);
  });
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  process.stdout.write(`${code === 0 ? 'ok    ' : 'FAILED'} ${name} (${seconds} s)\n`);
  if (code !== 0) process.stdout.write(`${Buffer.concat(output).toString().trim()}\n\n`);
  return code === 0;
}

const results = await Promise.all(steps.map(run));
process.exitCode = results.every(Boolean) ? 0 : 1;
