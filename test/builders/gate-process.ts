import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { sessionCookie } from '../../src/server/http/server.ts';
import { anInquiry } from './good-inquiry.ts';

const said = z.object({
  port: z.number(),
  databasePid: z.number(),
  people: z.array(z.object({ token: z.string(), caseNumber: z.string() })),
});

export type GatePerson = z.infer<typeof said>['people'][number];

/** A running `test/crash/gate-server.ts`. */
export interface GateProcess {
  readonly child: ChildProcess;
  readonly port: number;
  readonly databasePid: number;
  readonly people: readonly GatePerson[];
  readonly stop: () => Promise<void>;
}

const program = fileURLToPath(new URL('../crash/gate-server.ts', import.meta.url));

export interface GateProcessOptions {
  readonly prepare?: boolean;
  readonly databaseUrl?: string;
  readonly environment?: NodeJS.ProcessEnv;
}

/** Starts it and waits until it listens. Throws what it said when it did not. */
export async function startGate(folder: string, options: GateProcessOptions = {}): Promise<GateProcess> {
  const { prepare = false, databaseUrl, environment = {} } = options;
  const flags = [
    ...(prepare ? ['--prepare'] : []),
    ...(databaseUrl === undefined ? [] : ['--database', databaseUrl]),
  ];
  const child = spawn(process.execPath, [program, folder, ...flags], {
    env: { ...process.env, ...environment },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  let complaint = '';
  child.stderr.on('data', (chunk: Buffer) => {
    complaint += chunk.toString();
  });
  const lines = createInterface(child.stdout);
  const [line] = await Promise.race([
    once(lines, 'line'),
    once(child, 'exit').then(() => Promise.reject(new Error(`the gate did not start: ${complaint}`))),
  ]);
  const started = said.parse(JSON.parse(String(line)));
  return {
    child,
    ...started,
    stop: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const ended = once(child, 'exit');
      child.stdin.end();
      await ended;
    },
  };
}

export interface Acknowledged {
  readonly asked: number;
  readonly answered: number;
}

/** One person searches again and again until told to stop; every answer is noted, every other outcome is counted. */
export async function searchOn(
  port: number,
  { token, caseNumber }: GatePerson,
  acknowledged: Acknowledged[],
  stopped: () => boolean,
): Promise<void> {
  while (!stopped()) {
    try {
      const response = await fetch(`http://127.0.0.1:${port}/api/v1/inquiries`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', cookie: `${sessionCookie}=${token}` },
        body: JSON.stringify(anInquiry(caseNumber)),
      });
      if (response.status !== 200) continue;
      const { receipt } = await response.json();
      acknowledged.push({ asked: receipt.asked, answered: receipt.answered });
    } catch {
      // The server was killed: what was not acknowledged is not counted.
    }
  }
}
