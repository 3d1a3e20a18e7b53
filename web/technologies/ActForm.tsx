import { type FormEvent, type ReactNode, useState } from 'react';
import { dayOf } from '../access/last-day.ts';
import type { Acted } from '../desk/desk-api.ts';
import type { ActDoor } from '../desk/useAct.ts';
import { errorOf, type FormError } from '../parts/ErrorSummary.tsx';
import type { Outcome } from '../parts/outcome.ts';
import { TextField } from '../parts/TextField.tsx';

/** One line that is to be filled in. */
export interface Line<Name extends string> {
  readonly name: Name;
  readonly label: string;
  readonly hint?: string;
  readonly type?: 'text' | 'password';
  /** `day`: MM/DD/YYYY, sent as yyyymmdd; `count`: a whole number. */
  readonly as?: 'day' | 'count';
  readonly optional?: true;
}

/** What was typed, each as it is meant. */
export type Filled<Name extends string> = Readonly<Record<Name, string>> & {
  readonly number: (name: Name) => number;
};

interface Props<Name extends string> {
  /** The thing that is acted upon, as a screen reader hears it. */
  readonly of: string;
  /** What field ids are made of, where a thing has several forms; else its name. */
  readonly id?: string;
  readonly lines: readonly Line<Name>[];
  readonly button: ReactNode;
  readonly outline?: true;
  readonly door: ActDoor;
  readonly send: (filled: Filled<Name>) => Promise<Outcome<Acted>>;
  readonly said: string;
}

/** A short form of one act: lines, their errors in words, one button. */
export function ActForm<Name extends string>(props: Props<Name>) {
  const { of, id = of, lines, button, outline, door, send, said } = props;
  const [values, setValues] = useState<Readonly<Record<string, string>>>({});
  const errors: readonly FormError[] = door.state.kind === 'errors' ? door.state.errors : [];
  const idOf = (name: string) => `${name}-${id}`;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const wrong = lines.flatMap((line) => problemOf(line, values[line.name] ?? '', idOf(line.name)));
    if (wrong.length > 0) return door.mend(wrong);
    if (await door.act(() => send(filledOf(lines, values)), said)) setValues({});
  };
  return (
    <form onSubmit={(event) => void submit(event)} noValidate>
      {lines.map(({ name, label, hint, type = 'text' }) => (
        <TextField
          key={name}
          id={idOf(name)}
          type={type}
          label={
            <>
              {label} <span className="unseen">of {of}</span>
            </>
          }
          {...(hint === undefined ? {} : { hint })}
          error={errorOf(errors, idOf(name))}
          value={values[name] ?? ''}
          onChange={(value) => setValues({ ...values, [name]: value })}
        />
      ))}
      <div className="act-bar">
        <button type="submit" className={outline ? 'usa-button usa-button--outline' : 'usa-button'}>
          {button} <span className="unseen">{of}</span>
        </button>
      </div>
    </form>
  );
}

function problemOf({ label, as, optional }: Line<string>, text: string, field: string): readonly FormError[] {
  const typed = text.trim();
  if (typed === '') return optional ? [] : [{ field, text: `${label}: fill it in.` }];
  if (as === 'day' && dayOf(typed) === undefined)
    return [{ field, text: `${label}: give it as MM/DD/YYYY.` }];
  if (as === 'count' && !/^\d{1,6}$/.test(typed)) return [{ field, text: `${label}: give a whole number.` }];
  return as === undefined && typed.length < 3
    ? [{ field, text: `${label}: at least three characters.` }]
    : [];
}

function filledOf<Name extends string>(
  lines: readonly Line<Name>[],
  values: Readonly<Record<string, string>>,
): Filled<Name> {
  const text = (name: Name): string => (values[name] ?? '').trim();
  const texts = Object.fromEntries(lines.map(({ name }) => [name, text(name)])) as Record<Name, string>;
  return { ...texts, number: (name) => dayOf(text(name)) ?? Number(text(name)) };
}
