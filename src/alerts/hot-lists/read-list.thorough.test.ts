import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isLayout, layouts } from './layouts.ts';
import { readList } from './read-list.ts';

const today = 20261124;
const read = (lines: readonly string[], layout: Parameters<typeof readList>[1]) =>
  readList(Buffer.from(lines.join('\n')), layout, today);

describe('reading a hot list (R21)', () => {
  it('keeps plate, state and days of a CSV, whatever else its columns say', async () => {
    const { kept, report } = await read(
      [
        'owner_name,Plate,State,entered-on,expires on',
        'A Person,8klm-204,ca,2026-11-20,12/31/2026',
        ',9ABC123,,,',
      ],
      'csv',
    );
    expect(kept).toEqual([
      { plate: '8KLM204', state: 'CA', enteredOn: 20261120, expiresOn: 20261231 },
      { plate: '9ABC123', state: null, enteredOn: null, expiresOn: null },
    ]);
    expect(report).toMatchObject({ lines: 2, kept: 2 });
    // A quote that is never closed costs its own line.
    const broken = await read(['plate;state', '"8KLM204;CA', '"9ABC123";CA'], 'csv');
    expect(broken.report).toMatchObject({ lines: 2, kept: 1, unreadable: 1 });
  });

  it.each([
    ['\ufeffLicense Plate,Plate State,Entry Date,Expiration Date', ','],
    ['LIC|LIS|DOE|EXPIRES', '|'],
    ['Plate Number\tState\tEntered\tExpiry', '\t'],
  ])('finds the columns of a CSV by what others call them: %s', async (header, sign) => {
    const row = ['8KLM204', 'CA', '11/20/2026', '2026-12-31'].join(sign);
    expect((await read([header, row], 'csv')).kept).toEqual([
      { plate: '8KLM204', state: 'CA', enteredOn: 20261120, expiresOn: 20261231 },
    ]);
  });

  it('drops a record of the Immigration Violator file by its number in a CSV too', async () => {
    const { report } = await read(['lic,lis,nic', '8KLM204,CA,N100200300', '8KLM205,CA,V100200301'], 'csv');
    expect(report).toMatchObject({ kept: 1, dropped: 1 });
  });

  it('reads a list that begins with a byte order mark', async () => {
    expect((await read(['\ufeff8KLM204', '8KLM205'], 'simple')).kept).toHaveLength(2);
  });

  it('drops the Immigration Violator file and civil-immigration codes at the door, and counts them', async () => {
    const { kept, report } = await read(
      [
        'V100200300CA034010020261002KLM4204   CA2024PC2019HONDCIV4DSIL',
        'N100200300CA034010020261002KLM4205   CA2024PC2019HONDCIV4DSIL',
        '26N0300400WA017000020261101CKL4402   WA2026PC',
        'W100200301CA034010020261002KLM4206   CA2024PC    ADMINISTRATIVE WARRANT ICE',
        'W100200302CA034010020261002KLM4207   CA2024PC    DEPORTED FELON',
        'W100200303CA034010020261002KLM4208   CA2024PC    POLICE OFFICER INVOLVED',
      ],
      'ncic',
    );
    expect(kept.map(({ plate }) => plate)).toEqual(['KLM4204', 'KLM4208']);
    expect(report).toMatchObject({ lines: 6, kept: 2, dropped: 4 });
    expect(report.reported.map(({ line }) => line)).toEqual([2, 3, 4, 5]);
  });

  it('says of each line that is not kept why, and repeats nothing of it', async () => {
    const { report } = await read(
      ['8KLM204', '8KLM204', 'HASARATHERLONGPLATE', '8KLM\u0430204', ''.padEnd(2_000, 'X')],
      'simple',
    );
    expect(report).toMatchObject({ lines: 5, kept: 1, repeated: 1, unreadable: 3 });
    expect(JSON.stringify(report)).not.toContain('KLM');
  });

  it('leaves out what has passed its last day', async () => {
    const { report } = await read(['plate,expires_on', '8KLM204,11/23/2026', '8KLM205,11/24/2026'], 'csv');
    expect(report).toMatchObject({ kept: 1, expired: 1 });
  });

  it('takes any bytes for any layout without a fault, and keeps nothing but plates', async () => {
    const line = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 120 }),
      fc.string({ unit: fc.constantFrom(...'ABC123 ,;/"0-'), maxLength: 120 }),
    );
    const names = Object.keys(layouts).filter(isLayout);
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...names), fc.array(line, { maxLength: 20 }), async (name, some) => {
        const { kept, report } = await readList(Buffer.from(`plate,state\n${some.join('\n')}`), name, today);
        const { lines, repeated, dropped, expired, unreadable } = report;
        expect(report.kept + repeated + dropped + expired + unreadable).toBe(lines);
        expect(kept).toHaveLength(report.kept);
        for (const { plate, state } of kept) {
          expect(plate).toMatch(/^[A-Z0-9]{1,12}$/);
          expect(state ?? 'XX').toMatch(/^[A-Z]{2}$/);
        }
      }),
      { numRuns: 200 },
    );
  });
});
