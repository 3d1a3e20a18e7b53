/** What can be wrong with the database, each with one mend. */
export type DatabaseFault =
  | 'unsupported-platform'
  | 'cannot-run-as-root'
  | 'in-use'
  | 'disk-full'
  | 'read-only'
  | 'permission'
  | 'newer-data'
  | 'older-data'
  | 'damaged'
  | 'password-lost'
  | 'start-failed'
  | 'unreachable'
  | 'server-unfit'
  | 'app-role'
  | 'newer-schema'
  | 'migration-changed'
  | 'migration-failed';

/** The database cannot be used. The message names what to mend; `docs/operations/database.md` has one row per code. */
export class DatabaseError extends Error {
  override readonly name = 'DatabaseError';
  readonly code: DatabaseFault;
  constructor(code: DatabaseFault, message: string, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.code = code;
  }
}

/** The error code of Node or of PostgreSQL (SQLSTATE), when there is one. */
export const codeOf = (error: unknown): string | undefined =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;

export const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** A refusal of the file system, said so that it can be mended. */
export function fileFault(error: unknown, path: string): DatabaseError {
  switch (codeOf(error)) {
    case 'ENOSPC':
    case 'EDQUOT':
      return diskFull(path);
    case 'EROFS':
      return new DatabaseError(
        'read-only',
        `${path} lies on a read-only file system. Mount it writable, or give another data folder.`,
        error,
      );
    case 'EACCES':
    case 'EPERM':
      return new DatabaseError(
        'permission',
        `${path} may not be written by this user. Start Plateward as the user it belongs to, or change its owner (chown -R).`,
        error,
      );
    default:
      return new DatabaseError('start-failed', `${path} cannot be used: ${messageOf(error)}`, error);
  }
}

export const diskFull = (path: string): DatabaseError =>
  new DatabaseError(
    'disk-full',
    `The disk that holds ${path} is full. Free some space and start again; nothing acknowledged is lost.`,
  );
