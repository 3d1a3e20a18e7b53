import type { DivisionName } from '../../people/index.ts';

/** A case of the demo; all made up. Days before the loading. */
export interface CastCase {
  readonly number: string;
  readonly division: DivisionName;
  readonly uses: readonly string[];
  readonly unitId: string;
  readonly supervisor: string;
  readonly openedBy: string;
  readonly opened: number;
  readonly workedBy: readonly string[];
  /** Named by OIA (R4). */
  readonly named?: readonly string[];
  readonly closed?: number;
  readonly provisional?: true;
}

const ocs = {
  division: 'OCS',
  unitId: 'ocs-fugitives-north',
  supervisor: 'brandt.d',
  openedBy: 'brandt.d',
} as const;
const dai = {
  division: 'DAI',
  unitId: 'dai-isu-north-valley',
  supervisor: 'petrossian.e',
  openedBy: 'petrossian.e',
} as const;
const dapo = {
  division: 'DAPO',
  unitId: 'dapo-ccu-central',
  supervisor: 'marchetti.s',
  openedBy: 'marchetti.s',
} as const;
const oia = {
  division: 'OIA',
  unitId: 'oia-north',
  supervisor: 'abernathy.c',
  openedBy: 'abernathy.c',
} as const;

export const cases: readonly CastCase[] = [
  {
    ...ocs,
    number: 'OCS-2026-000117',
    uses: ['escape', 'wanted'],
    opened: 4,
    workedBy: ['vega.m', 'raman.p', 'okafor.v'],
  },
  {
    ...ocs,
    number: 'OCS-2026-000204',
    uses: ['suspect', 'wanted', 'escape'],
    opened: 45,
    workedBy: ['raman.p', 'lindqvist.t', 'whitaker.j', 'feld.n', 'prout.s', 'boone.c', 'ibarra.r'],
  },
  {
    ...ocs,
    number: 'OCS-2026-000342',
    uses: ['wanted'],
    opened: 20,
    workedBy: ['vega.m', 'raman.p', 'solberg.k'],
  },
  { ...ocs, number: 'OCS-2025-000871', uses: ['escape'], opened: 300, workedBy: ['vega.m'], closed: 210 },
  {
    ...ocs,
    number: 'OCS-2026-000931',
    uses: ['suspect'],
    openedBy: 'vega.m',
    opened: 0.5,
    workedBy: [],
    provisional: true,
  },
  {
    ...ocs,
    number: 'OCS-2026-000877',
    uses: ['suspect'],
    openedBy: 'raman.p',
    opened: 14,
    workedBy: [],
    provisional: true,
  },
  {
    ...dai,
    number: 'ISU-NVP-26-0412',
    uses: ['suspect'],
    opened: 32,
    workedBy: ['delgado.f', 'trinh.h', 'kowalczyk.d'],
  },
  { ...dai, number: 'ISU-NVP-26-0398', uses: ['suspect'], opened: 90, workedBy: ['delgado.f'], closed: 18 },
  {
    ...dai,
    number: 'STG-SLP-26-0077',
    uses: ['suspect', 'escape'],
    unitId: 'dai-isu-salt-lake-plain',
    opened: 60,
    workedBy: ['abbott.l', 'delgado.f'],
  },
  {
    ...dapo,
    number: 'CCU-2026-00318',
    uses: ['absconder'],
    opened: 25,
    workedBy: ['armenta.l', 'nakamura.g', 'holloway.t'],
  },
  {
    ...dapo,
    number: 'CCU-2026-00402',
    uses: ['absconder', 'wanted'],
    opened: 12,
    workedBy: ['farouk.a', 'haugen.p', 'ibarra.r', 'brennan.o'],
  },
  { ...dapo, number: 'PAR-T81234-02', uses: ['absconder'], opened: 55, workedBy: ['armenta.l'] },
  {
    ...dapo,
    number: 'CCU-2025-00977',
    uses: ['absconder'],
    opened: 260,
    workedBy: ['armenta.l'],
    closed: 120,
  },
  {
    ...oia,
    number: 'OIA-N-0412-26',
    uses: ['staff-investigation'],
    opened: 28,
    workedBy: ['rahimi.y'],
    named: ['raman.p'],
  },
  {
    ...oia,
    number: 'OIA-S-0388-26',
    uses: ['staff-investigation'],
    opened: 150,
    workedBy: ['rahimi.y'],
    closed: 40,
  },
];
