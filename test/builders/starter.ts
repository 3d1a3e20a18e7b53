import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

const report = z.union([
  z.object({ pid: z.number(), ownerUrl: z.string() }),
  z.object({ code: z.string(), message: z.string() }),
]);

export interface StarterOptions {
  /** As whom; as the tests themselves by default. */
  readonly uid?: number;
  readonly environment?: NodeJS.ProcessEnv;
  readonly join?: boolean;
  /** The starter of another copy of the program. */
  readonly program?: string;
}

/** A running `test/crash/starter.ts`. */
export interface Starter {
  readonly process: ChildProcess;
  /** The database that it started. Throws when it refused. */
  readonly started: () => Promise<{ readonly pid: number; readonly ownerUrl: string }>;
  /** Why it refused. Throws when it started. */
  readonly refused: () => Promise<{ readonly code: string; readonly message: string }>;
  readonly stop: () => Promise<void>;
  readonly kill: () => Promise<void>;
}

const ours = fileURLToPath(new URL('../crash/starter.ts', import.meta.url));

export function startStarter(folder: string, options: StarterOptions = {}): Starter {
  const { uid, environment = process.env, join = false, program = ours } = options;
  const child = spawn(process.execPath, [program, folder, ...(join ? ['--join'] : [])], {
    cwd: '/',
    env: environment,
    stdio: ['pipe', 'pipe', 'inherit'],
    ...(uid === undefined ? {} : { uid, gid: uid }),
  });
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const first = new Promise<z.infer<typeof report>>((resolve, reject) => {
    const lines = createInterface(child.stdout);
    lines.once('line', (line) => resolve(report.parse(JSON.parse(line))));
    lines.once('close', () => reject(new Error('the starter ended without a word')));
  });
  first.catch(() => {});
  return {
    process: child,
    started: async () => {
      const said = await first;
      if ('pid' in said) return said;
      throw new Error(`the starter refused: ${said.code}: ${said.message}`);
    },
    refused: async () => {
      const said = await first;
      if ('code' in said) return said;
      throw new Error(`the starter started a database (process ${said.pid})`);
    },
    stop: async () => {
      child.stdin.end();
      await ended;
    },
    kill: async () => {
      child.kill('SIGKILL');
      await ended;
    },
  };
}
