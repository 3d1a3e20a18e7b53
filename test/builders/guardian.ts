// Outlives the test run that started it: when its input closes, however that came about, it ends the PostgreSQL of the
// run's folder and deletes the folder, so that a killed run leaves nothing behind.
import { globSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { end } from '../../src/foundation/postgres/postmaster.ts';
import { isPostmasterOf } from '../../src/foundation/postgres/processes.ts';

const folder = process.argv[2];
if (folder === undefined) throw new Error('usage: guardian.ts FOLDER');

const takeAway = async (): Promise<void> => {
  const locks = ['', '*/', '*/*/'].flatMap((depth) =>
    globSync(`${depth}postgres/postmaster.pid`, { cwd: folder }),
  );
  for (const lock of locks.map((name) => join(folder, name))) {
    const pid = Number(readFileSync(lock, 'utf8').split('\n')[0]);
    if (pid > 0 && isPostmasterOf(pid, dirname(lock))) await end(pid);
  }
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
};

for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(name, () => {});
process.stdin.resume().on('close', () => void takeAway());
