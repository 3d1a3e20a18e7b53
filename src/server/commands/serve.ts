import { setTimeout as pause } from 'node:timers/promises';
import { CommandError, exit, parseCommand, say } from '../../foundation/command-line.ts';
import { openLog } from '../../foundation/log.ts';
import { buildPages } from '../build-pages.ts';
import { beginAnew } from '../fresh.ts';
import { locationFrom } from '../open-stores.ts';
import { reachFrom, reachOptions, reachUsage } from '../serve-options.ts';
import { startServer } from '../start-server.ts';

const usage = `usage: plateward serve [--fresh] [--port N]\n         ${reachUsage}`;

function portFrom(text: string | undefined): number {
  const port = Number(text ?? process.env['PLATEWARD_PORT'] ?? 8080);
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port;
  throw new CommandError('usage', `"${text}" is not a port: give a whole number from 0 to 65535\n${usage}`);
}

/** Resolves when the process is asked to stop. */
const askedToStop = (): Promise<NodeJS.Signals> =>
  new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
      process.once(signal, () => resolve(signal));
  });

/** What is still under way may finish; what hangs does not keep the process. */
const stopWithinMs = 15_000;

export async function run(args: readonly string[]): Promise<number> {
  const { values } = parseCommand(
    {
      args: [...args],
      options: { fresh: { type: 'boolean' }, port: { type: 'string' }, ...reachOptions },
    },
    usage,
  );
  const reach = reachFrom(values);
  const stopping = askedToStop();
  const location = locationFrom();
  if (values.fresh === true) await beginAnew(location);
  await buildPages(say);
  const server = await startServer({ location, port: portFrom(values.port), reach, log: openLog(), say });
  process.stdout.write(server.announcement);
  await stopping;
  say('Stopping …');
  await Promise.race([server.stop(), pause(stopWithinMs, undefined, { ref: false })]);
  return exit.done;
}
