import { randomUUID } from 'node:crypto';
import { mkdir, open, readFile, rename } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Log } from '../foundation/log.ts';
import { openCheckpoint, type SignedCheckpoint } from './checkpoint.ts';
import { type Checked, good } from './checked.ts';
import type { VerifierKey } from './verifier-key.ts';

/** At most one write in this time: a rollback that it could hide is one of its length. */
const restMs = 1_000;

const isAbsent = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ENOENT';

/** The last checkpoint outside the database; undefined where there is none, not ok where it is not this log's. */
export async function readOutside(
  file: string,
  keys: readonly VerifierKey[],
): Promise<Checked<SignedCheckpoint | undefined>> {
  const bytes = await readFile(file).catch((error: unknown) => {
    if (isAbsent(error)) return undefined;
    throw error;
  });
  return bytes === undefined ? good(undefined) : openCheckpoint(bytes, keys);
}

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  await handle.sync().finally(() => handle.close());
}

/** Writes whole or not at all: a file beside, synced, renamed over the last one. */
export async function writeOutside(file: string, text: string): Promise<void> {
  const folder = dirname(file);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const beside = `${file}.${randomUUID()}.new`;
  const handle = await open(beside, 'w', 0o600);
  try {
    await handle.writeFile(text);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(beside, file);
  await syncFolder(folder);
}

/** Keeps the file near the head: the newest is written, what came between is not. */
export interface OutsideWriter {
  readonly offer: (checkpoint: string) => void;
  /** Why the last write failed, if it did. */
  readonly problem: () => string | undefined;
  readonly close: () => Promise<void>;
}

export function openOutsideWriter(file: string, log: Log): OutsideWriter {
  let newest: string | undefined;
  let problem: string | undefined;
  let timer: NodeJS.Timeout | undefined;
  let writing: Promise<void> | undefined;

  const write = async (): Promise<void> => {
    const checkpoint = newest;
    newest = undefined;
    if (checkpoint === undefined) return;
    try {
      await writeOutside(file, checkpoint);
      problem = undefined;
    } catch (error) {
      if (problem === undefined)
        log.error('the checkpoint outside the database cannot be written', { part: 'record' });
      problem = error instanceof Error ? error.message : String(error);
    }
  };

  const schedule = () => {
    if (timer !== undefined || newest === undefined) return;
    timer = setTimeout(() => {
      writing = write().finally(() => {
        timer = undefined;
        schedule();
      });
    }, restMs);
  };

  return {
    offer: (checkpoint) => {
      newest = checkpoint;
      schedule();
    },
    problem: () => problem,
    close: async () => {
      clearTimeout(timer);
      await writing;
      await write();
    },
  };
}
