import type { ReactNode } from 'react';

export interface FieldIds {
  readonly id: string;
  readonly describedBy: string | undefined;
  readonly invalid: boolean;
}

interface Props {
  readonly id: string;
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  readonly error?: string | undefined;
  /** Further ids that describe the field, such as a counter. */
  readonly alsoDescribedBy?: string;
  readonly children: (ids: FieldIds) => ReactNode;
}

/** A label, its hint, its error in the same words as the summary, and the field they describe. */
export function Field({ id, label, hint, error, alsoDescribedBy, children }: Props) {
  const described = [
    hint === undefined ? undefined : `${id}-hint`,
    error === undefined ? undefined : `${id}-error`,
    alsoDescribedBy,
  ].filter((one) => one !== undefined);
  return (
    <div className={error === undefined ? 'usa-form-group' : 'usa-form-group usa-form-group--error'}>
      <label className={error === undefined ? 'usa-label' : 'usa-label usa-label--error'} htmlFor={id}>
        {label}
      </label>
      {hint === undefined ? null : (
        <span className="usa-hint" id={`${id}-hint`}>
          {hint}
        </span>
      )}
      <FieldError id={`${id}-error`} error={error} />
      {children({
        id,
        describedBy: described.length === 0 ? undefined : described.join(' '),
        invalid: error !== undefined,
      })}
    </div>
  );
}

export function FieldError({ id, error }: { readonly id: string; readonly error: string | undefined }) {
  if (error === undefined) return null;
  return (
    <span className="usa-error-message" id={id}>
      <span className="unseen">Error: </span>
      {error}
    </span>
  );
}
