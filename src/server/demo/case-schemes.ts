import type { SavedScheme } from '../../cases/index.ts';
import type { DivisionName } from '../../people/index.ts';

/** R12: example schemes; the real ones are set by each division. */
export const schemes: readonly Omit<SavedScheme, 'example'>[] = [
  {
    division: 'OCS',
    name: 'OCS case (example, set by the division)',
    pattern: 'OCS-{yyyy}-{nnnnnn}',
    good: ['OCS-2026-000117', 'ocs-2025-000871', 'OCS – 2026 – 004512'],
    bad: ['OCS-26-117', 'OCS-2026-117', '2026-000117', 'P-45678', 'OCS-1826-000117', 'ISU-NVP-26-0412'],
    setBy: 'okafor.v',
  },
  {
    division: 'OCS',
    name: 'OCS emergency series (example, set by the division)',
    pattern: 'OCS-EMG-{yyyy}-{nnnn}',
    good: ['OCS-EMG-2026-0003'],
    bad: ['OCS-EMG-26-3', 'EMG-2026-0003', 'AB1234'],
    setBy: 'okafor.v',
  },
  {
    division: 'DAI',
    name: 'Investigative Services Unit (example, set by the division)',
    pattern: '{ISU|STG}-{aaa}-{yy}-{nnnn}',
    good: ['ISU-NVP-26-0412', 'STG-SLP-26-0077'],
    bad: ['ISU-26-0412', 'ISU-NVP-2026-0412', 'XYZ-NVP-26-0412', 'P45678', 'ISU-NVP-26-412'],
    setBy: 'oyelaran.m',
  },
  {
    division: 'DAPO',
    name: 'Community Compliance Unit (example, set by the division)',
    pattern: 'CCU-{yyyy}-{nnnnn}',
    good: ['CCU-2026-00318', 'CCU-2025-00977'],
    bad: ['CCU-2026-318', 'CCU-00318', 'AB-1234', 'CCU 2026 00318'],
    setBy: 'marchetti.s',
  },
  {
    division: 'DAPO',
    name: 'Parole file with the CDCR number inside (example, set by the division)',
    pattern: 'PAR-{cdcr}-{nn}',
    good: ['PAR-T81234-02', 'PAR-AB1234-11', 'PAR-T-81234-02'],
    bad: ['T81234', 'T-81234', 'PAR-T81234', 'AB1234', 'PAR-81234-02'],
    setBy: 'marchetti.s',
  },
  {
    division: 'OIA',
    name: 'OIA case (example, set by the division)',
    pattern: 'OIA-{N|C|S}-{nnnn}-{yy}',
    good: ['OIA-N-0412-26', 'OIA-S-0388-26'],
    bad: ['OIA-0412-26', 'OIA-X-0412-26', 'OIA-N-412-26', 'P-45678'],
    setBy: 'matsuda.i',
  },
];

/** R12: the emergency series, whose numbers fit a scheme of the division. */
export const series: readonly {
  readonly division: DivisionName;
  readonly pattern: string;
  readonly by: string;
}[] = [{ division: 'OCS', pattern: 'OCS-EMG-{yyyy}-{nnnn}', by: 'okafor.v' }];
