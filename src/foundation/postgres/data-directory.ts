import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statfsSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { embeddedMajor } from './binaries.ts';
import { startFault } from './complaints.ts';
import { codeOf, DatabaseError, diskFull, fileFault } from './errors.ts';
import type { Home } from './home.ts';
import { callAs, giveTo, identitiesForInitdb } from './identity.ts';
import { serverEnvironment } from './postmaster.ts';
import { alive } from './processes.ts';

export const ownerRole = 'plateward_owner';

const mebibyte = 1024 * 1024;
/** A new data directory takes 50 MiB, and its first work as much again. */
const roomToBegin = 128 * mebibyte;
const roomToStart = 8 * mebibyte;

/** The data directory, made when there is none; refused when another major version wrote it. */
export function openDataDirectory(home: Home, password: string): void {
  if (!existsSync(home.dataDirectory)) {
    requireRoom(home.folder, roomToBegin);
    initialise(home, password);
  }
  requireVersion(versionOf(home.dataDirectory), home.dataDirectory);
  requireRoom(home.folder, roomToStart);
}

function requireRoom(folder: string, bytes: number): void {
  const { bavail, bsize } = statfsSync(folder);
  if (bavail * bsize < bytes) throw diskFull(folder);
}

/** The major version that wrote a data directory. */
function versionOf(directory: string): string {
  const file = join(directory, 'PG_VERSION');
  const version = existsSync(file) ? readFileSync(file, 'utf8').trim() : '';
  if (/^\d+$/.test(version)) return version;
  throw new DatabaseError(
    'damaged',
    `${directory} is not a PostgreSQL data directory (PG_VERSION is missing or empty). Restore it from a backup, or move it ` +
      'away to begin anew.',
  );
}

function requireVersion(found: string, directory: string): void {
  if (found === String(embeddedMajor)) return;
  if (Number(found) > embeddedMajor)
    throw new DatabaseError(
      'newer-data',
      `${directory} was written by PostgreSQL ${found}; this Plateward brings ${embeddedMajor} and leaves it untouched. Start it ` +
        'with the Plateward that wrote it, or a newer one.',
    );
  throw new DatabaseError(
    'older-data',
    `${directory} was written by PostgreSQL ${found}; this Plateward brings ${embeddedMajor} and leaves it untouched. Copy its ` +
      'database over with pg_dump and pg_restore: docs/operations/database.md.',
  );
}

/** Made beside and then renamed: it is there whole or not at all, and of two that start together one wins. */
function initialise(home: Home, password: string): void {
  sweepDrafts(home.folder);
  const draft = join(home.folder, `postgres.new-${process.pid}`);
  try {
    if (
      !identitiesForInitdb(home.identity).some((identity) =>
        runInitdb({ ...home, identity }, draft, password),
      )
    )
      throw startFault(readFileSync(join(home.folder, 'postgres-start.log'), 'utf8'), home);
    giveTo(home.identity, join(draft, 'data'));
    renameSync(join(draft, 'data'), home.dataDirectory);
  } catch (error) {
    if (error instanceof DatabaseError) throw error;
    if (codeOf(error) !== 'ENOTEMPTY' && codeOf(error) !== 'EEXIST') throw fileFault(error, home.folder);
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
}

/** initdb in `draft/data`; false when it failed, with its words in the start's log. */
function runInitdb(home: Home, draft: string, password: string): boolean {
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(join(draft, 'data'), { recursive: true, mode: 0o700 });
  const passwordFile = join(draft, 'password');
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
  giveTo(home.identity, draft);
  const call = callAs(home.identity, home.binaries.initdb, [
    `--pgdata=${join(draft, 'data')}`,
    `--username=${ownerRole}`,
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    '--data-checksums',
    '--encoding=UTF8',
    '--locale=C',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--no-instructions',
  ]);
  const done = spawnSync(call.program, call.args, {
    ...call.options,
    env: serverEnvironment(home.binaries),
    encoding: 'utf8',
  });
  writeFileSync(
    join(home.folder, 'postgres-start.log'),
    `${done.stdout}${done.stderr}${done.error?.message ?? ''}`,
  );
  return done.status === 0;
}

/** Drafts whose maker is gone. */
function sweepDrafts(folder: string): void {
  for (const name of readdirSync(folder)) {
    const maker = /^postgres\.new-(\d+)$/.exec(name)?.[1];
    if (maker !== undefined && !alive(Number(maker)))
      rmSync(join(folder, name), { recursive: true, force: true });
  }
}
