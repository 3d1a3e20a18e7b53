import { useEffect, useRef } from 'react';

export interface FormError {
  /** The id of the field to mend. */
  readonly field: string;
  readonly text: string;
}

/** All that is wrong, in the words that stand at each field; takes the focus whenever a new list arrives. */
export function ErrorSummary({ errors }: { readonly errors: readonly FormError[] }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (errors.length > 0) box.current?.focus();
  }, [errors]);
  if (errors.length === 0) return null;
  return (
    <div
      className="usa-alert usa-alert--error problem"
      ref={box}
      tabIndex={-1}
      role="alert"
      aria-labelledby="problem"
    >
      <div className="usa-alert__body">
        <h2 className="usa-alert__heading" id="problem">
          There is a problem
        </h2>
        <ul className="usa-list">
          {errors.map(({ field, text }) => (
            <li key={field}>
              <a className="usa-link" href={`#${field}`} onClick={(event) => focusField(event, field)}>
                {text}
              </a>
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}

function focusField(event: { preventDefault: () => void }, id: string): void {
  event.preventDefault();
  document.getElementById(id)?.focus();
}

export const errorOf = (errors: readonly FormError[], field: string): string | undefined =>
  errors.find((error) => error.field === field)?.text;
