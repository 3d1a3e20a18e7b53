import type { ScreenedRow } from './contract.ts';
import { screenPurpose } from './screening.ts';

/** One text of a file, screened as a purpose, in the shape of `plateward screen --json`. */
export function screenedRow(row: number, text: string): ScreenedRow {
  const { action, prohibited, adequate, caseReference, personal, rules } = screenPurpose(text);
  return {
    row,
    text,
    action,
    prohibited,
    adequate: yesOrNo(adequate),
    caseReference: yesOrNo(caseReference),
    personal: [...personal],
    rules: [...rules],
  };
}

const yesOrNo = (holds: boolean): 'yes' | 'no' => (holds ? 'yes' : 'no');
