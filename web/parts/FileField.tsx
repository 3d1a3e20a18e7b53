import type { ReactNode } from 'react';
import { Field } from './Field.tsx';

interface Props {
  readonly id: string;
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  readonly error?: string | undefined;
  /** Endings and media types that the browser offers first. */
  readonly accept: string;
  readonly onChange: (file: File | undefined) => void;
}

/** A file of this device; nothing of it is read before it is asked for. */
export function FileField({ id, label, hint, error, accept, onChange }: Props) {
  return (
    <Field id={id} label={label} hint={hint} error={error}>
      {({ describedBy, invalid }) => (
        <input
          type="file"
          className="usa-input file-field"
          id={id}
          name={id}
          accept={accept}
          aria-describedby={describedBy}
          aria-invalid={invalid}
          onChange={(event) => onChange(event.currentTarget.files?.[0])}
        />
      )}
    </Field>
  );
}
