import { closeSync, openSync, writeSync } from 'node:fs';
import { type ParseArgsConfig, parseArgs } from 'node:util';

/** Exit codes of every command (`docs/cli/`). */
export const exit = { done: 0, checkFailed: 1, usage: 2, unavailable: 3 } as const;

/** A command could not run as it was called. `usage`: exit 2; `unavailable`: exit 3. */
export class CommandError extends Error {
  override readonly name = 'CommandError';
  readonly code: 'usage' | 'unavailable';
  constructor(code: 'usage' | 'unavailable', message: string) {
    super(message);
    this.code = code;
  }
}

/** `parseArgs`, strict, with a usage error instead of a TypeError. */
export function parseCommand<T extends ParseArgsConfig>(
  config: T,
  usage: string,
): ReturnType<typeof parseArgs<T>> {
  try {
    return parseArgs(config);
  } catch (error) {
    throw new CommandError('usage', `${error instanceof Error ? error.message : String(error)}\n${usage}`);
  }
}

export interface JsonOutput {
  /** One line of JSON. */
  readonly line: (value: unknown) => void;
  readonly close: () => void;
}

/** `--json FILE`; `-` is stdout; absent writes nothing. */
export function jsonOutput(path: string | undefined): JsonOutput {
  if (path === undefined) return { line: () => {}, close: () => {} };
  const fd = path === '-' ? 1 : openForWriting(path);
  let held: string[] = [];
  const flush = () => {
    if (held.length > 0) writeAll(fd, Buffer.from(held.join('')));
    held = [];
  };
  return {
    line: (value) => {
      held.push(`${JSON.stringify(value)}\n`);
      if (held.length >= 1000) flush();
    },
    close: () => {
      flush();
      if (fd !== 1) closeSync(fd);
    },
  };
}

function openForWriting(path: string): number {
  try {
    return openSync(path, 'w');
  } catch (error) {
    throw new CommandError(
      'usage',
      `cannot write ${path}: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
}

/**
 * A pipe that is full answers EAGAIN: the rest is written when it drains. One whose reader has left has had enough: the
 * command goes on to its end, and its exit code says how that was.
 */
function writeAll(fd: number, bytes: Buffer): void {
  for (let at = 0; at < bytes.length; ) {
    try {
      at += writeSync(fd, bytes, at);
    } catch (error) {
      const { code, message } = error as NodeJS.ErrnoException;
      if (code === 'EPIPE') return;
      if (code !== 'EAGAIN') throw new CommandError('unavailable', `cannot write: ${message}`);
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
    }
  }
}

/** The same for what commands write to stdout as a stream. */
export function mindStdout(): void {
  process.stdout.on('error', ({ code, message }: NodeJS.ErrnoException) => {
    if (code === 'EPIPE') return;
    say(`cannot write: ${message}`);
    process.exit(exit.unavailable);
  });
}

/** For people: messages never mix with results. */
export const say = (text: string): void => {
  process.stderr.write(`${text}\n`);
};
