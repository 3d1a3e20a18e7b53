import { randomUUID } from 'node:crypto';
import { RecordUnavailable } from '../../record/index.ts';
import type { Answer } from '../../foundation/route.ts';
import type { Log } from '../../foundation/log.ts';

/** Codes of the database that mean "not now", by class: connection, resources, shutdown, cancelled. */
const unavailableClasses = ['08', '53', '57', '58', 'XX'];
const networkCodes = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOENT',
  'EPIPE',
  'ETIMEDOUT',
  'ENOSPC',
  'EROFS',
]);

const codeOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string'
    ? error.code
    : '';

/** Is this fault the database's or the record's absence, rather than a fault of the program? */
export function isUnavailable(error: unknown): boolean {
  if (error instanceof RecordUnavailable) return true;
  const code = codeOf(error);
  if (networkCodes.has(code)) return true;
  if (/^[0-9A-Z]{5}$/.test(code)) return unavailableClasses.some((prefix) => code.startsWith(prefix));
  return error instanceof Error && /timeout|Connection terminated|pool|not queryable/i.test(error.message);
}

/**
 * The one table from faults to answers. The message is generic, the reference is in the log; what the fault said stays
 * in the server's log without anything that was typed (trust.md 36).
 */
export function answerOfFault(error: unknown, log: Log, route: string): Answer {
  const reference = randomUUID();
  const unavailable = isUnavailable(error);
  log.error(unavailable ? 'unavailable' : 'fault', {
    route,
    reference,
    code: codeOf(error) === '' ? (error instanceof Error ? error.name : 'unknown') : codeOf(error),
    ...(unavailable ? {} : { stack: stackOf(error) }),
  });
  return unavailable
    ? { status: 503, body: { code: 'record-unavailable', reference } }
    : { status: 500, body: { code: 'fault', reference } };
}

/** Where, not what: the first line of a stack repeats the message, which may hold what was typed. */
const stackOf = (error: unknown): string =>
  error instanceof Error && error.stack !== undefined
    ? error.stack
        .split('\n')
        .filter((line) => /^\s+at /.test(line))
        .slice(0, 6)
        .map((line) => line.trim())
        .join(' | ')
    : '';
