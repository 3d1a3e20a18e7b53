import type { Instant } from './clock.ts';

/** A file of an archive. Its name is ASCII, at most 100 characters, begins with a letter or digit, and is no path. */
export interface ArchivedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const block = 512;
const fields = [
  ['name', 100],
  ['mode', 8],
  ['uid', 8],
  ['gid', 8],
  ['size', 12],
  ['mtime', 12],
  ['checksum', 8],
  ['type', 1],
  ['link', 100],
  ['magic', 8],
] as const;

/** Files as one tar archive (POSIX ustar), the same for the same files and instant. @throws RangeError for a name that is none */
export function tarOf(files: readonly ArchivedFile[], made: Instant): Buffer {
  const parts = files.flatMap(({ name, bytes }) => [headerOf(name, bytes.length, made), padded(bytes)]);
  return Buffer.concat([...parts, Buffer.alloc(2 * block)]);
}

const padded = (bytes: Uint8Array): Buffer =>
  Buffer.concat([bytes, Buffer.alloc((block - (bytes.length % block)) % block)]);

const octal = (value: number, width: number): string => `${value.toString(8).padStart(width - 1, '0')}\0`;

function headerOf(name: string, size: number, made: Instant): Buffer {
  if (!/^[A-Za-z0-9][\w.-]{0,99}$/.test(name)) throw new RangeError('not a name of a file');
  const header = Buffer.alloc(block);
  const values: Readonly<Record<(typeof fields)[number][0], string>> = {
    name,
    mode: octal(0o600, 8),
    uid: octal(0, 8),
    gid: octal(0, 8),
    size: octal(size, 12),
    mtime: octal(Math.floor(made / 1000), 12),
    // Counted as blanks while the sum is taken.
    checksum: ' '.repeat(8),
    type: '0',
    link: '',
    magic: 'ustar\x0000',
  };
  let at = 0;
  for (const [field, width] of fields) {
    header.write(values[field], at, width, 'latin1');
    at += width;
  }
  const sum = header.reduce((total, byte) => total + byte, 0);
  header.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148, 8, 'latin1');
  return header;
}
