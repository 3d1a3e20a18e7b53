// Outlives the test run that started it: when its input closes, however that came about, it ends the PostgreSQL of the
// run's folder and deletes the folder, so that a killed run leaves nothing behind.
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { end } from '../../src/foundation/postgres/postmaster.ts';
import { isPostmasterOf } from '../../src/foundation/postgres/processes.ts';

const folder = process.argv[2];
if (folder === undefined) throw new Error('usage: guardian.ts FOLDER');

const takeAway = async (): Promise<void> => {
  const dataDirectory = join(folder, 'postgres');
  const lock = join(dataDirectory, 'postmaster.pid');
  const pid = existsSync(lock) ? Number(readFileSync(lock, 'utf8').split('\n')[0]) : 0;
  if (pid > 0 && isPostmasterOf(pid, dataDirectory)) await end(pid);
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
};

for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(name, () => {});
process.stdin.resume().on('close', () => void takeAway());
