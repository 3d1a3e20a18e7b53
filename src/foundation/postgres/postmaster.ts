import { spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Binaries } from './binaries.ts';
import { lastWords, startFault, startLog } from './complaints.ts';
import { codeOf, DatabaseError, fileFault } from './errors.ts';
import { type Home, socketPort } from './home.ts';
import { callAs } from './identity.ts';
import { alive, gone, isPostmasterOf, signal } from './processes.ts';
import { postgresArguments } from './settings.ts';

/** A living postmaster of our data directory. */
export interface Postmaster {
  readonly pid: number;
  readonly socketDirectory: string;
}

/** The parent's environment is not the server's: only what it needs to run. */
export const serverEnvironment = (binaries: Binaries): NodeJS.ProcessEnv => ({
  PATH: process.env['PATH'],
  LC_ALL: 'C',
  TZ: 'UTC',
  ...(binaries.libraryPath === undefined ? {} : { LD_LIBRARY_PATH: binaries.libraryPath }),
});

/** `postmaster.pid`, as PostgreSQL writes it: pid, data directory, start, port, socket directory, address, shared memory, state. */
function postmasterFile(home: Home): (Postmaster & { readonly ready: boolean }) | undefined {
  try {
    const lines = readFileSync(join(home.dataDirectory, 'postmaster.pid'), 'utf8').split('\n');
    return {
      pid: Number(lines[0]),
      socketDirectory: lines[4] || home.socketDirectory,
      ready: lines[7]?.trim() === 'ready',
    };
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw fileFault(error, home.dataDirectory);
  }
}

/** The postmaster that runs on the data directory already: one whose parent died, or another program's. */
export function findPostmaster(home: Home): Postmaster | undefined {
  const file = postmasterFile(home);
  return file !== undefined && isPostmasterOf(file.pid, home.dataDirectory) ? file : undefined;
}

/** Starts PostgreSQL in a process group of its own, so that Ctrl-C reaches only us and we stop it in order. */
export async function launch(home: Home): Promise<Postmaster> {
  await clearStaleLocks(home);
  const log = openSync(startLog(home), 'w', 0o600);
  const call = callAs(
    home.identity,
    home.binaries.postgres,
    postgresArguments(home.dataDirectory, home.socketDirectory),
  );
  try {
    const child = spawn(call.program, call.args, {
      ...call.options,
      detached: true,
      stdio: ['ignore', log, log],
      env: serverEnvironment(home.binaries),
      cwd: '/',
    });
    child.on('error', () => {});
    child.unref();
    if (child.pid === undefined)
      throw new DatabaseError('start-failed', `PostgreSQL could not be run (${call.program}).`);
    return { pid: child.pid, socketDirectory: home.socketDirectory };
  } finally {
    closeSync(log);
  }
}

/** Waits until the postmaster takes connections, however long its recovery lasts. */
export async function ready(home: Home, postmaster: Postmaster): Promise<void> {
  const since = Date.now() - 1_000;
  for (;;) {
    const file = postmasterFile(home);
    if (file?.pid === postmaster.pid && file.ready) return;
    if (!alive(postmaster.pid)) throw startFault(lastWords(home, since), home);
    await pause(20);
  }
}

/**
 * PostgreSQL takes a stale lock away unless its number now belongs to another process of the same user: then we do, after
 * asking what that process is. Its lock on shared memory still holds off a second server.
 */
async function clearStaleLocks(home: Home): Promise<void> {
  const socket = join(home.socketDirectory, `.s.PGSQL.${socketPort}`);
  if (await answers(socket))
    throw new DatabaseError(
      'in-use',
      `Another PostgreSQL answers at ${socket}, perhaps in another container. Stop it, then start again.`,
    );
  for (const lock of [join(home.dataDirectory, 'postmaster.pid'), `${socket}.lock`])
    if (await isStale(lock, home.dataDirectory)) rmSync(lock, { force: true });
}

/** How long a lock may be empty while another start is writing it; a crash on a full disk leaves it so for ever. */
const writingLockMs = 1_000;

async function isStale(lock: string, dataDirectory: string): Promise<boolean> {
  if (readLock(lock) === '') await pause(writingLockMs);
  const content = readLock(lock);
  if (content === undefined) return false;
  const pid = Number(content.split('\n')[0]);
  return content === '' || (pid > 0 && alive(pid) && !isPostmasterOf(pid, dataDirectory));
}

function readLock(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

const answers = (socket: string): Promise<boolean> =>
  new Promise((resolve) => {
    const connection = connect(socket)
      .on('connect', () => {
        connection.destroy();
        resolve(true);
      })
      .on('error', () => resolve(false));
  });

/** Ends a postmaster in order: fast shutdown; if that hangs, at once (the next start recovers); at last by force. */
export async function end(pid: number): Promise<void> {
  for (const [name, patience] of [
    ['SIGINT', 60_000],
    ['SIGQUIT', 10_000],
    ['SIGKILL', 10_000],
  ] as const) {
    signal(pid, name);
    if (await gone(pid, patience)) return;
  }
}
