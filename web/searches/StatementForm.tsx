import { type FormEvent, useState } from 'react';
import { ErrorSummary, errorOf, type FormError } from '../parts/ErrorSummary.tsx';
import { Field, FieldError } from '../parts/Field.tsx';
import { useSession } from '../shell/session.tsx';
import { statementErrors, statementLimit } from './statement.ts';
import type { Statement } from './inquiry-body.ts';

interface Props {
  readonly reference: string;
  readonly onSign: (statement: Statement) => void;
}

/** A statement in one's own name that lifts an "ask" (R14); its effect is said before it is signed. */
export function StatementForm({ reference, onSign }: Props) {
  const { person } = useSession();
  const [text, setText] = useState('');
  const [agreed, setAgreed] = useState(false);
  const [errors, setErrors] = useState<readonly FormError[]>([]);
  const sign = (event: FormEvent) => {
    event.preventDefault();
    const found = statementErrors(text, agreed);
    setErrors(found);
    if (found.length === 0) onSign({ reference, text: text.trim() });
  };
  return (
    <form className="statement" onSubmit={sign} noValidate>
      <h3>Sign a statement</h3>
      <ErrorSummary errors={errors} />
      <p>By signing you state, as {person.name}:</p>
      <ul className="usa-list">
        <li>This search is not for immigration enforcement (53060.4(c)).</li>
        <li>It is not for an investigation of reproductive health (53060.4(d), Penal Code 13778.2).</li>
        <li>What you write below is true, and you know that this search is always audited.</li>
      </ul>
      <Field
        id="statement"
        label="What this search is for, in your words"
        hint={`At most ${statementLimit} characters. No names, no CLETS, no criminal history.`}
        error={errorOf(errors, 'statement')}
      >
        {({ id, describedBy, invalid }) => (
          <textarea
            className="usa-textarea"
            id={id}
            rows={4}
            value={text}
            aria-describedby={describedBy}
            aria-invalid={invalid}
            onChange={(event) => setText(event.currentTarget.value)}
          />
        )}
      </Field>
      <FieldError id="agreed-error" error={errorOf(errors, 'agreed')} />
      <label className="tick">
        <input
          type="checkbox"
          id="agreed"
          checked={agreed}
          aria-describedby={errorOf(errors, 'agreed') === undefined ? undefined : 'agreed-error'}
          onChange={(event) => setAgreed(event.currentTarget.checked)}
        />
        I sign this statement in my own name.
      </label>
      <button type="submit" className="usa-button">
        Sign statement and repeat the search
      </button>
    </form>
  );
}
