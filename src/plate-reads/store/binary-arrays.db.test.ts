import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../../../test/builders/database.ts';
import { binaryArrays } from './binary-arrays.ts';

let database: FreshDatabase;
beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(() => database.drop());

/** What PostgreSQL makes of the bytes, each element as it writes it in text. */
async function asText(type: string, array: Buffer): Promise<readonly (string | null)[]> {
  const { rows } = await database.app.query<{ value: string | null }>(
    `select value::text from unnest($1::${type}[]) with ordinality as u (value, nth) order by nth`,
    [array],
  );
  return rows.map(({ value }) => value);
}

const some = <T>(one: fc.Arbitrary<T>): fc.Arbitrary<(T | null)[]> =>
  fc.array(fc.option(one), { maxLength: 20 });
const wellFormed = fc.string({ unit: 'grapheme' }).filter((text) => !text.includes('\0'));
const settings = { seed: 781, numRuns: 30 };

describe('an array in the binary form', () => {
  it('is the texts that were given, empty ones, nulls and all', () =>
    fc.assert(
      fc.asyncProperty(some(wellFormed), async (values) => {
        expect(await asText('text', binaryArrays.texts(values))).toEqual(values);
      }),
      settings,
    ));

  it('is the numbers that were given', () =>
    fc.assert(
      fc.asyncProperty(
        some(fc.integer()),
        some(fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n })),
        async (ints, bigs) => {
          expect(await asText('int', binaryArrays.integers(ints))).toEqual(
            ints.map((one) => one?.toString() ?? null),
          );
          expect(await asText('bigint', binaryArrays.bigIntegers(bigs))).toEqual(
            bigs.map((one) => one?.toString() ?? null),
          );
        },
      ),
      settings,
    ));

  it('is the fractions that were given', async () => {
    expect(await asText('float8', binaryArrays.doubles([0.1, null, -1e300]))).toEqual([
      '0.1',
      null,
      '-1e+300',
    ]);
    expect(await asText('real', binaryArrays.reals([0.5, null, 0.93]))).toEqual(['0.5', null, '0.93']);
  });

  it('is the bytes and the truths that were given', async () => {
    expect(
      await asText('bytea', binaryArrays.byteStrings([Buffer.from([0, 255]), null, Buffer.alloc(0)])),
    ).toEqual(['\\x00ff', null, '\\x']);
    expect(await asText('bool', binaryArrays.booleans([true, false, null]))).toEqual(['true', 'false', null]);
  });
});
