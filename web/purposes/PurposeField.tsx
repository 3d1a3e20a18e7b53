import type { KeyboardEvent } from 'react';
import { characters } from '../parts/characters.ts';
import { Field } from '../parts/Field.tsx';
import { purposeLimit } from './limit.ts';
import { PurposeAdvice } from './PurposeAdvice.tsx';

interface Props {
  readonly value: string;
  readonly caseNumber: string;
  readonly onChange: (value: string) => void;
  readonly error: string | undefined;
}

/** A short purpose (R10). One line that grows; Enter sends, because a purpose has no paragraphs. */
export function PurposeField({ value, caseNumber, onChange, error }: Props) {
  return (
    <>
      <Field
        id="purpose"
        label="Purpose"
        hint="What this search is to find out. No names but the field for it, no dates of birth, no CLETS or criminal history."
        error={error}
        alsoDescribedBy="purpose-count purpose-advice"
      >
        {({ id, describedBy, invalid }) => (
          <textarea
            className={`usa-textarea purpose ${invalid ? 'usa-input--error' : ''}`}
            id={id}
            name={id}
            rows={2}
            value={value}
            autoComplete="off"
            enterKeyHint="search"
            aria-describedby={describedBy}
            aria-invalid={invalid}
            onKeyDown={sendOnEnter}
            onChange={(event) => onChange(event.currentTarget.value.replace(/\s*\n\s*/g, ' '))}
          />
        )}
      </Field>
      <p className="counter" id="purpose-count">
        {countText(purposeLimit - characters(value))}
      </p>
      <PurposeAdvice id="purpose-advice" text={value} caseNumber={caseNumber} />
    </>
  );
}

function sendOnEnter(event: KeyboardEvent<HTMLTextAreaElement>): void {
  if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
  event.preventDefault();
  event.currentTarget.form?.requestSubmit();
}

const countText = (left: number): string =>
  left >= 0
    ? `${left} ${left === 1 ? 'character' : 'characters'} left`
    : `${-left} ${left === -1 ? 'character' : 'characters'} over the limit`;
