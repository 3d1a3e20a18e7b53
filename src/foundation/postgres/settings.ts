import { totalmem } from 'node:os';

const mebibyte = 1024 * 1024;

/** What this process may use: the machine's, or less where a container is held to it. */
function memory(): number {
  const limit = process.constrainedMemory();
  return limit > 0 ? Math.min(limit, totalmem()) : totalmem();
}

/**
 * A sixteenth of the memory, 256 MiB to 4 GiB: with tens of millions of reads the dictionary and its indexes fit, and
 * other programs have theirs.
 */
const sharedBuffers = (bytes: number): string =>
  `${Math.min(4096, Math.max(256, Math.floor(bytes / 16 / mebibyte)))}MB`;

/**
 * Server settings, given on the command line so that no file in the data folder can undo them. The first block is what
 * the record rests on: what was acknowledged is on the disk. Sizes suit 2 cores and a few GiB.
 */
const settings: Readonly<Record<string, string>> = {
  fsync: 'on',
  full_page_writes: 'on',
  synchronous_commit: 'on',

  listen_addresses: '',
  unix_socket_permissions: '0700',
  password_encryption: 'scram-sha-256',
  max_connections: '200',

  shared_buffers: sharedBuffers(memory()),
  max_wal_size: '2GB',
  jit: 'off',
  timezone: 'UTC',

  // Plates, purposes and case numbers stay out of the log: no statements, no parameters, no "Key (plate)=..." details.
  log_min_error_statement: 'panic',
  log_parameter_max_length_on_error: '0',
  log_error_verbosity: 'terse',
  // A week of files, each overwritten by the same day of the next.
  logging_collector: 'on',
  log_directory: 'log',
  log_filename: 'postgresql-%a.log',
  log_truncate_on_rotation: 'on',
  log_rotation_age: '1d',
  log_rotation_size: '0',
  log_timezone: 'UTC',
};

/** `postgres` arguments for a data directory and socket directory. */
export const postgresArguments = (dataDirectory: string, socketDirectory: string): readonly string[] => [
  '-D',
  dataDirectory,
  ...Object.entries({ ...settings, unix_socket_directories: socketDirectory }).flatMap(([name, value]) => [
    '-c',
    `${name}=${value}`,
  ]),
];
