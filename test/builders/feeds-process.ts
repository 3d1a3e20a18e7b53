import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

const said = z.object({ port: z.number(), databasePid: z.number() });

/** A running `test/crash/feeds-server.ts`. */
export interface FeedsProcess extends z.infer<typeof said> {
  readonly child: ChildProcess;
  readonly stop: () => Promise<void>;
}

const program = fileURLToPath(new URL('../crash/feeds-server.ts', import.meta.url));

/** Starts it and waits until it listens; `prepare` makes its feeds first. Throws what it said when it did not start. */
export async function startFeedsServer(
  folder: string,
  prepare?: { readonly broker: string; readonly key: string },
): Promise<FeedsProcess> {
  const flags = prepare === undefined ? [] : ['--broker', prepare.broker, '--key', prepare.key];
  const child = spawn(process.execPath, [program, folder, ...flags], { stdio: ['pipe', 'pipe', 'pipe'] });
  let complaint = '';
  child.stderr.on('data', (chunk: Buffer) => {
    complaint += chunk.toString();
  });
  const [line] = await Promise.race([
    once(createInterface(child.stdout), 'line'),
    once(child, 'exit').then(() => Promise.reject(new Error(`it did not start: ${complaint}`))),
  ]);
  return {
    ...said.parse(JSON.parse(String(line))),
    child,
    stop: async () => {
      const ended = once(child, 'exit');
      child.stdin.end();
      await ended;
    },
  };
}
