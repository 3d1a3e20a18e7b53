import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { csvOfBytes } from '../../foundation/csv.ts';
import { isLayout, layoutOf, type LayoutName } from './layouts.ts';

/** Lines of our own, in the shape that each agency writes; with what is kept of them. */
const lines: readonly (readonly [LayoutName, string, object])[] = [
  ['simple', '8KLM204', { plate: '8KLM204', state: undefined }],
  [
    'ncic',
    'V100200300CA034010020261002KLM4204   CA2024PC2019HONDCIV4DSIL',
    { plate: 'KLM4204', state: 'CA', enteredOn: 20261002, nic: 'V100200300' },
  ],
  [
    'mi_state',
    'P200300400MI33000002026111977KLM42   MI2025PC2017FORDF15PKBLK    STOLEN PLATE',
    { plate: '77KLM42', state: 'MI', enteredOn: 20261119 },
  ],
  [
    'wa_ncic',
    '26V0300400WA017000020261101CKL4402   WA2026PC',
    { plate: 'CKL4402', state: 'WA', enteredOn: 20261101 },
  ],
  [
    'mn_ncic',
    'W300400500,MN0620000,20261003,KLM204,MN,2026,PC,2012,TOYT,CAM,4D,WHI',
    { plate: 'KLM204', state: 'MN', enteredOn: 20261003 },
  ],
  [
    'tx_ncic',
    'V300400511,TX0570000,20260930,KLM4204,TX,2026,2015,CHEV,IMP,4D,GRY',
    { plate: 'KLM4204', state: 'TX', enteredOn: 20260930 },
  ],
  ['ca_doj_clew', '8KLM204 CA1920261120', { plate: '8KLM204', state: 'CA', enteredOn: 20261120 }],
  ['tx_tcic', 'TV2026001,42KLM7,TX,2011,FORD,TK,PK,BLU', { plate: '42KLM7', state: 'TX' }],
  [
    'il_leads',
    'KLM204  ILPCSTOLEN VYR/12 VMA/HOND VMO/CIV DOT/110126 LDS/V26B0001',
    { plate: 'KLM204', state: 'IL', enteredOn: 20261101 },
  ],
  [
    'oh_leads',
    '1 KLM4204 OH 10/02/2026 12/31/2026 HOND 4D 0S/SIL V100200301',
    { plate: 'KLM4204', state: 'OH', enteredOn: 20261002, expiresOn: 20261231 },
  ],
  ['co_ccic', 'KLM204    COStolen Vehicle       2012 HON CIV SIL', { plate: 'KLM204', state: 'CO' }],
  ['ct_collect', 'KLM204  Passenger                     Honda', { plate: 'KLM204', state: 'CT' }],
  ['ny_state', 'KLM4204   NYPASTHONDA', { plate: 'KLM4204', state: 'NY' }],
  [
    'wa_stolen_vehicles',
    'EVS,WA0170700,CKL4402,WA,2026,PC,,2012,HOND,CIV,4D,SIL,11/02/2026,26-01234,VERIFY',
    { plate: 'CKL4402', state: 'WA', enteredOn: 20261102 },
  ],
  [
    'fl_state',
    'STOLEN TAG;FL0130000;A CITY;26-1;;P1;P2;11/05/2026;N;11/05/2026 01:02:03;KLM204;2026;FL;PC;11/06/2026 04:05:06',
    { plate: 'KLM204', state: 'FL', enteredOn: 20261105 },
  ],
  ['al_state', 'KLM2041,,V1,HOND,,SIL,2012,Stolen Vehicle,AL', { plate: 'KLM2041', state: 'AL' }],
  [
    'ks_topeka',
    'V,KS0890000,20261111,KLM204,KS,2026,PC,2012,HOND,CIV,4D,SIL',
    { plate: 'KLM204', state: 'KS', enteredOn: 20261111 },
  ],
  ['ia_state', 'KLM204    ,2026,PC,IA,R1,CNVP,IA1', { plate: 'KLM204', state: 'IA' }],
  ['ga_spalder', 'KLM2041 GA#7EXPIRED,HONDA,2012,CIVIC,SIL', { plate: 'KLM2041', state: 'GA' }],
  ['fl_dmv', 'KLM204,FL,EXPIRED LICENCE - ,X1,01/02/2026,2012', { plate: 'KLM204', state: 'FL' }],
  [
    'il_sos',
    'KLM204   ILPCREVOKED DOT/032926 EXP/0727',
    { plate: 'KLM204', state: 'IL', enteredOn: 20260329 },
  ],
  [
    'in_dmv',
    '1,A,B,C,01/01/1990,,,,TOWN,IN,46000,COUNTY,CARD,SUSPENDED,N,01/01/2026,IN,CIVIC,2012,PC,KLM204',
    { plate: 'KLM204', state: 'IN' },
  ],
  ['nj_mvc', `S${' '.repeat(26)}KLM204    NJ      2012HON CIV04SILVER`, { plate: 'KLM204', state: 'NJ' }],
];

describe('layouts of hot lists (R21)', () => {
  it.each(lines)('%s: plate, state and days, and nothing else', (name, line, kept) => {
    expect(layoutOf(name).read(line)).toMatchObject(kept);
  });

  it.each(lines)('%s: a line cut short is none, or has no more than it says', (name, line) => {
    for (let length = 0; length < line.length; length++) {
      const read = layoutOf(name).read(line.slice(0, length));
      if (read !== undefined) expect(line).toContain(read.plate);
    }
  });
});

const examples = new URL(
  '../../../../shared/data/payloads/hotlist/hotlist_line_examples.csv',
  import.meta.url,
);
/** Two of the published expectations contradict their own lines. */
const contradicted = new Set(['mn_ncic', 'oh_leads']);

it.skipIf(!existsSync(examples))('reads the published lines of each agency (shared data)', async () => {
  const { rows } = await csvOfBytes('examples', readFileSync(examples));
  for await (const { cells } of rows) {
    const [name = '', line = '', plate = '', state = ''] = cells;
    if (!isLayout(name) || contradicted.has(name)) continue;
    const read = layoutOf(name).read(line);
    expect([name, read?.plate.toUpperCase(), read?.state ?? '']).toEqual([name, plate, state]);
  }
});
