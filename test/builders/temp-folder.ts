import { spawn } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A folder that is taken away with `remove`, and by its guardian when this process ends in any other way. */
export interface TempFolder {
  readonly path: string;
  /** Ends a PostgreSQL that still runs in it, and deletes it. */
  readonly remove: () => Promise<void>;
}

const guardian = fileURLToPath(new URL('guardian.ts', import.meta.url));

export function tempFolder(): TempFolder {
  const path = mkdtempSync(join(tmpdir(), 'plateward-test-'));
  const child = spawn(process.execPath, [guardian, path], {
    detached: true,
    stdio: ['pipe', 'ignore', 'inherit'],
  });
  child.unref();
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  return {
    path,
    remove: async () => {
      child.ref();
      child.stdin.end();
      await ended;
    },
  };
}
