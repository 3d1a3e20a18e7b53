#!/usr/bin/env node
// The only JavaScript here: finds a Node 24 (the pinned one in node_modules, or the machine's own) and starts the program on it.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const entry = fileURLToPath(new URL('../src/server/cli.ts', import.meta.url));
const wanted = 24;

if (Number(process.versions.node.split('.')[0]) >= wanted) {
  await import(entry);
} else {
  const pinned = [
    `${root}node_modules/.bin/node`,
    `${root}node_modules/node-${process.platform}-${process.arch}/bin/node`,
  ].find((path) => existsSync(path));
  if (pinned === undefined) {
    process.stderr.write(
      `Plateward needs Node ${wanted} or newer; this is ${process.version} and no pinned Node is installed for ` +
        `${process.platform}-${process.arch}. Run "npm ci" again, or install Node ${wanted}.\n`,
    );
    process.exit(3);
  }
  const child = spawn(pinned, [entry, ...process.argv.slice(2)], { stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('exit', (code, signal) => process.exit(code ?? (signal === null ? 1 : 130)));
}
