import { dayOf } from '../access/last-day.ts';
import type { ActDoor } from '../desk/useAct.ts';
import { errorOf, type FormError } from '../parts/ErrorSummary.tsx';
import { FileField } from '../parts/FileField.tsx';
import { mostBytes } from '../parts/file-base64.ts';
import { TextField } from '../parts/TextField.tsx';
import { PersonField } from './PersonField.tsx';

/** What both forms ask: of whom, of which day, and the paper. */
export interface Paper {
  readonly staffId: string;
  readonly day: string;
  readonly file: File | undefined;
}

export const blank: Paper = { staffId: '', day: '', file: undefined };

/** What is to be mended before the paper is filed. */
export function wrongWith(
  prefix: string,
  { staffId, day, file }: Paper,
  fileNeeded: boolean,
): readonly FormError[] {
  return [
    ...(staffId === '' ? [{ field: `${prefix}-person`, text: 'Person: find and choose one.' }] : []),
    ...(dayOf(day) === undefined ? [{ field: `${prefix}-day`, text: 'Day: write it as mm/dd/yyyy.' }] : []),
    ...(fileNeeded && file === undefined ? [{ field: `${prefix}-pdf`, text: 'Paper: choose the PDF.' }] : []),
    ...(file !== undefined && file.size > mostBytes
      ? [{ field: `${prefix}-pdf`, text: 'Paper: the PDF is larger than 5 MB.' }]
      : []),
  ];
}

interface FieldsProps {
  readonly prefix: string;
  readonly dayLabel: string;
  readonly paperLabel: string;
  readonly paper: Paper;
  readonly door: ActDoor;
  readonly onChange: (paper: Paper) => void;
}

/** Of whom the paper is, of which day, and the paper itself. */
export function PaperFields({ prefix, dayLabel, paperLabel, paper, door, onChange }: FieldsProps) {
  const errors: readonly FormError[] = door.state.kind === 'errors' ? door.state.errors : [];
  return (
    <>
      <PersonField
        id={`${prefix}-person`}
        label="Person"
        value={paper.staffId}
        error={errorOf(errors, `${prefix}-person`)}
        onChange={(staffId) => onChange({ ...paper, staffId })}
      />
      <TextField
        id={`${prefix}-day`}
        label={dayLabel}
        hint="mm/dd/yyyy"
        value={paper.day}
        error={errorOf(errors, `${prefix}-day`)}
        onChange={(day) => onChange({ ...paper, day })}
      />
      <FileField
        id={`${prefix}-pdf`}
        label={paperLabel}
        hint="PDF, at most 5 MB"
        accept=".pdf,application/pdf"
        error={errorOf(errors, `${prefix}-pdf`)}
        onChange={(file) => onChange({ ...paper, file })}
      />
    </>
  );
}
