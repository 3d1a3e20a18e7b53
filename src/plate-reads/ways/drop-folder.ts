import { constants, type Stats } from 'node:fs';
import { lstat, mkdir, open, readdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** A file as it lay there: what changes when somebody still writes it. */
interface Seen {
  readonly size: number;
  readonly mtimeMs: number;
  readonly ino: number;
  readonly since: number;
}

/** Names that senders write under until a file is whole. */
const unfinished = /^\.|\.(tmp|temp|part|partial|filepart|crdownload|swp)$|~$/i;

/** The folder of one feed: files come into it, are picked up by a rename, and end in `processed` or `failed`. */
export class DropFolder {
  readonly #folder: string;
  readonly #settledAfterMs: number;
  #seen = new Map<string, Seen>();

  constructor(folder: string, settledAfterMs: number) {
    this.#folder = folder;
    this.#settledAfterMs = settledAfterMs;
  }

  async prepare(): Promise<void> {
    for (const part of ['', '.working', 'processed', 'failed'])
      await mkdir(join(this.#folder, part), { recursive: true, mode: 0o700 });
  }

  /** What is picked up, whether now or before a crash; in the order of their names. */
  async working(now: number): Promise<readonly string[]> {
    const names = (await readdir(this.#folder)).filter((name) => !unfinished.test(name));
    const seen = new Map<string, Seen>();
    for (const name of names) {
      const found = await statOf(join(this.#folder, name));
      if (found?.isFile() !== true) continue;
      const since = this.#unchangedSince(name, found, now);
      seen.set(name, { size: found.size, mtimeMs: found.mtimeMs, ino: found.ino, since });
      if (now - since >= this.#settledAfterMs) await this.#pickUp(name);
    }
    this.#seen = seen;
    return (await readdir(join(this.#folder, '.working'))).toSorted();
  }

  /** The bytes of a picked up file, and whether it is still as it was when they were read. No link is followed. */
  async opened<T>(name: string, read: (bytes: AsyncIterable<Uint8Array>) => Promise<T>): Promise<T> {
    const path = join(this.#folder, '.working', name);
    for (;;) {
      const file = await open(path, constants.O_RDONLY | constants.O_NOFOLLOW);
      try {
        const before = await file.stat();
        const outcome = await read(file.createReadStream({ autoClose: false }));
        const after = await file.stat();
        // Its writer had it open still: it is read once more, and what was taken in counts once.
        if (after.size === before.size && after.mtimeMs === before.mtimeMs) return outcome;
      } finally {
        await file.close();
      }
    }
  }

  /** Where it ends; `why` beside what failed. */
  async end(name: string, where: 'processed' | 'failed', now: number, why?: string): Promise<void> {
    const stamp = new Date(now).toISOString().replaceAll(/[-:.]/g, '');
    const target = join(this.#folder, where, `${stamp}-${name}`);
    if (why !== undefined) await writeFile(`${target}.why.txt`, `${why}\n`, { mode: 0o600 });
    await rename(join(this.#folder, '.working', name), target);
  }

  #unchangedSince(name: string, { size, mtimeMs, ino }: Stats, now: number): number {
    const last = this.#seen.get(name);
    return last?.size === size && last.mtimeMs === mtimeMs && last.ino === ino ? last.since : now;
  }

  /** A rename is whole or not at all; one whose name is still being worked on waits. */
  async #pickUp(name: string): Promise<void> {
    const target = join(this.#folder, '.working', name);
    if ((await statOf(target)) === undefined) await rename(join(this.#folder, name), target);
  }
}

const statOf = async (path: string): Promise<Stats | undefined> =>
  lstat(path).catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  });
