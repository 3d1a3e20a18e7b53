import { pino } from 'pino';

/** The closed list of fields an operational log may hold: no secret, plate, name or case number. */
export interface LogFields {
  readonly route?: string;
  readonly method?: string;
  readonly status?: number;
  readonly ms?: number;
  readonly code?: string;
  readonly reference?: string;
  readonly stack?: string;
  readonly part?: string;
  readonly count?: number;
  readonly size?: number;
  readonly port?: number;
  readonly pid?: number;
}

export interface Log {
  readonly info: (event: string, fields?: LogFields) => void;
  readonly warn: (event: string, fields?: LogFields) => void;
  readonly error: (event: string, fields?: LogFields) => void;
}

const allowed: ReadonlySet<string> = new Set([
  'route',
  'method',
  'status',
  'ms',
  'code',
  'reference',
  'stack',
  'part',
  'count',
  'size',
  'port',
  'pid',
]);

/** What is not on the list is dropped, whoever passes it. */
const onlyAllowed = (fields: LogFields = {}): LogFields =>
  Object.fromEntries(Object.entries(fields).filter(([name]) => allowed.has(name)));

/** JSON lines to a file descriptor: 2 is stderr. */
export function openLog(destination: number | string = 2, level = 'info'): Log {
  const logger = pino({ level, base: null }, pino.destination({ dest: destination, sync: true }));
  return {
    info: (event, fields) => logger.info(onlyAllowed(fields), event),
    warn: (event, fields) => logger.warn(onlyAllowed(fields), event),
    error: (event, fields) => logger.error(onlyAllowed(fields), event),
  };
}

/** For commands and tests that want none. */
export const quiet: Log = { info: () => {}, warn: () => {}, error: () => {} };
