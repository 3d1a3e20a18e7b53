import { LinkTimeout } from './link.ts';
import { RecordUnavailable } from './record-log.ts';

/** SQLSTATE of a lock that was not had in time, and of a statement that took too long. */
const timeouts: readonly unknown[] = ['55P03', '57014'];

export const codeOf = (error: unknown): unknown =>
  error instanceof Error && 'code' in error ? error.code : undefined;

export const isTimeout = (error: unknown): boolean =>
  error instanceof LinkTimeout || timeouts.includes(codeOf(error));

/** Any fault as the one that callers know. */
export function unavailable(error: unknown): RecordUnavailable {
  if (error instanceof RecordUnavailable) return error;
  const code = isTimeout(error) ? 'timeout' : 'database';
  return new RecordUnavailable(code, 'the database did not take the entry', { cause: error });
}
