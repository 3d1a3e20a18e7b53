import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type Instant, rfc3339 } from '../clock.ts';
import { DatabaseError, diskFull } from './errors.ts';
import type { Home } from './home.ts';

/** What PostgreSQL printed before its log took over. */
export const startLog = (home: Pick<Home, 'folder'>): string => join(home.folder, 'postgres-start.log');

/** What PostgreSQL wrote since it was launched: the start's own output, and the newest of its logs. */
export function lastWords(home: Home, since: Instant): string {
  const directory = join(home.dataDirectory, 'log');
  const logs = existsSync(directory) ? readdirSync(directory).map((name) => join(directory, name)) : [];
  const newest = logs.toSorted((a, b) => statSync(b).mtimeMs - statSync(a).mtimeMs)[0];
  // Log lines begin with their time: 2026-11-24 05:39:05.370 UTC.
  const from = rfc3339(since).replace('T', ' ').slice(0, 19);
  const recent = newest === undefined ? [] : lines(newest).filter((line) => line.slice(0, 19) >= from);
  return [...lines(startLog(home)), ...recent].slice(-50).join('\n');
}

const lines = (path: string): readonly string[] =>
  existsSync(path) ? readFileSync(path, 'utf8').split('\n') : [];

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
