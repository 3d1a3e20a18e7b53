import { spawnSync } from 'node:child_process';
import { readFileSync, readlinkSync } from 'node:fs';
import { basename } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { codeOf } from './errors.ts';

/** Whether a process lives; one that has ended and waits for its parent (a zombie) does not. */
export function alive(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return codeOf(error) === 'EPERM';
  }
  return !/^State:\s+Z/m.test(procFile(pid, 'status'));
}

/** Whether a living process is the postmaster of this data directory, and not another that was given its number. */
export function isPostmasterOf(pid: number, dataDirectory: string): boolean {
  if (!alive(pid)) return false;
  if (process.platform !== 'linux') {
    const { stdout } = spawnSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' });
    return stdout.includes('postgres') && stdout.includes(dataDirectory);
  }
  const words = procFile(pid, 'cmdline').split('\0');
  if (basename(words[0] ?? '') !== 'postgres') return false;
  return workingDirectory(pid) === dataDirectory || words[words.indexOf('-D') + 1] === dataDirectory;
}

/** PostgreSQL works in its data directory, wherever that was moved since; closed to us when it runs as another user. */
function workingDirectory(pid: number): string | undefined {
  try {
    return readlinkSync(`/proc/${pid}/cwd`);
  } catch {
    return undefined;
  }
}

function procFile(pid: number, name: string): string {
  try {
    return readFileSync(`/proc/${pid}/${name}`, 'utf8');
  } catch {
    return '';
  }
}

/** Waits until a process is gone; false when it outlived `forMs`. */
export async function gone(pid: number, forMs: number): Promise<boolean> {
  for (let waited = 0; waited < forMs; waited += 20) {
    if (!alive(pid)) return true;
    await pause(20);
  }
  return !alive(pid);
}

export function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch (error) {
    if (codeOf(error) !== 'ESRCH') throw error;
  }
}
