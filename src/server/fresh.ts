import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { CommandError } from '../foundation/command-line.ts';
import type { Location } from './open-stores.ts';

/** `--fresh`: deletes the data folder of this program, and nothing that is not one. */
export async function beginAnew({ dataFolder, databaseUrl }: Location): Promise<void> {
  if (databaseUrl !== undefined)
    throw new CommandError(
      'usage',
      '--fresh deletes the embedded database only. To begin anew with DATABASE_URL, name an empty database.',
    );
  if (!existsSync(dataFolder)) return;
  if (!existsSync(join(dataFolder, 'keys')))
    throw new CommandError(
      'usage',
      `${dataFolder} does not look like Plateward's data folder; it was left as it is.`,
    );
  const living = postmasterOf(dataFolder);
  if (living !== undefined)
    throw new CommandError(
      'unavailable',
      `The database in ${dataFolder} is running (process ${living}). Stop the server that uses it, then try again.`,
    );
  rmSync(dataFolder, { recursive: true, force: true });
}

/** The process of a database that runs on this folder. */
function postmasterOf(dataFolder: string): number | undefined {
  const file = join(dataFolder, 'postgres', 'postmaster.pid');
  if (!existsSync(file)) return undefined;
  const pid = Number(readFileSync(file, 'utf8').split('\n')[0]);
  try {
    process.kill(pid, 0);
    return pid;
  } catch {
    return undefined;
  }
}
