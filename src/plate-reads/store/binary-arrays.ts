/**
 * Arrays in PostgreSQL's binary form, which `pg` sends as it is when it is given a Buffer: at thousands of reads a second,
 * writing and parsing the text form of arrays costs as much as storing them. (PostgreSQL, `array_recv`: dimensions,
 * whether there are nulls, the element's type, length and lower bound; then each element after its size.)
 */
interface Element<T> {
  /** `pg_type.oid`. */
  readonly oid: number;
  readonly size: (value: T) => number;
  readonly write: (buffer: Buffer, value: T, at: number) => void;
}

const headBytes = 20;
const sizeBytes = 4;

function encode<T>({ oid, size, write }: Element<T>, values: readonly (T | null)[]): Buffer {
  const sizes = values.map((value) => (value === null ? -1 : size(value)));
  const bytes = sizes.reduce((sum, one) => sum + sizeBytes + Math.max(0, one), headBytes);
  const buffer = Buffer.allocUnsafe(bytes);
  for (const [nth, word] of [1, sizes.includes(-1) ? 1 : 0, oid, values.length, 1].entries())
    buffer.writeInt32BE(word, nth * 4);
  let at = headBytes;
  for (const [nth, value] of values.entries()) {
    const length = sizes[nth] ?? -1;
    at = buffer.writeInt32BE(length, at);
    if (value === null) continue;
    write(buffer, value, at);
    at += length;
  }
  return buffer;
}

const fixed = <T>(oid: number, bytes: number, write: Element<T>['write']): Element<T> => ({
  oid,
  size: () => bytes,
  write,
});

const boolean = fixed<boolean>(16, 1, (buffer, value, at) => buffer.writeUInt8(value ? 1 : 0, at));
const integer = fixed<number>(23, 4, (buffer, value, at) => buffer.writeInt32BE(value, at));
const bigInteger = fixed<bigint>(20, 8, (buffer, value, at) => buffer.writeBigInt64BE(value, at));
const real = fixed<number>(700, 4, (buffer, value, at) => buffer.writeFloatBE(value, at));
const double = fixed<number>(701, 8, (buffer, value, at) => buffer.writeDoubleBE(value, at));
const bytes: Element<Buffer> = {
  oid: 17,
  size: (value) => value.length,
  write: (buffer, value, at) => value.copy(buffer, at),
};
const text: Element<string> = {
  oid: 25,
  size: (value) => Buffer.byteLength(value),
  write: (buffer, value, at) => buffer.write(value, at),
};

/** One function for each element type; null elements are nulls. */
export const binaryArrays = {
  booleans: (values: readonly (boolean | null)[]): Buffer => encode(boolean, values),
  integers: (values: readonly (number | null)[]): Buffer => encode(integer, values),
  bigIntegers: (values: readonly (bigint | null)[]): Buffer => encode(bigInteger, values),
  reals: (values: readonly (number | null)[]): Buffer => encode(real, values),
  doubles: (values: readonly (number | null)[]): Buffer => encode(double, values),
  byteStrings: (values: readonly (Buffer | null)[]): Buffer => encode(bytes, values),
  texts: (values: readonly (string | null)[]): Buffer => encode(text, values),
} as const;
