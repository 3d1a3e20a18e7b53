import { type CustomTypesConfig, types } from 'pg';

const bigint = (text: string): number => {
  const value = Number(text);
  if (!Number.isSafeInteger(value))
    throw new RangeError(`a bigint of the database does not fit a number: ${text}; select it as text`);
  return value;
};

const bigints = (text: string): (number | null)[] =>
  text === '{}'
    ? []
    : text
        .slice(1, -1)
        .split(',')
        .map((item) => (item === 'NULL' ? null : bigint(item)));

/** `infinity` and `-infinity` become the number of that name. */
const instant = (text: string): number => {
  const parsed: unknown = types.getTypeParser(types.builtins.TIMESTAMPTZ, 'text')(text);
  return Number(parsed);
};

/** `2026-11-24` as 20261124: the civil date of clock.ts. */
const civilDate = (text: string): number => Number(text.replaceAll('-', ''));

const int8Array = 1016;

const parsers: ReadonlyMap<number, (text: string) => unknown> = new Map<number, (text: string) => unknown>([
  [types.builtins.INT8, bigint],
  [int8Array, bigints],
  [types.builtins.TIMESTAMPTZ, instant],
  [types.builtins.DATE, civilDate],
]);

/** How columns become values in every pool. */
export const columnTypes: CustomTypesConfig = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') =>
    (format === 'binary' ? undefined : parsers.get(oid)) ?? types.getTypeParser(oid, format),
};
