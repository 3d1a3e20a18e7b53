import { type FormEvent, useState } from 'react';
import type { ActDoor } from '../desk/useAct.ts';
import { errorOf, type FormError } from '../parts/ErrorSummary.tsx';
import { Field } from '../parts/Field.tsx';
import { TextField } from '../parts/TextField.tsx';
import { saveScheme } from './cases-api.ts';
import { linesOf } from './lines.ts';
import { SchemeChecked } from './SchemeChecked.tsx';

const none = { name: '', pattern: '', good: '', bad: '' };
type Form = typeof none;

/** A numbering scheme with examples that must hold; they are checked while it is written. */
export function SchemeForm({ door }: { readonly door: ActDoor }) {
  const [form, setForm] = useState(none);
  const errors: readonly FormError[] = door.state.kind === 'errors' ? door.state.errors : [];
  const send = async (event: FormEvent) => {
    event.preventDefault();
    const wrong = problems(form);
    if (wrong.length > 0) return door.mend(wrong);
    const { name, pattern } = form;
    const body = {
      name: name.trim(),
      pattern: pattern.trim(),
      good: linesOf(form.good),
      bad: linesOf(form.bad),
    };
    if (await door.act(() => saveScheme(body), `The scheme ${body.pattern} is in force.`)) setForm(none);
  };
  return (
    <form onSubmit={(event) => void send(event)} noValidate>
      <TextField
        id="name"
        label="What it is for"
        hint="A few words, such as Fugitive unit."
        error={errorOf(errors, 'name')}
        maxLength={60}
        value={form.name}
        onChange={(name) => setForm({ ...form, name })}
      />
      <TextField
        id="pattern"
        label="Pattern"
        hint={
          <>
            Capitals, digits and - . / # stand for themselves. In braces: <code>{'{yyyy}'}</code> a year,{' '}
            <code>{'{nnnn}'}</code> four digits, <code>{'{n3-6}'}</code> three to six, <code>{'{aaa}'}</code>{' '}
            three letters, <code>{'{OCS|SSU}'}</code> one of the words, <code>{'{cdcr}'}</code> a CDCR number
            inside a longer one.
          </>
        }
        error={errorOf(errors, 'pattern')}
        className="mono"
        maxLength={80}
        value={form.pattern}
        onChange={(pattern) => setForm({ ...form, pattern })}
      />
      <Lines
        id="good"
        label="Numbers that fit"
        error={errorOf(errors, 'good')}
        value={form.good}
        onChange={(good) => setForm({ ...form, good })}
      />
      <Lines
        id="bad"
        label="Numbers that do not fit"
        error={errorOf(errors, 'bad')}
        value={form.bad}
        onChange={(bad) => setForm({ ...form, bad })}
      />
      <SchemeChecked pattern={form.pattern} good={form.good} bad={form.bad} />
      <div className="act-bar">
        <button type="submit" className="usa-button">
          Save scheme
        </button>
      </div>
    </form>
  );
}

interface LinesProps {
  readonly id: string;
  readonly label: string;
  readonly error: string | undefined;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

function Lines({ id: field, label, error, value, onChange }: LinesProps) {
  return (
    <Field id={field} label={label} hint="One number a line." error={error}>
      {({ id, describedBy, invalid }) => (
        <textarea
          className="usa-textarea mono"
          id={id}
          rows={3}
          spellCheck={false}
          value={value}
          aria-describedby={describedBy}
          aria-invalid={invalid}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      )}
    </Field>
  );
}

const problems = ({ name, pattern, good, bad }: Form): readonly FormError[] => [
  ...(/^[A-Za-z][A-Za-z0-9 ,()-]{2,59}$/.test(name.trim())
    ? []
    : [{ field: 'name', text: 'What it is for: enter three to sixty letters, digits and blanks.' }]),
  ...(pattern.trim() === ''
    ? [{ field: 'pattern', text: 'Pattern: enter how your division writes its case numbers.' }]
    : []),
  ...(linesOf(good).length === 0 ? [{ field: 'good', text: 'Numbers that fit: enter at least one.' }] : []),
  ...(linesOf(bad).length === 0
    ? [{ field: 'bad', text: 'Numbers that do not fit: enter at least one.' }]
    : []),
];
