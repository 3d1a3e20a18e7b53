import type { ReactNode } from 'react';

interface Props {
  readonly kind: 'info' | 'warning' | 'error' | 'success';
  readonly heading?: string;
  readonly children: ReactNode;
}

const word = { info: 'Note', warning: 'Mind', error: 'Problem', success: 'Done' } as const;

/** A message in a box; what kind it is is said in a word too, not by color alone. */
export function Notice({ kind, heading, children }: Props) {
  return (
    <div className={`usa-alert ${look[kind]}`}>
      <div className="usa-alert__body">
        {heading === undefined ? null : <h2 className="usa-alert__heading">{heading}</h2>}
        <div className="usa-alert__text">
          <span className="unseen">{word[kind]}: </span>
          {children}
        </div>
      </div>
    </div>
  );
}

/** The classes in full, because the style sheet keeps only those that stand in the source. */
const look = {
  info: 'usa-alert--info',
  warning: 'usa-alert--warning',
  error: 'usa-alert--error',
  success: 'usa-alert--success',
} as const;
