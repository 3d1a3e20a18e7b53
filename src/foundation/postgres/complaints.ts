import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseError, diskFull } from './errors.ts';
import type { Home } from './home.ts';

/** What PostgreSQL printed before its log took over. */
export const startLog = (home: Pick<Home, 'folder'>): string => join(home.folder, 'postgres-start.log');

/** The last lines that PostgreSQL wrote, from the start's own output and from today's log. */
export function lastWords(home: Home): string {
  const directory = join(home.dataDirectory, 'log');
  const logs = existsSync(directory) ? readdirSync(directory).map((name) => join(directory, name)) : [];
  const newest = logs.toSorted((a, b) => statSync(b).mtimeMs - statSync(a).mtimeMs).slice(0, 1);
  return [startLog(home), ...newest]
    .filter((path) => existsSync(path))
    .map((path) => readFileSync(path, 'utf8').split('\n').slice(-25).join('\n'))
    .join('\n');
}

const damaged = [
  'PANIC',
  'could not locate a valid checkpoint',
  'invalid checkpoint record',
  'page verification failed',
  'incorrect checksum in control file',
  'database files are incompatible',
  'database system identifier differs',
  'could not (read|open) file "(base|global|pg_)',
];

/** PostgreSQL ended while starting: its words as an error that says what to mend. */
export function startFault(words: string, home: Pick<Home, 'folder' | 'dataDirectory'>): DatabaseError {
  if (/No space left on device|Disk quota exceeded/.test(words)) return diskFull(home.folder);
  if (/Read-only file system/.test(words))
    return new DatabaseError(
      'read-only',
      `${home.folder} lies on a read-only file system. Mount it writable.`,
    );
  if (/lock file "[^"]+" already exists|pre-existing shared memory block/.test(words))
    return new DatabaseError(
      'in-use',
      `The database in ${home.folder} is already in use by another program. Stop that one first.`,
    );
  if (/Permission denied|has wrong ownership|has invalid permissions/.test(words))
    return new DatabaseError(
      'permission',
      `PostgreSQL may not use ${home.dataDirectory}. Start Plateward as the user it belongs to, or change its owner (chown -R).`,
    );
  if (new RegExp(damaged.join('|')).test(words))
    return new DatabaseError(
      'damaged',
      `The database in ${home.dataDirectory} is damaged. Restore it from a backup.\n${tail(words)}`,
    );
  return new DatabaseError('start-failed', `PostgreSQL did not start. Its last words:\n${tail(words)}`);
}

const tail = (words: string): string => words.trim().split('\n').slice(-8).join('\n');
