import {
  chmodSync,
  closeSync,
  fsyncSync,
  linkSync,
  openSync,
  readFileSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { randomUUID } from 'node:crypto';

const codeOf = (error: unknown): unknown =>
  error instanceof Error && 'code' in error ? error.code : undefined;

/**
 * The content of a secret file (mode 0600), made with `make()` when there is none. It appears whole and once: of two
 * programs that start together one makes it and both read the same.
 */
export function secretFile(path: string, make: () => string): string {
  const existing = readSecretFile(path);
  if (existing !== undefined) return existing;
  const draft = `${path}.${randomUUID()}`;
  const fd = openSync(draft, 'wx', 0o600);
  try {
    writeSync(fd, `${make()}\n`);
    fsyncSync(fd);
    linkSync(draft, path);
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error;
  } finally {
    closeSync(fd);
    rmSync(draft, { force: true });
  }
  return readFileSync(path, 'utf8').trim();
}

/** The content of a secret file, or nothing when there is none. One that others could read is closed to them. */
export function readSecretFile(path: string): string | undefined {
  try {
    const content = readFileSync(path, 'utf8').trim();
    chmodSync(path, 0o600);
    return content;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
}
